//! The default protocol, as the module carries it.
//!
//! It stands beside the rooms and not in `protocol`, because the build script compiles that room to
//! make the bytes that are included here.

use crate::protocol::{Packed as _, Protocol};

impl Protocol {
    /// The default protocol, `protocols/default.json`.
    pub fn built_in() -> Self {
        let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/default.packed"));
        Self::unpacked(bytes)
    }

    /// The default protocol without sources and advice, which nobody reads before the first plan. A
    /// plan over it has the same figures, and no sources.
    pub fn built_in_light() -> Self {
        Self::unpacked(include_bytes!(concat!(env!("OUT_DIR"), "/light.packed")))
    }
}
