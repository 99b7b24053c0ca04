//! How well something is supported: a word, and three steps that say the same.

use engine::protocol::{Grade, Origin};
use yew::{Html, html};

use super::each::each;
use super::element::element;
use super::words::words;
use crate::text::Text;

/// How well a figure is supported, or that it is the clinic's own and rests on its word.
#[inline(never)]
pub(crate) fn support(text: &Text, grade: Grade, origin: Origin) -> Html {
    match origin {
        Origin::Clinic => html! {
            <span class="evidence evidence--clinic">{ words(text.say("reasons.clinic")) }</span>
        },
        Origin::Protocol => evidence(text, grade),
    }
}

/// Where the steps begin, on a width of 26.
const STEPS: [&str; 3] = ["0.5", "9.5", "18.5"];

#[inline(never)]
pub(crate) fn evidence(text: &Text, grade: Grade) -> Html {
    let filled = match grade {
        Grade::A => 3,
        Grade::B => 2,
        Grade::C => 1,
        Grade::D => 0,
    };
    let steps = STEPS.iter().enumerate().map(|(index, x)| {
        let class =
            if index < filled { "evidence__step evidence__step--on" } else { "evidence__step" };
        let attributes = &["class", "x", "y", "width", "height", "rx"];
        element("rect", attributes, &[class, x, "1", "7", "6", "1.5"], Html::default())
    });
    html! {
        <span class="evidence">
            <svg class="evidence__meter" viewBox="0 0 26 8" aria-hidden="true">
                { each(steps) }
            </svg>
            <span class="evidence__word">{ words(text.of("grade", grade.letter(), "name")) }</span>
        </span>
    }
}
