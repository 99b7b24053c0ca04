//! Cautions: one more of them never makes a plan bolder.

use engine::answers::{Answers, Safety};
use engine::plan::{Plan, Status};
use engine::protocol::{CautionKind, CombinationId, ConcernId, Few};

use crate::{Case, always};

/// How little a status lets a visitor rely on the plan. Nothing chosen is beside the scale.
fn caution(status: Status) -> Option<u8> {
    match status {
        Status::Empty => None,
        Status::Answered => Some(0),
        Status::General => Some(1),
        Status::AskFirst => Some(2),
        Status::Postponed => Some(3),
        Status::Stopped => Some(4),
    }
}

fn chosen(plan: &Plan) -> Few<(String, CombinationId)> {
    let of = |course: &engine::plan::Course| {
        let chosen = course.combinations.iter().filter(|one| one.chosen);
        chosen.map(|one| (course.area.to_string(), one.id.clone())).collect::<Vec<_>>()
    };
    plan.courses.iter().flat_map(of).collect()
}

/// Nothing in `after`, which has one more caution, is bolder than in `before`.
fn is_no_bolder(case: &Case, before: &Plan, after: &Plan, what: &str) {
    if let (Some(was), Some(is)) = (caution(before.status), caution(after.status)) {
        assert!(is >= was, "{what}: from {:?} to {:?}", before.status, after.status);
    }
    assert!(before.status != Status::Stopped || after.status == Status::Stopped, "{what}");
    assert!(before.start.is_some() || after.start.is_none(), "{what} brings a date");
    assert!(before.start <= after.start || after.start.is_none(), "{what} brings a date forward");
    assert!(chosen(after).is_subset(&chosen(before)), "{what} adds a combination");
    assert!(before.findings.iter().all(|finding| after.findings.contains(finding)), "{what}");
    assert!(case.today <= after.start.unwrap_or(case.today));
}

#[test]
fn one_more_fact_makes_no_plan_bolder() {
    always(|case| {
        let answers = case.without_conflicts();
        let safety = answers.safety_now(&case.protocol);
        if safety == Safety::Unanswered {
            return false; // the first fact is the answer to the questions
        }
        let before = case.plan_for(&answers);
        for fact in case.protocol.cautions().ids().filter(|fact| !safety.has(fact)) {
            let mut more = safety.clone();
            more.tick(fact.clone(), true);
            let answers = Answers { safety: more, ..answers.clone() };
            is_no_bolder(case, &before, &case.plan_for(&answers), fact.as_str());
        }
        before.status != Status::Empty
    });
}

#[test]
fn not_being_sure_makes_no_plan_bolder_and_takes_no_fact_away() {
    always(|case| {
        let answers = case.without_conflicts();
        if answers.safety.is_not_sure() {
            return false;
        }
        let before = case.plan_for(&answers);
        let mut not_sure = answers.clone();
        not_sure.safety.say_not_sure(true);
        let after = case.plan_for(&not_sure);
        is_no_bolder(case, &before, &after, "not sure");
        assert_eq!(after.findings, before.findings);
        before.status == Status::Stopped || before.status == Status::Postponed
    });
}

#[test]
fn whatever_is_ticked_besides_the_heaviest_fact_decides() {
    always(|case| {
        let safety = case.answers.safety_now(&case.protocol);
        let heaviest = case.plan.findings.iter().filter(|one| one.concerns_whole_treatment());
        let expected = match heaviest.map(|finding| finding.kind).min() {
            Some(CautionKind::Stop) => Status::Stopped,
            _ if case.plan.status == Status::Empty => Status::Empty,
            Some(CautionKind::Postpone) => Status::Postponed,
            _ if safety.is_not_sure() => Status::AskFirst,
            _ if safety == Safety::Unanswered => Status::General,
            _ => Status::Answered,
        };
        assert_eq!(case.plan.status, expected);
        safety.is_not_sure() && expected != Status::AskFirst
    });
}

