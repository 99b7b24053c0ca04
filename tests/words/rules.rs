//! Words that a sentence does not say, and what it says instead.

use std::collections::BTreeMap;

use crate::blocks::Block;
use crate::findings::Finding;

/// The lines of a block in a file of rules.
pub(crate) const LINES: [&str; 3] = ["say", "not", "why"];

/// What the sentences say against these rules.
pub(crate) fn findings(sentences: &BTreeMap<String, String>, rules: &[Block]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (key, sentence) in sentences {
        let words = words(sentence);
        for rule in rules {
            for phrase in rule.list("not") {
                for found in found(&words, &phrase) {
                    findings.push(Finding {
                        key: key.clone(),
                        sentence: sentence.clone(),
                        wrong: found,
                        instead: format!("{} ({})", rule.get("say"), rule.get("why")),
                    });
                }
            }
        }
    }
    findings
}

/// The words of a text in small letters; `.` stands where a sentence ends, so that no phrase is found across it.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for word in text.to_lowercase().replace('’', "'").split_whitespace() {
        // What is filled in is no word of this file.
        if word.contains('{') {
            words.push("…".into());
            continue;
        }
        let inner = word.trim_matches(|mark: char| !mark.is_alphanumeric() && mark != '%');
        if !inner.is_empty() {
            words.push(inner.to_owned());
        }
        let end = word.trim_end_matches(['”', '"', ')', '*']);
        if end.contains('!') {
            words.push("!".into());
        } else if end.ends_with(['.', '?', ':', ';']) {
            words.push(".".into());
        }
    }
    words
}

/// Each place where a phrase is said; a word of it that ends in `*` stands for all that begin like it.
fn found(words: &[String], phrase: &str) -> Vec<String> {
    let phrase: Vec<String> = phrase.to_lowercase().split_whitespace().map(str::to_owned).collect();
    let fits = |(word, part): (&String, &String)| match part.strip_suffix('*') {
        Some(beginning) => word.starts_with(beginning),
        None => word == part || word.strip_suffix("'s") == Some(part),
    };
    let places = words.windows(phrase.len());
    let places = places.filter(|place| place.iter().zip(&phrase).all(fits));
    places.map(|place| place.join(" ")).collect()
}

#[test]
fn a_phrase_is_found_as_words_and_not_as_letters() {
    let said = |text: &str, phrase: &str| !found(&words(text), phrase).is_empty();
    assert!(said("See a Therapist’s view.", "therapist"));
    assert!(said("Our therapists help", "therapist*"));
    assert!(said("**Book now**, please.", "book now"));
    assert!(said("So good!", "!"));
    assert!(!said("The sessions", "session"));
    assert!(!said("Answer the safety question.", "safe"));
    assert!(!said("You can book. Now rest.", "book now"));
}
