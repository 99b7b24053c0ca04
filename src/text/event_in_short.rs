//! How a course fits the date that the visitor plans for, in one sentence.

use engine::plan::{CourseEvent, EventPlan};
use engine::protocol::Day;

use super::Text;

impl Text {
    /// How many sessions fit before the date, or that it has passed.
    pub fn event_in_short(&self, today: Day, event: &EventPlan, fit: &CourseEvent) -> String {
        let key = format!("event.{}", fit.verdict.word());
        let day = self.date(event.date);
        let date = [("date", day.as_str())];
        if event.date < today {
            self.fill("event.past", &date)
        } else if fit.sessions_that_fit == 0 {
            self.fill("event.none", &date)
        } else {
            self.count_with(&key, fit.sessions_that_fit, &date)
        }
    }
}
