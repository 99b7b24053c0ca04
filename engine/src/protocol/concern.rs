//! Concerns: what a visitor would like to improve.

use serde::{Deserialize, Serialize};

use super::by_id::ById;
use super::figure::{Figure, Grade};
use super::id::{AreaId, CombinationId, ConcernId, DowntimeId, GroupId, NoteId, SourceId};
use super::packed::packed;

/// What a course takes for one concern.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Concern {
    /// Whether visitors can tick it.
    pub offered: bool,
    /// Where it can be; the first is where it is unless the visitor says otherwise.
    #[cfg_attr(feature = "schema", schemars(length(min = 1), extend("uniqueItems" = true)))]
    pub areas: Vec<AreaId>,
    /// How many sessions a course has.
    #[cfg_attr(feature = "schema", schemars(with = "super::Between<Figure, 1, 60>"))]
    pub sessions: Figure,
    /// Weeks between two sessions.
    #[cfg_attr(feature = "schema", schemars(with = "super::Between<Figure, 1, 520>"))]
    pub interval_weeks: Figure,
    /// Weeks from the first session until a change usually shows; none where no source has one.
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::Between<Figure, 0, 520>>"))]
    pub results_weeks: Option<Figure>,
    /// Months between top-ups after the course; none where it is not usually topped up.
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::Between<Figure, 0, 240>>"))]
    pub maintenance_months: Option<Figure>,
    /// The class of downtime after a session.
    pub downtime: DowntimeId,
    /// Whether a professional has to look first, whatever the answers are.
    pub professional_first: bool,
    /// What can go with it, and how well that is supported for it.
    pub combinations: ById<CombinationId, Support>,
    /// Combinations that are not to be had in a course with this concern.
    #[cfg_attr(feature = "schema", schemars(extend("uniqueItems" = true)))]
    pub rules_out: Vec<CombinationId>,
    /// Remarks that are said beside a plan for it.
    #[cfg_attr(feature = "schema", schemars(extend("uniqueItems" = true)))]
    pub notes: Vec<NoteId>,
    /// How well treating this concern is supported at all.
    pub grade: Grade,
    /// What that rests on.
    pub sources: Vec<SourceId>,
}

/// How well a combination is supported for one concern.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Support {
    /// Whether a study showed that it adds something.
    pub fit: Fit,
    /// How well that was studied for this concern.
    pub grade: Grade,
    /// What that rests on; none for general medical knowledge, which is grade D.
    pub sources: Vec<SourceId>,
}

/// Whether a combination adds to a course for a concern. The better comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Fit {
    /// A study of it with needling showed that it adds something for this concern.
    Supported,
    /// It is offered too: little, mixed or borrowed evidence.
    Limited,
}

/// Concerns that stand together on screen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ConcernGroup {
    /// Names the group's title.
    pub id: GroupId,
    /// Its concerns, in order on screen.
    #[cfg_attr(feature = "schema", schemars(extend("uniqueItems" = true)))]
    pub concerns: Vec<ConcernId>,
}

packed!(struct Concern {
    offered, areas, sessions, interval_weeks, results_weeks, maintenance_months, downtime,
    professional_first, combinations, rules_out, notes, grade, sources,
});
packed!(
    enum Fit {
        Supported,
        Limited,
    }
);
packed!(struct Support { fit, grade, sources });
packed!(struct ConcernGroup { id, concerns });
