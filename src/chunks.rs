//! What is fetched later: parts of the same module, each when it is first called.
//!
//! A chunk shares the memory of the module, so that values pass as they are. One that cannot be had is an error,
//! and the next call asks for it again.

// What is split is fallible, since the chunk may be missing, even where what it does is not.
#![allow(clippy::unnecessary_wraps)]

use std::rc::Rc;

use engine::clinic::shown;
use engine::protocol::{Day, Protocol};
use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use web_sys::HtmlElement;

use crate::plan_details::PlanDetails;
use crate::reader::read;
use crate::text::Text;
use crate::widget::{Places, Question};

/// A chunk that could not be fetched.
#[derive(Clone, Copy, Debug)]
pub struct Missing;

impl From<SplitLoaderError> for Missing {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// What the details can do once they are there.
pub trait Details {
    /// What goes into each place that the planner keeps free.
    fn draw(&self, question: &Question) -> Places;
    /// The plan, in the shape of the public interface.
    fn plan(&self, question: &Question) -> JsValue;
    /// The suggested days as the text of an iCalendar file; none where there are none to give.
    fn calendar(&self, question: &Question) -> Option<String>;
    /// Takes the plan along in one of the ways of `data-take`, and calls `on_said` with what there is to say of
    /// it. There is nothing to take along of a plan that is none.
    fn take(&self, way: &str, question: &Question, on_said: &Function);
}

/// The details of the plans of the element `host`, over a clinic's own protocol or the built-in one.
///
/// # Errors
///
/// If the chunk could not be fetched.
#[wasm_split(details, fallible)]
pub fn details_of(
    host: HtmlElement,
    own: Option<Rc<Protocol>>,
    text: Rc<Text>,
) -> Result<Rc<dyn Details>, Missing> {
    Ok(Rc::new(PlanDetails::new(host, own, &text)))
}

/// What the reader makes of a clinic's file.
#[derive(Debug)]
pub struct WasRead {
    /// The protocol, unless there are faults.
    pub protocol: Option<Rc<Protocol>>,
    /// What does not stand in the way.
    pub warnings: Vec<String>,
    /// Everything that is wrong with it.
    pub faults: Vec<String>,
}

/// Reads the text of a clinic's file on the day that is `today`.
///
/// # Errors
///
/// If the chunk could not be fetched.
#[wasm_split(reader, fallible)]
pub fn read_protocol(text: String, today: Day) -> Result<WasRead, Missing> {
    Ok(match read(&text, today) {
        Ok(reading) => WasRead {
            protocol: Some(Rc::new(reading.protocol)),
            warnings: shown(&reading.warnings),
            faults: Vec::new(),
        },
        Err(faults) => WasRead { protocol: None, warnings: Vec::new(), faults: shown(&faults) },
    })
}
