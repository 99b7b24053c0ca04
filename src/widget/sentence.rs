//! Sentences whose key ends in what is drawn.

use crate::text::Text;

/// The sentence for one of a kind: `week.likely` is `one_of(text, "week", "likely")`.
#[inline(never)]
pub(super) fn one_of<'a>(text: &'a Text, kind: &str, name: &str) -> &'a str {
    text.say(&format!("{kind}.{name}"))
}

/// Words that open a line, with a capital where they begin with a small Latin letter.
pub(super) fn opening(mut words: String) -> String {
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}
