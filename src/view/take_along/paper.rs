//! Prints the leaflet: a document of its own in a frame, so that nothing else of the page is printed,
//! and the size of the paper can be set.

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::JsCast as _;
use web_sys::{CssStyleSheet, Document, HtmlIFrameElement, Window};
use yew::{Html, Renderer};

use super::page::Page;
use crate::view::parts::{Kept, KeptProps};

/// The class of the frame, by which the next one finds it.
const FRAME: &str = "print-frame";

/// The style sheet of the leaflet, without what only people read.
const STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/leaflet.css"));

/// Opens the browser's own window for printing, where it can be saved too.
pub(crate) fn print(page: &Page, title: &str, language: &str, leaflet: Html) {
    let Some(Paper { frame, window, document }) = paper(page, title, language) else { return };
    // Drawn outside the document and put into it as a whole: Chromium forgets which way words run (`dir="auto"`) that
    // come into a frame one by one from a page that runs the other way.
    let Ok(body) = page.document.create_element("body") else { return };
    let props = KeptProps::of(leaflet);
    let drawn = Renderer::<Kept>::with_root_and_props(body.clone(), props).render();
    let over = EventListener::once(&window.clone(), "afterprint", move |_| {
        drawn.destroy();
        frame.remove();
    });
    over.forget();
    // Yew draws it before that. Nor is it to wait for the visitor, for whom printing waits.
    let print = move || {
        document.set_body(Some(body.unchecked_ref()));
        let _ = window.print();
    };
    Timeout::new(0, print).forget();
}

/// A document to be printed.
struct Paper {
    frame: HtmlIFrameElement,
    window: Window,
    document: Document,
}

/// An empty document with the style of the leaflet. Its frame stays until it is printed, or until the next one:
/// some browsers print it after we are done.
fn paper(page: &Page, title: &str, language: &str) -> Option<Paper> {
    if let Ok(Some(before)) = page.root.query_selector(&format!(".{FRAME}")) {
        before.remove();
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
    document.document_element()?.set_attribute("lang", language).ok()?;
    style(&window, &document);
    Some(Paper { frame, window, document })
}

/// A sheet can only be used in the document whose window made it.
fn style(window: &Window, document: &Document) {
    let maker = window.get("CSSStyleSheet").and_then(|maker| maker.dyn_into::<Function>().ok());
    let sheet = maker.and_then(|maker| Reflect::construct(&maker, &Array::new()).ok());
    let Some(sheet) = sheet else { return };
    let sheet: CssStyleSheet = sheet.unchecked_into();
    let _ = sheet.replace_sync(STYLES);
    document.set_adopted_style_sheets(&Array::of1(&sheet));
}
