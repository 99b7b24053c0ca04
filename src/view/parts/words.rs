//! Words as they are shown: sentences, and sentences with words in bold: `**so**`.

use yew::virtual_dom::VText;
use yew::{AttrValue, Html, html};

use super::each::each;

/// A text.
// Apart, because a text that `html!` is given as it is unfolds wherever one stands.
#[inline(never)]
pub(crate) fn words(words: &str) -> Html {
    VText::new(AttrValue::Rc(words.into())).into()
}

/// A sentence with what stands between double asterisks in bold.
#[inline(never)]
pub(crate) fn rich(sentence: &str) -> Html {
    // An asterisk never stands alone, so that between two of them there is nothing.
    let parts = sentence.split('*').enumerate().filter(|(_, part)| !part.is_empty());
    let shown = parts.map(|(index, part)| match index % 4 {
        2 => html! { <strong>{ words(part) }</strong> },
        _ => words(part),
    });
    each(shown)
}

/// A sentence whose beginning stands in bold, from its `lead` and its `rest`.
#[inline(never)]
pub(crate) fn lead(lead: &str, rest: &str) -> Html {
    html! { <><strong>{ words(lead) }</strong>{ words(" ") }{ words(rest) }</> }
}
