//! When a course could happen: from when to when, and each appointment in a list.

use super::drawn::Drawn;
use super::el::{each, el, said, tag, words};
use super::fit_list::in_area;
use super::fold::quiet_fold;
use super::heading::Heading;
use super::rich::rich;
use super::sentence::opening;
use super::surroundings::Surroundings;
use super::timeline::{results_days, timeline};
use crate::plan::{Course, Plan};

pub(super) fn course_dates(about: &Surroundings, plan: &Plan, course: &Course) -> Drawn {
    let text = &about.text;
    let Some(sum) = text.dates_in_short(course) else {
        return Drawn::default();
    };
    let title = Heading { below: 2, class: "plan-card__heading", ..Heading::default() };
    let area = text.of("area", course.area.as_str(), "name");
    let heading = in_area(text, plan.courses.len() > 1, area, text.say("dates.title"));
    el(
        "div",
        "plan-card__part",
        [
            title.say(about, &heading),
            el("p", "plan-card__sum", [rich(&sum)]),
            said("p", "plan-card__note", text.say("dates.note")),
            timeline(about, plan, course),
            quiet_fold(text.say("dates.list"), table(about, course)),
        ],
    )
}

/// Each appointment with its first and its last day.
pub(super) fn table(about: &Surroundings, course: &Course) -> Drawn {
    let text = &about.text;
    let head = each(["dates.session", "dates.earliest", "dates.latest"], |key| {
        tag("th", &["scope"], ["col"], [words(text.say(key))])
    });
    let rows = each(&course.calendar, |appointment| {
        let cells = [
            tag("th", &["scope"], ["row"], [words(&opening(text.appointment(appointment)))]),
            said("td", "", &text.short_date(appointment.earliest)),
            said("td", "", &text.short_date(appointment.latest)),
        ];
        el("tr", "", cells)
    });
    let results = results_days(course).map_or_else(Drawn::default, |days| {
        let name = tag("th", &["scope"], ["row"], [words(text.say("dates.results"))]);
        let days = each(days, |day| said("td", "", &text.short_date(day)));
        el("tfoot", "", [el("tr", "", [name, days])])
    });
    let head = el("thead", "", [el("tr", "", [head])]);
    el("table", "dates", [head, el("tbody", "", [rows]), results])
}
