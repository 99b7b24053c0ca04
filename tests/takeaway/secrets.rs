//! What was ticked about one's health is in nothing that is taken along.

use engine::plan::Status;

use crate::rendered::words;
use crate::{Visitor, cautions};

/// Concerns with which every question is asked.
const CONCERNS: [&str; 6] =
    ["acne-scars", "hyperpigmentation", "scars", "stretch-marks", "under-eye", "hair"];

/// Someone who ticked the fact, and would have liked everything that it may rule out.
fn someone(caution: &str) -> Visitor {
    let combinations = ["prp", "peel", "laser", "rf"];
    Visitor::with(&CONCERNS).choosing(&combinations).ticking(caution)
}

#[test]
fn every_fact_can_be_ticked_in_these_tests() {
    for (caution, _) in cautions() {
        let visitor = someone(caution.as_str());
        assert!(!visitor.answers.safety_now(&visitor.protocol).facts.is_empty(), "{caution}");
    }
}

#[test]
fn no_sentence_about_a_ticked_fact_is_taken_along() {
    let mut taken = 0;
    for (caution, _) in cautions() {
        let visitor = someone(caution.as_str());
        let leaflet = words(&visitor.leaflet());
        let all = [
            Some(leaflet),
            visitor.plan_as_text(),
            visitor.mail_draft(),
            visitor.calendar_file().map(|file| file.replace("\r\n ", "")),
        ];
        taken += all.iter().flatten().filter(|said| !said.is_empty()).count();
        let parts = ["ask", "name", "why", "wait", "note.lead", "note.rest", "rulesOut"];
        for said in all.iter().flatten() {
            let said = said.to_lowercase();
            assert!(!said.contains(&format!("caution.{caution}")));
            for part in parts {
                let sentence = visitor.text.of("caution", caution.as_str(), part).to_lowercase();
                assert!(sentence.is_empty() || !said.contains(&sentence), "{caution}: {sentence}");
            }
        }
    }
    assert!(taken > 40, "only {taken}");
}

#[test]
fn what_is_taken_along_is_the_same_as_if_nothing_had_been_ticked() {
    let mut compared = 0;
    for (caution, _) in cautions() {
        let ticked = someone(caution.as_str());
        let plan = ticked.plan();
        if plan.courses.is_empty() || plan.start.is_none() {
            continue;
        }
        // The same dates and the same combinations, without the fact that they follow from.
        let mut none = Visitor::with(&CONCERNS);
        none.answers.start = plan.start;
        let courses = plan.courses.iter();
        let chosen = courses.flat_map(|course| &course.combinations).filter(|one| one.chosen);
        for combination in chosen {
            none.answers.combinations.insert(combination.id.clone());
        }
        assert_eq!(ticked.plan_as_text(), none.plan_as_text(), "{caution}");
        assert_eq!(ticked.mail_draft(), none.mail_draft(), "{caution}");
        assert_eq!(ticked.calendar_file(), none.calendar_file(), "{caution}");
        // The start that someone told us is an answer of theirs, and this one told us none.
        let of_none = none.plan();
        none.answers.start = None;
        let leaflet = none.leaflet_of(&of_none);
        let leaflet = if plan.status == Status::Postponed {
            let say = |key| none.text.say(key);
            let waits = format!("<strong>{}</strong>", say("leaflet.waits"));
            leaflet.replace(say("leaflet.checked"), &waits)
        } else {
            leaflet
        };
        assert_eq!(ticked.leaflet(), leaflet, "{caution}");
        compared += 1;
    }
    assert!(compared > 10, "only {compared}");
}
