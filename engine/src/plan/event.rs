//! The event (rule 10): counts back from a date to what fits before it.

use std::cmp::Reverse;

use serde::Serialize;

use crate::protocol::{AreaId, Day, Range};

use super::calendar::weeks_later;
use super::courses::Course;
use super::results::Results;

/// How a plan fits a date. With several courses, the figures are those of the course that fits
/// worst.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EventPlan {
    /// The date.
    pub date: Day,
    /// How many sessions fit before it at the shortest interval, at most those of the course.
    pub sessions_that_fit: u16,
    /// What that means.
    pub verdict: EventVerdict,
    /// The last day from which the fewest sessions fit.
    pub latest_start: Day,
    /// The last day for a session: skin is to settle before the date.
    pub last_session_by: Day,
    /// How each course that has dates fits, in the order of the courses.
    pub courses: Vec<CourseEvent>,
}

/// How one course fits a date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CourseEvent {
    /// Where.
    pub area: AreaId,
    /// How many sessions fit before it at the shortest interval, at most those of the course.
    pub sessions_that_fit: u16,
    /// What that means.
    pub verdict: EventVerdict,
    /// The last day from which the fewest sessions fit.
    pub latest_start: Day,
    /// The first date before which the fewest sessions fit.
    pub earliest_event: Day,
    /// Whether a change is to be expected by then; none where no figure says when one shows.
    pub first_results: Option<FirstResults>,
}

/// What fits before a date, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventVerdict {
    /// The whole course.
    Whole,
    /// At least the fewest sessions.
    AtLeastMinimum,
    /// Not even the fewest sessions.
    TooLate,
}

impl EventVerdict {
    /// The word in the public interface.
    pub fn word(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::AtLeastMinimum => "at-least-minimum",
            Self::TooLate => "too-late",
        }
    }
}

/// Whether a change usually shows by a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FirstResults {
    /// For each concern that has a figure, by the slowest of its range.
    Expected,
    /// For at least one concern, by the quickest of its range.
    Possible,
    /// For none.
    NotYet,
}

impl FirstResults {
    /// The word in the public interface.
    pub fn word(self) -> &'static str {
        match self {
            Self::Expected => "expected",
            Self::Possible => "possible",
            Self::NotYet => "not-yet",
        }
    }
}

/// How courses that begin on `start` fit `date`; none without a course that has dates.
pub(super) fn event(
    date: Day,
    start: Day,
    buffer_days: u16,
    courses: &[Course],
) -> Option<EventPlan> {
    let last_session_by = date.earlier(buffer_days.into());
    let frame = Frame { date, start, last_session_by, buffer_days };
    let dated = courses.iter().filter(|course| !course.calendar.is_empty());
    let fits: Vec<_> = dated.map(|course| frame.fit(course)).collect();
    let worst = fits
        .iter()
        .min_by_key(|fit| (Reverse(fit.verdict), fit.sessions_that_fit, fit.latest_start))?;
    Some(EventPlan {
        date,
        sessions_that_fit: worst.sessions_that_fit,
        verdict: worst.verdict,
        latest_start: fits.iter().map(|fit| fit.latest_start).min()?,
        last_session_by,
        courses: fits,
    })
}

/// The days between which a course has to fit.
struct Frame {
    date: Day,
    start: Day,
    last_session_by: Day,
    buffer_days: u16,
}

impl Frame {
    fn fit(&self, course: &Course) -> CourseEvent {
        let sessions = course.sessions.range();
        let fewest = course.soonest_weeks.get(usize::from(sessions.min.saturating_sub(1)));
        let fewest = fewest.copied().unwrap_or_default();
        let sessions_that_fit = self.count(&course.soonest_weeks);
        let verdict = match sessions_that_fit {
            fit if fit >= sessions.max => EventVerdict::Whole,
            fit if fit >= sessions.min => EventVerdict::AtLeastMinimum,
            _ => EventVerdict::TooLate,
        };
        CourseEvent {
            area: course.area.clone(),
            sessions_that_fit,
            verdict,
            latest_start: self.last_session_by.earlier(fewest.saturating_mul(7)),
            earliest_event: weeks_later(self.start, fewest).later(self.buffer_days.into()),
            first_results: self.results(&course.results),
        }
    }

    /// How many sessions fit that are so many weeks after the first.
    fn count(&self, weeks: &[u32]) -> u16 {
        let Ok(days) = u32::try_from(self.last_session_by.days_after(self.start)) else {
            return 0;
        };
        let fit = weeks.iter().take_while(|weeks| weeks.saturating_mul(7) <= days).count();
        u16::try_from(fit).unwrap_or(u16::MAX)
    }

    fn results(&self, results: &[Results]) -> Option<FirstResults> {
        let by = |weeks: u16| weeks_later(self.start, weeks.into()) <= self.date;
        let ranges = || results.iter().map(|results| -> Range { results.weeks.range() });
        ranges().next()?;
        Some(if ranges().all(|weeks| by(weeks.max)) {
            FirstResults::Expected
        } else if ranges().any(|weeks| by(weeks.min)) {
            FirstResults::Possible
        } else {
            FirstResults::NotYet
        })
    }
}
