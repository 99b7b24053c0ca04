//! A clinic's own protocol: what it may say, what follows, and what is said about one that is wrong.

mod examples;
mod form;
mod hostile;
mod json;
mod labels;
mod older;
mod origin;
mod references;
mod removal;
mod schema;
mod told;
mod warned;

use engine::clinic::{Reading, read};
use engine::protocol::{Day, Protocol};

fn today() -> Day {
    Day::new(2026, 11, 24).expect("a day")
}

/// The keys that every file should have, so that a test is about the rest.
const HEAD: &str = r#""id": "a", "version": "1", "signedOff": { "by": "B", "role": "C", "on": "2026-01-01", "reviewBy": "2027-01-01" }"#;

/// A file with the usual keys and this one line, its third.
fn file(line: &str) -> String {
    format!("{{ {HEAD},\n\n{line}\n}}")
}

fn reading(text: &str) -> Reading {
    read(text, today()).unwrap_or_else(|faults| panic!("{text}: {faults:#?}"))
}

/// The protocol of a file with this line.
fn protocol(line: &str) -> Protocol {
    reading(&file(line)).protocol
}

/// What is wrong with a text.
fn faults(text: &str) -> Vec<String> {
    let faults = read(text, today()).expect_err("is refused");
    faults.iter().map(ToString::to_string).collect()
}

/// What is wrong with a file with this line.
fn fault(line: &str) -> String {
    let faults = faults(&file(line));
    assert_eq!(faults.len(), 1, "{faults:#?}");
    faults.into_iter().next().expect("one")
}

/// What is said about a file with this line, though it can be used.
fn warnings(line: &str) -> Vec<String> {
    reading(&file(line)).warnings.iter().map(ToString::to_string).collect()
}
