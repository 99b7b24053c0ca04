//! Where a concern is, when it can be in several areas.

use yew::Html;

use super::act::{Act, when};
use super::choice::control;
use super::el::{each, el, keyed, said};
use super::state::PlannerAction;
use super::surroundings::Surroundings;
use crate::answers::Answers;
use crate::protocol::{AreaId, ConcernId};

pub(super) fn area_choice(
    about: &Surroundings,
    answers: &Answers,
    act: &Act,
    concern: &ConcernId,
    areas: &[AreaId],
) -> Html {
    let text = &about.text;
    let within = text.of("concern", concern.as_str(), "within");
    let name = format!("area:{concern}");
    let chosen = answers.area(&about.protocol, concern);
    let segment = |area: &AreaId| {
        let onchange = when(act, PlannerAction::PlaceConcern(concern.clone(), area.clone()));
        let here = chosen.as_ref() == Some(area);
        el(
            "label",
            "area-choice__item",
            [
                control(true, &name, area.as_str(), here, onchange),
                said("span", "", text.of("area", area.as_str(), "name")),
            ],
        )
    };
    let field = el(
        "fieldset",
        "field",
        [
            said("legend", "field__label", &text.fill("about.area", &[("concern", within)])),
            el("div", "area-choice", [each(areas, segment)]),
        ],
    );
    keyed(concern.as_str(), field)
}
