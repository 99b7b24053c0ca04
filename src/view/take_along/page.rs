//! Hands a text over to what the browser has for it: a file, the clipboard, a sheet, a mail.
//!
//! Each is the visitor's own press. Nothing is sent by us, and no request is made.

use gloo_file::{Blob, ObjectUrl};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Document, Element, HtmlAnchorElement, HtmlDocument, HtmlElement, HtmlTextAreaElement,
    ShadowRoot, ShareData, Window,
};
use yew::{AttrValue, Callback};

/// How long a file can be fetched from memory, in milliseconds: some browsers ask the visitor first.
const KEPT: u32 = 60_000;

/// Where the widget is.
pub(crate) struct Page {
    pub(super) window: Window,
    pub(super) document: Document,
    pub(super) root: ShadowRoot,
}

impl Page {
    /// The page of an element inside a shadow root that is in a window.
    pub(crate) fn of(inside: &Element) -> Option<Self> {
        let document = inside.owner_document()?;
        let root = inside.get_root_node().dyn_into().ok()?;
        Some(Self { window: document.default_view()?, document, root })
    }

    /// Offers a text as a file.
    pub(crate) fn save(&self, name: &str, media_type: &str, text: &str) {
        let address = ObjectUrl::from(Blob::new_with_options(text, Some(media_type)));
        self.press_link(&address, name);
        Timeout::new(KEPT, move || drop(address)).forget();
    }

    /// Goes to an address that opens a program, such as that for mail.
    pub(crate) fn follow(&self, address: &str) {
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

    /// Puts a text into the clipboard, and tells `on_said` the sentence that is then true: `not_copied` if the
    /// browser does not let us.
    pub(crate) fn copy(
        &self,
        text: &str,
        copied: AttrValue,
        not_copied: AttrValue,
        on_said: Callback<AttrValue>,
    ) {
        let tell = move |done| on_said.emit(if done { copied } else { not_copied });
        // Only a page that was loaded safely has a clipboard.
        let clipboard = self.window.navigator().clipboard();
        if clipboard.is_undefined() {
            tell(self.copy_as_before(text));
            return;
        }
        let written = JsFuture::from(clipboard.write_text(text));
        spawn_local(async move { tell(written.await.is_ok()) });
    }

    /// The older way: what is marked in a field is copied. Whether it worked.
    fn copy_as_before(&self, text: &str) -> bool {
        let Ok(field) = self.document.create_element("textarea") else { return false };
        let field: HtmlTextAreaElement = field.unchecked_into();
        let focused = self.root.active_element();
        field.set_value(text);
        let _ = self.root.append_child(&field);
        field.select();
        let done = self.document.unchecked_ref::<HtmlDocument>().exec_command("copy");
        field.remove();
        if let Some(focused) = focused.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let _ = focused.focus();
        }
        done.unwrap_or_default()
    }

    /// Opens the device's own sheet with a text in it.
    pub(crate) fn share(&self, title: &str, text: &str) {
        let data = ShareData::new();
        data.set_title(title);
        data.set_text(text);
        let shared = JsFuture::from(self.window.navigator().share_with_data(&data));
        spawn_local(async move {
            // Who closes the sheet has changed their mind, which is no fault to be seen in the console.
            let _ = shared.await;
        });
    }
}
