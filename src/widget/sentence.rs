//! Sentences whose key ends in what is drawn.

use crate::text::Text;

#[cfg(feature = "details")]
pub(super) use crate::text::opening;

/// The sentence for one of a kind: `week.likely` is `one_of(text, "week", "likely")`.
#[inline(never)]
pub(super) fn one_of<'a>(text: &'a Text, kind: &str, name: &str) -> &'a str {
    text.say(&format!("{kind}.{name}"))
}
