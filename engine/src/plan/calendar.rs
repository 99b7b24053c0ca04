//! The calendar (rule 9): between which days each appointment falls, with the chosen combinations
//! woven in.

use crate::protocol::{Day, Range};

use super::appointment::{Appointment, AppointmentKind};
use super::woven::Woven;

/// The day that is this many weeks later.
pub(super) fn weeks_later(day: Day, weeks: u32) -> Day {
    day.later(weeks.saturating_mul(7))
}

/// Every appointment of a course that begins on `start`, in order.
///
/// Session k falls between `start + (k - 1) x interval.min` and `start + (k - 1) x interval.max`
/// weeks. The interval already leaves room for what is chosen (`courses.rs`).
pub(super) fn calendar(
    start: Day,
    sessions: Range,
    interval_weeks: Range,
    woven: &Woven<'_>,
) -> Vec<Appointment> {
    let mut calendar = Vec::with_capacity(usize::from(sessions.max) * 2);
    for session in 1..=sessions.max {
        let before = u32::from(session - 1);
        let earliest = weeks_later(start, before.saturating_mul(interval_weeks.min.into()));
        let latest = weeks_later(start, before.saturating_mul(interval_weeks.max.into()));
        let (kind, combinations) = woven.at(session);
        let combinations = combinations.into_iter().cloned().collect();
        calendar.push(Appointment {
            session,
            kind,
            between: false,
            combinations,
            if_needed: session > sessions.min,
            earliest,
            latest,
        });
        if session < sessions.max
            && let Some((combination, after)) = woven.after(session)
        {
            calendar.push(Appointment {
                session,
                kind: AppointmentKind::Combination,
                between: true,
                combinations: vec![combination.clone()],
                if_needed: session >= sessions.min,
                earliest: weeks_later(earliest, after.min.into()),
                latest: weeks_later(latest, after.max.into()),
            });
        }
    }
    calendar
}
