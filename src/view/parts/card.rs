//! What is said in a card.

use yew::{Html, html};

/// A paragraph.
#[inline(never)]
pub(crate) fn paragraph(inside: Html) -> Html {
    html! { <p class="plan-card__sum">{ inside }</p> }
}

/// A paragraph in smaller type.
#[inline(never)]
pub(crate) fn note(inside: Html) -> Html {
    html! { <p class="plan-card__note">{ inside }</p> }
}
