//! What the second module gives to the page: it reads a clinic's own protocol.
//!
//! The planner itself carries no reader. Pages that have a protocol of their own load this module,
//! and hand what it read to the planner as bytes.

mod stops;

use engine::clinic::{Basis, read_against, shown};
use engine::protocol::{Day, Packed as _};
use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsValue, UnwrapThrowExt};

pub use stops::explain;

/// What a clinic's file is held against, as the build script wrote it down.
const BASIS: Basis<'_> = Basis {
    shape: include_str!(concat!(env!("OUT_DIR"), "/shape.json")),
    keys: include_str!(concat!(env!("OUT_DIR"), "/keys.txt")),
};

/// Reads the text of a clinic's file; `today` is written `YYYY-MM-DD`.
///
/// Gives `{ protocol?, warnings, faults }`: the bytes that the planner takes, unless there are faults.
#[wasm_bindgen(js_name = readProtocol)]
pub fn read_protocol(text: &str, today: &str) -> Object {
    // Without a day nothing is overdue.
    let today = today.parse().unwrap_or(Day::FIRST);
    let (protocol, warnings, faults) = match read_against(text, today, BASIS) {
        Ok(mut reading) => {
            explain(&mut reading.protocol);
            (Some(reading.protocol), shown(&reading.warnings), Vec::new())
        }
        Err(faults) => (None, Vec::new(), shown(&faults)),
    };
    let result = Object::new();
    let set = |key: &str, value: &JsValue| {
        Reflect::set(&result, &key.into(), value).expect_throw("a new object takes every key");
    };
    if let Some(protocol) = protocol {
        set("protocol", &Uint8Array::from(protocol.packed().as_slice()));
    }
    set("warnings", &texts(warnings));
    set("faults", &texts(faults));
    result
}

fn texts(texts: Vec<String>) -> Array {
    texts.into_iter().map(JsValue::from).collect()
}
