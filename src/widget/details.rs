//! Everything below the first plan: how it fits, what sets it, when it could happen, what it combines
//! with, the week after, and what is worth knowing.
//!
//! A module of its own draws it, so that nobody waits for it to see the first plan.

use engine::answers::Answers;
use engine::plan::{Plan, Status, plan, without_each};

use super::actions::actions;
use super::combination_list::combination_list;
use super::course_dates::course_dates;
use super::course_reasons::course_reasons;
use super::drawn::Drawn;
use super::el::{all, each, el, said, tag};
use super::fit_list::fit_list;
use super::good_to_know::good_to_know;
use super::heading::Heading;
use super::places::Places;
use super::surroundings::Surroundings;
use super::week::week;

/// What goes into each place that the planner keeps free. `sheet` tells whether the device has a sheet
/// of its own for sharing.
pub fn details(about: &Surroundings, answers: &Answers, sheet: bool) -> Places {
    let plan = plan(&about.protocol, answers, about.today);
    // A stop stands alone: what to do next is all there is to read.
    if plan.status == Status::Stopped {
        return Places::default();
    }
    let without = without_each(&about.protocol, answers, about.today, &plan);
    let several = plan.courses.len() > 1;
    let pair = [after(about, &plan), good_to_know(about, &plan)];
    let below = [combination_list(about, answers, &plan), el("div", "planner__pair", pair)];
    Places {
        fit: fit_list(about, answers, &plan, &without),
        reasons: reasons(about, &plan, |course| course_reasons(about, course, several, &without)),
        actions: actions(about, &plan, sheet),
        below: all(below),
        dates: plan.courses.iter().map(|course| course_dates(about, &plan, course)).collect(),
    }
}

/// What sets the figures.
fn reasons(
    about: &Surroundings,
    plan: &Plan,
    of_course: impl Fn(&engine::plan::Course) -> Drawn,
) -> Drawn {
    if plan.courses.is_empty() {
        return Drawn::default();
    }
    let text = &about.text;
    let title = Heading { below: 1, class: "plan-card__title", id: "why-title", target: true };
    el(
        "div",
        "plan-card__part",
        [
            title.say(about, text.say("reasons.title")),
            said("p", "plan-card__note", text.say("reasons.note")),
            each(&plan.courses, of_course),
        ],
    )
}

/// The week after a session, for each course.
fn after(about: &Surroundings, plan: &Plan) -> Drawn {
    let text = &about.text;
    let several = plan.courses.len() > 1;
    if plan.courses.is_empty() {
        return Drawn::default();
    }
    let title =
        Heading { below: 1, class: "block__title", id: "after-title", ..Heading::default() };
    let parts = [
        title.say(about, text.say("week.title")),
        said("p", "block__lead", text.say("week.lead")),
        each(&plan.courses, |course| week(about, course, several)),
    ];
    tag("section", &["class", "aria-labelledby"], ["block after", "after-title"], parts)
}
