//! What the widget is for, and whose figures it shows.

use super::drawn::Drawn;
use super::el::{el, said};
use super::surroundings::Surroundings;

pub(super) fn footer(about: &Surroundings) -> Drawn {
    let text = &about.text;
    let whose = text.whose_figures(&about.protocol);
    el(
        "footer",
        "planner__foot",
        [
            said("p", "planner__disclaimer", text.say("foot.purpose")),
            said("p", "planner__version", &whose),
        ],
    )
}
