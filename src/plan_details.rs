//! What the second module gives to the page: everything below the first plan, and the plan to read.
//!
//! The planner itself draws the questions and the first plan only. This module follows it, and is asked
//! anew after each change.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use std::rc::Rc;

use crate::plan::plan;
use crate::protocol::{Packed as _, Protocol};
use crate::text::Text;
use crate::widget::{Question, Surroundings, details};

/// The details of the plans of one element.
#[wasm_bindgen]
#[derive(Debug)]
pub struct PlanDetails {
    protocol: Rc<Protocol>,
    text: Rc<Text>,
}

#[wasm_bindgen]
impl PlanDetails {
    /// Over a clinic's own protocol, as the reader gave it, or the built-in one; in `language`, as in
    /// `lang`.
    #[wasm_bindgen(constructor)]
    pub fn new(protocol: Option<Vec<u8>>, language: &str) -> Self {
        let text = Text::english_of_details();
        let (protocol, text) = match protocol {
            Some(bytes) => {
                let protocol = Protocol::unpacked(&bytes);
                let text = text.with_labels(&protocol.labels, language);
                (protocol, text)
            }
            None => (Protocol::built_in(), text),
        };
        Self { protocol: Rc::new(protocol), text: Rc::new(text) }
    }

    /// What goes into the places that the planner keeps free, in bytes; `question` is what it asks.
    pub fn draw(&self, question: &[u8]) -> Vec<u8> {
        let question = Question::unpacked(question);
        details(&self.about(&question), &question.answers).to_bytes()
    }

    /// The plan, in the shape of the public interface.
    pub fn plan(&self, question: &[u8]) -> JsValue {
        let question = Question::unpacked(question);
        let plan = plan(&self.protocol, &question.answers, question.today);
        serde::Serialize::serialize(&plan, &serde_wasm_bindgen::Serializer::json_compatible())
            .unwrap_or(JsValue::NULL)
    }

    fn about(&self, question: &Question) -> Surroundings {
        Surroundings {
            protocol: self.protocol.clone(),
            text: self.text.clone(),
            today: question.today,
            heading_level: question.heading_level,
        }
    }
}
