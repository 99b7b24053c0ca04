//! What is said about a file: the place, what stands there, and what may stand there.

use std::fmt::{self, Display, Formatter};

/// Something to say about a place in a clinic's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The place in the protocol, as a JSON Pointer (RFC 6901); empty for the whole.
    pub place: String,
    /// The line of the text, from 1. What stands in the built-in protocol only is reported where
    /// the file comes nearest to it.
    pub line: usize,
    /// The column, from 1, counted in characters.
    pub column: usize,
    /// What stands there, and what may.
    pub message: String,
}

impl Display for Report {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let Self { place, line, column, message } = self;
        write!(formatter, "line {line}, column {column}")?;
        if !place.is_empty() {
            write!(formatter, ", {place}")?;
        }
        write!(formatter, ": {message}")
    }
}

/// After so many remarks a file is not looked at any further.
pub(super) const ENOUGH: usize = 2000;

/// How many reports are shown of one file.
const SHOWN: usize = 100;

/// The first hundred as texts, and how many more there are.
pub fn shown(reports: &[Report]) -> Vec<String> {
    let mut texts: Vec<String> = reports.iter().take(SHOWN).map(Report::to_string).collect();
    if reports.len() > SHOWN {
        texts.push(format!("and {} more", reports.len() - SHOWN));
    }
    texts
}

/// A report whose place in the text is still counted in bytes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Remark {
    pub(super) at: usize,
    pub(super) place: String,
    pub(super) message: String,
}

/// The remarks with lines and columns, in the order of the text and each once.
pub(super) fn reports(text: &str, mut remarks: Vec<Remark>) -> Vec<Report> {
    remarks.sort_unstable();
    remarks.dedup();
    let mut lines = Lines::of(text);
    let report = |Remark { at, place, message }| {
        let (line, column) = lines.position(at);
        Report { place, line, column, message }
    };
    remarks.into_iter().map(report).collect()
}

/// The line, from 1, in which a place stands.
pub(super) fn line(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

/// Counts lines and columns of places that come in order.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    column: usize,
}

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Self {
        Self { text, at: 0, line: 1, column: 1 }
    }

    fn position(&mut self, at: usize) -> (usize, usize) {
        for letter in self.text.get(self.at..at).unwrap_or_default().chars() {
            (self.line, self.column) =
                if letter == '\n' { (self.line + 1, 1) } else { (self.line, self.column + 1) };
        }
        self.at = self.at.max(at);
        (self.line, self.column)
    }
}

/// A list of alternatives as a person would say them: `a`, `b` or `c`.
pub(super) fn either<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    joined(words, " or ")
}

/// A list of things that all count: `a`, `b` and `c`.
pub(super) fn all<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    joined(words, " and ")
}

/// The subject and verb of a sentence about all of these: `a` is, `a` and `b` are.
pub(super) fn are(words: &[&str]) -> String {
    all(words.iter().copied()) + if words.len() == 1 { " is" } else { " are" }
}

fn joined<'a>(words: impl IntoIterator<Item = &'a str>, last: &str) -> String {
    let words: Vec<String> = words.into_iter().map(|word| format!("`{word}`")).collect();
    match words.split_last() {
        Some((only, [])) => only.clone(),
        Some((end, before)) => before.join(", ") + last + end,
        None => String::new(),
    }
}

/// The place of a key in an object, or of an entry in a list.
pub(super) fn inside(place: &str, key: &str) -> String {
    format!("{place}/{}", key.replace('~', "~0").replace('/', "~1"))
}
