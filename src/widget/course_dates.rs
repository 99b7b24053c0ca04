//! When a course could happen: from when to when, and each appointment in a list.

use engine::plan::{Course, Plan};

use super::drawn::Drawn;
use super::el::{each, el, said, tag, words};
use super::fold::quiet_fold;
use super::heading::Heading;
use super::rich::rich;
use super::sentence::{in_area, opening};
use super::surroundings::Surroundings;
use super::timeline::{results_days, timeline};

pub(super) fn course_dates(about: &Surroundings, plan: &Plan, course: &Course) -> Drawn {
    let text = &about.text;
    let Some(sum) = text.dates_in_short(course) else {
        return Drawn::default();
    };
    let title = Heading { below: 2, class: "plan-card__heading", ..Heading::default() };
    let several = plan.courses.len() > 1;
    let area = text.of("area", course.area.as_str(), "name");
    let heading = in_area(text, several, area, text.say("dates.title"));
    el(
        "div",
        "plan-card__part",
        [
            title.say(about, &heading),
            el("p", "plan-card__sum", [rich(&sum)]),
            said("p", "plan-card__note", text.say("dates.note")),
            timeline(about, plan, course),
            quiet_fold(text.say("dates.list"), table(about, course, several)),
        ],
    )
}

/// Each appointment with its first and its last day. Its name is for those who come to it by a list
/// of tables, and not by what stands above it.
pub(super) fn table(about: &Surroundings, course: &Course, several: bool) -> Drawn {
    let text = &about.text;
    let area = text.of("area", course.area.as_str(), "name");
    let name = in_area(text, several, area, text.say("dates.table"));
    let name = said("caption", "sr-only", &name);
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
    el("table", "dates", [name, head, el("tbody", "", [rows]), results])
}
