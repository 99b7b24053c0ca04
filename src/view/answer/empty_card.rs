//! What stands where the plan will be, before anything is chosen.

use yew::{Html, html};

use crate::view::Surroundings;
use crate::view::parts::{Heading, each, lead, paragraph};

/// Where the five sessions of the sketch lie: from, middle, to, and how far down. Written out,
/// because formatting a fraction would bring 13 kB of code for it.
const GHOSTS: [[&str; 4]; 5] = [
    ["4%", "10%", "16%", "1.2em"],
    ["18.5%", "26.5%", "34.5%", "3.2em"],
    ["33%", "43%", "53%", "5.2em"],
    ["47.5%", "59.5%", "71.5%", "7.2em"],
    ["62%", "76%", "90%", "9.2em"],
];

/// What the plan will tell.
const PROMISES: [&str; 4] = ["sessions", "healing", "results", "combinations"];

pub(crate) fn empty_card(about: &Surroundings) -> Html {
    let promises = PROMISES.iter().map(|key| {
        let say = |part: &str| about.text.of("empty.promise", key, part);
        html! { <li class="empty-card__promise-item">{ lead(say("lead"), say("rest")) }</li> }
    });
    let title =
        Heading { below: 1, class: "plan-card__title", id: "plan-title", ..Heading::default() };
    html! {
        <section class="plan-card plan-card--empty" part="plan" aria-labelledby="plan-title">
            <div class="plan-card__part">
                { title.draw(about, about.say("empty.title")) }
                { paragraph(about.say("empty.text")) }
                { sketch() }
                <ul class="empty-card__promise">{ each(promises) }</ul>
            </div>
        </section>
    }
}

/// A plan in outline, without a figure in it.
fn sketch() -> Html {
    let ghosts = GHOSTS.iter().map(|[from, middle, to, y]| {
        html! {
            <>
                <line class="empty-card__ghost-line" x1={*from} x2={*to} y1={*y} y2={*y} />
                <circle class="empty-card__ghost-dot" cx={*middle} cy={*y} r=".6em" />
            </>
        }
    });
    html! {
        <svg class="empty-card__ghost" aria-hidden="true">
            { each(ghosts) }
            <line class="empty-card__ghost-axis" x1="0" x2="100%" y1="11.4em" y2="11.4em" />
        </svg>
    }
}
