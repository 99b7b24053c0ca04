//! What is fetched later: parts of the same module, each when it is first called.
//!
//! A chunk shares the memory of the module, so that values pass as they are. One that cannot be had is an error,
//! and the next call asks for it again.

// What is split is fallible, since the chunk may be missing, even where what it does is not.
#![allow(clippy::unnecessary_wraps)]

use std::rc::Rc;

use engine::clinic::shown;
use engine::protocol::{Day, Protocol};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::reader::read;
use crate::text::Text;
use crate::view::{Details, TakeAlong};

/// A chunk that could not be fetched.
#[derive(Clone, Copy, Debug)]
pub struct Missing;

impl From<SplitLoaderError> for Missing {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// What follows the first plan, over a clinic's own protocol or the built-in one. `text` is what the planner says.
///
/// # Errors
///
/// If the chunk could not be fetched.
#[wasm_split(details, fallible)]
pub fn details_of(own: Option<Rc<Protocol>>, text: Rc<Text>) -> Result<Details, Missing> {
    Ok(Details::new(own, &text))
}

/// How a plan is taken along. `text` is what the details say.
///
/// # Errors
///
/// If the chunk could not be fetched.
#[wasm_split(take_along, fallible)]
pub fn take_along_of(text: Rc<Text>) -> Result<TakeAlong, Missing> {
    Ok(TakeAlong::new(&text))
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

/// Reads the text of a clinic's file on the day that is given.
pub type Reader = fn(&str, Day) -> WasRead;

/// The reader of clinics' files.
///
/// # Errors
///
/// If the chunk could not be fetched.
#[wasm_split(reader, fallible)]
pub fn reader() -> Result<Reader, Missing> {
    Ok(|text, today| match read(text, today) {
        Ok(reading) => WasRead {
            protocol: Some(Rc::new(reading.protocol)),
            warnings: shown(&reading.warnings),
            faults: Vec::new(),
        },
        Err(faults) => WasRead { protocol: None, warnings: Vec::new(), faults: shown(&faults) },
    })
}
