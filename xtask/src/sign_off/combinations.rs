//! Other treatments with a course: when, how far from a session, and what is warned of.

use engine::protocol::{Combination, CombinationId, Protocol, Timing};

use super::part::{Cell, FACTS, FIGURES, Part, Row, Table, list, range, yes};
use super::words::Words;

/// A part for each combination, in protocol order.
pub(super) fn combinations<'a>(
    protocol: &'a Protocol,
    words: &'a Words<'_>,
) -> impl Iterator<Item = Part> + 'a {
    protocol.combinations().iter().map(|(id, entry)| Part {
        id: format!("combination/{id}"),
        title: words.name("combination", id),
        entry: Some(id.to_string()),
        tables: vec![
            facts(protocol, words, id, entry),
            figures(protocol, words, entry),
            warning(protocol, words, id, entry),
        ],
    })
}

fn facts(protocol: &Protocol, words: &Words<'_>, id: &CombinationId, entry: &Combination) -> Table {
    let said = |part: &str| words.said(&format!("combination.{id}.{part}"));
    let conflicts = protocol.combinations().ids().filter(|other| protocol.in_conflict(id, other));
    let conflicts = conflicts.map(|other| words.name("combination", other));
    let never = protocol.concerns().iter().filter(|(_, concern)| concern.rules_out.contains(id));
    let never = never.map(|(concern, _)| words.name("concern", concern));
    let rows = vec![
        Row::fact("Visitors are shown it", yes(entry.offered)),
        Row::fact("What it is", said("what")),
        Row::fact("When", format!("{}. In words: {}", timing(entry.timing), said("when"))),
        Row::fact("Visits in a course", visits(entry)),
        Row::fact("Not chosen together with", list(conflicts, "no conflict")),
        Row::fact("Not in a course for", list(never, "no concern rules it out")),
        Row::fact("Healing, in words", said("healing")),
        Row::fact("Evidence, in words", said("evidence")),
        Row::fact("Note in its card", list([said("note")], "none")),
    ];
    Table { title: String::new(), heads: FACTS, rows }
}

fn timing(timing: Timing) -> &'static str {
    match timing {
        Timing::SameSession => {
            "In the same appointment as a session; its days add to that session’s"
        }
        Timing::Separate => "In an appointment of its own, between sessions",
        Timing::ReplacesSession => "In place of a session",
    }
}

fn visits(entry: &Combination) -> String {
    match (entry.visits, entry.timing) {
        (Some(visits), _) => range(visits),
        (None, Timing::SameSession) => {
            "with each session, or with as many as its spacing allows".to_owned()
        }
        (None, Timing::Separate) => "one between each two sessions".to_owned(),
        (None, Timing::ReplacesSession) => "one".to_owned(),
    }
}

fn figures(protocol: &Protocol, words: &Words<'_>, entry: &Combination) -> Table {
    let spacing = match entry.timing {
        Timing::SameSession => "Weeks between combined sessions",
        Timing::Separate => "Weeks from a session, on both sides",
        Timing::ReplacesSession => "Weeks from a plain session, on both sides",
    };
    let mut spacing = Row::figure(protocol, words, spacing, entry.spacing_weeks.as_ref());
    "spacing".clone_into(&mut spacing.id); // its name follows the timing, which may differ
    let extra = entry.extra_downtime_days.as_ref();
    let extra = Row::figure(protocol, words, "Days of visible reaction that it brings", extra);
    Table { title: "Figures".to_owned(), heads: FIGURES, rows: vec![spacing, extra] }
}

fn warning(
    protocol: &Protocol,
    words: &Words<'_>,
    id: &CombinationId,
    entry: &Combination,
) -> Table {
    let mut rows = Vec::new();
    if !entry.warning_sources.is_empty() {
        let cells = vec![
            Cell::Text(words.said(&format!("combination.{id}.warning"))),
            Cell::sources(protocol, &entry.warning_sources),
        ];
        rows.push(Row { id: "warning".to_owned(), entry: None, cells });
    }
    Table { title: "Safety notice".to_owned(), heads: &["What is said", "Sources"], rows }
}
