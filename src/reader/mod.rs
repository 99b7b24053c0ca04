//! Reads a clinic's own protocol over the built-in one. It travels in a chunk of its own, which only pages that have
//! such a protocol load.

use engine::clinic::{Basis, Reading, Report, read_against};
use engine::protocol::Day;

/// What a clinic's file is held against, as the build script wrote it down.
const BASIS: Basis<'_> = Basis {
    shape: include_str!(concat!(env!("OUT_DIR"), "/shape.json")),
    keys: include_str!(concat!(env!("OUT_DIR"), "/keys.txt")),
};

/// Reads a clinic's file on the day that is `today`.
///
/// # Errors
///
/// Everything that is wrong with it, in the order of the file.
pub fn read(text: &str, today: Day) -> Result<Reading, Vec<Report>> {
    read_against(text, today, BASIS)
}
