//! The way to the clinic: a link that carries no answer.

use yew::{AttrValue, Callback, Html, html};

use super::el::{el, said, tag, words};
use crate::plan::Status;
use crate::text::Text;

pub(super) fn booking(
    text: &Text,
    status: Status,
    url: Option<AttrValue>,
    on_book: &Callback<()>,
) -> Html {
    let key = match status {
        Status::General => "general",
        Status::AskFirst => "ask-first",
        Status::Postponed => "postponed",
        Status::Answered => "answered",
        Status::Empty | Status::Stopped => return Html::default(),
    };
    let link = match url {
        Some(href) => {
            let onclick = on_book.reform(|_| ());
            let inside = words(text.of("booking", key, "link"));
            html! { <a class="button button--primary" {href} {onclick}>{ inside }</a> }
        }
        None => Html::default(),
    };
    let note = said("p", "booking__note", text.of("booking", key, "note"));
    tag(
        "div",
        &["class", "part"],
        ["plan-card__part plan-card__part--actions", "actions"],
        [el("div", "booking", [link, note])],
    )
}