#[test]
fn a_skin_that_brings_a_caution_to_mind_makes_no_plan_bolder() {
    always(|case| {
        let without = Answers { skin: None, ..case.without_conflicts() };
        let before = case.plan_for(&without);
        for skin in case.protocol.skin() {
            let answers = Answers { skin: Some(skin.id.clone()), ..without.clone() };
            let after = case.plan_for(&answers);
            is_no_bolder(case, &before, &after, skin.id.as_str());
            assert!(skin.caution.is_some() || after == before);
        }
        case.protocol.skin().iter().any(|skin| skin.caution.is_some())
    });
}

#[test]
fn whoever_is_not_sure_has_no_date_whatever_else_is_known() {
    always(|case| {
        let mut answers = case.answers.clone();
        answers.safety.say_not_sure(true);
        let plan = case.plan_for(&answers);
        assert_eq!((plan.start, plan.event), (None, None));
        assert!(plan.courses.iter().all(|course| course.calendar.is_empty()));
        !plan.courses.is_empty()
    });
}

#[test]
fn what_applies_is_what_is_ticked_and_asked_and_what_the_skin_brings_in_protocol_order() {
    always(|case| {
        let chosen = |id: &ConcernId| {
            case.answers.concerns.contains(id)
                && case.protocol.concerns().get(id).is_some_and(|concern| concern.offered)
        };
        let asked = |id: &_| {
            case.protocol.questions().iter().flat_map(|group| &group.asks).any(|question| {
                let with = &question.only_with;
                question.caution == *id && (with.is_empty() || with.iter().any(chosen))
            })
        };
        let skin =
            case.protocol.skin().iter().find(|skin| Some(&skin.id) == case.answers.skin.as_ref());
        let skin = skin.and_then(|skin| skin.caution.as_ref());
        let mut not_asked = false;
        let applies = case.protocol.cautions().ids().filter(|id| {
            not_asked |= case.answers.safety.has(id) && !asked(id);
            case.answers.safety.has(id) && asked(id) || skin == Some(id)
        });
        let applies: Vec<_> = applies.cloned().collect();
        let found: Vec<_> = case.plan.findings.iter().map(|one| one.caution.clone()).collect();
        assert_eq!(found, applies);
        for finding in &case.plan.findings {
            let entry = case.protocol.cautions().get(&finding.caution).unwrap();
            assert_eq!(finding.kind, entry.kind);
            assert_eq!(finding.wait_days, entry.wait_days);
            assert_eq!(finding.combinations, entry.combinations);
            let whole = entry.kind == CautionKind::Discuss || entry.combinations.is_empty();
            assert_eq!(finding.concerns_whole_treatment(), whole);
        }
        not_asked
    });
}

#[test]
fn the_course_starts_on_the_first_day_that_is_late_enough() {
    always(|case| {
        let waits = case.plan.findings.iter().filter(|finding| {
            finding.kind == CautionKind::Postpone && finding.combinations.is_empty()
        });
        let waits: Vec<Option<u16>> = waits.map(|finding| finding.wait_days).collect();
        let not_sure = case.answers.safety.is_not_sure();
        let dated = match case.plan.status {
            _ if not_sure => false,
            Status::General | Status::Answered => {
                assert!(waits.is_empty());
                true
            }
            Status::Postponed => {
                assert!(!waits.is_empty());
                waits.iter().all(Option::is_some)
            }
            Status::Empty | Status::AskFirst | Status::Stopped => false,
        };
        let ends = waits.iter().flatten().map(|days| case.today.later((*days).into()));
        let first = ends.chain(case.answers.start).fold(case.today, Ord::max);
        assert_eq!(case.plan.start, dated.then_some(first));
        dated && !waits.is_empty()
    });
}

#[test]
fn a_wait_without_a_known_end_has_no_date() {
    always(|case| {
        let endless = case.plan.findings.iter().any(|finding| {
            finding.kind == CautionKind::Postpone
                && finding.combinations.is_empty()
                && finding.wait_days.is_none()
        });
        if endless {
            assert_eq!((case.plan.start, case.plan.event.as_ref()), (None, None));
            assert!(case.plan.courses.iter().all(|course| course.calendar.is_empty()));
        }
        endless
    });
}
