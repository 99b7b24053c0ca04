//! A few short answers side by side, of which one holds.

use yew::{Callback, Event, Html, html};

use super::choice::Control;
use super::each::each;
use super::words::words;

/// One of the answers: its value, what it says, whether it holds, and what hears of it when it is chosen.
pub(crate) struct Segment<'a> {
    pub(crate) value: &'a str,
    pub(crate) label: &'a str,
    pub(crate) checked: bool,
    pub(crate) onchange: Callback<Event>,
}

/// The question, and its answers as radio buttons of one `name`; `after` stands below them.
#[inline(never)]
pub(crate) fn segments(question: &str, name: &str, answers: Vec<Segment<'_>>, after: Html) -> Html {
    let answers = answers.into_iter().map(|Segment { value, label, checked, onchange }| {
        let control = Control { one: true, name, value, checked, onchange };
        html! {
            <label class="choice choice--start segments__item">
                { control.draw() }
                <span class="choice__text">{ words(label) }</span>
            </label>
        }
    });
    html! {
        <fieldset class="field">
            <legend class="field__label">{ words(question) }</legend>
            <div class="segments">{ each(answers) }</div>
            { after }
        </fieldset>
    }
}
