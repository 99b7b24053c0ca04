//! The schema that editors use and the shape that the reader walks are one.

use std::fs;

use engine::clinic::{read, schema};
use serde_json::Value;

use crate::today;

fn validator() -> jsonschema::Validator {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
}

#[test]
fn the_default_protocol_and_every_example_fit_the_schema() {
    let validator = validator();
    let examples =
        fs::read_dir("../protocols/examples").unwrap().map(|entry| entry.unwrap().path());
    for path in examples.chain(["../protocols/default.json".into()]) {
        let text: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let errors: Vec<String> = validator
            .iter_errors(&text)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", path.display());
    }
}

/// Files that may not be so because of the form of one value.
const MALFORMED: [&str; 27] = [
    "[]",
    r#"{ "format": 2 }"#,
    r#"{ "id": "" }"#,
    r#"{ "eventBuferDays": 1 }"#,
    r#"{ "eventBufferDays": null }"#,
    r#"{ "eventBufferDays": 366 }"#,
    r#"{ "eventBufferDays": -1 }"#,
    r#"{ "eventBufferDays": 1.5 }"#,
    r#"{ "countries": ["Germany"] }"#,
    r#"{ "signedOff": { "on": "2026-02-29" } }"#,
    r#"{ "concerns": { "Scars": {} } }"#,
    r#"{ "concerns": { "scars": { "sessions": { "min": 0 } } } }"#,
    r#"{ "concerns": { "scars": { "sessions": { "min": "3" } } } }"#,
    r#"{ "concerns": { "scars": { "sessions": { "origin": "clinic" } } } }"#,
    r#"{ "concerns": { "scars": { "sessions": null } } }"#,
    r#"{ "concerns": { "scars": { "sessions": { "sources": [] } } } }"#,
    r#"{ "concerns": { "scars": { "areas": ["face", "face"] } } }"#,
    r#"{ "concerns": { "scars": { "combinations": { "rf": "good" } } } }"#,
    r#"{ "downtime": { "deep": { "sunHours": { "max": 2161 } } } }"#,
    r#"{ "combinations": { "rf": { "spacingWeeks": { "max": 521 } } } }"#,
    r#"{ "cautions": { "tan": { "kind": "Stop" } } }"#,
    r#"{ "groups": [{ "id": "a" }] }"#,
    r#"{ "questions": [{ "id": "a", "asks": [{ "caution": "tan" }] }] }"#,
    r#"{ "aftercare": [{ "id": "a", "hours": { "min": 1, "max": 2161 }, "grade": "A", "sources": [] }] }"#,
    r#"{ "prices": { "currency": "eur" } }"#,
    r#"{ "labels": { "de": { "no dots": "x" } } }"#,
    r#"{ "sources": { "seed": { "url": "javascript:1" } } }"#,
];

#[test]
fn malformed_files_fit_neither_the_schema_nor_the_reader() {
    let validator = validator();
    for text in MALFORMED {
        assert!(!validator.is_valid(&serde_json::from_str(text).unwrap()), "{text}");
        assert!(read(text, today()).is_err(), "{text}");
    }
}

/// Every value of the default protocol exchanged for others: the schema and the reader agree on each.
#[test]
fn the_schema_and_the_reader_agree_on_every_place() {
    let validator = validator();
    let default: Value =
        serde_json::from_str(&fs::read_to_string("../protocols/default.json").unwrap()).unwrap();
    let mut places = Vec::new();
    // One entry of each table stands for all.
    collect(&default, "", &mut places);
    assert!(places.len() > 60, "{}", places.len());
    let others = [
        "null",
        "true",
        "-1",
        "7.5",
        "70000",
        "\"\"",
        "\"a\\tb\"",
        "[]",
        "{}",
        "[[]]",
        "{ \"x y\": 1 }",
    ];
    for (index, place) in places.into_iter().enumerate() {
        // Four at each place, so that every kind of place meets every other value.
        for other in others.iter().cycle().skip(index * 4 % others.len()).take(4) {
            let (text, patch) = patch(&place, other);
            let errors = read(&text, today()).err().unwrap_or_default();
            // Beyond the form, the reader also knows names, needs and sentences.
            let of_form = errors.iter().any(|error| {
                let words = [
                    "stands here",
                    "is not a whole",
                    "is above",
                    "is below",
                    "no key",
                    "stand here",
                    "empty",
                    "be seen",
                    "is missing here",
                ];
                words.iter().any(|word| error.message.contains(word))
            });
            assert_eq!(!validator.is_valid(&patch), of_form, "{text}: {errors:#?}");
        }
    }
}

/// The places of all values that are reached without going through a list.
fn collect(value: &Value, place: &str, places: &mut Vec<String>) {
    if let Value::Object(members) = value {
        let is_table = place.matches('/').count() == 1 && members.values().all(Value::is_object);
        for (key, value) in members.iter().take(if is_table { 1 } else { usize::MAX }) {
            let place = format!("{place}/{key}");
            places.push(place.clone());
            collect(value, &place, places);
        }
    }
}

/// A file with this value at this place.
fn patch(place: &str, value: &str) -> (String, Value) {
    let mut text = value.to_owned();
    for key in place.rsplit('/').take_while(|key| !key.is_empty()) {
        text = format!("{{ \"{key}\": {text} }}");
    }
    let patch = serde_json::from_str(&text).unwrap();
    (text, patch)
}
