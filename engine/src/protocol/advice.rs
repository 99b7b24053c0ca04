//! Advice for after a session: what to do, what can go wrong, and when to get help.

use serde::{Deserialize, Serialize};

use super::figure::{Grade, Range};
use super::id::{AdviceId, CombinationId, SourceId};
use super::packed::packed;

/// One piece of aftercare.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Aftercare {
    /// Names its sentence.
    pub id: AdviceId,
    /// The hours after a session in which it holds; none where it has no end.
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::Between<Range, 0, 2160>>"))]
    pub hours: Option<Range>,
    /// How well it is supported.
    pub grade: Grade,
    /// What it rests on.
    pub sources: Vec<SourceId>,
}

/// A sign after treatment that needs help.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RedFlag {
    /// Names its sentence.
    pub id: AdviceId,
    /// How soon.
    pub urgency: Urgency,
    /// How well it is supported.
    pub grade: Grade,
    /// What it rests on; none for general medical knowledge, which is grade D.
    pub sources: Vec<SourceId>,
    /// The combination after which alone it matters.
    pub combination: Option<CombinationId>,
}

/// How soon help is needed, the soonest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Urgency {
    /// Call the emergency number.
    Emergency,
    /// Without delay.
    Urgent,
    /// On the same day.
    SameDay,
    /// A doctor, in the next days.
    SeeDoctor,
    /// The clinic, in the next days.
    CallClinic,
}

impl Urgency {
    /// All, the soonest first.
    pub const ALL: [Self; 5] =
        [Self::Emergency, Self::Urgent, Self::SameDay, Self::SeeDoctor, Self::CallClinic];

    /// The word in the protocol file.
    pub fn word(self) -> &'static str {
        match self {
            Self::Emergency => "emergency",
            Self::Urgent => "urgent",
            Self::SameDay => "same-day",
            Self::SeeDoctor => "see-doctor",
            Self::CallClinic => "call-clinic",
        }
    }
}

/// Something to know before anyone books: what can go wrong, what a session is like, whom to choose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Advice {
    /// Names its sentence.
    pub id: AdviceId,
    /// How well it is supported.
    pub grade: Grade,
    /// What it rests on.
    pub sources: Vec<SourceId>,
}

packed!(struct Aftercare { id, hours, grade, sources });
packed!(struct RedFlag { id, urgency, grade, sources, combination });
packed!(
    enum Urgency {
        Emergency,
        Urgent,
        SameDay,
        SeeDoctor,
        CallClinic,
    }
);
packed!(struct Advice { id, grade, sources });
