//! What the safety answer led to, said again where it was given: the status may be off screen.

use engine::answers::Safety;
use engine::plan::Status;

use super::drawn::Drawn;
use super::el::{el, said};
use super::icon::IconName;
use crate::text::Text;

pub(super) fn safety_result(text: &Text, status: Status, safety: &Safety) -> Drawn {
    let (key, icon, warm) = match (status, safety) {
        (Status::Stopped, _) => ("stopped", IconName::Speech, true),
        (_, Safety::Unanswered) => return Drawn::default(),
        (Status::Postponed, _) => ("postponed", IconName::Clock, true),
        (_, Safety::NotSure(_)) => ("ask-first", IconName::Speech, true),
        (_, Safety::None) => ("none", IconName::Shield, false),
        (_, Safety::Facts(_)) => ("facts", IconName::Shield, false),
    };
    let class = if warm { "safety-result safety-result--stop" } else { "safety-result" };
    el(
        "p",
        class,
        [icon.draw("icon safety-result__icon"), said("span", "", text.of("safety", "result", key))],
    )
}
