//! What of the protocol stands behind a part of a plan.

use std::fmt::{self, Display, Formatter};

use serde::Serialize;

use crate::protocol::{CautionId, CombinationId, ConcernId};

/// What sets a figure, or rules something out. In JSON it is its id alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Cause {
    /// What the visitor would like to improve.
    Concern(ConcernId),
    /// What is chosen to go with the course.
    Combination(CombinationId),
    /// A health fact that applies.
    Caution(CautionId),
}

impl Cause {
    /// Its id as it stands in the protocol file.
    pub fn id(&self) -> &str {
        match self {
            Self::Concern(id) => id.as_str(),
            Self::Combination(id) => id.as_str(),
            Self::Caution(id) => id.as_str(),
        }
    }
}

impl Display for Cause {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.id())
    }
}
