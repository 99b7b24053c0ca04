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
/// weeks, and later where a visit between two sessions needs more room (`woven.rs`).
pub(super) fn calendar(start: Day, sessions: Range, woven: &Woven<'_>) -> Vec<Appointment> {
    let mut calendar = Vec::with_capacity(usize::from(sessions.max) * 2);
    let (mut earliest, mut latest) = (start, start);
    for session in 1..=sessions.max {
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
            apart: None,
        });
        if (session < sessions.max || sessions.max == 1)
            && let Some(visit) = woven.after(session)
        {
            calendar.push(Appointment {
                session,
                kind: AppointmentKind::Combination,
                between: true,
                combinations: vec![visit.id().clone()],
                if_needed: visit.if_needed || (session >= sessions.min && sessions.max > 1),
                earliest: weeks_later(earliest, visit.weeks.min.into()),
                latest: weeks_later(latest, visit.weeks.max.into()),
                apart: Some(visit.apart),
            });
        }
        let Range { min, max } = woven.gap(session);
        earliest = weeks_later(earliest, min.into());
        latest = weeks_later(latest, max.into());
    }
    calendar
}
