//! How a page holds it: attributes in, events out, and a life that ends when the element leaves.
//!
//! The class that extends `HTMLElement` is JavaScript (`microneedling-planner.js`), because Rust
//! cannot write one. It holds no behaviour: [`ConnectedPlanner`] draws the widget, and freeing it
//! takes the widget down.

mod attributes;
mod clinic_protocol;
mod connected;
mod failure;

pub use attributes::{Attributes, Complaint};
pub use clinic_protocol::{ClinicProtocol, ReadProtocol, read_protocol};
pub use connected::{ConnectedPlanner, KeptAnswers};
pub use failure::on_panic;
