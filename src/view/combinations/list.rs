//! What can go with the courses, side by side.

use engine::answers::Answers;
use engine::plan::{Plan, PlannedCombination};
use engine::protocol::{AreaId, CombinationId};
use yew::{Html, html};

use super::card::combination_card;
use super::effect::combination_effect;
use crate::view::Surroundings;
use crate::view::parts::{Heading, each};

/// A combination in one of the courses that it adds to.
pub(crate) type Placed<'a> = (&'a AreaId, &'a PlannedCombination);

pub(crate) fn combination_list(about: &Surroundings, answers: &Answers, plan: &Plan) -> Html {
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
        return Html::default();
    }
    let title =
        Heading { below: 1, class: "block__title", id: "combinations-title", ..Heading::default() };
    let cards = cards.iter().map(|(id, placed)| {
        let effect = combination_effect(about, answers, plan, id);
        combination_card(about, id, placed, &plan.findings, effect)
    });
    html! {
        <section class="block combination-list" part="combinations" aria-labelledby="combinations-title">
            { title.say(about, about.text.say("combinations.title")) }
            <p class="block__lead">{ about.say("combinations.lead") }</p>
            <ul class="combination-list__list">{ each(cards) }</ul>
        </section>
    }
}
