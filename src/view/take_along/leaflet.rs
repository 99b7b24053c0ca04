//! The leaflet: the plan on one or two pages of paper, for a document of its own.
//!
//! A document of its own, because `@page` means nothing inside a shadow root, and because a page's
//! own rules for printing are not ours. Its style sheet is `leaflet.css`, which no other place uses.
//! It says whether the safety questions are answered and never what was ticked: paper is left lying.

use std::rc::Rc;

use engine::answers::Answers;
use engine::plan::{Plan, Status};
use engine::protocol::Range;
use yew::{Html, html};

use super::leaflet_advice::leaflet_advice;
use super::leaflet_plan::{chosen, leaflet_plan};
use super::leaflet_sources::leaflet_sources;
use crate::view::parts::{each, element, one_of, opening, words};
use crate::view::reasons::side_effects;
use crate::view::{Attributes, Surroundings};

/// How many sources leave room for everything on one page, where there are no dates.
const ON_ONE_PAGE: usize = 6;

/// What stands in the body of the document; nothing where there is no plan. `clinic` is a name for
/// the head of the letter.
pub fn leaflet(about: &Surroundings, answers: &Answers, plan: &Plan, clinic: Option<&str>) -> Html {
    if plan.courses.is_empty() {
        return Html::default();
    }
    let attributes = Rc::new(Attributes { heading_level: 1, ..(*about.attributes).clone() });
    let about = &Surroundings { attributes, ..about.clone() };
    let (sources, listed) = leaflet_sources(about, plan);
    let advice = leaflet_advice(about, plan);
    let one = plan.courses.len() == 1 && chosen(plan).is_empty();
    // Sources stand with the figures where these leave them room: the days after a session are then
    // a page of their own.
    let rest = if one { [sources, advice] } else { [advice, sources] };
    let class = match (one, plan.has_dates_to_take()) {
        (true, false) if listed <= ON_ONE_PAGE => "leaflet leaflet--brief",
        (true, _) => "leaflet leaflet--roomy",
        _ => "leaflet",
    };
    let inside = html! {
        <>
            { head(about, plan, clinic) }
            { told(about, answers, plan) }
            { leaflet_plan(about, answers, plan) }
            <section class="leaflet__block leaflet__risks">
                <h2>{ about.say("know.risks") }</h2>
                { side_effects(about) }
            </section>
            { each(rest) }
            { foot(about) }
        </>
    };
    // A page may run from right to left without its sentences doing so.
    element("main", &["class", "dir"], &[class, "auto"], inside)
}

fn head(about: &Surroundings, plan: &Plan, clinic: Option<&str>) -> Html {
    let text = &about.text;
    let prepared = text.fill("take.prepared", &[("day", &text.date(about.today))]);
    let line = if plan.has_dates_to_take() { "leaflet.line-with-dates" } else { "leaflet.line" };
    // A name in other letters than the sentences does not turn them around.
    let name = html! { <span dir="auto">{ words(clinic.unwrap_or_default()) }</span> };
    html! {
        <header>
            <p class="leaflet__letterhead">{ name }<span>{ words(&prepared) }</span></p>
            <h1 class="leaflet__title">{ about.say("leaflet.title") }</h1>
            <p class="leaflet__line">{ about.say(line) }</p>
        </header>
    }
}

/// What the visitor told us, but for their health.
fn told(about: &Surroundings, answers: &Answers, plan: &Plan) -> Html {
    let text = &about.text;
    let mut names = Vec::new();
    for course in &plan.courses {
        for id in &course.concerns {
            names.push(text.of("concern", id.as_str(), "name"));
        }
    }
    let mut rows = vec![row(about, "leaflet.to-improve", &names.join(text.say("list.between")))];
    if let Some(skin) = &answers.skin {
        rows.push(row(about, "leaflet.skin", one_of(text, "skin", skin.as_str())));
    }
    if let Some(days) = answers.redness_days {
        let days = match days {
            0 => text.say("about.redness-days.0").to_owned(),
            days => text.unit("unit.days", Range { min: 0, max: days }),
        };
        rows.push(row(about, "leaflet.redness", &opening(days)));
    }
    if let Some(start) = answers.start.filter(|start| *start >= about.today) {
        rows.push(row(about, "leaflet.start", &text.date(start)));
    }
    if let Some(event) = answers.event {
        rows.push(row(about, "leaflet.event", &text.date(event)));
    }
    let safety = match plan.status {
        _ if plan.is_not_sure => "leaflet.safety-ask",
        _ if plan.is_open => "leaflet.safety-open",
        Status::Answered | Status::Postponed => "leaflet.safety-answered",
        _ => "leaflet.safety-open",
    };
    rows.push(row(about, "leaflet.safety", text.say(safety)));
    let status = match (plan.status, plan.has_dates_to_take()) {
        (_, false) => strong(about, text.why_no_dates(plan)),
        (Status::Postponed, true) => strong(about, "leaflet.waits"),
        (_, true) => about.say("leaflet.checked"),
    };
    html! {
        <>
            <dl class="leaflet__told">{ each(rows) }</dl>
            <p class="leaflet__status">{ status }</p>
        </>
    }
}

fn strong(about: &Surroundings, key: &str) -> Html {
    html! { <strong>{ about.say(key) }</strong> }
}

fn row(about: &Surroundings, key: &str, value: &str) -> Html {
    html! { <div><dt>{ about.say(key) }</dt><dd>{ words(value) }</dd></div> }
}

/// Whose figures these are, and what they are for.
fn foot(about: &Surroundings) -> Html {
    let text = &about.text;
    let protocol = text.fill("take.protocol", &[("id", about.protocol.id())]);
    let whose = text.whose_figures(&about.protocol, about.today);
    html! {
        <footer class="leaflet__foot">
            <p>{ about.say("foot.purpose") }</p>
            <p>{ words(&protocol) }{ words(". ") }{ words(&whose) }</p>
        </footer>
    }
}
