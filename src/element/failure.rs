//! When the module itself fails: every element on the page goes back to its fallback.

use std::cell::RefCell;

use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::view::is_at_work;

thread_local! {
    static REPORT: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Whether something was thrown in the middle of our work, if that is asked when an error is told to the window.
#[wasm_bindgen(js_name = wasCutOff)]
pub fn was_cut_off() -> bool {
    is_at_work()
}

/// Has `report` called when the module panics, which it can only do once.
#[wasm_bindgen(js_name = onPanic)]
pub fn on_panic(report: Function) {
    REPORT.set(Some(report));
    // Through Yew, which would otherwise put its own in place when it draws.
    yew::set_custom_panic_hook(Box::new(|_| {
        if let Some(report) = REPORT.take() {
            // The page's own code is not ours to guard: what it throws is its own affair.
            let _ = report.call0(&JsValue::UNDEFINED);
        }
    }));
}
