//! Dates in words: "19 June 2027".

use engine::protocol::Day;

use super::Text;

/// How the parts of a day are written: the day of the month, the month, and the year.
type Parts = [&'static str; 3];

const LONG: Parts = ["numeric", "long", "numeric"];
const SHORT: Parts = ["numeric", "short", "numeric"];
const DAY: Parts = ["numeric", "short", ""];
const MONTH: Parts = ["", "short", ""];
const YEAR: Parts = ["", "", "numeric"];

impl Text {
    /// A day as the language writes it: "19 June 2027". Outside a browser as in a protocol file.
    pub fn date(&self, day: Day) -> String {
        self.days(day, day, LONG)
    }

    /// The same in fewer letters, for a table: "19 Jun 2027".
    pub fn short_date(&self, day: Day) -> String {
        self.days(day, day, SHORT)
    }

    /// From one day to another, without the year: "8–22 Feb", "11 Jan" where both are the same.
    pub fn span(&self, first: Day, last: Day) -> String {
        if first.parts().0 == last.parts().0 {
            return closed(&self.days(first, last, DAY));
        }
        // The language would add the years, and then it is too long for a picture.
        let ends = [first, last].map(|day| self.days(day, day, DAY));
        self.fill("range.days", &[("first", &ends[0]), ("last", &ends[1])])
    }

    /// What is written below a month of an axis: "Feb", and the year below each January.
    pub fn month(&self, day: Day) -> String {
        self.days(day, day, if day.parts().1 == 1 { YEAR } else { MONTH })
    }

    fn days(&self, first: Day, last: Day, parts: Parts) -> String {
        written(self.language(), first, last, parts)
    }
}

/// A range without the spaces that some browsers put around its dash: all ranges read alike, "3–6"
/// and "8–22 Feb".
fn closed(range: &str) -> String {
    match range.split_once('–') {
        Some((first, last)) => format!("{}–{}", first.trim_end(), last.trim_start()),
        None => range.to_owned(),
    }
}

#[cfg(target_family = "wasm")]
use super::intl::days as written;

#[cfg(not(target_family = "wasm"))]
fn written(_language: &str, first: Day, last: Day, _parts: Parts) -> String {
    if first == last { first.to_string() } else { format!("{first}–{last}") }
}
