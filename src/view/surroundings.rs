//! What every part needs to know: the protocol, the sentences, today, and who hears what the visitor does.

use std::rc::Rc;

use engine::protocol::{Day, Protocol};
use wasm_bindgen::UnwrapThrowExt as _;
use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, TargetCast as _, hook, use_context};

use super::parts::words;
use super::press::Press;
use super::{Attributes, PlannerAction};
use crate::text::Text;

/// The context of every part. It does not change while the widget is on the page, or changes for all of it.
#[derive(Clone, Debug)]
pub struct Surroundings {
    /// What the clinic offers.
    pub protocol: Rc<Protocol>,
    /// How it is said.
    pub text: Rc<Text>,
    /// Which day it is for the visitor.
    pub today: Day,
    /// What the page sets.
    pub attributes: Rc<Attributes>,
    /// Whether the device has a sheet of its own for sharing.
    pub has_sheet: bool,
    /// Hears what the visitor does.
    pub act: Callback<PlannerAction>,
    /// Hears what else the visitor asks for.
    pub press: Callback<Press>,
}

impl PartialEq for Surroundings {
    /// What is exchanged and never changed is compared by identity; the rest stays as it is as long as the widget does.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.protocol, &other.protocol)
            && Rc::ptr_eq(&self.text, &other.text)
            && self.today == other.today
            && self.attributes == other.attributes
    }
}

impl Surroundings {
    /// The sentence for a key, as it is shown.
    #[inline(never)]
    pub(crate) fn say(&self, key: &str) -> Html {
        words(self.text.say(key))
    }

    /// The sentence about one entry, as it is shown: `concern.acne-scars.name` is `of("concern", id, "name")`.
    #[inline(never)]
    pub(crate) fn of(&self, kind: &str, id: &str, part: &str) -> Html {
        words(self.text.of(kind, id, part))
    }

    /// For the `onchange` of a control: what it means, from whether it is ticked now.
    pub(crate) fn ticking(
        &self,
        meaning: impl Fn(bool) -> PlannerAction + 'static,
    ) -> Callback<Event> {
        let act = self.act.clone();
        Callback::from(move |event: Event| {
            let control: HtmlInputElement = event.target_unchecked_into();
            act.emit(meaning(control.checked()));
        })
    }

    /// For the `onchange` of a control that can be chosen and not taken back, such as a radio button.
    pub(crate) fn choosing(&self, meaning: PlannerAction) -> Callback<Event> {
        self.act.reform(move |_| meaning.clone())
    }
}

/// The context of the widget that a component is in.
#[hook]
pub(crate) fn use_surroundings() -> Rc<Surroundings> {
    use_context().expect_throw("every component is in a planner")
}
