//! How well something is supported: a word, and three steps that say the same.

use engine::protocol::{Grade, Origin};

use super::drawn::Drawn;
use super::el::{each, el, said, shape, tag};
use crate::text::Text;

/// How well a figure is supported, or that it is the clinic's own and rests on its word.
#[inline(never)]
pub(super) fn support(text: &Text, grade: Grade, origin: Origin) -> Drawn {
    match origin {
        Origin::Clinic => said("span", "evidence evidence--clinic", text.say("reasons.clinic")),
        Origin::Protocol => evidence(text, grade),
    }
}

/// Where the steps begin, on a width of 26.
const STEPS: [&str; 3] = ["0.5", "9.5", "18.5"];

#[inline(never)]
pub(super) fn evidence(text: &Text, grade: Grade) -> Drawn {
    let filled = match grade {
        Grade::A => 3,
        Grade::B => 2,
        Grade::C => 1,
        Grade::D => 0,
    };
    let steps = each(STEPS.iter().enumerate(), |(index, x)| {
        let class =
            if index < filled { "evidence__step evidence__step--on" } else { "evidence__step" };
        shape(
            "rect",
            &["class", "x", "y", "width", "height", "rx"],
            [class, x, "1", "7", "6", "1.5"],
        )
    });
    let meter = tag(
        "svg",
        &["class", "viewBox", "aria-hidden"],
        ["evidence__meter", "0 0 26 8", "true"],
        [steps],
    );
    let word = text.of("grade", grade.letter(), "name");
    el("span", "evidence", [meter, said("span", "evidence__word", word)])
}
