//! The plan: its status, each course in figures, and how it fits this visitor.

use engine::plan::{Course, Plan};
use engine::protocol::ConcernId;
use yew::{Html, html};

use super::course_figures::course_figures;
use super::status_line::status_line;
use crate::view::parts::{each, lead, note, paragraph, quiet_fold, words};
use crate::view::{DetailsAre, Surroundings};

pub(crate) fn plan_card(about: &Surroundings, plan: &Plan, details: &DetailsAre) -> Html {
    let part = |key: &str| {
        html! {
            <div class="plan-card__part">{ note(about.say(key)) }</div>
        }
    };
    let several = plan.courses.len() > 1;
    let courses = plan.courses.iter().map(|course| card(about, course, several));
    html! {
        <section class="plan-card" part="plan" aria-labelledby="plan-title">
            { status_line(about, plan) }
            { each(courses) }
            if let DetailsAre::Shown(places) = details {
                { places.expect.clone() }
            }
            if several {
                { part("plan.side-by-side") }
            }
            { part("plan.purpose") }
            <div class="plan-card__part">{ note(words(&about.text.whose_figures(&about.protocol, about.today))) }</div>
            if let DetailsAre::Shown(places) = details {
                { places.dates.clone() }
                { places.fit.clone() }
            }
        </section>
    }
}

/// The figures of a course; behind a fold where a professional has to look first.
fn card(about: &Surroundings, course: &Course, several: bool) -> Html {
    let figures = course_figures(about, course, several, 2);
    if !course.professional_first {
        return figures;
    }
    let is_first = |id: &ConcernId| {
        let concern = about.protocol.concerns().get(id);
        concern.is_some_and(|concern| concern.professional_first)
    };
    let text = &about.text;
    let first = course.concerns.iter().filter(|id| is_first(id)).map(|id| {
        let name = text.fill("fit.first", &[("concern", text.of("concern", id.as_str(), "name"))]);
        paragraph(lead(&name, text.of("concern", id.as_str(), "first")))
    });
    html! {
        <div class="plan-card__part plan-card__part--first">
            { each(first) }
            { note(about.say("professional.no-dates")) }
            { quiet_fold(text.say("professional.fold"), figures) }
        </div>
    }
}
