//! The door through which a protocol comes in: JSON text.

use std::error::Error;
use std::fmt::{self, Display, Formatter};

use super::{Fault, Protocol};

/// The text of the built-in protocol.
pub const BUILT_IN: &str = include_str!("../../../protocols/default.json");

/// Why a text is no protocol.
#[derive(Debug)]
#[non_exhaustive]
pub enum ProtocolError {
    /// It does not have the form of one: broken JSON, an unknown key, another type.
    Form(serde_json::Error),
    /// It has the form, but contradicts itself.
    Faults(Vec<Fault>),
}

impl Display for ProtocolError {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form(error) => write!(formatter, "{error}"),
            Self::Faults(faults) => {
                for (index, fault) in faults.iter().enumerate() {
                    let separator = if index == 0 { "" } else { "\n" };
                    write!(formatter, "{separator}{fault}")?;
                }
                Ok(())
            }
        }
    }
}

impl Error for ProtocolError {}

impl Protocol {
    /// The built-in protocol, `protocols/default.json`.
    ///
    /// # Panics
    ///
    /// Never: the file is part of the crate, and a test holds that it has no fault.
    pub fn built_in() -> Self {
        Self::from_json(BUILT_IN).expect("the built-in protocol has no fault")
    }

    /// Reads a whole protocol, strictly: an unknown key is an error.
    ///
    /// # Errors
    ///
    /// Says the line and column of the first fault of form, or else every contradiction at once.
    pub fn from_json(text: &str) -> Result<Self, ProtocolError> {
        let protocol: Self = serde_json::from_str(text).map_err(ProtocolError::Form)?;
        let faults = protocol.faults();
        if faults.is_empty() { Ok(protocol) } else { Err(ProtocolError::Faults(faults)) }
    }
}
