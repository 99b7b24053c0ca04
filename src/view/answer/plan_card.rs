//! The plan: its status, each course in figures, and how it fits this visitor.

use engine::plan::Plan;
use engine::protocol::CautionKind;
use yew::{Html, html};

use super::course_figures::course_figures;
use super::status_line::status_line;
use crate::view::parts::{each, note};
use crate::view::{DetailsAre, Surroundings};

pub(crate) fn plan_card(about: &Surroundings, plan: &Plan, details: &DetailsAre) -> Html {
    let part = |key: &str| {
        html! {
            <div class="plan-card__part">{ note(about.say(key)) }</div>
        }
    };
    let noted = plan.findings.iter().any(|finding| finding.kind == CautionKind::Discuss);
    let several = plan.courses.len() > 1;
    let courses = plan.courses.iter().map(|course| course_figures(about, course, several, 2));
    html! {
        <section class="plan-card" part="plan" aria-labelledby="plan-title">
            { status_line(about, plan.status, noted) }
            { each(courses) }
            if several {
                { part("plan.side-by-side") }
            }
            { part("plan.purpose") }
            if let DetailsAre::Shown(places) = details {
                { places.dates.clone() }
                { places.fit.clone() }
            }
        </section>
    }
}
