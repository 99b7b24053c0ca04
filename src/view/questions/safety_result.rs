//! What the safety answers led to, said again where they were given: the status may be off screen.

use engine::answers::SafetyNow;
use engine::plan::Status;
use yew::{Html, html};

use crate::view::Surroundings;
use crate::view::parts::{CHECK, CLOCK, SPEECH, element, icon};

pub(super) fn safety_result(about: &Surroundings, status: Status, safety: &SafetyNow) -> Html {
    let (key, sign, warm) = match status {
        Status::Stopped => ("stopped", SPEECH, true),
        Status::Postponed => ("postponed", CLOCK, true),
        _ if safety.is_not_sure => ("ask-first", SPEECH, true),
        _ if safety.is_open => return Html::default(),
        _ if safety.facts.is_empty() => ("none", CHECK, false),
        _ => ("facts", SPEECH, false),
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
