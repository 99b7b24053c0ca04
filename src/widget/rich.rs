//! Sentences with words in bold: `**so**`.

use super::drawn::Drawn;
use super::el::{all, each, said, space, words};

/// A sentence as it is drawn, with what stands between double asterisks in bold.
#[inline(never)]
pub(super) fn rich(sentence: &str) -> Drawn {
    // An asterisk never stands alone, so that between two of them there is nothing.
    each(sentence.split('*').enumerate(), |(index, part)| match index % 4 {
        _ if part.is_empty() => Drawn::default(),
        2 => said("strong", "", part),
        _ => words(part),
    })
}

/// A sentence whose beginning stands in bold, from its `lead` and its `rest`.
#[inline(never)]
pub(super) fn lead(lead: &str, rest: &str) -> Drawn {
    all([said("strong", "", lead), space(), words(rest)])
}
