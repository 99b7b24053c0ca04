//! The leaflet: what stands in it, and what does not.

use engine::answers::Safety;

use crate::rendered::words;
use crate::{Visitor, day};

#[test]
fn it_is_a_letter_with_everything_to_take_along() {
    let mut visitor = Visitor::with(&["acne-scars", "pores"]).choosing(&["peel"]);
    visitor.answers.skin = Some("4".into());
    visitor.answers.redness_days = Some(3);
    visitor.answers.start = Some(day("2026-12-01"));
    visitor.answers.event = Some(day("2027-06-19"));
    let leaflet = words(&visitor.leaflet());
    for part in [
        "Example Skin Clinic, 1 High Street, Anytown",
        "Prepared on 2026-11-24",
        "To improve Acne scars, Enlarged pores",
        "Skin in strong sun Hardly burns and tans with ease",
        "Could look red for Up to 3 days",
        "Could start from 2026-12-01",
        "Planning for 2027-06-19",
        "Safety questions Answered",
        "For acne scars and enlarged pores",
        "Session Earliest Latest 1 2026-12-01 2026-12-01",
        "How this fits you",
        "Ask about dark marks.",
        "Chemical peel. An acid is brushed on",
        "Healing Up to 14 days after that visit. Flaking",
        "Evidence Tested in trials for acne scars, No study found for enlarged pores. Trials support it",
        "Chemical peel: Tested in trials for acne scars, No study found for enlarged pores (",
        "The week after each session",
        "When to get help Call for emergency help",
        "First 24 hours.",
        "Side effects Usual and short-lived.",
        "Sessions: ",
        "Alam 2014",
        "It is not a diagnosis",
        "Protocol: default. Example figures, version",
    ] {
        assert!(leaflet.contains(part), "{part}\n{leaflet}");
    }
}

#[test]
fn without_the_safety_answers_it_says_so_in_sight_and_has_no_days() {
    let scars = || Visitor::with(&["acne-scars"]).from("2027-01-11");
    for mut visitor in [scars().safety(Safety::default()), scars().not_sure()] {
        visitor.answers.event = Some(day("2028-06-19"));
        let leaflet = words(&visitor.leaflet());
        assert!(leaflet.contains("General figures, not yet checked for you."), "{leaflet}");
        // The day that the visitor told us is theirs.
        let leaflet = leaflet.replace("Could start from 2027-01-11", "");
        assert!(!leaflet.contains("2027") && !leaflet.contains("Earliest"), "{leaflet}");
    }
}

#[test]
fn there_is_none_for_a_stopped_plan_and_for_nothing() {
    for visitor in [Visitor::with(&["acne-scars"]).ticking("pregnancy"), Visitor::with(&[])] {
        assert_eq!(visitor.leaflet(), "");
    }
}

#[test]
fn it_can_be_neither_pressed_nor_followed() {
    let leaflet = Visitor::with(&["acne-scars", "stretch-marks"]).choosing(&["rf"]).leaflet();
    for control in ["<button", "<input", "<a ", "<details", "style=", "href"] {
        assert!(!leaflet.contains(control), "{control}");
    }
}

#[test]
fn every_source_that_is_cited_by_number_is_listed() {
    let leaflet = Visitor::with(&["acne-scars", "stretch-marks", "hair"]).leaflet();
    let (lines, list) = leaflet.split_once("<ol>").unwrap();
    let lines = lines.rsplit_once("leaflet__sources").unwrap().1;
    let listed = list.matches("<li>").count();
    let cited = lines.split(['(', ')', ',']).filter_map(|part| part.trim().parse::<usize>().ok());
    let cited: Vec<usize> = cited.collect();
    assert_eq!(cited.iter().max(), Some(&listed));
    assert!((1..=listed).all(|number| cited.contains(&number)));
}
