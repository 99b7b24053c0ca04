//! The way to the clinic: a link that carries no answer.

use engine::plan::Status;

use super::drawn::Drawn;
use super::el::{el, said, tag, words};
use crate::text::Text;

/// What the running planner knows the link by when it is followed (`running-planner.js`).
const BOOK: &str = "book";

pub(super) fn booking(text: &Text, status: Status, url: &str) -> Drawn {
    let key = match status {
        Status::General => "general",
        Status::AskFirst => "ask-first",
        Status::Postponed => "postponed",
        Status::Answered => "answered",
        Status::Empty | Status::Stopped => return Drawn::default(),
    };
    let link = if url.is_empty() {
        Drawn::default()
    } else {
        let inside = words(text.of("booking", key, "link"));
        let attributes = &["class", "href", "data-press"];
        tag("a", attributes, ["button button--primary", url, BOOK], [inside])
    };
    let note = said("p", "booking__note", text.of("booking", key, "note"));
    el("div", "booking", [link, note])
}
