//! What can wait until the page has been painted.

use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;

/// A function of the page that calls back once it has painted what is there.
///
/// A tick is seen at once, because the control is the browser's own. What follows from it comes in the
/// next frame, so that a slow phone does not hold the tick back for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Soon(Function);

impl Soon {
    /// What calls back.
    pub fn new(after_paint: Function) -> Self {
        Self(after_paint)
    }

    /// Has `deed` done then.
    pub(super) fn run(&self, deed: impl FnOnce() + 'static) {
        // It is a function of our own class, which does not throw.
        let _ = self.0.call1(&JsValue::UNDEFINED, &Closure::once_into_js(deed));
    }
}
