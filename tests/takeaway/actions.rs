//! What is offered for taking the plan along.

use engine::answers::Safety;
use microneedling_planner::view::{self, Surroundings, Take};

use crate::Visitor;
use crate::rendered::{self, words};

fn offered(actions: &str) -> Vec<Take> {
    let there = |take: &Take| actions.contains(&format!("data-take=\"{}\"", take.word()));
    Take::ALL.into_iter().filter(there).collect()
}

#[test]
fn every_way_is_offered_for_a_plan_with_days_and_says_what_it_holds() {
    let visitor = Visitor::with(&["acne-scars"]);
    assert_eq!(offered(&visitor.actions()), Take::ALL);
    for take in Take::ALL {
        let what = visitor.text.of("actions", take.word(), "what");
        assert!(words(&visitor.actions()).contains(what) && !what.is_empty(), "{take:?}");
    }
}

#[test]
fn nothing_is_offered_for_a_stopped_plan_and_for_nothing() {
    for visitor in [Visitor::with(&["acne-scars"]).ticking("pregnancy"), Visitor::with(&[])] {
        assert_eq!(visitor.actions(), "");
    }
}

#[test]
fn without_days_there_is_no_calendar_and_it_says_why() {
    let scars = || Visitor::with(&["acne-scars"]);
    for (visitor, why) in [
        (scars().safety(Safety::default()), "Answer question 3"),
        (scars().not_sure(), "once a practitioner has gone through your question"),
        (scars().ticking("active-acne"), "once what you ticked has settled"),
    ] {
        let actions = visitor.actions();
        assert_eq!(offered(&actions), [Take::Print, Take::Copy, Take::Share, Take::Mail]);
        assert!(words(&actions).contains(why), "{actions}");
    }
}

#[test]
fn sharing_is_offered_only_where_the_device_can() {
    let visitor = Visitor::with(&["acne-scars"]);
    let about = Surroundings { has_sheet: false, ..visitor.surroundings() };
    let actions = view::actions(&about, &visitor.plan());
    assert!(!offered(&rendered::html(actions)).contains(&Take::Share));
}

#[test]
fn every_button_has_a_name_in_words_and_sends_no_form() {
    let actions = Visitor::with(&["acne-scars"]).actions();
    assert_eq!(actions.matches("type=\"button\"").count(), Take::ALL.len());
    for button in actions.split("<button").skip(1) {
        let inside = button.split("</button>").next().unwrap();
        assert!(!words(&format!("<{inside}")).is_empty(), "{inside}");
    }
}
