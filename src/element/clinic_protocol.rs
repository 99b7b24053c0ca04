//! A clinic's own protocol, as a page hands it over.

use std::rc::Rc;

use engine::protocol::{Day, Protocol};
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::future_to_promise;

use crate::chunks::{self, Missing};

/// A clinic's own protocol, read and checked.
#[wasm_bindgen]
#[derive(Debug)]
pub struct ClinicProtocol(Rc<Protocol>);

impl ClinicProtocol {
    /// The protocol itself.
    pub(super) fn into_inner(self) -> Rc<Protocol> {
        self.0
    }
}

/// What the reader made of a clinic's file.
#[wasm_bindgen]
#[derive(Debug)]
pub struct ReadProtocol(chunks::WasRead);

#[wasm_bindgen]
impl ReadProtocol {
    /// The protocol, unless there are faults.
    pub fn protocol(&self) -> Option<ClinicProtocol> {
        self.0.protocol.clone().map(ClinicProtocol)
    }

    /// What does not stand in the way, each with its place.
    pub fn warnings(&self) -> Vec<String> {
        self.0.warnings.clone()
    }

    /// Everything that is wrong with it, each with its place.
    pub fn faults(&self) -> Vec<String> {
        self.0.faults.clone()
    }
}

/// A promise of what the reader makes of the text of a clinic's file; `today` is written `YYYY-MM-DD`. It is broken
/// if the reader could not be had.
#[wasm_bindgen(js_name = readProtocol)]
pub fn read_protocol(text: String, today: &str) -> Promise {
    // Without a day nothing is overdue.
    let today = today.parse().unwrap_or(Day::FIRST);
    future_to_promise(async move {
        let read = chunks::read_protocol(text, today).await;
        let read = read.map_err(|Missing| JsValue::from_str("the reader"))?;
        Ok(ReadProtocol(read).into())
    })
}
