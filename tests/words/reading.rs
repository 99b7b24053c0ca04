//! How hard a sentence is to read, by the Flesch-Kincaid grade: the year of a US school that reads it with ease.

use std::collections::{BTreeMap, BTreeSet};

use crate::findings::Finding;
use crate::syllables::syllables;

/// The grade that no text goes over: a reader of thirteen, which is what those who write for patients aim at.
const GRADE: f64 = 8.0;

/// The words from which on there is a grade. The formula was made for passages: in three or four words a single
/// long one decides, and the name of a treatment would be "too hard" by itself.
const FROM_WORDS: usize = 8;

/// The words that a single sentence does not go over, so that short neighbours cannot hide it in a good grade.
const SENTENCE: usize = 25;

/// What an exception allows.
const TOO_HARD: &str = "reading level";
const TOO_LONG: &str = "sentence length";

/// The texts as they are read: what leads and what rests are one.
fn texts(sentences: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    for (key, sentence) in sentences {
        let beside = |from: &str, to: &str| {
            let other = key.strip_suffix(from).map(|stem| format!("{stem}{to}"));
            other.and_then(|other| sentences.get(&other))
        };
        if beside("lead", "rest").is_some() {
            continue;
        }
        let text = match beside("rest", "lead") {
            Some(lead) => format!("{lead} {sentence}"),
            None => sentence.clone(),
        };
        texts.insert(key.clone(), text);
    }
    texts
}

/// The words of each sentence in a text. What stands in braces is mostly filled with a figure or a date, and counts as one.
fn parts(text: &str) -> Vec<Vec<String>> {
    let mut parts = vec![Vec::new()];
    for word in text.split_whitespace() {
        if word.contains(char::is_alphanumeric) {
            parts.last_mut().unwrap().push(word.to_owned());
        }
        let end = word.trim_end_matches(['”', '"', ')', '*']);
        if end.ends_with(['.', '!', '?']) {
            parts.push(Vec::new());
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// A word without its marks, as `reading.txt` has it.
fn bare(word: &str) -> String {
    let word =
        word.trim_matches(|mark: char| !mark.is_alphanumeric() && mark != '{' && mark != '}');
    word.strip_suffix("’s").unwrap_or(word).to_lowercase()
}

/// The syllables of a word to this reader, who has been told what the known words mean: those count as two.
fn weight(word: &str, known: &BTreeSet<String>) -> usize {
    match word {
        _ if word.contains('{') => 1,
        _ if known.contains(&bare(word)) => 2,
        _ => syllables(word),
    }
}

/// The Flesch-Kincaid grade of a text; none if it is too short to have one.
fn grade(text: &str, known: &BTreeSet<String>) -> Option<f64> {
    let parts = parts(text);
    let words: Vec<&String> = parts.iter().flatten().collect();
    let count = |number: usize| f64::from(u32::try_from(number).unwrap());
    let weight: usize = words.iter().map(|word| weight(word, known)).sum();
    (words.len() >= FROM_WORDS).then(|| {
        let length = count(words.len()) / count(parts.len());
        let grade = 0.39 * length + 11.8 * count(weight) / count(words.len()) - 15.59;
        // As it is shown, so that nobody reads "8.0, at most 8".
        (grade * 10.0).round() / 10.0
    })
}

/// The texts that are hard to read.
pub(crate) fn findings(
    sentences: &BTreeMap<String, String>,
    known: &BTreeSet<String>,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (key, sentence) in texts(sentences) {
        let mut find = |wrong: String, instead: String| {
            let (key, sentence) = (key.clone(), sentence.clone());
            findings.push(Finding { key, sentence, wrong, instead });
        };
        if let Some(grade) = grade(&sentence, known).filter(|grade| *grade > GRADE) {
            let mut long: Vec<String> = parts(&sentence).into_iter().flatten().collect();
            long.retain(|word| weight(word, known) > 2);
            find(
                format!("{TOO_HARD} {grade:.1}, at most {GRADE}"),
                format!("shorter sentences, or plainer words than {}", long.join(" ")),
            );
        }
        if let Some(part) = parts(&sentence).iter().find(|part| part.len() > SENTENCE) {
            find(
                format!("{TOO_LONG} {}, at most {SENTENCE} words", part.len()),
                "two sentences".into(),
            );
        }
    }
    findings
}

/// The known words without which no text would be harder to read.
pub(crate) fn outlived(
    sentences: &BTreeMap<String, String>,
    known: &BTreeSet<String>,
) -> Vec<String> {
    let with_all = findings(sentences, known).len();
    let is_outlived = |word: &&String| {
        let mut without = known.clone();
        without.remove(*word);
        findings(sentences, &without).len() == with_all
    };
    known.iter().filter(is_outlived).cloned().collect()
}

#[test]
fn the_grade_is_that_of_the_formula() {
    // Twelve words in two sentences, fourteen syllables.
    let text = "Keep your skin cool. Then ask us when it is time for sunscreen.";
    assert_eq!(parts(text).iter().map(Vec::len).collect::<Vec<_>>(), [4, 9]);
    let grade = grade(text, &BTreeSet::new()).unwrap();
    let expected = 0.39 * 13.0 / 2.0 + 11.8 * 14.0 / 13.0 - 15.59;
    assert!((grade - expected).abs() < 0.06, "{grade}, not {expected}");
}

#[test]
fn what_leads_is_read_with_what_follows_it() {
    let sentences = [("a.lead", "Ask your doctor"), ("a.rest", "when you could begin.")];
    let sentences = sentences.map(|(key, text)| (key.to_owned(), text.to_owned()));
    let texts = texts(&sentences.into());
    assert_eq!(texts["a.rest"], "Ask your doctor when you could begin.");
    assert_eq!(texts.len(), 1);
}
