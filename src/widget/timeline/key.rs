//! What the marks mean: only those that occur.

use engine::plan::Course;
use engine::protocol::CombinationId;

use super::marks::{band, line, mark};
use super::rows::{Mark, Row};
use crate::widget::drawn::Drawn;
use crate::widget::el::{all, each, el, shape, tag, words};
use crate::widget::sentence::opening;
use crate::widget::surroundings::Surroundings;

pub(super) fn key(about: &Surroundings, course: &Course, rows: &[Row<'_>], waits: bool) -> Drawn {
    let text = &about.text;
    let mut items = Vec::new();
    let mut add = |sign: Drawn, meaning: &str| {
        let sign = tag("svg", &["class"], ["key__mark"], [sign]);
        items.push(el("li", "key__item", [sign, words(meaning)]));
    };
    let has = |kind: Mark| rows.iter().any(|row| row.mark == kind);
    let of = |kind: Mark, sure: bool| middle("50%", "", mark(kind, sure, ""));
    add(of(Mark::Dot, true), text.say("timeline.session"));
    if rows.iter().any(|row| row.appointment.if_needed) {
        add(of(Mark::Dot, false), text.say("timeline.if-needed"));
    }
    if rows.iter().any(|row| row.from < row.to) {
        let range = [
            ["", "100%", "", ""],
            ["", "", "-.32em", ".32em"],
            ["100%", "100%", "-.32em", ".32em"],
        ];
        let range = middle("10%", "80%", each(range, |ends| line("timeline__whisker", ends)));
        add(range, text.say("timeline.range"));
    }
    for kind in [Mark::Ringed, Mark::Square, Mark::Diamond] {
        if has(kind) {
            add(of(kind, true), &names(about, rows, kind));
        }
    }
    if course.downtime_days.max > 0 {
        let values = ["timeline__red", "-.35em", "-.75em", ".7em", "1.5em"];
        let red = shape("rect", &["class", "x", "y", "width", "height"], values);
        add(middle("50%", "", red), text.say("timeline.redness"));
    }
    if course.results_weeks.is_some() {
        let shown = band("timeline__results", ["-.7em", "1.4em"]);
        add(middle("5%", "90%", shown), text.say("timeline.results"));
    }
    if waits {
        add(middle("5%", "90%", waiting()), text.say("timeline.waiting"));
    }
    el("ul", "key", items)
}

/// Days on which nothing can happen yet.
pub(super) fn waiting() -> Drawn {
    all([
        band("timeline__wait", ["-.55em", "1.1em"]),
        line("timeline__hatch", ["0", "100%", "", ""]),
    ])
}

fn middle(across: &str, width: &str, sign: Drawn) -> Drawn {
    let values = ["timeline__at", across, "50%", width];
    tag("svg", &["class", "x", "y", "width"], values, [sign])
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
