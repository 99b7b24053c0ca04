//! The order in which a visitor ticks things, and in which a clinic writes them.

use std::rc::Rc;

use engine::answers::{Answers, Safety};
use engine::plan::{Course, plan};
use engine::protocol::{Few, Protocol};
use microneedling_planner::widget::{PlannerAction, PlannerState, Start};

use crate::{Case, always};

/// What a visitor does to give the answers of `case`; nothing that takes back what they did before,
/// such as ticking one of two combinations in conflict.
fn actions(case: &Case) -> Vec<PlannerAction> {
    let answers = case.without_conflicts();
    let offered = |id: &_| case.protocol.concerns().get(id).is_some_and(|concern| concern.offered);
    let concerns = answers.concerns.iter().filter(|id| offered(id)).cloned();
    let mut actions: Vec<PlannerAction> = concerns.map(PlannerAction::ToggleConcern).collect();
    let areas = answers.areas.iter().cloned();
    actions.extend(areas.map(|(id, area)| PlannerAction::PlaceConcern(id, area)));
    let combinations = answers.combinations.iter().cloned();
    actions.extend(combinations.map(PlannerAction::ToggleCombination));
    actions.extend(answers.skin.map(PlannerAction::DescribeSkin));
    actions.push(PlannerAction::StartFrom(answers.start));
    actions.push(PlannerAction::PlanFor(answers.event));
    actions.push(PlannerAction::AcceptRedness(answers.redness_days));
    if let Safety::Facts(facts) = &answers.safety {
        actions.extend(facts.iter().cloned().map(PlannerAction::ToggleCaution));
    }
    actions
}

/// What the visitor has told after all of that.
fn told(protocol: &Rc<Protocol>, actions: &[PlannerAction]) -> Answers {
    let state = Rc::new(PlannerState::new(protocol.clone(), Start::default()));
    let state = actions.iter().fold(state, |state, action| state.after(action.clone()));
    state.answers.clone()
}

/// The same things in another order, a different one for each `round`.
fn shuffled<T: Clone>(things: &[T], round: usize) -> Vec<T> {
    let mut left = things.to_vec();
    let mut shuffled = Vec::with_capacity(left.len());
    while !left.is_empty() {
        // Two numbers without a common divisor, so that every place comes up.
        shuffled.push(left.remove((shuffled.len() * 7 + round * 11) % left.len()));
    }
    shuffled
}

#[test]
fn the_order_of_ticking_never_matters() {
    always(|case| {
        let protocol = Rc::new(case.protocol.clone());
        let mut actions = actions(case);
        let answers = told(&protocol, &actions);
        for round in 0..4 {
            actions = shuffled(&actions, round);
            assert_eq!(told(&protocol, &actions), answers, "after {actions:?}");
        }
        actions.reverse();
        assert_eq!(told(&protocol, &actions), answers);
        actions.len() > 5
    });
}

#[test]
fn ticking_never_leaves_two_combinations_in_conflict() {
    always(|case| {
        let protocol = Rc::new(case.protocol.clone());
        let all: Vec<_> = case.protocol.combinations().ids().cloned().collect();
        for round in 0..3 {
            let ticks = shuffled(&all, round).into_iter().map(PlannerAction::ToggleCombination);
            let told = told(&protocol, &ticks.collect::<Vec<_>>());
            for one in &told.combinations {
                let others = || told.combinations.iter().filter(|other| *other != one);
                assert!(!others().any(|other| case.protocol.in_conflict(one, other)));
            }
        }
        all.len() > 1
    });
}

#[test]
fn ticking_twice_is_not_ticking() {
    always(|case| {
        let protocol = Rc::new(case.protocol.clone());
        let toggles = actions(case).into_iter().filter(|action| {
            use PlannerAction::{ToggleCaution, ToggleCombination, ToggleConcern};
            matches!(action, ToggleConcern(_) | ToggleCombination(_) | ToggleCaution(_))
        });
        let once: Vec<PlannerAction> = toggles.collect();
        let twice = [once.clone(), shuffled(&once, 3)].concat();
        assert_eq!(told(&protocol, &twice), Answers::default());
        once.len() > 3
    });
}

#[test]
fn the_order_of_the_answers_never_matters() {
    always(|case| {
        let Answers { concerns, areas, combinations, safety, .. } = &case.answers;
        let backwards = Answers {
            concerns: concerns.iter().rev().cloned().collect(),
            areas: areas.iter().rev().cloned().collect(),
            combinations: combinations.iter().rev().cloned().collect(),
            safety: match safety {
                Safety::Facts(facts) => {
                    Safety::Facts(facts.iter().rev().cloned().collect::<Few<_>>())
                }
                other => other.clone(),
            },
            ..case.answers.clone()
        };
        assert_eq!(case.plan_for(&backwards), case.plan);
        concerns.len() > 1
    });
}

/// The protocol with its concerns, cautions and questions written from the last to the first.
fn written_backwards(protocol: &Protocol) -> Protocol {
    let mut file = serde_json::to_value(protocol).unwrap();
    let questions = file["questions"].as_array_mut().unwrap();
    questions.reverse();
    for group in questions {
        group["asks"].as_array_mut().unwrap().reverse();
    }
    let mut text = file.to_string();
    for list in ["concerns", "cautions", "combinations"] {
        let entries = file[list].as_object().unwrap();
        let all = |entries: Vec<(&String, &serde_json::Value)>| {
            let entries = entries.iter().map(|(id, entry)| format!("\"{id}\":{entry}"));
            format!("\"{list}\":{{{}}}", entries.collect::<Vec<_>>().join(","))
        };
        let (forwards, backwards) =
            (all(entries.iter().collect()), all(entries.iter().rev().collect()));
        assert!(text.contains(&forwards));
        text = text.replace(&forwards, &backwards);
    }
    Protocol::from_json(&text).unwrap()
}

#[test]
fn the_order_in_which_a_clinic_writes_its_entries_changes_no_number() {
    always(|case| {
        let answers = case.without_conflicts();
        let ahead = case.plan_for(&answers);
        let back = plan(&written_backwards(&case.protocol), &answers, case.today);
        assert_eq!(back.status, ahead.status);
        assert_eq!(back.start, ahead.start);
        assert_eq!(back.courses.len(), ahead.courses.len());
        for course in &ahead.courses {
            let then = back.courses.iter().find(|then| then.area == course.area).unwrap();
            let numbers = |course: &Course| {
                let ends = [&course.sessions, &course.interval_weeks, &course.downtime_days];
                (ends.map(|figure| (figure.min, figure.max)), course.duration_weeks)
            };
            assert_eq!(numbers(then), numbers(course));
        }
        ahead.courses.iter().any(|course| course.concerns.len() > 1)
    });
}
