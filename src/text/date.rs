//! Dates in words: "19 June 2027".

use crate::protocol::Day;

use super::Text;

impl Text {
    /// A day as the language writes it: "19 June 2027". Outside a browser as in a protocol file.
    pub fn date(&self, day: Day) -> String {
        #[cfg(target_family = "wasm")]
        return super::intl::date(self.language(), day);
        #[cfg(not(target_family = "wasm"))]
        day.to_string()
    }
}
