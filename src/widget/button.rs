//! A button inside the widget, most often one that looks like a link.

use yew::{Callback, Html, MouseEvent, html};

/// A button; `label` is what a screen reader says instead of the words inside, unless it is empty.
#[inline(never)]
pub(super) fn button(
    class: &'static str,
    label: &str,
    onclick: Callback<MouseEvent>,
    inside: Html,
) -> Html {
    let label = (!label.is_empty()).then(|| label.to_owned());
    html! { <button {class} type="button" aria-label={label} {onclick}>{ inside }</button> }
}
