//! Prints the leaflet: a document of its own in a frame, so that nothing else of the page is printed,
//! and the size of the paper can be set.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{CssStyleSheet, HtmlIFrameElement, Window};

use super::elements::append;
use super::handing_over::Page;
use crate::widget::Drawn;

/// The class of the frame, by which the next one finds it.
const FRAME: &str = "print-frame";

/// The style sheet of the leaflet, without what only people read.
const STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/leaflet.css"));

/// Opens the browser's own window for printing, where it can be saved too.
pub(super) fn print(page: &Page, title: &str, language: &str, leaflet: &Drawn) {
    if let Some(window) = frame(page, title, language, leaflet) {
        let _ = window.print();
    }
}

/// The window of a frame with the leaflet in it. It stays until the next one: some browsers print it
/// after we are done.
fn frame(page: &Page, title: &str, language: &str, leaflet: &Drawn) -> Option<Window> {
    if let Ok(Some(before)) = page.root.query_selector(&format!(".{FRAME}")) {
        before.remove();
    }
    if *leaflet == Drawn::default() {
        return None;
    }
    let frame: HtmlIFrameElement = page.document.create_element("iframe").ok()?.unchecked_into();
    frame.set_class_name(FRAME);
    frame.set_title(title);
    frame.set_attribute("aria-hidden", "true").ok()?;
    frame.set_attribute("tabindex", "-1").ok()?;
    page.root.append_child(&frame).ok()?;
    let window = frame.content_window()?;
    let document = frame.content_document()?;
    document.set_title(title);
    let whole = document.document_element()?;
    whole.set_attribute("lang", language).ok()?;
    style(&window, &document.clone().into());
    let body = document.body()?;
    append(&document, &body, leaflet);
    let over = Closure::once_into_js({
        let frame = frame.clone();
        move || frame.remove()
    });
    window.set_onafterprint(Some(over.unchecked_ref()));
    Some(window)
}

/// A sheet can only be used in the document whose window made it.
fn style(window: &Window, document: &JsValue) {
    let maker = Reflect::get(window, &"CSSStyleSheet".into()).ok();
    let maker = maker.and_then(|maker| maker.dyn_into::<Function>().ok());
    let sheet = maker.and_then(|maker| Reflect::construct(&maker, &Array::new()).ok());
    let Some(sheet) = sheet else { return };
    let sheet: CssStyleSheet = sheet.unchecked_into();
    let _ = sheet.replace_sync(STYLES);
    let _ = Reflect::set(document, &"adoptedStyleSheets".into(), &Array::of1(&sheet));
}
