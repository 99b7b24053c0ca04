//! What the browser's own tables know: how a language writes dates and amounts.

use std::cell::RefCell;

use engine::protocol::Day;
use js_sys::{Array, Date, Intl, Object, Reflect};

thread_local! {
    /// The formats made so far. Making one takes as long as writing a hundred days with it.
    static DAYS: RefCell<Vec<(String, [&'static str; 3], Intl::DateTimeFormat)>> =
        const { RefCell::new(Vec::new()) };
    /// The rules for plurals, by language.
    static PLURALS: RefCell<Vec<(String, Intl::PluralRules)>> = const { RefCell::new(Vec::new()) };
}

/// Days in words: from the first to the last, or one where both are the same. They are handed over
/// and written in one and the same time zone, so that they stay the same days. A part that is left
/// empty is left out.
pub(super) fn days(language: &str, first: Day, last: Day, parts: [&'static str; 3]) -> String {
    let [first, last] = [first, last].map(|day| Date::new(&day.to_string().into()));
    DAYS.with_borrow_mut(|formats| {
        let known = formats.iter().position(|(of, how, _)| of == language && *how == parts);
        let place = known.unwrap_or_else(|| {
            formats.push((language.to_owned(), parts, format_of_days(language, parts)));
            formats.len() - 1
        });
        let written = formats[place].2.format_range(&first, &last);
        written.map(String::from).unwrap_or_default()
    })
}

fn format_of_days(language: &str, parts: [&str; 3]) -> Intl::DateTimeFormat {
    let options = options(&[("timeZone", "UTC")]);
    for (name, how) in ["day", "month", "year"].into_iter().zip(parts) {
        if !how.is_empty() {
            set(&options, name, &how.into());
        }
    }
    Intl::DateTimeFormat::new(&locales(language), &options)
}

/// The plural category of a number.
pub(super) fn category(language: &str, number: u16) -> String {
    PLURALS.with_borrow_mut(|rules| {
        let known = rules.iter().position(|(of, _)| of == language);
        let place = known.unwrap_or_else(|| {
            let made = Intl::PluralRules::new(&Array::of1(&language.into()), &Object::new());
            rules.push((language.to_owned(), made));
            rules.len() - 1
        });
        rules[place].1.select(f64::from(number)).into()
    })
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
