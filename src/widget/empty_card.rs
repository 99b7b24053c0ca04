//! What stands where the plan will be, before anything is chosen.

use super::drawn::Drawn;
use super::el::{all, each, el, said, shape, tag};
use super::heading::Heading;
use super::rich::lead;
use super::surroundings::Surroundings;

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

pub(super) fn empty_card(about: &Surroundings) -> Drawn {
    let text = &about.text;
    let promises = each(PROMISES, |key| {
        let say = |part: &str| text.of("empty.promise", key, part);
        let promise = lead(say("lead"), say("rest"));
        el("li", "empty-card__promise-item", [promise])
    });
    let title =
        Heading { below: 1, class: "plan-card__title", id: "plan-title", ..Heading::default() };
    let part = el(
        "div",
        "plan-card__part",
        [
            title.say(about, text.say("empty.title")),
            said("p", "plan-card__sum", text.say("empty.text")),
            sketch(),
            el("ul", "empty-card__promise", [promises]),
        ],
    );
    tag(
        "section",
        &["class", "part", "aria-labelledby"],
        ["plan-card plan-card--empty", "plan", "plan-title"],
        [part],
    )
}

/// A plan in outline, without a figure in it.
fn sketch() -> Drawn {
    let line = |class: &str, from: &str, to: &str, y: &str| {
        shape("line", &["class", "x1", "x2", "y1", "y2"], [class, from, to, y, y])
    };
    let ghosts = each(GHOSTS, |[from, middle, to, y]| {
        let dot = shape(
            "circle",
            &["class", "cx", "cy", "r"],
            ["empty-card__ghost-dot", middle, y, ".6em"],
        );
        all([line("empty-card__ghost-line", from, to, y), dot])
    });
    tag(
        "svg",
        &["class", "aria-hidden"],
        ["empty-card__ghost", "true"],
        [ghosts, line("empty-card__ghost-axis", "0", "100%", "11.4em")],
    )
}
