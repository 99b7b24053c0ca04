//! What can go with the courses, side by side.

use engine::answers::Answers;
use engine::plan::{Plan, PlannedCombination};
use engine::protocol::{AreaId, CombinationId};

use super::combination_card::combination_card;
use super::combination_effect::combination_effect;
use super::drawn::Drawn;
use super::el::{each, el, said, tag};
use super::heading::Heading;
use super::surroundings::Surroundings;

/// A combination in one of the courses that it adds to.
pub(super) type Placed<'a> = (&'a AreaId, &'a PlannedCombination);

pub(super) fn combination_list(about: &Surroundings, answers: &Answers, plan: &Plan) -> Drawn {
    let text = &about.text;
    // One card for each, whatever the number of courses: a visitor chooses a treatment, not a row.
    let mut cards: Vec<(&CombinationId, Vec<Placed<'_>>)> = Vec::new();
    for course in &plan.courses {
        for combination in &course.combinations {
            let placed = (&course.area, combination);
            match cards.iter_mut().find(|(id, _)| **id == combination.id) {
                Some((_, courses)) => courses.push(placed),
                None => cards.push((&combination.id, vec![placed])),
            }
        }
    }
    if cards.is_empty() {
        return Drawn::default();
    }
    let title =
        Heading { below: 1, class: "block__title", id: "combinations-title", ..Heading::default() };
    let cards = each(&cards, |(id, placed)| {
        let effect = combination_effect(about, answers, plan, id);
        combination_card(about, id, placed, effect)
    });
    tag(
        "section",
        &["class", "part", "aria-labelledby"],
        ["block combination-list", "combinations", "combinations-title"],
        [
            title.say(about, text.say("combinations.title")),
            said("p", "block__lead", text.say("combinations.lead")),
            el("ul", "combination-list__list", [cards]),
        ],
    )
}
