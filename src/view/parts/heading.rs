//! A heading at the level that fits the page around it.

use yew::Html;

use super::element::element;
use super::words::words;
use crate::view::Surroundings;

const NAMES: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// A heading of the widget.
#[derive(Clone, Copy, Default)]
pub(crate) struct Heading<'a> {
    /// How far below the widget's own title.
    pub(crate) below: u8,
    pub(crate) class: &'static str,
    /// What a label can name it by, unless empty.
    pub(crate) id: &'a str,
    /// Whether a press elsewhere may put the focus here.
    pub(crate) target: bool,
}

impl Heading<'_> {
    pub(crate) fn say(self, about: &Surroundings, sentence: &str) -> Html {
        self.draw(about, words(sentence))
    }

    #[inline(never)]
    pub(crate) fn draw(self, about: &Surroundings, inside: Html) -> Html {
        let level = usize::from(about.attributes.heading_level + self.below);
        let part = if self.below == 0 { "heading" } else { "" };
        let tabindex = if self.target { "-1" } else { "" };
        element(
            NAMES[level.clamp(1, NAMES.len()) - 1],
            &["class", "id", "part", "tabindex"],
            &[self.class, self.id, part, tabindex],
            inside,
        )
    }
}
