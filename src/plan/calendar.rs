//! Dates: what a course looks like in a calendar. No rule fills these in yet, so every plan has an
//! empty calendar and no event; the shapes stand because pages read them.

use serde::Serialize;

/// One suggested appointment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Appointment {
    /// Which session of the course, from 1.
    pub session: u16,
    /// What it is.
    pub kind: AppointmentKind,
    /// The first day, `YYYY-MM-DD`.
    pub earliest: String,
    /// The last day, `YYYY-MM-DD`.
    pub latest: String,
}

/// What an appointment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum AppointmentKind {
    /// A session of the course.
    Microneedling,
    /// A combination in an appointment of its own.
    Combination,
}

/// How a plan fits a date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EventPlan {
    /// The date, `YYYY-MM-DD`.
    pub date: String,
    /// How many sessions fit before it at the shortest interval.
    pub sessions_that_fit: u16,
    /// What that means.
    pub verdict: EventVerdict,
    /// The last day from which the fewest sessions fit, `YYYY-MM-DD`.
    pub latest_start: String,
}

/// What fits before a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventVerdict {
    /// The whole course.
    Whole,
    /// At least the fewest sessions.
    AtLeastMinimum,
    /// Not even the fewest sessions.
    TooLate,
}
