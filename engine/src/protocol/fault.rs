//! What can be wrong with a protocol, and where.

use std::fmt::{self, Display, Formatter};

/// Something wrong in a protocol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The place, as a JSON Pointer (RFC 6901).
    pub place: String,
    /// What is wrong there.
    pub problem: Problem,
}

/// What is wrong at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// The lower end of a range lies above its upper end.
    MinAboveMax {
        /// The lower end.
        min: u16,
        /// The upper end.
        max: u16,
    },
    /// A figure that must not be zero is.
    Zero,
    /// A figure names no source.
    NoSource,
    /// A name that nothing goes by.
    Unknown {
        /// What it should be the name of.
        what: &'static str,
        /// The name.
        id: String,
    },
    /// An entry that nothing uses.
    Unused {
        /// What it is.
        what: &'static str,
        /// Its name.
        id: String,
    },
    /// A caution that is neither asked, nor covered by a question, nor told to everyone.
    NotAsked {
        /// Its name.
        id: String,
    },
    /// A fact that weighs more than the one it is asked under.
    HeavierThanLead {
        /// Its name.
        id: String,
    },
    /// Nothing that visitors could choose.
    NothingOffered,
    /// A concern without any area.
    NoArea,
    /// A file of another format.
    Format {
        /// The number that stands there.
        found: u8,
    },
}

impl Display for Fault {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.place, self.problem)
    }
}

impl Display for Problem {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::MinAboveMax { min, max } => {
                write!(formatter, "min {min} is above max {max}")
            }
            Self::Zero => formatter.write_str("must be at least 1"),
            Self::NoSource => formatter.write_str("no source is named"),
            Self::Unknown { what, id } => write!(formatter, "there is no {what} `{id}`"),
            Self::Unused { what, id } => write!(formatter, "nothing uses the {what} `{id}`"),
            Self::NotAsked { id } => {
                write!(formatter, "the caution `{id}` is neither asked nor told to everyone")
            }
            Self::HeavierThanLead { id } => {
                write!(formatter, "`{id}` weighs more than the caution it is asked under")
            }
            Self::NothingOffered => formatter.write_str(
                "no concern is offered, so there is nothing to choose; keep at least one",
            ),
            Self::NoArea => formatter.write_str("names no area"),
            Self::Format { found } => write!(formatter, "format {found} is not known, only 1"),
        }
    }
}
