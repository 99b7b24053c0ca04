//! Waits until what has been drawn is on screen.

use js_sys::{Function, Promise};
use wasm_bindgen_futures::JsFuture;

/// Resolves once the next frame has been painted. A page that is not seen paints nothing, and is not waited for.
pub(super) async fn painted() {
    let Some(window) = web_sys::window() else { return };
    if window.document().is_some_and(|document| !document.hidden()) {
        heard(|resolve| drop(window.request_animation_frame(resolve))).await;
    }
    // What is asked for in a frame comes before it is painted, and a timeout after that.
    heard(|resolve| drop(window.set_timeout_with_callback(resolve))).await;
}

/// Resolves once the callback is called that `ask` is handed.
async fn heard(mut ask: impl FnMut(&Function)) {
    let promise = Promise::new(&mut |resolve, _| ask(&resolve));
    // It is never refused.
    let _ = JsFuture::from(promise).await;
}
