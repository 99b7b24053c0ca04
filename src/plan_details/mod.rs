//! What the second module gives to the page: everything below the first plan, the plan to read, and
//! the plan to take along.
//!
//! The planner itself draws the questions and the first plan only. This module follows it, and is asked
//! anew after each change.

mod elements;
mod handing_over;
mod paper;

use std::rc::Rc;

use engine::plan::{Plan, plan};
use engine::protocol::{Packed as _, Protocol};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

use crate::built_in;
use crate::text::Text;
use crate::widget::{Question, Surroundings, Take, details, leaflet};
use handing_over::Page;

/// The details of the plans of one element.
#[wasm_bindgen]
#[derive(Debug)]
pub struct PlanDetails {
    host: HtmlElement,
    protocol: Rc<Protocol>,
    text: Rc<Text>,
    /// Whether the device has a sheet of its own for sharing.
    sheet: bool,
}

#[wasm_bindgen]
impl PlanDetails {
    /// For the element `host`, over a clinic's own protocol, as the reader gave it, or the built-in
    /// one; in `language`, as in `lang`.
    #[wasm_bindgen(constructor)]
    pub fn new(host: HtmlElement, protocol: Option<Vec<u8>>, language: &str) -> Self {
        let text = Text::english_of_details();
        let (protocol, text) = match protocol {
            Some(bytes) => {
                let protocol = Protocol::unpacked(&bytes);
                let text = text.with_labels(protocol.labels(), language);
                (protocol, text)
            }
            None => (built_in::protocol(), text),
        };
        let sheet = Page::of(&host).is_some_and(|page| page.has_sheet());
        Self { host, protocol: Rc::new(protocol), text: Rc::new(text), sheet }
    }

    /// What goes into the places that the planner keeps free, in bytes; `question` is what it asks.
    pub fn draw(&self, question: &[u8]) -> Vec<u8> {
        let question = Question::unpacked(question);
        details(&self.about(&question), &question.answers, self.sheet).to_bytes()
    }

    /// The plan, in the shape of the public interface.
    pub fn plan(&self, question: &[u8]) -> JsValue {
        let plan = self.follows(&Question::unpacked(question));
        serde::Serialize::serialize(&plan, &serde_wasm_bindgen::Serializer::json_compatible())
            .unwrap_or(JsValue::NULL)
    }

    /// The suggested days as the text of an iCalendar file; nothing where there are none to give.
    pub fn calendar(&self, question: &[u8]) -> Option<String> {
        let question = Question::unpacked(question);
        let plan = self.follows(&question);
        self.text.calendar_file(&plan, question.today, self.clinic().as_deref())
    }

    /// Takes the plan along in one of the ways of `data-take`, and calls `on_said` with what there is
    /// to say of it. There is nothing to take along of a plan that is none.
    pub fn take(&self, way: &str, question: &[u8], on_said: &js_sys::Function) {
        let question = Question::unpacked(question);
        let plan = self.follows(&question);
        let Some(way) = Take::ALL.into_iter().find(|known| known.word() == way) else { return };
        let Some(page) = Page::of(&self.host) else { return };
        let (text, today) = (&self.text, question.today);
        let clinic = self.clinic();
        let clinic = clinic.as_deref();
        let title = text.say("take.title");
        match way {
            Take::Print => {
                let about = self.about(&question);
                let leaflet = leaflet(&about, &question.answers, &plan, clinic);
                paper::print(&page, title, text.language(), &leaflet);
            }
            Take::Calendar => {
                if let Some(file) = text.calendar_file(&plan, today, clinic) {
                    page.save("microneedling.ics", "text/calendar;charset=utf-8", &file);
                }
            }
            Take::Copy => {
                if let Some(words) = text.plan_as_text(&self.protocol, &plan, today, clinic) {
                    let said = [text.say("actions.copied"), text.say("actions.not-copied")];
                    page.copy(&words, said, on_said);
                }
            }
            Take::Share => {
                if let Some(words) = text.plan_as_text(&self.protocol, &plan, today, clinic) {
                    page.share(title, &words);
                }
            }
            Take::Mail => {
                if let Some(address) = text.mail_draft(&self.protocol, &plan, today, clinic) {
                    page.follow(&address);
                }
            }
        }
    }

    fn follows(&self, question: &Question) -> Plan {
        plan(&self.protocol, &question.answers, question.today)
    }

    fn about(&self, question: &Question) -> Surroundings {
        Surroundings {
            protocol: self.protocol.clone(),
            text: self.text.clone(),
            today: question.today,
            heading_level: question.heading_level,
        }
    }

    /// What the page calls the clinic.
    fn clinic(&self) -> Option<String> {
        let name = self.host.get_attribute("clinic-name")?;
        let name = name.trim();
        (!name.is_empty()).then(|| name.to_owned())
    }
}
