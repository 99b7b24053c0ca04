//! A date that the visitor may give: the browser's own date field.

use engine::protocol::Day;

use super::drawn::Drawn;
use super::el::{el, shape, tag, words};

/// A date field.
pub(super) struct DateField<'a> {
    /// The name of the control, which is its id as well.
    pub(super) name: &'static str,
    pub(super) label: &'a str,
    pub(super) day: Option<Day>,
    pub(super) today: Day,
    /// Said while the day lies before today.
    pub(super) past: &'a str,
}

impl DateField<'_> {
    pub(super) fn draw(self) -> Drawn {
        let Self { name, label, day, today, past } = self;
        let passed = day.is_some_and(|day| day < today);
        let note_id = format!("{name}-note");
        let (described, note) = if passed {
            let note = tag("p", &["class", "id"], ["field__note", &note_id], [words(past)]);
            (note_id.as_str(), note)
        } else {
            ("", Drawn::default())
        };
        let value = day.map(|day| day.to_string()).unwrap_or_default();
        let field = shape(
            "input",
            &["class", "id", "type", "name", "min", "max", "value", "aria-describedby"],
            [
                "field__input",
                name,
                "date",
                name,
                &today.to_string(),
                "9999-12-31",
                &value,
                described,
            ],
        );
        let label = tag("label", &["class", "for"], ["field__label", name], [words(label)]);
        el("div", "field__cell", [label, field, note])
    }
}
