//! The head of the page: which protocol, made when, and who stands for it now.

use engine::clinic::Reading;
use engine::protocol::{Day, Grade, SignOff};

use super::words::Words;

/// What the head says.
pub(super) struct Head<'a> {
    pub(super) reading: &'a Reading,
    pub(super) words: &'a Words<'a>,
    pub(super) today: Day,
}

impl Head<'_> {
    /// Names and values, in order.
    pub(super) fn facts(&self) -> Vec<(&'static str, String)> {
        let protocol = &self.reading.protocol;
        vec![
            ("Protocol", protocol.id().to_owned()),
            ("Version", protocol.version().to_owned()),
            ("Page made on", day(self.today)),
            ("Signed by now", protocol.signed_off().map_or_else(nobody, signature)),
        ]
    }

    /// Each grade with what it means, from best to worst.
    pub(super) fn grades(&self) -> Vec<(String, String)> {
        let all = [Grade::A, Grade::B, Grade::C, Grade::D];
        let named = all.map(|grade| {
            let meaning = self.words.said(&format!("grade.{}.meaning", grade.letter()));
            (super::part::grade(self.words, grade), meaning)
        });
        named.into()
    }
}

fn nobody() -> String {
    "Nobody: the planner says that these figures are an example".to_owned()
}

fn signature(signature: &SignOff) -> String {
    let SignOff { by, role, registration, on, review_by } = signature;
    let registration = registration.as_ref().map_or(String::new(), |number| format!(", {number}"));
    format!("{by}, {role}{registration}, on {}; to be reviewed by {}", day(*on), day(*review_by))
}

/// A day in words.
fn day(day: Day) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let (year, month, day) = day.parts();
    let month = MONTHS.get(usize::from(month) - 1).copied().unwrap_or_default();
    format!("{day} {month} {year}")
}
