//! The parts of the page as HTML, with a mark wherever they differ from the built-in protocol's.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::markup::{entry, escaped, joined};
use super::part::{Cell, FIGURES, Part, Row, Table};
use super::sources::Numbers;

/// What has been written of the page so far.
#[derive(Default)]
pub(super) struct Writing {
    pub(super) html: String,
    numbers: Numbers,
    /// How many cells, rows and titles differ.
    pub(super) differences: usize,
}

impl Writing {
    pub(super) fn part(&mut self, part: &Part, old: Option<&Part>) {
        let title = match old {
            Some(old) if old.title != part.title => {
                self.changed(&escaped(&part.title), &escaped(&old.title))
            }
            Some(_) => escaped(&part.title),
            None => format!("{} <span class=\"mark\">new</span>", escaped(&part.title)),
        };
        let entry = entry(part.entry.as_deref());
        let mut cited = BTreeSet::new();
        let mut tables = joined(&part.tables, |table| {
            let known = old.and_then(|old| old.tables.iter().find(|one| one.title == table.title));
            self.table(table, known, old.is_some(), &mut cited)
        });
        if let Some(old) = old {
            let left = |table: &&Table| part.tables.iter().all(|one| one.title != table.title);
            for table in old.tables.iter().filter(left) {
                self.differences += 1;
                let title = escaped(&table.title);
                let _ = writeln!(tables, "<p class=\"gone\">Taken out: <del>{title}</del></p>");
            }
        }
        let sources = self.listed(&cited);
        let initials = "<p class=\"initials\"><span class=\"box\"></span> Checked. Initials: <span class=\"line\"></span></p>";
        // Writing to a `String` cannot fail.
        let _ = writeln!(
            self.html,
            "<section>\n<h2>{title}{entry}</h2>\n{tables}{sources}{initials}\n</section>"
        );
    }

    fn table(
        &mut self,
        table: &Table,
        old: Option<&Table>,
        compared: bool,
        cited: &mut BTreeSet<usize>,
    ) -> String {
        let mut rows = String::new();
        for row in &table.rows {
            let known = old.and_then(|old| old.rows.iter().find(|other| other.id == row.id));
            rows += &self.row(row, known, compared, cited);
        }
        let known = old.map(|old| old.rows.as_slice()).unwrap_or_default();
        for row in known.iter().filter(|row| table.rows.iter().all(|other| other.id != row.id)) {
            self.differences += 1;
            let cells = joined(&row.cells, |cell| {
                format!("<td><del>{}</del></td>", self.cell(cell, cited))
            });
            let _ = writeln!(rows, "<tr class=\"removed\">{cells}</tr>");
        }
        if rows.is_empty() {
            return String::new();
        }
        let title = match table.title.as_str() {
            "" => String::new(),
            title => format!("<h3>{}</h3>\n", escaped(title)),
        };
        let heads = joined(table.heads, |head| format!("<th scope=\"col\">{head}</th>"));
        let kind = match table.heads.len() {
            _ if table.heads == FIGURES => "figures".to_owned(),
            columns => format!("of-{columns}"),
        };
        format!(
            "{title}<table class=\"{kind}\">\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
        )
    }

    fn row(
        &mut self,
        row: &Row,
        old: Option<&Row>,
        compared: bool,
        cited: &mut BTreeSet<usize>,
    ) -> String {
        let is_new = compared && old.is_none();
        self.differences += usize::from(is_new);
        let mut cells = String::new();
        for (index, cell) in row.cells.iter().enumerate() {
            let known = old.and_then(|old| old.cells.get(index));
            let now = self.cell(cell, cited);
            let (class, text) = match known.filter(|known| *known != cell) {
                Some(known) => {
                    let was = self.cell(known, cited);
                    (" class=\"changed\"", self.changed(&now, &was))
                }
                None => ("", now),
            };
            let _ = match index {
                0 => {
                    let mark = if is_new { " <span class=\"mark\">new</span>" } else { "" };
                    let entry = entry(row.entry.as_deref());
                    write!(cells, "<th scope=\"row\"{class}>{text}{entry}{mark}</th>")
                }
                _ => write!(cells, "<td{class}>{text}</td>"),
            };
        }
        let class = if is_new { " class=\"added\"" } else { "" };
        format!("<tr{class}>{cells}</tr>\n")
    }

    fn cell(&mut self, cell: &Cell, cited: &mut BTreeSet<usize>) -> String {
        match cell {
            Cell::Text(text) => escaped(text),
            Cell::Sources(sources) if sources.is_empty() => "none".to_owned(),
            Cell::Sources(sources) => {
                let numbers: Vec<usize> =
                    sources.iter().map(|source| self.numbers.number(source)).collect();
                cited.extend(&numbers);
                let numbers: Vec<String> =
                    numbers.iter().map(|number| format!("<b>{number}</b>")).collect();
                format!("<span class=\"cited\">{}</span>", numbers.join(", "))
            }
        }
    }

    /// The built-in value beside the new one.
    fn changed(&mut self, now: &str, was: &str) -> String {
        self.differences += 1;
        let was = if was.is_empty() { "nothing" } else { was };
        format!(
            "<span class=\"mark\">changed</span> <span class=\"now\">{now}</span> \
             <span class=\"was\">built-in: <del>{was}</del></span>"
        )
    }

    /// The sources of a part, by number.
    fn listed(&self, cited: &BTreeSet<usize>) -> String {
        if cited.is_empty() {
            return String::new();
        }
        let mut list = String::new();
        for number in cited {
            let Some(source) = self.numbers.source(*number) else { continue };
            let title = escaped(&source.title);
            let address = source.address.as_ref().map(|address| escaped(address));
            let address = address.map_or("No address noted".to_owned(), |address| {
                format!("<a href=\"{address}\" rel=\"noreferrer\">{address}</a>")
            });
            let _ = writeln!(list, "<li><b>{number}</b> {title}. {address}</li>");
        }
        format!("<h3>Sources of this part</h3>\n<ul class=\"sources\">\n{list}</ul>\n")
    }
}
