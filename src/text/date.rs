//! Dates in words: "19 June 2027".

use crate::protocol::Day;

use super::Text;

impl Text {
    /// A day as the language writes it: "19 June 2027".
    pub fn date(&self, day: Day) -> String {
        written(self.language(), day)
    }
}

/// By the browser's own tables. The day is handed over and written in one and the same time zone, so
/// that it stays the same day.
#[cfg(target_family = "wasm")]
fn written(language: &str, day: Day) -> String {
    use js_sys::{Array, Date, Intl, Object, Reflect};

    let options = Object::new();
    for (key, value) in
        [("day", "numeric"), ("month", "long"), ("year", "numeric"), ("timeZone", "UTC")]
    {
        // A plain object takes every property.
        let _ = Reflect::set(&options, &key.into(), &value.into());
    }
    // English is British English here; no other language has its parts in another order elsewhere.
    let language = if language == "en" { "en-GB" } else { language };
    let format = Intl::DateTimeFormat::new(&Array::of1(&language.into()), &options);
    let date = Date::new(&day.to_string().into());
    let written = format.format().call1(&format, &date);
    written.ok().and_then(|written| written.as_string()).unwrap_or_default()
}

/// Outside a browser, as in a protocol file.
#[cfg(not(target_family = "wasm"))]
fn written(_language: &str, day: Day) -> String {
    day.to_string()
}
