//! How the sentences are said: plainly, with one word for one thing, and with nothing that only a practitioner may say.
//!
//! The words themselves are in the `.txt` files of this folder, which take no programming.

use std::collections::{BTreeMap, BTreeSet};

use crate::blocks::{self, Block};
use crate::findings::{self, Finding};
use crate::{reading, rules, sentences};

/// The files of rules.
const RULES: [&str; 4] = ["terms.txt", "claims.txt", "medicines.txt", "spelling.txt"];

fn rules_of(file: &str) -> Vec<Block> {
    blocks::file(file, &rules::LINES)
}

fn exceptions() -> Vec<Block> {
    blocks::file("exceptions.txt", &["key", "allows", "why"])
}

fn known() -> BTreeSet<String> {
    let blocks = blocks::file("reading.txt", &["word", "why"]);
    blocks.iter().flat_map(|block| block.list("word")).collect()
}

/// Fails with all that is left, so that an editor sees it at once.
fn none(findings: Vec<Finding>) {
    let left = findings::left(findings, &exceptions());
    let told: Vec<String> = left.iter().map(ToString::to_string).collect();
    assert!(left.is_empty(), "{} to rewrite:\n\n{}\n", left.len(), told.join("\n\n"));
}

/// A sentence by itself, for what the check must find.
fn only(sentence: &str) -> BTreeMap<String, String> {
    [("a.key".to_owned(), sentence.to_owned())].into()
}

#[test]
fn every_text_can_be_read_with_ease() {
    none(reading::findings(&sentences(), &known()));
}

#[test]
fn one_thing_has_one_name() {
    none(rules::findings(&sentences(), &rules_of("terms.txt")));
}

#[test]
fn nothing_is_diagnosed_promised_or_sold() {
    none(rules::findings(&sentences(), &rules_of("claims.txt")));
}

#[test]
fn no_prescription_medicine_is_named() {
    none(rules::findings(&sentences(), &rules_of("medicines.txt")));
}

#[test]
fn the_english_is_british() {
    none(rules::findings(&sentences(), &rules_of("spelling.txt")));
}

#[test]
fn every_exception_is_still_needed() {
    let sentences = sentences();
    let mut findings = reading::findings(&sentences, &known());
    for file in RULES {
        findings.extend(rules::findings(&sentences, &rules_of(file)));
    }
    let outlived = findings::outlived(&findings, &exceptions());
    assert!(outlived.is_empty(), "{}", outlived.join("\n"));
}

#[test]
fn every_word_that_counts_as_known_is_still_needed() {
    let outlived = reading::outlived(&sentences(), &known());
    assert!(outlived.is_empty(), "delete from tests/words/reading.txt: {}", outlived.join(", "));
}

#[test]
fn a_text_that_is_hard_to_read_is_found() {
    let hard = "Individual considerations necessitate comprehensive professional evaluation \
                preceding any additional cosmetic intervention.";
    let found = reading::findings(&only(hard), &known());
    assert!(found[0].wrong.starts_with("reading level"), "{found:?}");
    let long = "We ask you to keep the skin cool and dry and to stay in the shade for a day or two \
                and then to use a plain cream each day. Rest.";
    let found = reading::findings(&only(long), &known());
    assert!(found.iter().any(|one| one.wrong.starts_with("sentence length")), "{found:?}");
}

#[test]
fn a_sentence_that_breaks_a_rule_is_found() {
    let broken = [
        ("terms.txt", "Ask your therapist.", "therapist"),
        ("terms.txt", "Three appointments are usual.", "appointments"),
        ("terms.txt", "There is little downtime.", "downtime"),
        ("claims.txt", "You have a scar that needs care.", "you have a"),
        ("claims.txt", "Lines will disappear.", "will disappear"),
        ("claims.txt", "Hurry, few places are left!", "hurry"),
        ("medicines.txt", "Botox® may be added.", "botox"),
        ("spelling.txt", "Gray marks fade.", "gray"),
    ];
    for (file, sentence, wrong) in broken {
        let found = rules::findings(&only(sentence), &rules_of(file));
        let found = found.iter().any(|one| one.wrong == wrong);
        assert!(found, "{file} does not find {wrong:?} in {sentence:?}");
    }
}

#[test]
fn every_phrase_of_the_rules_can_be_found() {
    for file in RULES {
        for rule in rules_of(file) {
            for phrase in rule.list("not") {
                let sentence = only(&format!("It says {} here.", phrase.replace('*', "")));
                let found = rules::findings(&sentence, std::slice::from_ref(&rule));
                assert!(!found.is_empty(), "{}: {phrase:?} is never found", rule.place);
            }
        }
    }
}

#[test]
fn an_exception_holds_for_its_key_and_its_words_alone() {
    let exception = "key: a.key\nallows: downtime\nwhy: A test.\n";
    let exceptions = blocks::read("a.txt", exception, &["key", "allows", "why"]);
    let said = "No downtime, says your therapist.";
    let find = |key: &str| {
        let sentences = [(key.to_owned(), said.to_owned())].into();
        rules::findings(&sentences, &rules_of("terms.txt"))
    };
    let left: Vec<String> =
        findings::left(find("a.key"), &exceptions).into_iter().map(|one| one.wrong).collect();
    assert_eq!(left, ["therapist"]);
    assert_eq!(findings::left(find("a.keys"), &exceptions).len(), 2);
    assert!(findings::outlived(&find("a.key"), &exceptions).is_empty());
    assert_eq!(findings::outlived(&find("b.key"), &exceptions).len(), 1);
}
