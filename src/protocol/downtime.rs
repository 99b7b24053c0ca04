//! Downtime: what shows after a session, and when what is possible again.

use serde::{Deserialize, Serialize};

use super::figure::Figure;

/// What follows a session of one class. A missing figure is one that no source has.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
// Only the build script, to which the type is private, is told so; hence no `expect`.
#[allow(clippy::struct_field_names, reason = "`downtimeDays` is a key of the public interface")]
pub struct Downtime {
    /// Orders the classes: the highest in a course decides.
    pub rank: u8,
    /// Days of visible redness.
    pub downtime_days: Figure,
    /// Days of swelling.
    pub swelling_days: Option<Figure>,
    /// Days of pinpoint marks.
    pub pinpoint_days: Option<Figure>,
    /// The days on which skin may flake: from, to.
    pub flaking_days: Option<Figure>,
    /// Days until work.
    pub work_days: Option<Figure>,
    /// Hours until make-up.
    pub make_up_hours: Figure,
    /// Hours until exercise, heat and swimming.
    pub exercise_hours: Figure,
    /// Hours until direct sun.
    pub sun_hours: Figure,
}
