//! When a course could happen: from when to when, and each appointment in a list.

use engine::plan::{Course, Plan};
use yew::{Html, html};

use super::timeline::{results_days, timeline};
use crate::view::Surroundings;
use crate::view::parts::{
    Heading, each, in_area, note, opening, paragraph, quiet_fold, rich, words,
};

pub(crate) fn course_dates(about: &Surroundings, plan: &Plan, course: &Course) -> Html {
    let text = &about.text;
    let Some(sum) = text.dates_in_short(course) else {
        return Html::default();
    };
    let title = Heading { below: 2, class: "plan-card__heading", ..Heading::default() };
    let several = plan.courses.len() > 1;
    let area = text.of("area", course.area.as_str(), "name");
    let heading = in_area(text, several, area, text.say("dates.title"));
    html! {
        <div class="plan-card__part">
            { title.say(about, &heading) }
            { paragraph(rich(&sum)) }
            { note(about.say("dates.note")) }
            { timeline(about, plan, course) }
            { quiet_fold(text.say("dates.list"), table(about, course, several)) }
        </div>
    }
}

/// Each appointment with its first and its last day. Its name is for those who come to it by a list
/// of tables, and not by what stands above it.
pub(crate) fn table(about: &Surroundings, course: &Course, several: bool) -> Html {
    let text = &about.text;
    let area = text.of("area", course.area.as_str(), "name");
    let name = in_area(text, several, area, text.say("dates.table"));
    let head = ["dates.session", "dates.earliest", "dates.latest"].map(|key| {
        html! { <th scope="col">{ about.say(key) }</th> }
    });
    let date = |day| html! { <td>{ words(&text.short_date(day)) }</td> };
    let rows = course.calendar.iter().map(|appointment| {
        html! {
            <tr>
                <th scope="row">
                    { words(&opening(text.appointment(appointment))) }
                    { each(text.apart(appointment).map(|apart| html! { <span class="dates__apart">{ words(&apart) }</span> })) }
                </th>
                { date(appointment.earliest) }
                { date(appointment.latest) }
            </tr>
        }
    });
    html! {
        <table class="dates">
            <caption class="sr-only">{ words(&name) }</caption>
            <thead><tr>{ each(head) }</tr></thead>
            <tbody>{ each(rows) }</tbody>
            if let Some(days) = results_days(course) {
                <tfoot>
                    <tr><th scope="row">{ about.say("dates.results") }</th>{ each(days.map(date)) }</tr>
                </tfoot>
            }
        </table>
    }
}
