//! What a clinic's file is held against, besides the built-in protocol.

#[cfg(feature = "schema")]
use std::sync::LazyLock;

#[cfg(feature = "schema")]
use crate::protocol::{clinic_schema, without_words};

/// What the reader has to know of the types and of the sentences. It is text, so that a shipped module can carry
/// it and needs nothing that makes it.
#[derive(Clone, Copy, Debug)]
pub struct Basis<'a> {
    /// The schema of such a file without words for people, as JSON.
    pub shape: &'a str,
    /// The keys of all built-in sentences, sorted, one to a line.
    pub keys: &'a str,
}

#[cfg(feature = "schema")]
impl Basis<'static> {
    /// Made of the types of the protocol and of `locales/en.json`.
    ///
    /// # Panics
    ///
    /// Never: the file is part of the crate, and a test reads it.
    pub fn made() -> Self {
        static SHAPE: LazyLock<String> = LazyLock::new(|| {
            let mut schema = clinic_schema();
            without_words(&mut schema);
            schema.to_string()
        });
        static KEYS: LazyLock<String> = LazyLock::new(|| {
            let sentences = super::sentences(include_str!("../../../locales/en.json"));
            let sentences = sentences.expect("the English sentences can be read");
            sentences.into_keys().collect::<Vec<_>>().join("\n")
        });
        Self { shape: &SHAPE, keys: &KEYS }
    }
}

/// The schema of a clinic's file as JSON text, for editors and other tools.
#[cfg(feature = "schema")]
pub fn schema() -> String {
    format!("{:#}\n", clinic_schema())
}
