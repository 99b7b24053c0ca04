//! The languages beside English: `locales/de.json` is all that German takes.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result, bail};
use engine::clinic::sentences_by_stage;

use crate::workspace::{files_below, root, shown};

/// What only scripts say, before any module is there.
const PAGE: &str = "page";

/// The forms of a sentence for a number: which of them there are depends on the language.
const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// A language as it is shipped.
#[derive(Clone, Debug)]
pub struct Locale {
    /// As in `lang`.
    pub language: String,
    /// What scripts say, by key.
    pub page: Vec<(String, String)>,
    /// Everything else: `key<tab>sentence` lines, sorted, as the module has its English.
    pub lines: String,
}

/// All languages of `locales/` but English, which the module carries.
///
/// # Errors
///
/// If a file is not one of sentences, or does not have the keys and placeholders of the English one; the error names
/// the place.
pub fn locales() -> Result<Vec<Locale>> {
    let folder = root().join("locales");
    let english = std::fs::read_to_string(folder.join("en.json"))?;
    let mut locales = Vec::new();
    for path in files_below(&folder)? {
        let language = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
        if language != "en" {
            let text = std::fs::read_to_string(&path)?;
            locales.push(locale(language, &text, &english).with_context(|| shown(&path))?);
        }
    }
    Ok(locales)
}

/// The language of a file whose text is `text`.
fn locale(language: &str, text: &str, english: &str) -> Result<Locale> {
    let read = |text| sentences_by_stage(text).map_err(anyhow::Error::msg);
    let mut stages = read(text)?;
    let known = read(english)?;
    for (stage, sentences) in &known {
        let Some(own) = stages.get(stage) else { bail!("`{stage}` is missing") };
        let keys = |of: &BTreeMap<String, String>| -> BTreeSet<String> {
            of.keys().map(|key| without_form(key).to_owned()).collect()
        };
        if let Some(key) = keys(sentences).difference(&keys(own)).next() {
            bail!("`{stage}` has no `{key}`");
        }
        if let Some(key) = keys(own).difference(&keys(sentences)).next() {
            bail!("`{stage}` has `{key}`, which nothing says");
        }
        for (key, sentence) in own {
            let Some(english) = sentences.get(key) else { continue };
            if let Some(name) = placeholders(english).difference(&placeholders(sentence)).next() {
                bail!("`{stage}.{key}` lacks {{{name}}}");
            }
        }
    }
    let page = stages.remove(PAGE).unwrap_or_default().into_iter().collect();
    let all: BTreeMap<_, _> = stages.into_values().flatten().collect();
    let lines: Vec<_> = all.iter().map(|(key, sentence)| format!("{key}\t{sentence}")).collect();
    Ok(Locale { language: language.to_owned(), page, lines: lines.join("\n") })
}

fn without_form(key: &str) -> &str {
    match key.rsplit_once('.') {
        Some((start, form)) if FORMS.contains(&form) => start,
        _ => key,
    }
}

fn placeholders(sentence: &str) -> BTreeSet<&str> {
    let named = sentence.split('{').skip(1).filter_map(|part| part.split_once('}'));
    named.map(|(name, _)| name).collect()
}

#[cfg(test)]
mod tests {
    use super::locale;

    const ENGLISH: &str = r#"{ "page": { "element": { "failed": "It failed." } },
        "planner": { "unit": { "weeks": { "one": "{count} week", "other": "{count} weeks" } } } }"#;

    #[test]
    fn a_language_may_have_other_forms_of_a_number() {
        let polish = r#"{ "page": { "element": { "failed": "Nie." } }, "planner": { "unit":
            { "weeks": { "few": "{count} a", "many": "{count} b", "other": "{count} c" } } } }"#;
        let polish = locale("pl", polish, ENGLISH).unwrap();
        assert!(polish.lines.starts_with("unit.weeks.few\t{count} a\n"), "{polish:?}");
        assert_eq!(polish.page, [("element.failed".to_owned(), "Nie.".to_owned())]);
    }

    #[test]
    fn what_it_lacks_is_named_with_its_place() {
        for (german, error) in [
            (r#"{ "page": { "element": {} }, "planner": {} }"#, "`page` has no `element.failed`"),
            (r#"{ "page": { "element": { "failed": "a" } } }"#, "`planner` is missing"),
            (
                r#"{ "page": { "element": { "failed": "a", "b": "c" } }, "planner": {} }"#,
                "`page` has `element.b`, which nothing says",
            ),
            (
                r#"{ "page": { "element": { "failed": "a" } },
                    "planner": { "unit": { "weeks": { "other": "Wochen" } } } }"#,
                "`planner.unit.weeks.other` lacks {count}",
            ),
        ] {
            assert_eq!(locale("de", german, ENGLISH).unwrap_err().to_string(), error);
        }
    }
}
