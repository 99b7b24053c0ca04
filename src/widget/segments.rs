//! A few short answers side by side, of which one holds.

use super::choice::control;
use super::drawn::Drawn;
use super::el::{each, el, said};

/// One of the answers: its value, what it says, and whether it holds.
pub(super) struct Segment<'a> {
    pub(super) value: &'a str,
    pub(super) label: &'a str,
    pub(super) checked: bool,
}

/// The question, and its answers as radio buttons of one `name`; `after` stands below them.
#[inline(never)]
pub(super) fn segments(
    question: &str,
    name: &str,
    answers: Vec<Segment<'_>>,
    after: Drawn,
) -> Drawn {
    let answers = each(answers, |Segment { value, label, checked }| {
        let control = control(true, name, value, checked);
        let text = said("span", "choice__text", label);
        el("label", "choice choice--start segments__item", [control, text])
    });
    el(
        "fieldset",
        "field",
        [said("legend", "field__label", question), el("div", "segments", [answers]), after],
    )
}
