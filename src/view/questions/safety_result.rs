//! What the safety answer led to, said again where it was given: the status may be off screen.

use engine::answers::Safety;
use engine::plan::Status;
use yew::{Html, html};

use crate::view::Surroundings;
use crate::view::parts::{CLOCK, SHIELD, SPEECH, element, icon};

pub(super) fn safety_result(about: &Surroundings, status: Status, safety: &Safety) -> Html {
    let (key, sign, warm) = match (status, safety) {
        (Status::Stopped, _) => ("stopped", SPEECH, true),
        (_, Safety::Unanswered) => return Html::default(),
        (Status::Postponed, _) => ("postponed", CLOCK, true),
        (_, Safety::NotSure(_)) => ("ask-first", SPEECH, true),
        (_, Safety::None) => ("none", SHIELD, false),
        (_, Safety::Facts(_)) => ("facts", SHIELD, false),
    };
    let class = if warm { "safety-result safety-result--stop" } else { "safety-result" };
    let inside = html! {
        <>
            { icon("icon safety-result__icon", sign) }
            <span>{ about.of("safety", "result", key) }</span>
        </>
    };
    element("p", &["class"], &[class], inside)
}
