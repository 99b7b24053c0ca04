//! Prices: what a course comes to where a clinic says what a session costs, and nothing where it does not.

use engine::answers::Answers;
use engine::plan::{Course, plan};
use engine::protocol::{CombinationId, Protocol};

use crate::{answers, changed, today};

/// Acne scars and stretch marks, with plasma in the same session and a peel between two, at a clinic
/// that says what a session on the face and a peel cost.
fn courses(combinations: &[&str]) -> Vec<Course> {
    let prices = r#""prices":{ "currency": "EUR", "sessions": { "face": { "min": 180, "max": 240 } },
        "combinations": { "peel": { "min": 90, "max": 100 } } }"#;
    let protocol = changed(r#""prices": null"#, prices);
    let answers = Answers {
        combinations: combinations.iter().map(|id| (*id).into()).collect(),
        ..answers(&["acne-scars", "stretch-marks"])
    };
    plan(&protocol, &answers, today()).courses
}

#[test]
fn the_fewest_sessions_at_the_lowest_price_up_to_the_most_at_the_highest() {
    let courses = courses(&[]);
    let price = courses[0].price.as_ref().unwrap();
    assert_eq!((price.currency.as_str(), price.min, price.max), ("EUR", 3 * 180, 6 * 240));
    assert_eq!(price.without, []);
}

#[test]
fn what_lies_between_two_sessions_is_paid_once_fewer() {
    let courses = courses(&["peel"]);
    let price = courses[0].price.as_ref().unwrap();
    assert_eq!((price.min, price.max), (3 * 180 + 2 * 90, 6 * 240 + 5 * 100));
}

#[test]
fn a_combination_without_a_price_is_named_once_and_counts_nothing() {
    let courses = courses(&["prp"]);
    let price = courses[0].price.as_ref().unwrap();
    assert_eq!((price.min, price.max), (3 * 180, 6 * 240));
    assert_eq!(price.without, [CombinationId::from("prp")]);
}

#[test]
fn an_area_without_a_price_has_no_total() {
    let courses = courses(&[]);
    assert_eq!((courses[1].area.as_str(), &courses[1].price), ("body", &None));
}

#[test]
fn a_visit_that_may_not_be_needed_is_in_the_highest_price_alone() {
    let visits = r#""visits": {"min": 1, "max": 1}"#;
    let text = include_str!("../example.json")
        .replacen(visits, r#""visits": {"min": 1, "max": 2}"#, 1)
        .replacen(
            r#""prices": null"#,
            r#""prices": { "currency": "EUR", "sessions": { "face": { "min": 100, "max": 100 } },
            "combinations": { "laser": { "min": 10, "max": 10 } } }"#,
            1,
        );
    let protocol = Protocol::from_json(&text).unwrap();
    let chosen = Answers { combinations: ["laser".into()].into(), ..answers(&["acne-scars"]) };
    let price = plan(&protocol, &chosen, today()).courses.remove(0).price.unwrap();
    assert_eq!((price.min, price.max), (3 * 100 + 10, 6 * 100 + 2 * 10));
}
