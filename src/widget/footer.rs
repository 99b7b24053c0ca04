//! What the widget is for, and whose figures it shows.

use yew::Html;

use super::el::{el, said};
use super::surroundings::Surroundings;

pub(super) fn footer(about: &Surroundings) -> Html {
    let text = &about.text;
    let version = about.protocol.version.as_str();
    let whose = match &about.protocol.signed_off {
        Some(sign_off) => text.fill(
            "foot.signed",
            &[("by", &sign_off.by), ("on", &text.date(sign_off.on)), ("version", version)],
        ),
        None => text.fill("foot.unsigned", &[("version", version)]),
    };
    el(
        "footer",
        "planner__foot",
        [
            said("p", "planner__disclaimer", text.say("foot.purpose")),
            said("p", "planner__version", &whose),
        ],
    )
}
