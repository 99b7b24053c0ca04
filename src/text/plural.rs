//! Which plural form a number takes.

/// The plural category of a number, by the browser's own tables.
#[cfg(target_family = "wasm")]
pub(super) fn category(language: &str, number: u16) -> String {
    let locales = js_sys::Array::of1(&language.into());
    let rules = js_sys::Intl::PluralRules::new(&locales, &js_sys::Object::new());
    rules.select(f64::from(number)).into()
}

/// The plural category of a number in English: outside a browser no other language is rendered.
#[cfg(not(target_family = "wasm"))]
pub(super) fn category(_language: &str, number: u16) -> String {
    if number == 1 { "one".into() } else { "other".into() }
}
