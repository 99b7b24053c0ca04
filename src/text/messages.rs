//! The sentences of one language, by key.

use engine::protocol::ById;

use super::filled::filled;

/// The sentences of one language. A key says what a sentence is for: `concern.acne-scars.name`.
#[derive(Clone, Debug)]
pub struct Text {
    /// The language, as in `lang`.
    language: &'static str,
    /// Whether they are all that there are: those of English come stage by stage.
    is_whole: bool,
    /// Sorted by key.
    sentences: Vec<(&'static str, &'static str)>,
    /// What a clinic says about what it added, by key. They go before.
    labels: Vec<(String, String)>,
}

impl Text {
    /// All English sentences, those of `locales/en.json`.
    pub fn english() -> Self {
        let page = include_str!(concat!(env!("OUT_DIR"), "/en.page.txt"));
        Self::english_of_planner().with_details().with_take_along().with(page)
    }

    /// The English sentences of the planner, without what follows the first plan.
    pub fn english_of_planner() -> Self {
        let planner = include_str!(concat!(env!("OUT_DIR"), "/en.planner.txt"));
        let nothing =
            Self { language: "en", is_whole: false, sentences: Vec::new(), labels: Vec::new() };
        nothing.with(planner)
    }

    /// The sentences of another language, from a file: `key<tab>sentence` lines, sorted. They stay as long as the page.
    pub fn of_language(language: &str, lines: String) -> Self {
        let language = language.to_owned().leak();
        let nothing = Self { language, is_whole: false, sentences: Vec::new(), labels: Vec::new() };
        Self { is_whole: true, ..nothing.with(lines.leak()) }
    }

    /// The same with those of what follows the first plan.
    #[must_use]
    pub fn with_details(&self) -> Self {
        self.with(include_str!(concat!(env!("OUT_DIR"), "/en.details.txt")))
    }

    /// The same with those of the plan that is taken along.
    #[must_use]
    pub fn with_take_along(&self) -> Self {
        self.with(include_str!(concat!(env!("OUT_DIR"), "/en.takeAlong.txt")))
    }

    /// The same with more sentences: `key<tab>sentence` lines, sorted.
    fn with(&self, lines: &'static str) -> Self {
        if self.is_whole {
            return self.clone();
        }
        let mut sentences = self.sentences.clone();
        sentences.extend(lines.lines().filter_map(|line| line.split_once('\t')));
        // Both are sorted, so that this is a merge.
        sentences.sort_unstable();
        Self { sentences, ..self.clone() }
    }

    /// The same with a clinic's sentences: those in `language` (as in `lang`) where there are any,
    /// otherwise those in the language of the rest, otherwise those that come first.
    #[must_use]
    pub fn with_labels(&self, labels: &ById<String, ById<String, String>>, language: &str) -> Self {
        let mut all: Vec<(String, String)> = Vec::new();
        let known = labels.ids().map(String::as_str);
        for language in primary(language, labels).into_iter().chain([self.language]).chain(known) {
            let sentences = labels.iter().find(|(known, _)| *known == language);
            for (key, sentence) in sentences.into_iter().flat_map(|(_, all)| all.iter()) {
                if all.iter().all(|(known, _)| known != key) {
                    all.push((key.clone(), sentence.clone()));
                }
            }
        }
        Self { labels: all, ..self.clone() }
    }

    /// The language of the sentences, as in `lang`.
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// The sentence for a key, where there is one.
    pub fn find(&self, key: &str) -> Option<&str> {
        if let Some((_, label)) = self.labels.iter().find(|(known, _)| known == key) {
            return Some(label);
        }
        let index = self.sentences.binary_search_by_key(&key, |(known, _)| known).ok()?;
        Some(self.sentences[index].1)
    }

    /// The sentence for a key. A missing one shows as nothing rather than as a key; a test holds
    /// every key against `locales/en.json`.
    pub fn say(&self, key: &str) -> &str {
        self.find(key).unwrap_or_default()
    }

    /// The sentence about one entry: `concern.acne-scars.name` is `of("concern", id, "name")`.
    pub fn of(&self, kind: &str, id: &str, part: &str) -> &str {
        self.say(&format!("{kind}.{id}.{part}"))
    }

    /// The sentence for a key with its `{placeholders}` filled in.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        filled(self.say(key), values)
    }

    /// The form of a sentence for a number: `key.one`, `key.other`, as the language has them.
    pub fn count(&self, key: &str, number: u16) -> String {
        self.count_with(key, number, &[])
    }

    /// The same with more placeholders than `{count}` filled in.
    pub fn count_with(&self, key: &str, number: u16, values: &[(&str, &str)]) -> String {
        let category = super::plural::category(self.language, number);
        let key = [format!("{key}.{category}"), format!("{key}.other")]
            .into_iter()
            .find(|key| self.find(key).is_some())
            .unwrap_or_default();
        let sentence = self.fill(&key, values);
        filled(&sentence, &[("count", &number.to_string())])
    }
}

/// Which of the languages of `labels` is meant by a `lang`: `de-AT` means `de` where there is no
/// `de-AT`.
fn primary<'a>(
    language: &'a str,
    labels: &'a ById<String, ById<String, String>>,
) -> Option<&'a str> {
    let whole = labels.ids().find(|known| known.eq_ignore_ascii_case(language));
    let base = language.split('-').next().unwrap_or_default();
    whole
        .or_else(|| labels.ids().find(|known| known.eq_ignore_ascii_case(base)))
        .map(String::as_str)
}
