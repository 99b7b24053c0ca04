//! The plan: its status, each course in figures, and how it fits this visitor.

use yew::Html;

use super::course_dates::course_dates;
use super::course_figures::course_figures;
use super::el::{all, each, el, said, tag};
use super::fit_list::fit_list;
use super::status_line::status_line;
use super::surroundings::Surroundings;
use crate::answers::Answers;
use crate::plan::{Plan, Without};
use crate::protocol::CautionKind;

pub(super) fn plan_card(
    about: &Surroundings,
    answers: &Answers,
    plan: &Plan,
    without: &[Without],
) -> Html {
    let text = &about.text;
    let note =
        |key: &str| el("div", "plan-card__part", [said("p", "plan-card__note", text.say(key))]);
    let noted = plan.findings.iter().any(|finding| finding.kind == CautionKind::Discuss);
    let several = plan.courses.len() > 1;
    let courses = each(plan.courses.iter().enumerate(), |(index, course)| {
        let figures = course_figures(about, course, several, index == 0);
        all([figures, course_dates(about, plan, course)])
    });
    let beside = if several { note("plan.side-by-side") } else { Html::default() };
    tag(
        "section",
        &["class", "part", "aria-labelledby"],
        ["plan-card", "plan", "plan-title"],
        [
            status_line(text, plan.status, noted),
            courses,
            beside,
            fit_list(about, answers, plan, without),
            note("plan.purpose"),
        ],
    )
}
