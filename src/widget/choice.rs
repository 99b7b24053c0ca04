//! One line of a list of choices: a native control whose whole row can be pressed.

use super::drawn::Drawn;
use super::el::{el, keyed, shape, words};

/// One line of a list of choices.
pub(super) struct Choice<'a> {
    /// Whether it is one of several that exclude each other: a radio button, not a checkbox.
    pub(super) one: bool,
    pub(super) name: &'static str,
    pub(super) value: &'a str,
    pub(super) label: &'a str,
    /// A second line in smaller type, or nothing.
    pub(super) hint: Drawn,
    pub(super) icon: Drawn,
    pub(super) checked: bool,
}

impl Choice<'_> {
    #[inline(never)]
    pub(super) fn draw(self) -> Drawn {
        let control = control(self.one, self.name, self.value, self.checked);
        let text = el("span", "choice__text", [words(self.label), self.hint]);
        keyed(self.value, el("label", "choice", [control, self.icon, text]))
    }
}

/// A radio button if it is `one` of several that exclude each other, otherwise a checkbox.
#[inline(never)]
pub(super) fn control(one: bool, name: &str, value: &str, checked: bool) -> Drawn {
    let (kind, class) = if one {
        ("radio", "choice__control choice__control--one")
    } else {
        ("checkbox", "choice__control")
    };
    let checked = if checked { "true" } else { "" };
    let attributes = &["class", "type", "name", "value", "checked"];
    shape("input", attributes, [class, kind, name, value, checked])
}
