//! Where a concern is, when it can be in several areas.

use yew::{Callback, Event, Html};

use super::choice::control;
use super::el::{each, el, keyed, said};
use crate::protocol::{AreaId, ConcernId};
use crate::text::Text;

pub(super) fn area_choice(
    text: &Text,
    concern: &ConcernId,
    areas: &[AreaId],
    chosen: Option<&AreaId>,
    on_place: &Callback<AreaId>,
) -> Html {
    let within = text.of("concern", concern.as_str(), "within");
    let name = format!("area:{concern}");
    let segment = |area: &AreaId| {
        let place = area.clone();
        let onchange = on_place.reform(move |_: Event| place.clone());
        el(
            "label",
            "area-choice__item",
            [
                control(true, &name, area.as_str(), chosen == Some(area), onchange),
                said("span", "", text.of("area", area.as_str(), "name")),
            ],
        )
    };
    let field = el(
        "fieldset",
        "field",
        [
            said("legend", "field__label", &text.fill("about.area", &[("concern", within)])),
            el("div", "area-choice area-choice--two", [each(areas, segment)]),
        ],
    );
    keyed(concern.as_str(), field)
}
