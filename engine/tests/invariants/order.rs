//! The order in which answers come, and in which a clinic writes its entries.

use engine::answers::{Answers, GroupAnswer, Safety};
use engine::plan::{Course, PlannedCombination, plan};
use engine::protocol::{Protocol, Timing};

use crate::always;

#[test]
fn the_order_of_the_answers_never_matters() {
    always(|case| {
        let Answers { concerns, areas, combinations, safety, .. } = &case.answers;
        let backwards = Answers {
            concerns: concerns.iter().rev().cloned().collect(),
            areas: areas.iter().rev().cloned().collect(),
            combinations: combinations.iter().rev().cloned().collect(),
            safety: told_backwards(&case.protocol, safety),
            ..case.answers.clone()
        };
        assert_eq!(case.plan_for(&backwards), case.plan);
        concerns.len() > 1
    });
}

/// The same answers, ticked from the last to the first.
fn told_backwards(protocol: &Protocol, safety: &Safety) -> Safety {
    let mut backwards = Safety::default();
    for group in protocol.questions().iter().rev() {
        let told = safety.group(&group.id);
        backwards.say_not_sure(&group.id, told.is_not_sure());
        backwards.say_none(&group.id, told == GroupAnswer::None);
        for question in group.asks.iter().rev() {
            for fact in question.which.iter().rev().chain([&question.caution]) {
                backwards.say_since(fact.clone(), safety.since(fact));
                if told.has(fact) {
                    backwards.tick(&group.id, fact.clone(), true);
                }
            }
        }
    }
    backwards
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
                // Of two that need the same place the first in the protocol has it, and with it come its weeks.
                let placed =
                    |one: &&PlannedCombination| one.chosen && one.timing != Timing::SameSession;
                let alone = course.combinations.iter().filter(placed).count() < 2;
                let duration = alone.then_some(course.duration_weeks);
                (ends.map(|figure| (figure.min, figure.max)), duration)
            };
            assert_eq!(numbers(then), numbers(course));
        }
        ahead.courses.iter().any(|course| course.concerns.len() > 1)
    });
}
