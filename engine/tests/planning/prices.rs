//! Prices: what a course comes to where a clinic says what a session costs, and nothing where it does not.

use engine::answers::Answers;
use engine::plan::{Course, plan};
use engine::protocol::{CombinationId, Protocol};

use crate::{answers, today};

/// Acne scars and stretch marks, with plasma in the same session and a peel between two, at a clinic
/// that says what a session on the face and a peel cost.
fn courses(combinations: &[&str]) -> Vec<Course> {
    let prices = r#""prices":{ "currency": "EUR", "sessions": { "face": { "min": 180, "max": 240 } },
        "combinations": { "peel": { "min": 90, "max": 100 } } }"#;
    let text = serde_json::to_string(&Protocol::built_in()).unwrap();
    let protocol = Protocol::from_json(&text.replacen("\"prices\":null", prices, 1)).unwrap();
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
