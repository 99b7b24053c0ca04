//! What holds for the protocol as a whole, and the words that a clinic has put in place of the planner's.

use engine::protocol::{Price, Protocol};

use super::part::{FACTS, Part, Row, Table, list};
use super::words::Words;

/// What no concern, combination or caution has.
pub(super) fn general(protocol: &Protocol, words: &Words<'_>) -> Part {
    let number = |number: Option<&String>| number.map_or("none named".to_owned(), Clone::clone);
    let numbers = protocol.numbers();
    let group = |group: &engine::protocol::ConcernGroup| {
        let concerns = group.concerns.iter().map(|id| words.name("concern", id));
        let concerns: Vec<String> = concerns.collect();
        format!("{}: {}", words.name("group", &group.id), concerns.join(", "))
    };
    let rows = vec![
        Row::fact(
            "Days kept free between the last session and a visitor’s event",
            protocol.event_buffer_days().to_string(),
        ),
        Row::fact(
            "Emergency number",
            number(numbers.and_then(|numbers| numbers.emergency.as_ref())),
        ),
        Row::fact(
            "Number when the clinic is closed",
            number(numbers.and_then(|numbers| numbers.out_of_hours.as_ref())),
        ),
        Row::fact("Countries it is meant for", list(protocol.countries().to_vec(), "any")),
        Row::fact("Order of concerns on screen", list(protocol.groups().iter().map(group), "none")),
        Row::fact("Prices", prices(protocol, words)),
    ];
    let table = Table { title: String::new(), heads: FACTS, rows };
    let title = "In general".to_owned();
    Part { id: "general".to_owned(), title, entry: None, tables: vec![table] }
}

fn prices(protocol: &Protocol, words: &Words<'_>) -> String {
    let Some(prices) = protocol.prices() else {
        return "none".to_owned();
    };
    let currency = &prices.currency;
    let price =
        |name: String, Price { min, max }: Price| format!("{name} {min} to {max} {currency}");
    let sessions = prices
        .sessions
        .iter()
        .map(|(area, one)| price(format!("one session, {}", words.name("area", area)), *one));
    let combinations =
        prices.combinations.iter().map(|(id, one)| price(words.name("combination", id), *one));
    list(sessions.chain(combinations), "none")
}

/// Each sentence of the clinic's own, beside the planner's; nothing where there is none.
pub(super) fn own_words(protocol: &Protocol, words: &Words<'_>) -> Option<Part> {
    let mut rows = Vec::new();
    for (language, labels) in protocol.labels().iter() {
        for (key, text) in labels.iter() {
            let instead = words.built_in(key).unwrap_or("(no sentence of the planner’s)");
            let name = format!("{key} ({language})");
            let mut row = Row::fact(&name, text);
            row.cells.push(super::part::Cell::Text(instead.to_owned()));
            rows.push(row);
        }
    }
    let heads: &[&str] = &["Sentence", "What the clinic says", "What the planner says in English"];
    let table = Table { title: String::new(), heads, rows };
    let title = "Words of the clinic’s own".to_owned();
    (!table.rows.is_empty()).then(|| Part {
        id: "own-words".to_owned(),
        title,
        entry: None,
        tables: vec![table],
    })
}
