//! The words that a visitor reads: where they stand, that each is there, and how they are said.

mod blocks;
mod findings;
mod hold;
mod numbers;
mod places;
mod reading;
mod rules;
mod syllables;

use std::collections::BTreeMap;
use std::fs;

use engine::clinic;

/// The sentences of `locales/en.json` by key.
pub(crate) fn sentences() -> BTreeMap<String, String> {
    clinic::sentences(&fs::read_to_string("locales/en.json").unwrap()).unwrap()
}
