//! What follows a session: a table for each class of healing.

use engine::protocol::Protocol;

use super::part::{FIGURES, Part, Row, Table, list};
use super::words::Words;

/// All classes in one part.
pub(super) fn downtime(protocol: &Protocol, words: &Words<'_>) -> Part {
    let tables = protocol.downtime().iter().map(|(id, entry)| {
        let figure = |name, figure| Row::figure(protocol, words, name, figure);
        let concerns = protocol.concerns().iter();
        let concerns = concerns.filter(|(_, concern)| concern.downtime == *id);
        let concerns = concerns.map(|(id, _)| words.name("concern", id));
        let rank = format!("{} (of the classes in a course, the highest decides)", entry.rank);
        let mut rows = vec![
            figure("Days of redness", Some(&entry.downtime_days)),
            figure("Days of swelling", entry.swelling_days.as_ref()),
            figure("Days of pinpoint marks", entry.pinpoint_days.as_ref()),
            figure("Days on which skin may flake, from and to", entry.flaking_days.as_ref()),
            figure("Days until work", entry.work_days.as_ref()),
            figure("Hours until make-up", Some(&entry.make_up_hours)),
            figure("Hours until exercise, heat and swimming", Some(&entry.exercise_hours)),
            figure("Hours until direct sun", Some(&entry.sun_hours)),
        ];
        for (name, text) in [("Rank", rank), ("For", list(concerns, "no concern"))] {
            let mut row = Row::fact(name, text);
            row.cells.resize(FIGURES.len(), super::part::Cell::Text(String::new()));
            rows.push(row);
        }
        Table { title: format!("Class “{id}”"), heads: FIGURES, rows }
    });
    Part {
        id: "downtime".to_owned(),
        title: "After a session".to_owned(),
        entry: None,
        tables: tables.collect(),
    }
}
