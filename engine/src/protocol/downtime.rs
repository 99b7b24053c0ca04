//! Downtime: what shows after a session, and when what is possible again.

use serde::{Deserialize, Serialize};

use super::figure::Figure;
use super::packed::packed;

/// What follows a session of one class. A missing figure is one that no source has.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Downtime {
    /// Orders the classes: the highest in a course decides.
    pub rank: u8,
    /// Days of visible redness.
    #[cfg_attr(feature = "schema", schemars(with = "super::Between<Figure, 0, 365>"))]
    pub downtime_days: Figure,
    /// Days of swelling.
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::Between<Figure, 0, 365>>"))]
    pub swelling_days: Option<Figure>,
    /// Days of pinpoint marks.
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::Between<Figure, 0, 365>>"))]
    pub pinpoint_days: Option<Figure>,
    /// The days on which skin may flake: from, to.
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::Between<Figure, 0, 365>>"))]
    pub flaking_days: Option<Figure>,
    /// Days until work.
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::Between<Figure, 0, 365>>"))]
    pub work_days: Option<Figure>,
    /// Hours until make-up.
    #[cfg_attr(feature = "schema", schemars(with = "super::Between<Figure, 0, 2160>"))]
    pub make_up_hours: Figure,
    /// Hours until exercise, heat and swimming.
    #[cfg_attr(feature = "schema", schemars(with = "super::Between<Figure, 0, 2160>"))]
    pub exercise_hours: Figure,
    /// Hours until direct sun.
    #[cfg_attr(feature = "schema", schemars(with = "super::Between<Figure, 0, 2160>"))]
    pub sun_hours: Figure,
}

packed!(struct Downtime {
    rank, downtime_days, swelling_days, pinpoint_days, flaking_days, work_days, make_up_hours,
    exercise_hours, sun_hours,
});
