//! How a page holds it: attributes in, events out, and a life that ends when the element leaves.
//!
//! The class that extends `HTMLElement` is JavaScript (`microneedling-planner.js`), because Rust
//! cannot write one. It holds no behaviour: [`ConnectedPlanner`] draws the widget, and freeing it
//! takes the widget down.

mod clinic_protocol;
mod connected;
mod failure;

pub use clinic_protocol::{ClinicProtocol, ProtocolReader, ReadProtocol, find_reader};
pub use connected::{ConnectedPlanner, KeptAnswers, Language};
pub use failure::{on_panic, was_cut_off};
