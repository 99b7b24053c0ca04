//! Safety, and what nothing may change.

use engine::answers::{Answers, GroupAnswer, Safety};
use engine::plan::{Plan, Status};
use engine::protocol::{CautionId, CautionKind, GroupId, Question};

use crate::cautions::caution;
use crate::{Case, always};

#[test]
fn a_stopped_plan_has_no_course_no_date_and_no_event() {
    always(|case| {
        let stopped = case.plan.status == Status::Stopped;
        if stopped {
            assert!(case.plan.courses.is_empty());
            assert_eq!((case.plan.start, case.plan.event.as_ref()), (None, None));
        }
        stopped
    });
}

#[test]
fn a_stop_for_the_whole_treatment_stops_it_and_one_for_a_combination_does_not() {
    always(|case| {
        let stops = |finding: &&engine::plan::Finding| {
            finding.kind == CautionKind::Stop && finding.combinations.is_empty()
        };
        let stopped = case.plan.findings.iter().any(|finding| stops(&finding));
        assert_eq!(stopped, case.plan.status == Status::Stopped);
        stopped
    });
}

#[test]
fn blank_is_never_no_and_not_sure_has_no_dates() {
    always(|case| {
        let open = case.answers.safety_now(&case.protocol).is_open;
        assert_eq!(case.plan.is_open, open);
        if open {
            assert_ne!(case.plan.status, Status::Answered);
            assert!(!case.plan.has_dates_to_take());
        }
        if case.plan.status == Status::AskFirst {
            assert_eq!((case.plan.start, case.plan.event.as_ref()), (None, None));
            assert!(case.plan.courses.iter().all(|course| course.calendar.is_empty()));
        }
        case.plan.status == Status::AskFirst
    });
}

#[test]
fn nothing_that_is_ruled_out_or_in_conflict_is_chosen() {
    always(|case| {
        let mut any = false;
        for course in &case.plan.courses {
            let chosen: Vec<_> = course.combinations.iter().filter(|one| one.chosen).collect();
            for one in &chosen {
                any = true;
                assert_eq!(one.ruled_out_by, []);
                assert_eq!(one.in_conflict_with, []);
                assert!(
                    chosen.iter().all(|other| !case.protocol.in_conflict(&one.id, &other.id)
                        || one.id == other.id)
                );
            }
        }
        any
    });
}

#[test]
fn the_same_answers_on_the_same_day_lead_to_the_same_plan() {
    always(|case| {
        assert_eq!(case.plan_for(&case.answers), case.plan);
        !case.plan.courses.is_empty()
    });
}

/// Every question with its group.
fn questions(case: &Case) -> impl Iterator<Item = (&GroupId, &Question)> {
    let groups = case.protocol.questions().iter();
    groups.flat_map(|group| group.asks.iter().map(|question| (&group.id, question)))
}

/// The plan once these facts are ticked in the group besides.
fn with_ticked(case: &Case, group: &GroupId, facts: &[&CautionId]) -> Plan {
    let mut answers = case.answers.clone();
    for fact in facts {
        answers.safety.tick(group, (*fact).clone(), true);
    }
    case.plan_for(&answers)
}

#[test]
fn a_fact_that_stops_stops_whatever_else_is_answered() {
    always(|case| {
        let mut beside_others = false;
        for (group, question) in questions(case).filter(|(_, question)| {
            question.only_with.is_empty()
                || question
                    .only_with
                    .iter()
                    .any(|id| case.protocol.offers(id) && case.answers.concerns.contains(id))
        }) {
            let lead = &question.caution;
            for fact in question.which.iter().chain([lead]) {
                let caution = case.protocol.cautions().get(fact).unwrap();
                if caution.stops_whole_treatment() {
                    let plan = with_ticked(case, group, &[lead, fact]);
                    assert_eq!(plan.status, Status::Stopped, "{fact}");
                    assert!(plan.courses.is_empty());
                    beside_others |= plan.findings.len() > 1;
                }
            }
        }
        beside_others
    });
}

#[test]
fn a_group_left_open_makes_no_plan_surer_than_one_of_which_nothing_applies() {
    always(|case| {
        let mut any = false;
        for group in case.protocol.questions() {
            let mut none = case.answers.clone();
            none.safety.say_none(&group.id, true);
            let before = case.plan_for(&none);
            let mut open = none.clone();
            open.safety.say_none(&group.id, false);
            assert_eq!(open.safety.group(&group.id), GroupAnswer::Unanswered);
            let after = case.plan_for(&open);
            assert!(caution(after.status) >= caution(before.status));
            assert!(!after.has_dates_to_take() || before.has_dates_to_take());
            assert_eq!((after.start, &after.findings), (before.start, &before.findings));
            assert_eq!(after.courses, before.courses);
            any |= after.status != before.status;
        }
        any
    });
}

#[test]
fn no_plan_is_answered_and_no_date_is_taken_along_once_an_answer_is_taken_back() {
    always(|case| {
        let mut any = false;
        for (group, asked) in case.protocol.asked(&case.answers.concerns) {
            let mut safety = Safety::default();
            for other in case.protocol.questions().iter().filter(|other| other.id != *group) {
                let told = case.answers.safety.group(&other.id);
                safety.say_none(&other.id, told == GroupAnswer::None);
                safety.say_not_sure(&other.id, told.is_not_sure());
                for fact in case.protocol.cautions().ids().filter(|fact| told.has(fact)) {
                    safety.tick(&other.id, fact.clone(), true);
                    safety.say_since(fact.clone(), case.answers.safety.since(fact));
                }
            }
            let plan = case.plan_for(&Answers { safety, ..case.answers.clone() });
            if !asked.is_empty() {
                assert_ne!(plan.status, Status::Answered);
                assert!(plan.is_open && !plan.has_dates_to_take());
                any = true;
            }
        }
        any
    });
}

#[test]
fn dates_are_taken_along_only_with_every_group_answered_and_nobody_unsure() {
    always(|case| {
        let now = case.answers.safety_now(&case.protocol);
        let dated = case.plan.courses.iter().any(|course| !course.calendar.is_empty());
        assert_eq!(case.plan.has_dates_to_take(), dated && !now.is_open && !now.is_not_sure);
        case.plan.has_dates_to_take()
    });
}
