//! How a course fits the date that the visitor plans for, in words.

use engine::answers::Answers;
use engine::plan::{Course, CourseEvent, EventPlan, EventVerdict, Plan, Status, Without};
use engine::protocol::Range;
use yew::Html;

use super::fit_list::item;
use crate::view::Surroundings;
use crate::view::parts::{CALENDAR, CLOCK, in_area, lead, names};

/// One item for each course, or one that says why nothing can be said yet.
pub(crate) fn event_fit(
    about: &Surroundings,
    answers: &Answers,
    plan: &Plan,
    without: &[Without],
) -> Vec<Html> {
    let Some(event) = &plan.event else {
        return not_yet(about, answers, plan).into_iter().collect();
    };
    let several = event.courses.len() > 1;
    let mut items = Vec::new();
    for fit in &event.courses {
        let Some(course) = plan.courses.iter().find(|course| course.area == fit.area) else {
            continue;
        };
        let (start, mut rest) = verdict(about, event, course, fit);
        let area = about.text.of("area", course.area.as_str(), "name");
        let start = in_area(&about.text, several, area, &start);
        if fit.verdict == EventVerdict::TooLate {
            rest.extend(gives(about, fit, without));
        }
        if let Some(results) = fit.first_results {
            rest.push(about.text.of("event", "results", results.word()).to_owned());
        }
        let sign = match fit.verdict {
            EventVerdict::TooLate => CLOCK,
            EventVerdict::Whole | EventVerdict::AtLeastMinimum => CALENDAR,
        };
        let warm = fit.verdict == EventVerdict::TooLate;
        let key = format!("event-{}", course.area);
        items.push(item(&key, sign, warm, lead(&start, &rest.join(" "))));
    }
    items
}

/// The date that was given, while nothing can be said about it.
fn not_yet(about: &Surroundings, answers: &Answers, plan: &Plan) -> Option<Html> {
    let text = &about.text;
    let date = text.date(answers.event?);
    let rest = match plan.status {
        Status::AskFirst => "event.ask",
        Status::Postponed => "event.wait",
        Status::General | Status::Answered => "event.first",
        Status::Empty | Status::Stopped => return None,
    };
    let start = text.fill("event.open", &[("date", &date)]);
    Some(item("event", CLOCK, true, lead(&start, text.say(rest))))
}

/// What fits, and what follows for when to begin.
fn verdict(
    about: &Surroundings,
    event: &EventPlan,
    course: &Course,
    fit: &CourseEvent,
) -> (String, Vec<String>) {
    let text = &about.text;
    let start = text.event_in_short(about.today, event, fit);
    if event.date < about.today {
        return (start, Vec::new());
    }
    let fewest = course.sessions.min;
    let sessions = text.unit("unit.sessions", Range { min: fewest, max: fewest });
    let say = |key: &str, day| {
        text.fill(key, &[("sessions", sessions.as_str()), ("day", &text.date(day))])
    };
    let mut rest = Vec::new();
    if fit.sessions_that_fit > 1 {
        rest.push(text.say("event.shortest").to_owned());
    }
    if fit.verdict == EventVerdict::TooLate {
        let usual = text.unit("unit.sessions", course.sessions.range());
        rest.push(text.fill("event.usual", &[("sessions", &usual)]));
        rest.push(if fit.latest_start >= about.today {
            say("event.begin", fit.latest_start)
        } else {
            say("event.room", fit.earliest_event)
        });
    } else {
        rest.push(say("event.settle", event.last_session_by));
        rest.push(say("event.begin", fit.latest_start));
    }
    (start, rest)
}

/// What would have to give: each answer without which the fewest sessions would fit.
fn gives(about: &Surroundings, fit: &CourseEvent, without: &[Without]) -> Vec<String> {
    let text = &about.text;
    let mut all = Vec::new();
    for other in without {
        let event = other.plan.event.as_ref();
        let courses = event.map_or([].as_slice(), |event| &event.courses);
        let Some(better) = courses.iter().find(|course| course.area == fit.area) else {
            continue;
        };
        if better.verdict < fit.verdict {
            let fits = better.sessions_that_fit;
            let sessions = text.unit("unit.sessions", Range { min: fits, max: fits });
            let left_out = std::slice::from_ref(&other.left_out);
            let name = text.list(&names(about, left_out));
            all.push(text.fill("event.without", &[("name", &name), ("sessions", &sessions)]));
        }
    }
    all
}
