//! Everything below the first plan, the plan to read, and the plan to take along.
//!
//! The planner itself draws the questions and the first plan only. This follows in a chunk of its own, and is asked
//! anew after each change.

mod elements;
mod handing_over;
mod paper;

use std::rc::Rc;

use engine::plan::{Plan, plan};
use engine::protocol::Protocol;
use js_sys::Function;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use crate::built_in;
use crate::chunks::Details;
use crate::text::Text;
use crate::widget::{Places, Question, Surroundings, Take, details, leaflet};
use handing_over::Page;

/// The details of the plans of one element.
#[derive(Debug)]
pub struct PlanDetails {
    host: HtmlElement,
    protocol: Rc<Protocol>,
    text: Rc<Text>,
    /// Whether the device has a sheet of its own for sharing.
    sheet: bool,
}

impl PlanDetails {
    /// For the element `host`, over a clinic's own protocol or the built-in one. `text` says what the planner
    /// says; the sentences of the details join it.
    pub fn new(host: HtmlElement, own: Option<Rc<Protocol>>, text: &Text) -> Self {
        let protocol = own.unwrap_or_else(|| Rc::new(built_in::protocol()));
        let sheet = Page::of(&host).is_some_and(|page| page.has_sheet());
        Self { host, protocol, text: Rc::new(text.with_details()), sheet }
    }
}

impl Details for PlanDetails {
    fn draw(&self, question: &Question) -> Places {
        details(&self.about(question), &question.answers, self.sheet).keep()
    }

    fn plan(&self, question: &Question) -> JsValue {
        let plan = self.follows(question);
        serde::Serialize::serialize(&plan, &serde_wasm_bindgen::Serializer::json_compatible())
            .unwrap_or(JsValue::NULL)
    }

    fn calendar(&self, question: &Question) -> Option<String> {
        let plan = self.follows(question);
        self.text.calendar_file(&plan, question.today, self.clinic().as_deref())
    }

    fn take(&self, way: &str, question: &Question, on_said: &Function) {
        let plan = self.follows(question);
        let Some(way) = Take::ALL.into_iter().find(|known| known.word() == way) else { return };
        let Some(page) = Page::of(&self.host) else { return };
        let (text, today) = (&self.text, question.today);
        let clinic = self.clinic();
        let clinic = clinic.as_deref();
        let title = text.say("take.title");
        match way {
            Take::Print => {
                let about = self.about(question);
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
}

impl PlanDetails {
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
