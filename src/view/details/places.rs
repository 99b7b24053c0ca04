//! What the planner keeps free for the details: how the plan fits, what sets it, when it could happen, what it
//! combines with, the week after, and what is worth knowing.

use engine::answers::Answers;
use engine::plan::{Plan, Status, without_each};
use yew::{Html, html};

use crate::view::Surroundings;
use crate::view::answer::fit_list;
use crate::view::combinations::combination_list;
use crate::view::course::{course_dates, week};
use crate::view::parts::{Heading, each, kept, lead, note};
use crate::view::reasons::{course_reasons, good_to_know};
use crate::view::take_along::actions;

/// What goes into each place.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// When each course could happen.
    pub dates: Html,
    /// What to expect of it, beside the figures.
    pub expect: Html,
    /// How the plan fits this visitor.
    pub fit: Html,
    /// What sets the figures.
    pub reasons: Html,
    /// How the plan can be taken along.
    pub actions: Html,
    /// What stands below the questions and the plan.
    pub below: Html,
}

/// What goes into each place that the planner keeps free.
pub fn details(about: &Surroundings, answers: &Answers, plan: &Plan) -> Places {
    // A stop stands alone: what to do next is all there is to read.
    if plan.status == Status::Stopped {
        return Places::default();
    }
    let without = without_each(&about.protocol, answers, about.today, plan);
    let several = plan.courses.len() > 1;
    // What stands behind a fold is not told beside it.
    let open = plan.courses.iter().filter(|course| !course.professional_first);
    let reasons = open.map(|course| course_reasons(about, course, several, &without));
    let dates = plan.courses.iter().map(|course| course_dates(about, plan, course));
    Places {
        dates: kept(each(dates)),
        expect: kept(expect(about, plan)),
        fit: kept(fit_list(about, answers, plan, &without)),
        reasons: kept(all_reasons(about, plan, each(reasons))),
        actions: kept(actions(about, plan)),
        below: kept(html! {
            <>
                { combination_list(about, answers, plan) }
                <div class="planner__pair">
                    { after(about, plan) }
                    { good_to_know(about, plan) }
                </div>
            </>
        }),
    }
}

/// How large the change is and how sure, for each concern, beside the figures that it belongs to.
fn expect(about: &Surroundings, plan: &Plan) -> Html {
    let concerns = plan.courses.iter().flat_map(|course| &course.concerns);
    let items = concerns.map(|id| {
        let name = about.text.of("concern", id.as_str(), "name").to_owned() + ".";
        html! { <li class="list__item">{ lead(&name, about.text.of("concern", id.as_str(), "about")) }</li> }
    });
    let title = Heading { below: 2, class: "plan-card__heading", ..Heading::default() };
    html! {
        <div class="plan-card__part">
            { title.say(about, about.text.say("expect.title")) }
            <ul class="list">{ each(items) }</ul>
        </div>
    }
}

/// What sets the figures.
fn all_reasons(about: &Surroundings, plan: &Plan, of_courses: Html) -> Html {
    if plan.courses.iter().all(|course| course.professional_first) {
        return Html::default();
    }
    let title = Heading { below: 1, class: "plan-card__title", id: "why-title", target: true };
    html! {
        <div class="plan-card__part">
            { title.draw(about, about.say("reasons.title")) }
            { note(about.say("reasons.note")) }
            { of_courses }
        </div>
    }
}

/// The week after a session, for each course.
fn after(about: &Surroundings, plan: &Plan) -> Html {
    let several = plan.courses.len() > 1;
    if plan.courses.is_empty() {
        return Html::default();
    }
    let title =
        Heading { below: 1, class: "block__title", id: "after-title", ..Heading::default() };
    html! {
        <section class="block after" aria-labelledby="after-title">
            { title.draw(about, about.say("week.title")) }
            <p class="block__lead">{ about.say("week.lead") }</p>
            { each(plan.courses.iter().map(|course| week(about, course, several))) }
        </section>
    }
}
