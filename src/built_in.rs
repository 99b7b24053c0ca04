//! The default protocol, as the module carries it.
//!
//! It stands beside the rooms and not in `protocol`, because the build script compiles that room to
//! make the bytes that are included here.

use crate::protocol::Protocol;

impl Protocol {
    /// The default protocol, `protocols/default.json`.
    ///
    /// # Panics
    ///
    /// Never: this very build wrote the bytes from a protocol that it had read and checked.
    pub fn built_in() -> Self {
        let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/default.postcard"));
        match postcard::from_bytes(bytes) {
            Ok(protocol) => protocol,
            // Not `expect`, which would bring the words for every error that cannot occur.
            Err(_) => unreachable!("the build wrote the protocol that it reads"),
        }
    }
}
