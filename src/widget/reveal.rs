//! Takes the visitor to another place in the widget, when they ask for it.

use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlElement, ShadowRoot};
use yew::{Callback, MouseEvent, TargetCast};

use super::act::Act;
use super::state::PlannerAction;

/// A press that brings the first element matching `selector` into view and gives it the focus.
///
/// Links to `#ids` do not cross a shadow root, and would write into the page's address.
pub(super) fn on_press_reveal(selector: String) -> Callback<MouseEvent> {
    Callback::from(move |event: MouseEvent| {
        if let Some(found) = find_beside(&event, &selector) {
            found.scroll_into_view();
            focus(&found);
        }
    })
}

/// A press that does something after which the button is gone: the focus goes to the first element
/// matching `selector`, and is not lost.
pub(super) fn on_last_press(
    act: &Act,
    action: PlannerAction,
    selector: &'static str,
) -> Callback<MouseEvent> {
    let act = act.clone();
    Callback::from(move |event: MouseEvent| {
        if let Some(found) = find_beside(&event, selector) {
            focus(&found);
        }
        act.emit(action.clone());
    })
}

fn focus(found: &HtmlElement) {
    // It only fails where focus is not to be had at all; then there is nothing better to do.
    let _ = found.focus();
}

/// The first element matching `selector` in the tree of what was pressed.
fn find_beside(event: &MouseEvent, selector: &str) -> Option<HtmlElement> {
    let pressed = event.target_dyn_into::<Element>()?;
    let root: EventTarget = pressed.get_root_node().into();
    let found = match root.dyn_ref::<ShadowRoot>() {
        Some(shadow) => shadow.query_selector(selector),
        None => pressed.owner_document()?.query_selector(selector),
    };
    found.ok()??.dyn_into().ok()
}
