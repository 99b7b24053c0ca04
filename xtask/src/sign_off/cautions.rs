//! Health facts: what follows from each, what it rules out, and how it is asked.

use engine::protocol::{Caution, CautionId, CautionKind, Protocol, Question};

use super::part::{Cell, Part, Row, Table, grade, list};
use super::words::Words;

/// All cautions, twice: what follows from them, and what is said.
pub(super) fn cautions(protocol: &Protocol, words: &Words<'_>) -> Part {
    let what = protocol.cautions().iter().map(|(id, caution)| {
        let cells = vec![
            Cell::Text(words.name("caution", id)),
            Cell::Text(follows(protocol, id, caution)),
            Cell::Text(rules_out(words, caution)),
            Cell::Text(asked(protocol, words, id)),
            Cell::Text(grade(words, caution.grade)),
            Cell::sources(protocol, &caution.sources),
        ];
        Row::entry(id, cells)
    });
    let said = protocol.cautions().ids().map(|id| {
        let said = |part: &str| words.said(&format!("caution.{id}.{part}"));
        let steps = words.steps(&format!("caution.{id}.steps"));
        let cells = vec![
            Cell::Text(words.name("caution", id)),
            Cell::Text(said("why")),
            Cell::Text(list([said("wait"), said("note"), steps, said("rulesOut")], "")),
        ];
        Row::entry(id, cells)
    });
    let heads = &["Fact", "What follows", "Combinations", "How it is asked", "Support", "Sources"];
    let in_words = &["Fact", "Why, as visitors read it", "What to do, as visitors read it"];
    Part {
        id: "cautions".to_owned(),
        title: "Health questions, and what follows from them".to_owned(),
        entry: None,
        tables: vec![
            Table { title: String::new(), heads, rows: what.collect() },
            Table { title: "In words".to_owned(), heads: in_words, rows: said.collect() },
        ],
    }
}

fn follows(protocol: &Protocol, id: &CautionId, caution: &Caution) -> String {
    let whole = caution.concerns_whole_treatment();
    let from = if questions(protocol).any(|question| question.which.contains(id)) {
        "from the day it was, or from today where no day is given"
    } else {
        "from today"
    };
    match (caution.kind, caution.wait_days) {
        (CautionKind::Discuss, _) => {
            "Talked over: the plan stands, with a note beside it".to_owned()
        }
        (_, _) if !whole => {
            "Rules out some combinations only; the rest of the plan stands".to_owned()
        }
        (CautionKind::Stop, _) => "Stops: no plan, a professional first".to_owned(),
        (CautionKind::Postpone, Some(days)) => format!("Waits {days} days, counted {from}"),
        (CautionKind::Postpone, None) => {
            "Waits until it has settled: no number of days is given, and there are no dates"
                .to_owned()
        }
    }
}

fn rules_out(words: &Words<'_>, caution: &Caution) -> String {
    let name = |id: &_| words.name("combination", id);
    let out = caution.combinations.iter().map(|id| format!("Rules out {}", name(id)));
    let also = caution.also_rules_out.iter().map(|(id, days)| match days {
        Some(days) => format!("Rules out {} for {days} days", name(id)),
        None => format!("Rules out {} until a practitioner agrees", name(id)),
    });
    let notes =
        caution.notes_for.iter().map(|id| format!("Puts a note in the card of {}", name(id)));
    list(out.chain(also).chain(notes), "none")
}

fn questions(protocol: &Protocol) -> impl Iterator<Item = &Question> {
    protocol.questions().iter().flat_map(|group| &group.asks)
}

/// Every place where a fact comes in.
fn asked(protocol: &Protocol, words: &Words<'_>, id: &CautionId) -> String {
    let ask = |id: &CautionId| words.said(&format!("caution.{id}.ask"));
    let mut places = Vec::new();
    for group in protocol.questions() {
        let title = words.name("question", &group.id);
        for question in &group.asks {
            let with = question.only_with.iter().map(|concern| words.name("concern", concern));
            let with = list(with, "");
            let when = if with.is_empty() { String::new() } else { format!(" (only with {with})") };
            let line = format!("{title}: “{}”{when}", ask(&question.caution));
            if question.caution == *id {
                places.push(line);
            } else if question.covers.contains(id) {
                places.push(format!("{line}, which names it too"));
            } else if question.which.contains(id) {
                places.push(format!("{line}, then “{}”, and when it was", ask(id)));
            }
        }
    }
    let skin = protocol.skin().iter().filter(|answer| answer.caution.as_ref() == Some(id));
    let skin = skin.map(|answer| format!("Skin: “{}”", words.name("skin", &answer.id)));
    places.extend(skin);
    if protocol.reminders().contains(id) {
        places.push("Told to everyone, not asked".to_owned());
    }
    list(places, "not asked")
}
