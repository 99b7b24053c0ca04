//! Hands a text over to what the browser has for it: a file, the clipboard, a sheet, a mail.
//!
//! Each is the visitor's own press. Nothing is sent by us, and no request is made.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, Document, HtmlAnchorElement, HtmlElement, HtmlTextAreaElement,
    Navigator, ShadowRoot, ShareData, Url, Window,
};

/// How long a file can be fetched from memory, in milliseconds: some browsers ask the visitor first.
const KEPT: i32 = 60_000;

/// Where an element is.
pub(super) struct Page {
    pub(super) window: Window,
    pub(super) document: Document,
    pub(super) root: ShadowRoot,
}

impl Page {
    /// The page of an element that is in a window.
    pub(super) fn of(host: &HtmlElement) -> Option<Self> {
        let document = host.owner_document()?;
        Some(Self { window: document.default_view()?, root: host.shadow_root()?, document })
    }

    /// Whether the device has a sheet for sharing.
    pub(super) fn has_sheet(&self) -> bool {
        Reflect::get(&self.window.navigator(), &"share".into())
            .is_ok_and(|share| share.is_function())
    }

    /// Offers a text as a file.
    pub(super) fn save(&self, name: &str, media_type: &str, text: &str) {
        let options = BlobPropertyBag::new();
        options.set_type(media_type);
        let parts = Array::of1(&text.into());
        let file = Blob::new_with_str_sequence_and_options(&parts, &options);
        let Ok(address) = file.and_then(|file| Url::create_object_url_with_blob(&file)) else {
            return;
        };
        self.press_link(&address, name);
        let forget = Closure::once_into_js(move || Url::revoke_object_url(&address));
        let _ = self
            .window
            .set_timeout_with_callback_and_timeout_and_arguments_0(forget.unchecked_ref(), KEPT);
    }

    /// Goes to an address that opens a program, such as that for mail.
    pub(super) fn follow(&self, address: &str) {
        self.press_link(address, "");
    }

    fn press_link(&self, address: &str, file: &str) {
        let Ok(link) = self.document.create_element("a") else { return };
        let link: HtmlAnchorElement = link.unchecked_into();
        link.set_href(address);
        if !file.is_empty() {
            link.set_download(file);
        }
        // In the shadow root, where no listener of the page takes it for one of its own links.
        let _ = self.root.append_child(&link);
        link.click();
        link.remove();
    }

    /// Puts a text into the clipboard, and calls `on_said` with the first sentence, or with the second
    /// if the browser does not let us.
    pub(super) fn copy(&self, text: &str, said: [&str; 2], on_said: &Function) {
        let [copied, not_copied] = said.map(JsValue::from);
        let tell = |sentence: JsValue, on_said: Function| {
            // What the page does with it is not ours to guard.
            Closure::once_into_js(move || drop(on_said.call1(&JsValue::UNDEFINED, &sentence)))
        };
        // Only a page that was loaded safely has a clipboard.
        let navigator: Navigator = self.window.navigator();
        let clipboard = Reflect::get(&navigator, &"clipboard".into());
        if clipboard.is_ok_and(|clipboard| clipboard.is_undefined()) {
            let sentence = if self.copy_as_before(text) { copied } else { not_copied };
            let _ = on_said.call1(&JsValue::UNDEFINED, &sentence);
            return;
        }
        let promise: JsValue = navigator.clipboard().write_text(text).into();
        let then =
            Reflect::get(&promise, &"then".into()).ok().and_then(|then| then.dyn_into().ok());
        if let Some(then) = then {
            let then: Function = then;
            let done = tell(copied, on_said.clone());
            let failed = tell(not_copied, on_said.clone());
            let _ = then.call2(&promise, &done, &failed);
        }
    }

    /// The older way: what is marked in a field is copied. Whether it worked.
    fn copy_as_before(&self, text: &str) -> bool {
        let Ok(field) = self.document.create_element("textarea") else { return false };
        let field: HtmlTextAreaElement = field.unchecked_into();
        let focused = self.root.active_element();
        field.set_value(text);
        let _ = self.root.append_child(&field);
        field.select();
        let command = Reflect::get(&self.document, &"execCommand".into());
        let command = command.ok().and_then(|command| command.dyn_into::<Function>().ok());
        let done = command.and_then(|command| command.call1(&self.document, &"copy".into()).ok());
        field.remove();
        if let Some(focused) = focused.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let _ = focused.focus();
        }
        done.is_some_and(|done| done.is_truthy())
    }

    /// Opens the device's own sheet with a text in it.
    pub(super) fn share(&self, title: &str, text: &str) {
        let data = ShareData::new();
        data.set_title(title);
        data.set_text(text);
        let promise: JsValue = self.window.navigator().share_with_data(&data).into();
        // Who closes the sheet has changed their mind, which is no fault to be seen in the console.
        let quiet = Closure::once_into_js(|_: JsValue| {});
        let catch = Reflect::get(&promise, &"catch".into()).ok();
        if let Some(catch) = catch.and_then(|catch| catch.dyn_into::<Function>().ok()) {
            let _ = catch.call1(&promise, &quiet);
        }
    }
}
