//! A heading at the level that fits the page around it.

use super::drawn::Drawn;
use super::el::{tag, words};
use super::surroundings::Surroundings;

const NAMES: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// A heading of the widget.
#[derive(Clone, Copy, Default)]
pub(super) struct Heading<'a> {
    /// How far below the widget's own title.
    pub(super) below: u8,
    pub(super) class: &'static str,
    /// What a label can name it by, unless empty.
    pub(super) id: &'a str,
    /// Whether a press elsewhere may put the focus here.
    pub(super) target: bool,
}

impl Heading<'_> {
    pub(super) fn say(self, about: &Surroundings, sentence: &str) -> Drawn {
        self.draw(about, words(sentence))
    }

    #[inline(never)]
    pub(super) fn draw(self, about: &Surroundings, inside: Drawn) -> Drawn {
        let level = usize::from(about.heading_level + self.below);
        let part = if self.below == 0 { "heading" } else { "" };
        let tabindex = if self.target { "-1" } else { "" };
        tag(
            NAMES[level.clamp(1, NAMES.len()) - 1],
            &["class", "id", "part", "tabindex"],
            [self.class, self.id, part, tabindex],
            [inside],
        )
    }
}
