//! A range as a figure to see, and in words to hear.

use engine::protocol::Range;
use yew::{Html, html};

use super::words::words;
use crate::text::Text;

/// Screen readers leave out the dash of "3–6" or read it as a minus, so they are given "3 to 6".
///
/// A page's translator is told to leave the figure alone: one that puts its own text in place of
/// ours would keep an old number on screen after the plan has changed.
#[inline(never)]
pub(crate) fn range_figure(text: &Text, range: Range) -> Html {
    html! {
        <>
            <bdi dir="ltr" aria-hidden="true" translate="no">{ words(&text.figure(range)) }</bdi>
            <span class="sr-only">{ words(&text.words(range)) }</span>
        </>
    }
}

/// The same with what it counts: "3–6 sessions".
#[inline(never)]
pub(crate) fn counted(text: &Text, key: &str, range: Range) -> Html {
    html! {
        <>{ range_figure(text, range) }{ words(" ") }{ words(&text.count(key, range.max)) }</>
    }
}
