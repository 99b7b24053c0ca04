//! Every sentence that a visitor reads stands in `locales/`, is there when it is needed, and keeps
//! to the words of the house.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use engine::clinic;
use engine::protocol::{CautionKind, Protocol, Range, Urgency};
use microneedling_planner::text::Text;

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

/// The sentences of `locales/en.json` by key.
fn sentences() -> BTreeMap<String, String> {
    clinic::sentences(&fs::read_to_string("locales/en.json").unwrap()).unwrap()
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
fn visitors_are_told_nothing_that_only_a_practitioner_may_say() {
    // Words of a medical device, of a promise, or of a medicine that may not be advertised.
    let never = [
        "recommended for you",
        "you are suitable",
        "you qualify",
        "diagnosed with",
        "your score",
        "guarantee",
        "painless",
        "risk-free",
        "100%",
        "permanently",
        "botulinum",
        "botox",
        "wrinkle injection",
        "anti-wrinkle",
        "tranexamic",
        "exosome",
        "limited offer",
        "hurry",
        "best price",
    ];
    for (key, sentence) in sentences() {
        let sentence = sentence.to_lowercase();
        for word in never {
            assert!(!sentence.contains(word), "{key} says {word:?}");
        }
    }
}

#[test]
fn no_sentence_speaks_of_needle_depth() {
    for (key, sentence) in sentences() {
        for word in ["depth", " mm ", "millimet"] {
            assert!(!sentence.contains(word), "{key} speaks of {word:?}");
        }
    }
}

#[test]
fn the_intended_purpose_is_said() {
    let purpose = Text::english().say("foot.purpose").to_owned();
    for part in ["general information", "not a diagnosis", "practitioner must see your skin"] {
        assert!(purpose.contains(part), "{part}");
    }
}

#[test]
fn ranges_are_said_as_a_person_would() {
    let text = Text::english();
    let range = |min, max| Range { min, max };
    assert_eq!(text.figure(range(3, 6)), "3–6");
    assert_eq!(text.figure(range(4, 4)), "4");
    assert_eq!(text.words(range(3, 6)), "3 to 6");
    assert_eq!(text.words(range(0, 2)), "up to 2");
    assert_eq!(text.unit("unit.weeks", range(1, 1)), "1 week");
    assert_eq!(text.weeks(range(8, 30)), "**8 to 30 weeks** (about 2 to 7 months)");
    assert_eq!(text.weeks(range(0, 12)), "**up to 12 weeks** (about 3 months)");
    assert_eq!(text.weeks(range(1, 4)), "**1 to 4 weeks**");
}

#[test]
fn lists_are_joined_as_a_person_would() {
    let text = Text::english();
    assert_eq!(text.list(&["scars"]), "scars");
    assert_eq!(text.list(&["scars", "pores"]), "scars and pores");
    assert_eq!(text.list(&["scars", "pores", "lines"]), "scars, pores and lines");
}
