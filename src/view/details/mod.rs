//! What follows the first plan: the safety questions, and what explains the plan. It comes in a chunk of its own.

mod places;

use std::rc::Rc;

use engine::answers::Answers;
use engine::plan::{Plan, Status};
use engine::protocol::Protocol;
use wasm_bindgen::JsValue;
use yew::{Html, html};

use super::answer::stop_card;
use super::questions::SafetyQuestions;
use super::surroundings::Surroundings;
use crate::built_in;
use crate::text::Text;

pub use places::{Places, details};

/// What follows the first plan. Its functions are values, because a planner without it cannot name them.
#[derive(Clone, Debug)]
pub struct Details {
    /// What the clinic offers, with sources and advice.
    pub protocol: Rc<Protocol>,
    /// What the planner says, and all that is said from here on.
    pub text: Rc<Text>,
    /// The safety questions.
    pub safety: fn(&Answers, Status) -> Html,
    /// What stands in place of a plan that they stop.
    pub stop: fn(&Surroundings, &Plan) -> Html,
    /// What explains the plan.
    pub explain: fn(&Surroundings, &Answers, &Plan) -> Places,
    /// The plan, in the shape of the public interface.
    pub(super) plan: fn(&Plan) -> JsValue,
    /// The suggested days as the text of an iCalendar file; none where there are none to give.
    pub(super) calendar: fn(&Surroundings, &Plan) -> Option<String>,
}

impl Details {
    /// Over a clinic's own protocol or the built-in one. `text` is what the planner says.
    pub fn new(own: Option<Rc<Protocol>>, text: &Text) -> Self {
        Self {
            protocol: own.unwrap_or_else(|| Rc::new(built_in::protocol())),
            text: Rc::new(text.with_details()),
            safety: |answers, status| {
                html! { <SafetyQuestions answers={answers.clone()} {status} /> }
            },
            stop: stop_card,
            explain: details,
            plan: |plan| {
                // Written as JSON and parsed by the browser: smaller than making each object from here.
                let text = serde_json::to_string(plan).unwrap_or_default();
                js_sys::JSON::parse(&text).unwrap_or(JsValue::NULL)
            },
            calendar: |about, plan| {
                let clinic = about.attributes.clinic_name.as_deref();
                about.text.calendar_file(plan, about.today, clinic)
            },
        }
    }
}

/// What the planner knows of the details that follow it.
#[derive(Clone, Debug)]
pub enum DetailsAre {
    /// On their way.
    Coming,
    /// On the page.
    Shown(Rc<Places>),
    /// They could not be had.
    Missing,
    /// They could not be had, and are asked for once more.
    AskedAgain,
}
