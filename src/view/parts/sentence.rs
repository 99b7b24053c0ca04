//! Sentences for what is drawn: by the end of their key, and with the area that they are about.

use crate::text::Text;

pub(crate) use crate::text::opening;

/// The sentence for one of a kind: `week.likely` is `one_of(text, "week", "likely")`.
#[inline(never)]
pub(crate) fn one_of<'a>(text: &'a Text, kind: &str, name: &str) -> &'a str {
    text.say(&format!("{kind}.{name}"))
}

/// The words with the area before them, where there are several courses to tell apart.
pub(crate) fn in_area(text: &Text, several: bool, area: &str, words: &str) -> String {
    if several {
        text.fill("fit.area", &[("area", area), ("words", words)])
    } else {
        words.to_owned()
    }
}
