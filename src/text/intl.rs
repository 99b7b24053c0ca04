//! What the browser's own tables know: how a language writes dates and amounts.

use js_sys::{Array, Date, Intl, Object, Reflect};

use crate::protocol::Day;

/// Days in words: from the first to the last, or one where both are the same. They are handed over
/// and written in one and the same time zone, so that they stay the same days. A part that is left
/// empty is left out.
pub(super) fn days(language: &str, first: Day, last: Day, parts: [&str; 3]) -> String {
    let options = options(&[("timeZone", "UTC")]);
    for (name, how) in ["day", "month", "year"].into_iter().zip(parts) {
        if !how.is_empty() {
            set(&options, name, &how.into());
        }
    }
    let format = Intl::DateTimeFormat::new(&locales(language), &options);
    let [first, last] = [first, last].map(|day| Date::new(&day.to_string().into()));
    let written = format.format_range(&first, &last);
    written.map(String::from).unwrap_or_default()
}

/// An amount of money in whole units.
pub(super) fn money(language: &str, currency: &str, amount: u32) -> String {
    let options = options(&[("style", "currency"), ("currency", currency)]);
    set(&options, "maximumFractionDigits", &0.into());
    let format = Intl::NumberFormat::new(&locales(language), &options);
    let written = format.format().call1(&format, &amount.into());
    written.ok().and_then(|written| written.as_string()).unwrap_or_default()
}

/// English is British English here.
fn locales(language: &str) -> Array {
    Array::of1(&if language == "en" { "en-GB" } else { language }.into())
}

fn options(entries: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (key, value) in entries {
        set(&options, key, &(*value).into());
    }
    options
}

fn set(options: &Object, key: &str, value: &wasm_bindgen::JsValue) {
    // A plain object takes every property.
    let _ = Reflect::set(options, &key.into(), value);
}
