//! Where a concern is, when it can be in several areas.

use engine::answers::Answers;
use engine::protocol::{AreaId, ConcernId};

use super::drawn::Drawn;
use super::el::keyed;
use super::segments::{Segment, segments};
use super::surroundings::Surroundings;

pub(super) fn area_choice(
    about: &Surroundings,
    answers: &Answers,
    concern: &ConcernId,
    areas: &[AreaId],
) -> Drawn {
    let text = &about.text;
    let within = text.of("concern", concern.as_str(), "within");
    let chosen = answers.area(&about.protocol, concern);
    let mut choices = Vec::new();
    for area in areas {
        choices.push(Segment {
            value: area.as_str(),
            label: text.of("area", area.as_str(), "name"),
            checked: chosen.as_ref() == Some(area),
        });
    }
    let question = text.fill("about.area", &[("concern", within)]);
    let name = format!("area:{concern}");
    keyed(concern.as_str(), segments(&question, &name, choices, Drawn::default()))
}
