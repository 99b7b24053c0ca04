//! A few short answers side by side, of which one holds.

use yew::Html;

use super::act::{Act, when};
use super::choice::control;
use super::el::{each, el, said};
use super::state::PlannerAction;

/// One of the answers: its value, what it says, whether it holds, and what choosing it does.
pub(super) struct Segment<'a> {
    pub(super) value: &'a str,
    pub(super) label: &'a str,
    pub(super) checked: bool,
    pub(super) action: PlannerAction,
}

/// The question, and its answers as radio buttons of one `name`; `after` stands below them.
#[inline(never)]
pub(super) fn segments(
    question: &str,
    name: &str,
    answers: Vec<Segment<'_>>,
    act: &Act,
    after: Html,
) -> Html {
    let answers = each(answers, |Segment { value, label, checked, action }| {
        let control = control(true, name, value, checked, when(act, action));
        el("label", "segments__item", [control, said("span", "", label)])
    });
    el(
        "fieldset",
        "field",
        [said("legend", "field__label", question), el("div", "segments", [answers]), after],
    )
}
