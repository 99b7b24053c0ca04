//! A button inside the widget, most often one that looks like a link.

use super::drawn::Drawn;
use super::el::tag;

/// A button that does what `press` says (`used.rs`); `label` is what a screen reader says instead of
/// the words inside, unless it is empty.
#[inline(never)]
pub(super) fn button(class: &str, label: &str, press: &str, inside: Drawn) -> Drawn {
    tag(
        "button",
        &["class", "type", "aria-label", "data-press"],
        [class, "button", label, press],
        [inside],
    )
}

/// A button that takes the visitor to the first element matching `to`.
#[inline(never)]
pub(super) fn way(class: &str, label: &str, to: &str, inside: Drawn) -> Drawn {
    tag(
        "button",
        &["class", "type", "aria-label", "data-to"],
        [class, "button", label, to],
        [inside],
    )
}
