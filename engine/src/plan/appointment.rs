//! Appointments: what a visitor comes for, and between which days.

use serde::Serialize;

use crate::protocol::{CombinationId, Day};

/// One suggested appointment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Appointment {
    /// Which session of the course, from 1; for an appointment between two sessions, the one before
    /// it.
    pub session: u16,
    /// What it is.
    pub kind: AppointmentKind,
    /// Whether it comes between that session and the next, in an appointment of its own.
    pub between: bool,
    /// The combinations that are part of it.
    pub combinations: Vec<CombinationId>,
    /// Whether the course may end before it: it lies beyond the fewest sessions.
    pub if_needed: bool,
    /// The first day.
    pub earliest: Day,
    /// The last day.
    pub latest: Day,
    /// The distance to keep from the sessions on either side, for an appointment between two of them.
    pub apart: Option<Apart>,
}

/// How far an appointment between two sessions stays from them: on its last possible day too, whatever their ranges
/// of days are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Apart {
    /// At least so many weeks after the session before it.
    pub weeks_after: u16,
    /// At least so many weeks before the session that follows.
    pub weeks_before: u16,
}

/// What an appointment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum AppointmentKind {
    /// A session of the course.
    Microneedling,
    /// A combination: in an appointment of its own, or in place of a session.
    Combination,
}
