//! Which plural form a number takes.

#[cfg(target_family = "wasm")]
pub(super) use super::intl::category;

/// The plural category of a number in English: outside a browser no other language is rendered.
#[cfg(not(target_family = "wasm"))]
pub(super) fn category(_language: &str, number: u16) -> String {
    if number == 1 { "one".into() } else { "other".into() }
}
