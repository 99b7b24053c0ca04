//! Signs, drawn in lines on a grid of 24.

use yew::{Html, html};

use super::element::element;

// Each beside its users: one list of all would make the first plan wait for the signs of what comes after it.
pub(crate) const LOCK: &str = "M6.5 10.5h11a1 1 0 0 1 1 1V19a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-7.5a1 1 0 0 1 1-1ZM8.5 10.5v-3a3.5 3.5 0 0 1 7 0v3";
pub(crate) const UNCHECKED: &str = "M12 3.5a8.5 8.5 0 0 1 3.3.7M18 6a8.5 8.5 0 0 1 2.2 3.8M20.4 13a8.5 8.5 0 0 1-1.5 4M16.5 19.2a8.5 8.5 0 0 1-4 1.3M9 20a8.5 8.5 0 0 1-3.5-2.6M4 14.6a8.5 8.5 0 0 1 .1-4.8M5.6 6.4A8.5 8.5 0 0 1 9 4.1M12 8v4.5M12 15.9v.1";
pub(crate) const SPEECH: &str = "M5.5 4.5h13A1.5 1.5 0 0 1 20 6v9a1.5 1.5 0 0 1-1.5 1.5H12L8 20v-3.5H5.5A1.5 1.5 0 0 1 4 15V6a1.5 1.5 0 0 1 1.5-1.5ZM8 9h8M8 12.3h5";
pub(crate) const CLOCK: &str = "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7.5V12l3 2";
pub(crate) const PAUSE: &str = "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM9.8 9v6M14.2 9v6";
pub(crate) const CHEVRON: &str = "M6.5 9.5l5.5 5.5 5.5-5.5";
pub(crate) const CALENDAR: &str = "M4.5 6.5h15v13h-15ZM4.5 10.5h15M8.5 4v4M15.5 4v4";
pub(crate) const CHECK: &str = "M5 12.5l4.5 4.5L19 7.5";
pub(crate) const PRINT: &str = "M7.5 8.5v-5h9v5M7.5 17H5.5a1.5 1.5 0 0 1-1.5-1.5V10a1.5 1.5 0 0 1 1.5-1.5h13A1.5 1.5 0 0 1 20 10v5.5a1.5 1.5 0 0 1-1.5 1.5h-2M7.5 14h9v6.5h-9V14Z";
pub(crate) const ADD_TO_CALENDAR: &str = "M19.5 11V6.5a1 1 0 0 0-1-1h-13a1 1 0 0 0-1 1V19a1 1 0 0 0 1 1H12M4.5 10h15M8.5 3.5v4M15.5 3.5v4M18 14.5v6M15 17.5h6";
pub(crate) const COPY: &str = "M9.5 8.5h9a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1ZM15.5 8.5v-4a1 1 0 0 0-1-1h-9a1 1 0 0 0-1 1v10a1 1 0 0 0 1 1h3";
pub(crate) const SHARE: &str = "M12 15V3.5M8 7.5l4-4 4 4M8.5 10.5h-2a1 1 0 0 0-1 1v8a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-8a1 1 0 0 0-1-1h-2";
pub(crate) const MAIL: &str = "M4.5 5.5h15a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1ZM3.8 6.2L12 13l8.2-6.8";

/// A sign in the colour of the text around it. The class begins with `icon`.
#[inline(never)]
pub(crate) fn icon(class: &str, lines: &'static str) -> Html {
    let attributes = &["class", "viewBox", "aria-hidden"];
    element("svg", attributes, &[class, "0 0 24 24", "true"], html! { <path d={lines} /> })
}
