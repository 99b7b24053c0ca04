//! The names and sentences by which a clinician knows what a protocol file has ids for.

use std::collections::BTreeMap;

use anyhow::{Result, anyhow};
use engine::clinic::sentences;
use engine::protocol::Protocol;

const ENGLISH: &str = include_str!("../../../locales/en.json");

/// The clinic's English labels, then the planner's sentences, then labels in another language: what a clinic adds
/// may have no others.
pub(super) struct Words<'a> {
    protocol: &'a Protocol,
    sentences: BTreeMap<String, String>,
}

impl<'a> Words<'a> {
    pub(super) fn of(protocol: &'a Protocol) -> Result<Self> {
        let sentences = sentences(ENGLISH).map_err(|fault| anyhow!("locales/en.json: {fault}"))?;
        Ok(Self { protocol, sentences })
    }

    /// The sentence of a key, if there is one.
    fn sentence(&self, key: &str) -> Option<&str> {
        let labels = |is_english: bool| {
            let of_language = move |language: &str| {
                (language == "en" || language.starts_with("en-")) == is_english
            };
            let languages = self.protocol.labels().iter();
            languages.filter(move |(language, _)| of_language(language))
        };
        let own =
            |is_english| labels(is_english).find_map(|(_, labels)| labels.get(&key.to_owned()));
        let known = || self.sentences.get(key).or_else(|| own(false));
        own(true).or_else(known).map(String::as_str)
    }

    /// The planner's own sentence of a key, whatever the clinic says instead.
    pub(super) fn built_in(&self, key: &str) -> Option<&str> {
        self.sentences.get(key).map(String::as_str)
    }

    /// What is said under a key: its sentence, or the two halves of one; nothing where there is none.
    pub(super) fn said(&self, key: &str) -> String {
        let half = |half: &str| self.sentence(&format!("{key}.{half}"));
        match (self.sentence(key), half("lead"), half("rest")) {
            (Some(whole), _, _) => whole.to_owned(),
            (None, Some(lead), Some(rest)) => format!("{lead} {rest}"),
            (None, Some(only), None) | (None, None, Some(only)) => only.to_owned(),
            (None, None, None) => String::new(),
        }
    }

    /// The steps under a key, as one text.
    pub(super) fn steps(&self, key: &str) -> String {
        let steps = (0..).map(|index| self.said(&format!("{key}.{index}")));
        let steps: Vec<String> = steps.take_while(|step| !step.is_empty()).collect();
        steps.join(" ")
    }

    /// The name of an entry; its id in plain words where it has none.
    pub(super) fn name(&self, family: &str, id: &impl ToString) -> String {
        let id = id.to_string();
        let keys = [format!("{family}.{id}.name"), format!("{family}.{id}")];
        let name = keys.iter().find_map(|key| self.sentence(key));
        name.map_or_else(|| id.replace('-', " "), str::to_owned)
    }
}
