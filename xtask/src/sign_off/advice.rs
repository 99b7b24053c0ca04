//! What is said before and after a session: advice, risks, and when to get help.

use engine::protocol::{Advice, Grade, Protocol, SourceId};

use super::part::{Cell, Part, Row, Table, grade, range};
use super::words::Words;

/// A part for each kind of advice.
pub(super) fn advice(protocol: &Protocol, words: &Words<'_>) -> Vec<Part> {
    let pages = Pages { protocol, words };
    vec![
        pages.list("before", "Before and during a session", protocol.before()),
        pages.list("choosing", "How to choose a practitioner", protocol.choosing()),
        pages.list("risk", "What can go wrong", protocol.risks()),
        pages.aftercare(),
        pages.red_flags(),
    ]
}

struct Pages<'a> {
    protocol: &'a Protocol,
    words: &'a Words<'a>,
}

impl Pages<'_> {
    fn list(&self, family: &str, title: &str, list: &[Advice]) -> Part {
        let rows = list.iter().map(|advice| {
            let mut cells = vec![Cell::Text(self.said(family, &advice.id))];
            cells.extend(self.support(advice.grade, &advice.sources));
            Row::entry(&advice.id, cells)
        });
        let heads = &["What visitors read", "Support", "Sources"];
        part(family, title, heads, rows.collect())
    }

    fn aftercare(&self) -> Part {
        let rows = self.protocol.aftercare().iter().map(|advice| {
            let hours = advice.hours.map_or("no end".to_owned(), range);
            let said = Cell::Text(self.said("aftercare", &advice.id));
            let mut cells = vec![said, Cell::Text(hours)];
            cells.extend(self.support(advice.grade, &advice.sources));
            Row::entry(&advice.id, cells)
        });
        let heads = &["What visitors read", "Hours after a session", "Support", "Sources"];
        part("aftercare", "Aftercare", heads, rows.collect())
    }

    fn red_flags(&self) -> Part {
        let rows = self.protocol.red_flags().iter().map(|flag| {
            let urgency = self.words.name("urgency", &flag.urgency.word());
            let after = flag.combination.as_ref();
            let after = after.map_or("any session".to_owned(), |id| {
                format!("{} only", self.words.name("combination", id))
            });
            let said = Cell::Text(self.said("red-flag", &flag.id));
            let mut cells = vec![said, Cell::Text(urgency), Cell::Text(after)];
            cells.extend(self.support(flag.grade, &flag.sources));
            Row::entry(&flag.id, cells)
        });
        let heads = &["What visitors read", "How soon", "After", "Support", "Sources"];
        part("red-flag", "When to get help", heads, rows.collect())
    }

    fn said(&self, family: &str, id: &impl ToString) -> String {
        let said = self.words.said(&format!("{family}.{}", id.to_string()));
        if said.is_empty() { self.words.name(family, id) } else { said }
    }

    fn support(&self, of: Grade, sources: &[SourceId]) -> [Cell; 2] {
        [Cell::Text(grade(self.words, of)), Cell::sources(self.protocol, sources)]
    }
}

fn part(id: &str, title: &str, heads: &'static [&'static str], rows: Vec<Row>) -> Part {
    let table = Table { title: String::new(), heads, rows };
    Part { id: id.to_owned(), title: title.to_owned(), entry: None, tables: vec![table] }
}
