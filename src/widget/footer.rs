//! What the widget is for, and whose figures it shows.

use super::drawn::Drawn;
use super::el::{el, said};
use super::surroundings::Surroundings;

pub(super) fn footer(about: &Surroundings) -> Drawn {
    let text = &about.text;
    let version = about.protocol.version.as_str();
    let whose = match &about.protocol.signed_off {
        Some(sign_off) => {
            let on = text.date(sign_off.on);
            let review = text.date(sign_off.review_by);
            let signed = [("by", sign_off.by.as_str()), ("on", &on), ("version", version)];
            let review = text.fill("foot.review", &[("day", &review)]);
            text.fill("foot.signed", &signed) + " " + &review
        }
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
