//! How far the plan can be relied on, at its head: the title of the plan.

use engine::plan::{Plan, Status};
use yew::{Html, html};

use crate::view::Surroundings;
use crate::view::parts::{
    CHECK, CLOCK, Heading, SPEECH, UNCHECKED, element, going_to, icon, words,
};

pub(super) fn status_line(about: &Surroundings, plan: &Plan) -> Html {
    let status = plan.status;
    // Also what rules out a combination alone is something that was told.
    let noted = !plan.findings.is_empty();
    let first = plan.courses.iter().all(|course| course.professional_first);
    let (key, class, sign) = match status {
        Status::Answered | Status::General if first => {
            ("first", "status-line status-line--ask-first", SPEECH)
        }
        Status::Answered if noted => ("noted", "status-line status-line--noted", SPEECH),
        Status::Answered => ("answered", "status-line status-line--answered", CHECK),
        Status::AskFirst => ("ask-first", "status-line status-line--ask-first", SPEECH),
        Status::Postponed => ("postponed", "status-line status-line--postponed", CLOCK),
        Status::General | Status::Empty | Status::Stopped => {
            ("general", "status-line status-line--general", UNCHECKED)
        }
    };
    let say = |part: &str| about.of("status", key, part);
    // Whoever comes to the plan is told first how far it goes. What is only heard takes no room, and so no space
    // either: it ends in one that does not break.
    let title = Heading { below: 1, class: "status-line__title", id: "plan-title", target: true };
    let words_of_title = html! {
        <><span class="sr-only">{ about.say("status.before") }</span>{ say("title") }</>
    };
    let inside = html! {
        <>
            { icon("icon status-line__icon", sign) }
            <div class="status-line__words">
                { title.draw(about, words_of_title) }
                <p class="status-line__text">
                    { say("text") }
                    if plan.is_open && status != Status::AskFirst {
                        { words(" ") }
                        if key != "general" {
                            { about.say("status.open") }
                            { words(" ") }
                        }
                        <button class="link" type="button" onclick={going_to("#safety-title, .missing-details button")}>
                            { about.say("status.general.link") }
                        </button>
                    }
                </p>
            </div>
        </>
    };
    element("div", &["class"], &[class], inside)
}
