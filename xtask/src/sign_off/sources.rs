//! Sources, numbered as they come up, so that one that is cited ten times has one number on paper.

use engine::protocol::Source;

/// A source as it stands on paper. Two that say the same are the same.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Cited {
    /// Title, and the year where the title does not have it.
    pub(super) title: String,
    /// Where it can be read, if anyone knows.
    pub(super) address: Option<String>,
}

impl Cited {
    pub(super) fn of(source: &Source) -> Self {
        let year = source.year.map(|year| year.to_string());
        let title = match year {
            Some(year) if !source.title.contains(&year) => format!("{}, {year}", source.title),
            Some(_) => source.title.clone(),
            None => format!("{} (year not noted)", source.title),
        };
        Self { title, address: source.address() }
    }
}

/// The numbers that sources have been given on one page.
#[derive(Default)]
pub(super) struct Numbers(Vec<Cited>);

impl Numbers {
    /// The number of a source, from 1; a new one where it has none.
    pub(super) fn number(&mut self, source: &Cited) -> usize {
        if let Some(index) = self.0.iter().position(|known| known == source) {
            return index + 1;
        }
        self.0.push(source.clone());
        self.0.len()
    }

    /// The source of a number that was given.
    pub(super) fn source(&self, number: usize) -> Option<&Cited> {
        self.0.get(number.checked_sub(1)?)
    }
}
