//! What the page is told. Events bubble, cross shadow roots, and carry nothing.
//!
//! What a visitor answers is health data, and a page's analytics listen to whatever bubbles. So no
//! event has a detail, and a plan and a stop have the same name. A page that may know reads `plan`.

use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// Something that happened to the widget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Happening {
    /// The widget can be used.
    Ready,
    /// The visitor's answers changed the plan.
    Change,
    /// The booking link was followed.
    Booking,
}

impl Happening {
    fn event(self) -> &'static str {
        match self {
            Self::Ready => "microneedling-planner-ready",
            Self::Change => "microneedling-planner-change",
            Self::Booking => "microneedling-planner-booking",
        }
    }
}

/// Sends the event from the host element.
pub(super) fn tell(host: &HtmlElement, happening: Happening) {
    let options = CustomEventInit::new();
    options.set_bubbles(true);
    options.set_composed(true);
    // Neither can fail for an event of our own; a listener that throws is reported by the browser.
    if let Ok(event) = CustomEvent::new_with_event_init_dict(happening.event(), &options) {
        let _ = host.dispatch_event(&event);
    }
}
