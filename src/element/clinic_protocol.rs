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

/// The reader of clinics' files.
#[wasm_bindgen]
#[derive(Debug)]
pub struct ProtocolReader(chunks::Reader);

#[wasm_bindgen]
impl ProtocolReader {
    /// What it makes of the text of a clinic's file; `today` is written `YYYY-MM-DD`.
    pub fn read(&self, text: &str, today: &str) -> ReadProtocol {
        // Without a day nothing is overdue.
        ReadProtocol((self.0)(text, today.parse().unwrap_or(Day::FIRST)))
    }
}

/// A promise of the reader of clinics' files, broken if it could not be had.
#[wasm_bindgen(js_name = findReader)]
pub fn find_reader() -> Promise {
    future_to_promise(async {
        let reader = chunks::reader().await;
        let reader = reader.map_err(|Missing| JsValue::from_str("the reader"))?;
        Ok(ProtocolReader(reader).into())
    })
}
