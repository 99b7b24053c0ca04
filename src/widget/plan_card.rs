//! The plan: its status, each course in figures, and how it fits this visitor.

use engine::plan::Plan;
use engine::protocol::CautionKind;

use super::course_figures::course_figures;
use super::drawn::Drawn;
use super::el::{all, each, el, said, tag};
use super::places::Places;
use super::status_line::status_line;
use super::surroundings::Surroundings;

pub(super) fn plan_card(about: &Surroundings, plan: &Plan, places: &Places) -> Drawn {
    let text = &about.text;
    let note =
        |key: &str| el("div", "plan-card__part", [said("p", "plan-card__note", text.say(key))]);
    let noted = plan.findings.iter().any(|finding| finding.kind == CautionKind::Discuss);
    let several = plan.courses.len() > 1;
    let courses = each(&plan.courses, |course| course_figures(about, course, several, 2));
    let beside = if several { note("plan.side-by-side") } else { Drawn::default() };
    tag(
        "section",
        &["class", "part", "aria-labelledby"],
        ["plan-card", "plan", "plan-title"],
        [
            status_line(about, plan.status, noted),
            courses,
            beside,
            note("plan.purpose"),
            all(places.dates.clone()),
            places.fit.clone(),
        ],
    )
}
