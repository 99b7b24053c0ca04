//! Takes the visitor to another place in the widget, when they ask for it.

use web_sys::{Element, EventTarget, HtmlElement, ShadowRoot};
use yew::{Callback, MouseEvent, TargetCast};

/// A press that brings the first element matching `selector` into view and gives it the focus.
///
/// Links to `#ids` do not cross a shadow root, and would write into the page's address.
pub(super) fn on_press_reveal(selector: String) -> Callback<MouseEvent> {
    Callback::from(move |event: MouseEvent| {
        let Some(pressed) = event.target_dyn_into::<Element>() else {
            return;
        };
        let Some(found) = find_beside(&pressed, &selector) else {
            return;
        };
        found.scroll_into_view();
        // The element may have gone between the press and now; then there is nothing to focus.
        let _ = found.focus();
    })
}

fn find_beside(pressed: &Element, selector: &str) -> Option<HtmlElement> {
    use wasm_bindgen::JsCast;

    let root: EventTarget = pressed.get_root_node().into();
    let found = match root.dyn_ref::<ShadowRoot>() {
        Some(shadow) => shadow.query_selector(selector),
        None => pressed.owner_document()?.query_selector(selector),
    };
    found.ok()??.dyn_into().ok()
}
