//! How a course fits the date that the visitor plans for, in one sentence.

use super::surroundings::Surroundings;
use crate::plan::{CourseEvent, EventPlan};

/// How a course fits, in one sentence.
pub(super) fn in_short(about: &Surroundings, event: &EventPlan, fit: &CourseEvent) -> String {
    let text = &about.text;
    let key = format!("event.{}", fit.verdict.word());
    let sentence = if event.date < about.today {
        text.say("event.past").to_owned()
    } else if fit.sessions_that_fit == 0 {
        text.say("event.none").to_owned()
    } else {
        text.count(&key, fit.sessions_that_fit)
    };
    sentence.replace("{date}", &text.date(event.date))
}
