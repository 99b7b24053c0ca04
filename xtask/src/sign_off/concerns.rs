//! What visitors would like to improve: the figures of each, and what can go with it.

use engine::protocol::{Concern, ConcernId, Fit, Protocol};

use super::part::{Cell, FACTS, FIGURES, Part, Row, Table, grade, list, yes};
use super::words::Words;

/// A part for each concern, in the order on screen.
pub(super) fn concerns<'a>(
    protocol: &'a Protocol,
    words: &'a Words<'_>,
) -> impl Iterator<Item = Part> + 'a {
    let in_order = protocol.groups().iter().flat_map(|group| &group.concerns);
    let entries = in_order.filter_map(|id| Some((id, protocol.concerns().get(id)?)));
    entries.map(|(id, entry)| Part {
        id: format!("concern/{id}"),
        title: words.name("concern", id),
        entry: Some(id.to_string()),
        tables: vec![
            facts(words, id, entry),
            figures(protocol, words, entry),
            combinations(protocol, words, entry),
        ],
    })
}

fn facts(words: &Words<'_>, id: &ConcernId, entry: &Concern) -> Table {
    let areas = entry.areas.iter().map(|area| words.name("area", area));
    let rules_out = entry.rules_out.iter().map(|id| words.name("combination", id));
    let notes = entry.notes.iter().map(|note| words.said(&format!("note.{note}")));
    let rows = vec![
        Row::fact("Visitors can tick it", yes(entry.offered)),
        Row::fact("Where (the first is usual)", list(areas, "nowhere")),
        Row::fact(
            "A professional has to look first: no dates, figures behind a fold",
            yes(entry.professional_first),
        ),
        Row::fact("Class of healing", entry.downtime.as_str()),
        Row::fact("Never together with", list(rules_out, "nothing")),
        Row::fact("What is said of it", words.said(&format!("concern.{id}.about"))),
        Row::fact(
            "Why a professional first",
            list([words.said(&format!("concern.{id}.first"))], "not said"),
        ),
        Row::fact("Remarks beside a plan", list(notes, "none")),
    ];
    Table { title: String::new(), heads: FACTS, rows }
}

fn figures(protocol: &Protocol, words: &Words<'_>, entry: &Concern) -> Table {
    let figure = |name, figure| Row::figure(protocol, words, name, figure);
    let whole = [
        Cell::Text("Studies as a whole".to_owned()),
        Cell::Text("how well treating it is supported at all".to_owned()),
        Cell::Text(grade(words, entry.grade)),
        Cell::sources(protocol, &entry.sources),
        Cell::Text(String::new()),
    ];
    let rows = vec![
        figure("Sessions", Some(&entry.sessions)),
        figure("Weeks between sessions", Some(&entry.interval_weeks)),
        figure("Weeks from the first session until a change shows", entry.results_weeks.as_ref()),
        figure("Months between top-ups", entry.maintenance_months.as_ref()),
        Row { id: "whole".to_owned(), entry: None, cells: whole.into() },
    ];
    Table { title: "Figures".to_owned(), heads: FIGURES, rows }
}

fn combinations(protocol: &Protocol, words: &Words<'_>, entry: &Concern) -> Table {
    let rows = entry.combinations.iter().map(|(id, support)| {
        let fit = match support.fit {
            Fit::Supported => "adds to: a study with needling showed that it does",
            Fit::Limited => "also offered for: little, mixed or borrowed evidence",
        };
        let cells = vec![
            Cell::Text(words.name("combination", id)),
            Cell::Text(fit.to_owned()),
            Cell::Text(grade(words, support.grade)),
            Cell::sources(protocol, &support.sources),
        ];
        Row::entry(id, cells)
    });
    let heads = &["Combination", "What is said", "Support", "Sources"];
    Table { title: "What can go with it".to_owned(), heads, rows: rows.collect() }
}
