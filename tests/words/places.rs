//! Every sentence that a visitor reads stands in `locales/`, and is there when it is needed.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use engine::protocol::{CautionKind, Protocol, Urgency};
use microneedling_planner::text::Text;

use crate::sentences;

/// The sources in a folder, and in those inside it.
fn sources(folder: &str) -> Vec<PathBuf> {
    let mut sources = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources.extend(self::sources(path.to_str().unwrap()));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            sources.push(path);
        }
    }
    sources
}

/// The texts between double quotes in a source, without its comments and what only who develops it is told.
fn literals(code: &str) -> Vec<String> {
    let code = code.split("#[cfg(test)]").next().unwrap_or_default();
    let code: Vec<&str> =
        code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n").replace("\\\"", "");
    // Each with what stands before it.
    let texts: Vec<&str> = code.split('"').collect();
    let texts = texts.windows(2).step_by(2).filter(|pair| !pair[0].ends_with("expect_throw("));
    texts.map(|pair| pair[1].to_owned()).collect()
}

/// Whether a text reads like something said to a person, and not like a class, a key or a path.
fn is_sentence(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_word = |word: &&str| {
        let bare = word.trim_matches(|mark: char| mark.is_ascii_punctuation());
        bare.len() > 1 && bare.chars().all(|letter| letter.is_alphabetic() || letter == '\'')
    };
    let capital = words.first().is_some_and(|word| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.clone().count() > 1
            && letters.all(char::is_lowercase)
    });
    let plain = words.iter().filter(|word| is_word(word)).count();
    (capital && words.len() == plain) || (plain >= 3 && !text.contains("__"))
}

#[test]
fn no_sentence_stands_in_the_sources_of_the_widget() {
    // What is wrong with an attribute is said in the console, to who made the page.
    let of_visitors = |file: &PathBuf| !file.ends_with("view/attributes.rs");
    let sources = sources("src/view").into_iter().chain(sources("src/text")).filter(of_visitors);
    for file in sources {
        let code = fs::read_to_string(&file).unwrap();
        for literal in literals(&code) {
            assert!(!is_sentence(&literal), "{} says {literal:?}", file.display());
        }
    }
}

#[test]
fn the_search_for_sentences_finds_one() {
    for sentence in ["Plan your microneedling", "See plan", "Clear", "are set by these"] {
        let code = format!("html! {{ <p class=\"plan-card__note\">{{ \"{sentence}\" }}</p> }}");
        assert!(literals(&code).iter().any(|literal| is_sentence(literal)), "{sentence}");
    }
    let code =
        "html! { <p class=\"link link--target\" d=\"M2.5 9h2\">{ text.say(\"plan.sum\") }</p> }";
    assert!(!literals(code).iter().any(|literal| is_sentence(literal)));
}

#[test]
fn every_key_that_the_sources_name_has_a_sentence() {
    let known = sentences();
    let groups: BTreeSet<&str> = known.keys().filter_map(|key| key.split('.').next()).collect();
    let mut checked = 0;
    for file in sources("src/view").into_iter().chain(sources("src/text")) {
        let code = fs::read_to_string(&file).unwrap();
        for key in literals(&code) {
            // What follows in braces is only known when it is said.
            let (key, dot) = key.split_once('{').map_or((&*key, "."), |(known, _)| (known, ""));
            let is_key = key.contains('.')
                && !key
                    .contains(|mark: char| !(mark.is_ascii_alphanumeric() || ".-".contains(mark)))
                && groups.contains(key.split('.').next().unwrap());
            if is_key {
                checked += 1;
                // Some stand for several sentences, such as the plural forms of one, and some are
                // the end of a key only: `note.lead` of each caution.
                let (beginning, end) = (format!("{key}{dot}"), format!(".{key}"));
                let found = known.keys().any(|known| {
                    *known == key || known.starts_with(&beginning) || known.ends_with(&end)
                });
                assert!(found, "{} uses {key}", file.display());
            }
        }
    }
    assert!(checked > 60, "only {checked} keys were found");
}

#[test]
fn everything_in_the_protocol_has_its_sentences() {
    let protocol = Protocol::built_in();
    let text = Text::english();
    let need = |of: String, parts: &[&str]| {
        for part in parts {
            let key = format!("{of}.{part}");
            assert!(text.find(&key).is_some_and(|sentence| !sentence.is_empty()), "{key}");
        }
    };
    for (id, concern) in protocol.concerns().iter() {
        need(format!("concern.{id}"), &["name", "within", "hint", "about"]);
        if concern.professional_first {
            need(format!("concern.{id}"), &["first"]);
        }
        if !concern.rules_out.is_empty() {
            need("concern-rules-out".into(), &[id.as_str()]);
        }
        for area in &concern.areas {
            need(format!("area.{area}"), &["name", "within"]);
        }
        for figure in [&concern.sessions, &concern.interval_weeks] {
            if let Some(note) = &figure.note {
                need("note".into(), &[note.as_str()]);
            }
        }
    }
    for (id, combination) in protocol.combinations().iter() {
        let parts = ["name", "within", "what", "when", "healing", "evidence"];
        need(format!("combination.{id}"), &parts);
        if !combination.warning_sources.is_empty() {
            need(format!("combination.{id}"), &["warning"]);
        }
    }
    for ask in protocol.questions().iter().flat_map(|group| &group.asks) {
        need(format!("caution.{}", ask.caution), &["ask"]);
    }
    let asked = protocol.questions().iter().flat_map(|group| &group.asks).map(|ask| &ask.caution);
    let skin = protocol.skin().iter().filter_map(|answer| answer.caution.as_ref());
    for id in asked.chain(skin) {
        let caution = protocol.cautions().get(id).unwrap();
        let outcome = match caution.kind {
            CautionKind::Stop => "steps.0.lead",
            CautionKind::Postpone => "wait",
            CautionKind::Discuss => "note.lead",
        };
        need(format!("caution.{id}"), &["name", "why", outcome]);
        if !caution.combinations.is_empty() {
            need(format!("caution.{id}"), &["rulesOut"]);
        }
    }
    for id in protocol.reminders() {
        need(format!("caution.{id}"), &["note.lead", "note.rest"]);
    }
    for group in protocol.questions() {
        need("question".into(), &[group.id.as_str()]);
    }
    for group in protocol.groups() {
        need("group".into(), &[group.id.as_str()]);
    }
    for answer in protocol.skin() {
        need("skin".into(), &[answer.id.as_str()]);
    }
    for advice in protocol.aftercare() {
        need(format!("aftercare.{}", advice.id), &["lead", "rest"]);
    }
    for risk in protocol.risks() {
        need(format!("risk.{}", risk.id), &["lead", "rest"]);
    }
    for flag in protocol.red_flags() {
        need("red-flag".into(), &[flag.id.as_str()]);
    }
    need("urgency".into(), &Urgency::ALL.map(Urgency::word));
}

#[test]
fn the_intended_purpose_is_said() {
    let purpose = Text::english().say("foot.purpose").to_owned();
    for part in ["general information", "not a diagnosis", "practitioner must see your skin"] {
        assert!(purpose.contains(part), "{part}");
    }
}
