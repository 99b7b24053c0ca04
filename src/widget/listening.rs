//! Hears of what the visitor does, once for the whole widget: a control says itself what it is for.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::virtual_dom::Listener;
use yew::{Callback, Event, MouseEvent, TargetCast, html};

use super::booking::BOOK;
use super::reveal::{focus, reveal};
use super::state::PlannerAction;
use super::used::{changed, pressed};

/// Where to tell of it.
#[derive(Clone)]
pub(super) struct Ears {
    /// What the visitor did.
    pub(super) act: Callback<PlannerAction>,
    /// That the booking link was followed.
    pub(super) on_book: Callback<()>,
}

impl Ears {
    /// The listeners for an element in which controls are.
    pub(super) fn listeners(&self) -> Box<[Option<Rc<dyn Listener>>]> {
        let act = self.act.clone();
        let onchange = Callback::from(move |event: Event| {
            if let Some(control) = event.target_dyn_into::<HtmlInputElement>()
                && let Some(action) = changed(&control.name(), &control.value())
            {
                act.emit(action);
            }
        });
        let ears = self.clone();
        let onclick = Callback::from(move |event: MouseEvent| {
            if let Some(target) = event.target_dyn_into::<Element>() {
                ears.hear_press(&target);
            }
        });
        Box::new([
            Some(Rc::new(html::onchange::Wrapper::new(onchange))),
            Some(Rc::new(html::onclick::Wrapper::new(onclick))),
        ])
    }

    fn hear_press(&self, target: &Element) {
        let Ok(Some(button)) = target.closest("[data-press], [data-to]") else { return };
        if let Some(selector) = button.get_attribute("data-to") {
            reveal(&button, &selector);
            return;
        }
        let press = button.get_attribute("data-press").unwrap_or_default();
        if press == BOOK {
            self.on_book.emit(());
        } else if let Some((action, next)) = pressed(&press) {
            focus(button.unchecked_ref(), next);
            self.act.emit(action);
        }
    }
}
