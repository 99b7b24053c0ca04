//! A button inside the widget, most often one that looks like a link.

use super::drawn::Drawn;
use super::el::tag;

/// A button; what is empty is left out.
#[derive(Default)]
pub(super) struct Button<'a> {
    pub(super) class: &'a str,
    /// What a screen reader says instead of the words inside.
    pub(super) label: &'a str,
    /// What pressing it means (`used.rs`).
    pub(super) press: &'a str,
    /// It takes the visitor to the first element that this selector matches.
    pub(super) to: &'a str,
}

impl Button<'_> {
    #[inline(never)]
    pub(super) fn draw(self, inside: Drawn) -> Drawn {
        let Button { class, label, press, to } = self;
        tag(
            "button",
            &["class", "type", "aria-label", "data-press", "data-to"],
            [class, "button", label, press, to],
            [inside],
        )
    }
}
