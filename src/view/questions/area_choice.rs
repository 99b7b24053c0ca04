//! Where a concern is, when it can be in several areas.

use engine::answers::Answers;
use engine::protocol::{AreaId, ConcernId};
use yew::Html;

use crate::view::parts::{Segment, keyed, segments};
use crate::view::{PlannerAction, Surroundings};

pub(super) fn area_choice(
    about: &Surroundings,
    answers: &Answers,
    concern: &ConcernId,
    areas: &[AreaId],
) -> Html {
    let text = &about.text;
    let chosen = answers.area(&about.protocol, concern);
    let choices = areas.iter().map(|area| Segment {
        value: area.as_str(),
        label: text.of("area", area.as_str(), "name"),
        checked: chosen.as_ref() == Some(area),
        onchange: about.choosing(PlannerAction::PlaceConcern(concern.clone(), area.clone())),
    });
    let within = text.of("concern", concern.as_str(), "within");
    let question = text.fill("about.area", &[("concern", within)]);
    let name = format!("area:{concern}");
    keyed(concern.as_str(), segments(&question, &name, choices.collect(), Html::default()))
}
