//! What the marks mean: only those that occur.

use engine::plan::Course;
use engine::protocol::CombinationId;
use yew::{Html, html};

use super::marks::mark;
use super::rows::{Mark, Row};
use crate::view::Surroundings;
use crate::view::parts::{each, element, opening, words};

pub(super) fn key(about: &Surroundings, course: &Course, rows: &[Row<'_>], waits: bool) -> Html {
    let text = &about.text;
    let mut items = Vec::new();
    let mut add = |sign: Html, meaning: &str| {
        items.push(html! {
            <li class="key__item"><svg class="key__mark">{ sign }</svg>{ words(meaning) }</li>
        });
    };
    let has = |kind: Mark| rows.iter().any(|row| row.mark == kind);
    let of = |kind: Mark, sure: bool| middle("50%", "", mark(kind, sure, ""));
    add(of(Mark::Dot, true), text.say("timeline.session"));
    if rows.iter().any(|row| row.appointment.if_needed) {
        add(of(Mark::Dot, false), text.say("timeline.if-needed"));
    }
    if rows.iter().any(|row| row.from < row.to) {
        let range = html! {
            <>
                <line class="timeline__whisker" x2="100%" />
                <line class="timeline__whisker" y1="-.32em" y2=".32em" />
                <line class="timeline__whisker" x1="100%" x2="100%" y1="-.32em" y2=".32em" />
            </>
        };
        add(middle("10%", "80%", range), text.say("timeline.range"));
    }
    for kind in [Mark::Ringed, Mark::Square, Mark::Diamond] {
        if has(kind) {
            add(of(kind, true), &names(about, rows, kind));
        }
    }
    if course.downtime_days.max > 0 {
        let red = html! {
            <rect class="timeline__red" x="-.35em" y="-.75em" width=".7em" height="1.5em" />
        };
        add(middle("50%", "", red), text.say("timeline.redness"));
    }
    if course.results_weeks.is_some() {
        let shown = html! {
            <rect class="timeline__results" width="100%" y="-.7em" height="1.4em" rx=".35em" />
        };
        add(middle("5%", "90%", shown), text.say("timeline.results"));
    }
    if waits {
        add(middle("5%", "90%", waiting()), text.say("timeline.waiting"));
    }
    html! { <ul class="key">{ each(items) }</ul> }
}

/// Days on which nothing can happen yet.
pub(super) fn waiting() -> Html {
    html! {
        <>
            <rect class="timeline__wait" width="100%" y="-.55em" height="1.1em" rx=".35em" />
            <line class="timeline__hatch" x1="0" x2="100%" />
        </>
    }
}

fn middle(across: &str, width: &str, sign: Html) -> Html {
    let values = &["timeline__at", across, "50%", width];
    element("svg", &["class", "x", "y", "width"], values, sign)
}

/// What a mark stands for: the combinations that have it.
fn names(about: &Surroundings, rows: &[Row<'_>], kind: Mark) -> String {
    let text = &about.text;
    let mut ids: Vec<&CombinationId> = Vec::new();
    for row in rows.iter().filter(|row| row.mark == kind) {
        for id in &row.appointment.combinations {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
    }
    let names = |part: &str| {
        let mut names = Vec::new();
        for id in &ids {
            names.push(text.of("combination", id.as_str(), part));
        }
        text.list(&names)
    };
    match (kind, ids.len()) {
        (Mark::Ringed, _) => text.fill("timeline.with", &[("names", &names("within"))]),
        (_, 1) => names("name"),
        _ => opening(names("within")),
    }
}
