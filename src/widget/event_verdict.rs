//! How a course fits the date that the visitor plans for, in one sentence.

use super::surroundings::Surroundings;
use crate::plan::{CourseEvent, EventPlan};

/// How a course fits, in one sentence.
pub(super) fn in_short(about: &Surroundings, event: &EventPlan, fit: &CourseEvent) -> String {
    let text = &about.text;
    let key = format!("event.{}", fit.verdict.word());
    let day = text.date(event.date);
    let date = [("date", day.as_str())];
    if event.date < about.today {
        text.fill("event.past", &date)
    } else if fit.sessions_that_fit == 0 {
        text.fill("event.none", &date)
    } else {
        text.count_with(&key, fit.sessions_that_fit, &date)
    }
}
