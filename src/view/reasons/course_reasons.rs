//! What sets the figures: each concern of a course with its own, and which of them decide.

use engine::plan::{Course, Without};
use engine::protocol::{Concern, ConcernId, Range};
use yew::{Html, html};

use super::figure_reasons::figure_reasons;
use crate::view::Surroundings;
use crate::view::parts::{Heading, counted, each, one_of, sets, support, words};

pub(crate) fn course_reasons(
    about: &Surroundings,
    course: &Course,
    several: bool,
    without: &[Without],
) -> Html {
    let concerns = course.concerns.iter().filter_map(|id| {
        let concern = about.protocol.concerns().get(id)?;
        Some(driver(about, course, id, concern))
    });
    html! {
        <>
            { area_title(about, course, several) }
            { figure_reasons(about, course, without) }
            <ul class="course-reasons">{ each(concerns) }</ul>
        </>
    }
}

/// The area of a course, where there are several courses to tell apart.
pub(crate) fn area_title(about: &Surroundings, course: &Course, several: bool) -> Html {
    if !several {
        return Html::default();
    }
    let title = Heading { below: 2, class: "course-reasons__area", ..Heading::default() };
    title.say(about, about.text.of("area", course.area.as_str(), "name"))
}

fn driver(about: &Surroundings, course: &Course, id: &ConcernId, concern: &Concern) -> Html {
    let text = &about.text;
    let sessions = concern.sessions.range();
    let remark = concern.sessions.note.as_ref().or(concern.interval_weeks.note.as_ref());
    html! {
        <li class="course-reason" key={id.as_str()}>
            if concern.professional_first {
                <p class="course-reason__first">{ about.of("concern", id.as_str(), "first") }</p>
            }
            <p class="course-reason__top">
                <strong class="course-reason__name">{ about.of("concern", id.as_str(), "name") }</strong>
                <span class="course-reason__count">
                    { pips(sessions) }
                    <span>{ counted(text, "figure.sessions", sessions) }</span>
                </span>
            </p>
            { more(about, concern) }
            if let Some(remark) = remark {
                <p class="course-reason__more">{ words(one_of(text, "note", remark.as_str())) }</p>
            }
            <p class="course-reason__base">
                { support(text, concern.sessions.grade, concern.sessions.origin) }
                { figures_set(about, course, id) }
            </p>
        </li>
    }
}

/// How far apart the sessions are, and when a change shows.
fn more(about: &Surroundings, concern: &Concern) -> Html {
    let text = &about.text;
    let interval = text.unit("unit.weeks-apart", concern.interval_weeks.range());
    let results = match &concern.results_weeks {
        Some(weeks) => {
            text.fill("reasons.results", &[("weeks", &text.unit("unit.weeks", weeks.range()))])
        }
        None => text.say("reasons.no-results").to_owned(),
    };
    html! {
        <p class="course-reason__more">{ words(&interval) }{ words(". ") }{ words(&results) }</p>
    }
}

/// Which figures of the course this concern sets, where it does not set them all alone.
fn figures_set(about: &Surroundings, course: &Course, id: &ConcernId) -> Html {
    if course.concerns.len() < 2 {
        return Html::default();
    }
    let mut names = Vec::new();
    for (key, figure) in [
        ("reasons.sets.sessions", &course.sessions),
        ("reasons.sets.interval", &course.interval_weeks),
        ("reasons.sets.downtime", &course.downtime_days),
    ] {
        if sets(figure, id) {
            names.push(about.text.say(key));
        }
    }
    if names.is_empty() {
        return Html::default();
    }
    let names = about.text.list(&names);
    let sentence = about.text.fill("reasons.sets.all", &[("figures", &names)]);
    html! { <span class="course-reason__sets">{ words(&sentence) }</span> }
}

/// The sessions as dots: filled for the fewest, hollow up to the most.
fn pips(sessions: Range) -> Html {
    // A row of dots stops saying anything once it has to be counted.
    if sessions.max > 12 {
        return Html::default();
    }
    let pips = (0..sessions.max).map(|index| {
        let middle = format!("{}.5", index * 11 + 5);
        if index < sessions.min {
            html! { <circle class="pips__pip pips__pip--sure" cx={middle} cy="5" r="3.75" /> }
        } else {
            html! { <circle class="pips__pip" cx={middle} cy="5" r="3.75" /> }
        }
    });
    let seen = format!("0 0 {} 10", sessions.max * 11);
    html! { <svg class="pips" viewBox={seen} aria-hidden="true">{ each(pips) }</svg> }
}
