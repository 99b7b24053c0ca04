//! Takes the visitor to another part of the widget.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};
use yew::{Callback, MouseEvent, TargetCast as _};

/// For the `onclick` of a button that takes the visitor to the first element that `selector` matches.
pub(crate) fn going_to(selector: &str) -> Callback<MouseEvent> {
    let selector = selector.to_owned();
    Callback::from(move |event: MouseEvent| {
        if let Some(goal) = goal(&event, &selector) {
            goal.scroll_into_view();
            let _ = goal.focus();
        }
    })
}

/// Puts the focus on the first element that `selector` matches, and scrolls nothing: for a button that has done its
/// work and may be about to go.
pub(crate) fn focus_instead(event: &MouseEvent, selector: &str) {
    if let Some(goal) = goal(event, selector) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = goal.focus_with_options(&options);
    }
}

fn goal(event: &MouseEvent, selector: &str) -> Option<HtmlElement> {
    let pressed: Element = event.target_dyn_into()?;
    let widget = pressed.closest(".planner").ok()??;
    widget.query_selector(selector).ok()??.dyn_into().ok()
}
