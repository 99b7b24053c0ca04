//! The leaflet: the plan on one or two pages of paper, for a document of its own.
//!
//! A document of its own, because `@page` means nothing inside a shadow root, and because a page's
//! own rules for printing are not ours. Its style sheet is `leaflet.css`, which no other place uses.
//! It says whether the safety questions are answered and never what was ticked: paper is left lying.

use engine::answers::Answers;
use engine::plan::{Plan, Status};
use engine::protocol::Range;

use super::drawn::Drawn;
use super::el::{all, el, said, tag, words};
use super::leaflet_advice::leaflet_advice;
use super::leaflet_plan::{chosen, leaflet_plan};
use super::leaflet_sources::leaflet_sources;
use super::sentence::{one_of, opening};
use super::surroundings::Surroundings;

/// How many sources leave room for everything on one page, where there are no dates.
const ON_ONE_PAGE: usize = 6;

/// What stands in the body of the document; nothing where there is no plan. `clinic` is a name for
/// the head of the letter.
pub fn leaflet(
    about: &Surroundings,
    answers: &Answers,
    plan: &Plan,
    clinic: Option<&str>,
) -> Drawn {
    if plan.courses.is_empty() {
        return Drawn::default();
    }
    let about = &Surroundings { heading_level: 1, ..about.clone() };
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
    let parts = [
        head(about, plan, clinic),
        told(about, answers, plan),
        leaflet_plan(about, answers, plan),
        all(rest),
        foot(about),
    ];
    // A page may run from right to left without its sentences doing so.
    tag("main", &["class", "dir"], [class, "auto"], parts)
}

fn head(about: &Surroundings, plan: &Plan, clinic: Option<&str>) -> Drawn {
    let text = &about.text;
    let prepared = text.fill("take.prepared", &[("day", &text.date(about.today))]);
    let line = if plan.has_dates_to_take() { "leaflet.line-with-dates" } else { "leaflet.line" };
    // A name in other letters than the sentences does not turn them around.
    let name = tag("span", &["dir"], ["auto"], [words(clinic.unwrap_or_default())]);
    let letterhead = [name, said("span", "", &prepared)];
    el(
        "header",
        "",
        [
            el("p", "leaflet__letterhead", letterhead),
            said("h1", "leaflet__title", text.say("leaflet.title")),
            said("p", "leaflet__line", text.say(line)),
        ],
    )
}

/// What the visitor told us, but for their health.
fn told(about: &Surroundings, answers: &Answers, plan: &Plan) -> Drawn {
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
        Status::AskFirst => "leaflet.safety-ask",
        Status::Answered | Status::Postponed => "leaflet.safety-answered",
        Status::General | Status::Empty | Status::Stopped => "leaflet.safety-open",
    };
    rows.push(row(about, "leaflet.safety", text.say(safety)));
    let status = match (plan.status, plan.has_dates_to_take()) {
        (_, false) => strong(text.say(text.why_no_dates(plan))),
        (Status::Postponed, true) => strong(text.say("leaflet.waits")),
        (_, true) => words(text.say("leaflet.checked")),
    };
    all([el("dl", "leaflet__told", rows), el("p", "leaflet__status", [status])])
}

fn strong(sentence: &str) -> Drawn {
    said("strong", "", sentence)
}

fn row(about: &Surroundings, key: &str, value: &str) -> Drawn {
    let parts = [said("dt", "", about.text.say(key)), said("dd", "", value)];
    el("div", "", parts)
}

/// Whose figures these are, and what they are for.
fn foot(about: &Surroundings) -> Drawn {
    let text = &about.text;
    let protocol = text.fill("take.protocol", &[("id", about.protocol.id())]);
    let whose = text.whose_figures(&about.protocol);
    el(
        "footer",
        "leaflet__foot",
        [
            said("p", "", text.say("foot.purpose")),
            el("p", "", [words(&protocol), words(". "), words(&whose)]),
        ],
    )
}
