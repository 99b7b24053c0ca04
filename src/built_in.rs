//! The default protocol, as the modules carry it: in the binary form that the build script made of it.

use engine::protocol::{Packed as _, Protocol};

/// The default protocol, `protocols/default.json`.
pub fn protocol() -> Protocol {
    Protocol::unpacked(include_bytes!(concat!(env!("OUT_DIR"), "/default.packed")))
}

/// The default protocol without sources and advice, which nobody reads before the first plan. A plan
/// over it has the same figures, and no sources.
pub fn light_protocol() -> Protocol {
    Protocol::unpacked(include_bytes!(concat!(env!("OUT_DIR"), "/light.packed")))
}
