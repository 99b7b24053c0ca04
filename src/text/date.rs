//! Dates in words: "19 June 2027".

use crate::protocol::Day;

use super::Text;

impl Text {
    /// A day as the language writes it: "19 June 2027". Outside a browser as in a protocol file.
    pub fn date(&self, day: Day) -> String {
        written(self.language(), day, "long")
    }

    /// The same in fewer letters, for a table: "19 Jun 2027".
    pub fn short_date(&self, day: Day) -> String {
        written(self.language(), day, "short")
    }
}

#[cfg(target_family = "wasm")]
use super::intl::date as written;

#[cfg(not(target_family = "wasm"))]
fn written(_language: &str, day: Day, _month: &str) -> String {
    day.to_string()
}
