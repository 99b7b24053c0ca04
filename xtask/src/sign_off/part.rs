//! What stands on the page, before it is HTML: parts with tables, and what is said of one figure.

use engine::protocol::{Figure, Grade, Protocol, Range, SourceId};

use super::sources::Cited;
use super::words::Words;

/// One part of the page, with a box to tick and initial.
pub(super) struct Part {
    /// The same in every protocol that has the part.
    pub(super) id: String,
    pub(super) title: String,
    /// The id in the protocol file, where the part is about one entry.
    pub(super) entry: Option<String>,
    pub(super) tables: Vec<Table>,
}

/// Rows under one row of headings.
pub(super) struct Table {
    /// Names it within its part; empty where there is nothing to say.
    pub(super) title: String,
    pub(super) heads: &'static [&'static str],
    pub(super) rows: Vec<Row>,
}

/// One row: the first cell names it.
pub(super) struct Row {
    /// The same in every protocol that has the row.
    pub(super) id: String,
    /// The id in the protocol file, where the row is about one entry.
    pub(super) entry: Option<String>,
    pub(super) cells: Vec<Cell>,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    Text(String),
    Sources(Vec<Cited>),
}

/// The headings of a table of figures.
pub(super) const FIGURES: &[&str] = &["Figure", "Value", "Support", "Sources", "Remark"];

/// The headings of a table of what is not a figure.
pub(super) const FACTS: &[&str] = &["What", "As it stands"];

impl Cell {
    pub(super) fn sources(protocol: &Protocol, ids: &[SourceId]) -> Self {
        let sources = ids.iter().filter_map(|id| protocol.sources().get(id));
        Self::Sources(sources.map(Cited::of).collect())
    }
}

impl Row {
    /// A row of text, known by its name.
    pub(super) fn fact(name: &str, text: impl Into<String>) -> Self {
        let cells = vec![Cell::Text(name.to_owned()), Cell::Text(text.into())];
        Self { id: name.to_owned(), entry: None, cells }
    }

    /// A row about an entry of the protocol file.
    pub(super) fn entry(id: &impl ToString, cells: Vec<Cell>) -> Self {
        Self { id: id.to_string(), entry: Some(id.to_string()), cells }
    }

    /// A row with a figure of the protocol, or with there being none.
    pub(super) fn figure(
        protocol: &Protocol,
        words: &Words<'_>,
        name: &str,
        figure: Option<&Figure>,
    ) -> Self {
        let value = figure.map_or("no figure".to_owned(), |figure| range(figure.range()));
        let grade = figure.map_or(String::new(), |figure| grade(words, figure.grade));
        let sources = figure
            .map_or(Cell::Text(String::new()), |figure| Cell::sources(protocol, &figure.sources));
        let note = figure.and_then(|figure| figure.note.as_ref());
        let note = note.map_or(String::new(), |note| words.said(&format!("note.{note}")));
        let cells = vec![
            Cell::Text(name.to_owned()),
            Cell::Text(value),
            Cell::Text(grade),
            sources,
            Cell::Text(note),
        ];
        Self { id: name.to_owned(), entry: None, cells }
    }
}

/// A range in words.
pub(super) fn range(Range { min, max }: Range) -> String {
    if min == max { min.to_string() } else { format!("{min} to {max}") }
}

/// A grade in words.
pub(super) fn grade(words: &Words<'_>, grade: Grade) -> String {
    let letter = grade.letter();
    format!("{} ({letter})", words.said(&format!("grade.{letter}.name")))
}

/// Yes or no.
pub(super) fn yes(is_so: bool) -> &'static str {
    if is_so { "yes" } else { "no" }
}

/// Names one after another; a word where there are none.
pub(super) fn list(names: impl IntoIterator<Item = String>, none: &str) -> String {
    let names: Vec<String> = names.into_iter().filter(|name| !name.is_empty()).collect();
    if names.is_empty() { none.to_owned() } else { names.join("; ") }
}
