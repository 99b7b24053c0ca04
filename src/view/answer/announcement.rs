//! What a screen reader says after a change.

use engine::plan::{Plan, Status};

use crate::view::Surroundings;

/// The status, and each course in a breath; nothing where there is no plan.
pub(crate) fn announcement(about: &Surroundings, plan: &Plan) -> String {
    let text = &about.text;
    let key = match plan.status {
        Status::Empty => return String::new(),
        Status::Stopped => return text.say("announce.stopped").to_owned(),
        Status::General | Status::Answered
            if plan.courses.iter().all(|course| course.professional_first) =>
        {
            "first"
        }
        Status::General => "general",
        Status::Answered => "answered",
        Status::AskFirst => "ask-first",
        Status::Postponed => "postponed",
    };
    // One course alone needs no area to be told apart by.
    let course_key =
        if plan.courses.len() > 1 { "announce.course-in-area" } else { "announce.course" };
    let mut courses = String::new();
    for course in plan.courses.iter().filter(|course| !course.professional_first) {
        let sessions = text.unit("unit.sessions", course.sessions.range());
        let interval = text.unit("unit.weeks-apart", course.interval_weeks.range());
        if !courses.is_empty() {
            courses.push(' ');
        }
        courses += &text.fill(
            course_key,
            &[
                ("area", text.of("area", course.area.as_str(), "name")),
                ("sessions", &sessions),
                ("interval", &interval),
            ],
        );
        if let Some(event) = &plan.event
            && let Some(fit) = event.courses.iter().find(|fit| fit.area == course.area)
        {
            courses.push(' ');
            courses += &text.event_in_short(about.today, event, fit);
        }
    }
    text.fill(
        "announce.plan",
        &[("status", text.of("status", key, "title")), ("courses", &courses)],
    )
}
