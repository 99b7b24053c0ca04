//! Combinations: other treatments with the course.

use serde::{Deserialize, Serialize};

use super::figure::{Figure, Range};
use super::id::{CombinationId, SourceId};
use super::packed::packed;

/// Another treatment that can go with a course.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Combination {
    /// Whether visitors are shown it.
    pub offered: bool,
    /// When it happens.
    pub timing: Timing,
    /// How many visits of it a course usually has; none where its timing says so: one with each session, or one
    /// between each two.
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::Between<Range, 1, 60>>"))]
    pub visits: Option<Range>,
    /// Weeks from a session, or between combined sessions.
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::Between<Figure, 1, 520>>"))]
    pub spacing_weeks: Option<Figure>,
    /// Days of visible reaction that it brings; none where no source has a figure.
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::Between<Figure, 0, 365>>"))]
    pub extra_downtime_days: Option<Figure>,
    /// What it cannot be chosen together with.
    #[cfg_attr(feature = "schema", schemars(extend("uniqueItems" = true)))]
    pub conflicts: Vec<CombinationId>,
    /// What the warning shown with it rests on; none where it carries no warning.
    pub warning_sources: Vec<SourceId>,
}

/// When a combination happens, seen from the sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Timing {
    /// In the same appointment; its days add to that session's.
    SameSession,
    /// In an appointment of its own, between the sessions.
    Separate,
    /// In place of a session.
    ReplacesSession,
}

impl Timing {
    /// The word in the protocol file.
    pub fn word(self) -> &'static str {
        match self {
            Self::SameSession => "same-session",
            Self::Separate => "separate",
            Self::ReplacesSession => "replaces-session",
        }
    }
}

packed!(struct Combination {
    offered, timing, visits, spacing_weeks, extra_downtime_days, conflicts, warning_sources,
});
packed!(
    enum Timing {
        SameSession,
        Separate,
        ReplacesSession,
    }
);
