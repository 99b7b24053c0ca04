//! Safety, and what nothing may change.

use std::rc::Rc;

use microneedling_planner::answers::{Answers, Safety};
use microneedling_planner::plan::{Plan, Status};
use microneedling_planner::protocol::{CautionKind, Few};
use microneedling_planner::widget::{PlannerAction, PlannerState, Start};
use yew::Reducible;

use crate::always;

/// How confident a status is; only statuses that an answer to every question leads to.
fn confidence(status: Status) -> u8 {
    match status {
        Status::Stopped => 0,
        Status::Postponed => 1,
        Status::AskFirst | Status::General | Status::Answered | Status::Empty => 2,
    }
}

fn open_combinations(plan: &Plan) -> usize {
    let combinations = plan.courses.iter().flat_map(|course| &course.combinations);
    combinations.filter(|combination| combination.ruled_out_by.is_empty()).count()
}

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
fn one_more_caution_never_gives_more_confidence_and_never_adds_a_combination() {
    always(|case| {
        let ticked = match &case.answers.safety {
            Safety::None => Few::default(),
            Safety::Facts(facts) => facts.clone(),
            Safety::Unanswered | Safety::NotSure => return false,
        };
        for fact in case.protocol.cautions.ids() {
            let mut more = ticked.clone();
            more.insert(fact.clone());
            let answers = Answers { safety: Safety::Facts(more), ..case.answers.clone() };
            let after = case.plan_for(&answers);
            assert!(confidence(after.status) <= confidence(case.plan.status), "{fact}");
            assert!(open_combinations(&after) <= open_combinations(&case.plan), "{fact}");
        }
        true
    });
}

#[test]
fn a_stop_for_the_whole_treatment_stops_it_and_one_for_a_combination_does_not() {
    always(|case| {
        let stops = |finding: &&microneedling_planner::plan::Finding| {
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
        if case.answers.safety_now(&case.protocol) == Safety::Unanswered {
            assert_ne!(case.plan.status, Status::Answered);
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
                assert_eq!(one.ruled_out_by, Vec::<String>::new());
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
fn the_order_of_ticking_never_matters() {
    always(|case| {
        let protocol = Rc::new(case.protocol.clone());
        let mut actions: Vec<PlannerAction> = Vec::new();
        let offered = |id| protocol.concerns.get(id).is_some_and(|concern| concern.offered);
        let concerns = case.answers.concerns.iter().filter(|id| offered(id)).cloned();
        actions.extend(concerns.map(PlannerAction::ToggleConcern));
        let areas = case.answers.areas.iter().cloned();
        actions.extend(areas.map(|(id, area)| PlannerAction::PlaceConcern(id, area)));
        actions.push(PlannerAction::StartFrom(case.answers.start));
        actions.push(PlannerAction::PlanFor(case.answers.event));
        actions.push(PlannerAction::AcceptRedness(case.answers.redness_days));
        if let Safety::Facts(facts) = &case.answers.safety {
            actions.extend(facts.iter().cloned().map(PlannerAction::ToggleCaution));
        }
        let told = |actions: &mut dyn Iterator<Item = &PlannerAction>| {
            let state = PlannerState::new(protocol.clone(), Start::default());
            actions
                .fold(Rc::new(state), |state, action| state.reduce(action.clone()))
                .answers
                .clone()
        };
        let forwards = told(&mut actions.iter());
        let backwards = told(&mut actions.iter().rev());
        assert_eq!(forwards, backwards);
        assert_eq!(case.plan_for(&forwards), case.plan_for(&backwards));
        actions.len() > 5
    });
}

#[test]
fn the_same_answers_on_the_same_day_lead_to_the_same_plan() {
    always(|case| {
        assert_eq!(case.plan_for(&case.answers), case.plan);
        !case.plan.courses.is_empty()
    });
}
