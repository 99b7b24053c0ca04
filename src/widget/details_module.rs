//! The module that draws the details, as the planner asks it.

use js_sys::{Function, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::places::{Places, Question};
use crate::protocol::Packed as _;

/// A function of the page that takes the bytes of a [`Question`] and gives those of [`Places`].
#[derive(Clone, Debug, PartialEq)]
pub struct DetailsModule(Function);

impl DetailsModule {
    /// What answers questions for the planner.
    pub fn new(answer: Function) -> Self {
        Self(answer)
    }

    /// What goes into each place; nothing where the module failed, which it tells the page itself.
    pub(super) fn draw(&self, question: &Question) -> Places {
        let question = Uint8Array::from(question.packed().as_slice());
        let answer = self.0.call1(&JsValue::UNDEFINED, &question).ok();
        let bytes = answer.and_then(|answer| answer.dyn_into::<Uint8Array>().ok());
        bytes.map(|bytes| Places::from_bytes(&bytes.to_vec())).unwrap_or_default()
    }
}
