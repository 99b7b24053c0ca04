//! Takes the visitor to another place in the widget, when they ask for it.

use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlElement, ShadowRoot};

/// Brings the first element matching `selector` into view and gives it the focus.
///
/// Links to `#ids` do not cross a shadow root, and would write into the page's address.
pub(super) fn reveal(beside: &Element, selector: &str) {
    if let Some(found) = find_beside(beside, selector) {
        found.scroll_into_view();
        let _ = found.focus();
    }
}

/// Gives the focus to the first element matching `selector`: what had it is about to go.
pub(super) fn focus(beside: &Element, selector: &str) {
    if let Some(found) = find_beside(beside, selector) {
        // It only fails where focus is not to be had at all; then there is nothing better to do.
        let _ = found.focus();
    }
}

/// The first element matching `selector` in the tree that an element is in.
fn find_beside(beside: &Element, selector: &str) -> Option<HtmlElement> {
    let root: EventTarget = beside.get_root_node().into();
    let found = match root.dyn_ref::<ShadowRoot>() {
        Some(shadow) => shadow.query_selector(selector),
        None => beside.owner_document()?.query_selector(selector),
    };
    found.ok()??.dyn_into().ok()
}
