//! The number of a question. Screen readers count on their own.

use yew::{Html, html};

use crate::view::parts::words;

pub(super) fn number(number: &str) -> Html {
    html! { <span class="question__number" aria-hidden="true">{ words(number) }</span> }
}
