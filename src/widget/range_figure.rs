//! A range as a figure to see, and in words to hear.

use engine::protocol::Range;

use super::drawn::Drawn;
use super::el::{all, said, space, tag, words};
use crate::text::Text;

/// Screen readers leave out the dash of "3–6" or read it as a minus, so they are given "3 to 6".
///
/// A page's translator is told to leave the figure alone: one that puts its own text in place of
/// ours would keep an old number on screen after the plan has changed.
#[inline(never)]
pub(super) fn range_figure(text: &Text, range: Range) -> Drawn {
    all([
        tag(
            "bdi",
            &["dir", "aria-hidden", "translate"],
            ["ltr", "true", "no"],
            [words(&text.figure(range))],
        ),
        said("span", "sr-only", &text.words(range)),
    ])
}

/// The same with what it counts: "3–6 sessions".
#[inline(never)]
pub(super) fn counted(text: &Text, key: &str, range: Range) -> Drawn {
    all([range_figure(text, range), space(), words(&text.count(key, range.max))])
}
