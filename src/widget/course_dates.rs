//! When a course could happen: from when to when, and each appointment in a list.

use yew::Html;

use super::el::{each, el, said, tag, words};
use super::fold::quiet_fold;
use super::heading::Heading;
use super::rich::rich;
use super::sentence::opening;
use super::surroundings::Surroundings;
use super::timeline::{results_days, timeline};
use crate::plan::{Appointment, AppointmentKind, Course, Plan};
use crate::protocol::CombinationId;

pub(super) fn course_dates(about: &Surroundings, plan: &Plan, course: &Course) -> Html {
    let text = &about.text;
    let (Some(first), Some(last)) = (course.calendar.first(), course.calendar.last()) else {
        return Html::default();
    };
    // The day on which the fewest sessions could be over.
    let sure = course.calendar.iter().rev().find(|appointment| !appointment.if_needed);
    let early = sure.map_or(first.earliest, |appointment| appointment.earliest);
    let key = match (first.earliest == last.latest, early == last.latest) {
        (true, _) => "dates.once",
        (_, true) => "dates.until",
        _ => "dates.between",
    };
    let days = [("first", first.earliest), ("early", early), ("last", last.latest)];
    let days = days.map(|(name, day)| (name, text.date(day)));
    let days = [0, 1, 2].map(|index| (days[index].0, days[index].1.as_str()));
    let title = Heading { below: 2, class: "plan-card__heading", ..Heading::default() };
    el(
        "div",
        "plan-card__part",
        [
            title.say(about, text.say("dates.title")),
            el("p", "plan-card__sum", [rich(&text.fill(key, &days))]),
            said("p", "plan-card__note", text.say("dates.note")),
            timeline(about, plan, course),
            quiet_fold(text.say("dates.list"), table(about, course)),
        ],
    )
}

fn table(about: &Surroundings, course: &Course) -> Html {
    let text = &about.text;
    let head = each(["dates.session", "dates.earliest", "dates.latest"], |key| {
        tag("th", &["scope"], ["col"], [words(text.say(key))])
    });
    let rows = each(&course.calendar, |appointment| {
        let name = name(about, appointment);
        let cells = [
            tag("th", &["scope"], ["row"], [words(&opening(name))]),
            said("td", "", &text.short_date(appointment.earliest)),
            said("td", "", &text.short_date(appointment.latest)),
        ];
        el("tr", "", cells)
    });
    let results = results_days(course).map_or_else(Html::default, |days| {
        let name = tag("th", &["scope"], ["row"], [words(text.say("dates.results"))]);
        let days = each(days, |day| said("td", "", &text.short_date(day)));
        el("tfoot", "", [el("tr", "", [name, days])])
    });
    let head = el("thead", "", [el("tr", "", [head])]);
    el("table", "dates", [head, el("tbody", "", [rows]), results])
}

/// What an appointment is: "2", "2, with platelet-rich plasma", "a chemical peel, after 2".
fn name(about: &Surroundings, appointment: &Appointment) -> String {
    let text = &about.text;
    let number = appointment.session.to_string();
    let combinations = combinations(about, &appointment.combinations);
    let name = if combinations.is_empty() {
        number
    } else {
        let key = match appointment.kind {
            AppointmentKind::Microneedling => "dates.with",
            AppointmentKind::Combination if appointment.between => "dates.after",
            AppointmentKind::Combination => "dates.instead",
        };
        text.fill(key, &[("name", &number), ("combinations", &combinations)])
    };
    if appointment.if_needed { text.fill("dates.if-needed", &[("name", &name)]) } else { name }
}

fn combinations(about: &Surroundings, ids: &[CombinationId]) -> String {
    let mut names = Vec::new();
    for id in ids {
        names.push(about.text.of("combination", id.as_str(), "within"));
    }
    about.text.list(&names)
}
