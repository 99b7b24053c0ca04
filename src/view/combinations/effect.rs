//! What choosing a combination changes in the plan, said before and after it is chosen.

use engine::answers::Answers;
use engine::plan::{Course, Plan, PlannedCombination, toggled};
use engine::protocol::{CombinationId, Range, Timing};
use yew::{Html, html};

use crate::text::Text;
use crate::view::Surroundings;
use crate::view::parts::{each, in_area, opening, words};

pub(crate) fn combination_effect(
    about: &Surroundings,
    answers: &Answers,
    plan: &Plan,
    id: &CombinationId,
) -> Html {
    let text = &about.text;
    let other = toggled(&about.protocol, answers, about.today, id);
    // With the same concerns, the courses are the same, in the same order.
    let both = plan.courses.iter().zip(&other.courses);
    let here = both.filter_map(|(now, then)| {
        let planned = now.combinations.iter().find(|one| one.id == *id)?;
        let [without, with] = if planned.chosen { [then, now] } else { [now, then] };
        planned.ruled_out_by.is_empty().then_some((without, with))
    });
    let lines = here.map(|(without, with)| {
        let mut sentence = opening(changes(text, without, with));
        let turns = takes_turns(text, with, id);
        if !turns.is_empty() {
            let names = text.list(&turns);
            sentence.push(' ');
            sentence += &text.fill("effect.turns", &[("names", &names)]);
        }
        let area = text.of("area", with.area.as_str(), "name");
        let sentence = in_area(text, plan.courses.len() > 1, area, &sentence);
        html! { <span class="combination-facts__line">{ words(&sentence) }</span> }
    });
    each(lines)
}

/// What else has chosen the gaps between sessions, where each has room for one.
fn takes_turns<'a>(text: &'a Text, with: &Course, id: &CombinationId) -> Vec<&'a str> {
    let between = |one: &&PlannedCombination| one.chosen && one.timing == Timing::Separate;
    let between: Vec<_> = with.combinations.iter().filter(between).map(|one| &one.id).collect();
    if !between.contains(&id) {
        return Vec::new();
    }
    let others = between.into_iter().filter(|one| *one != id);
    others.map(|one| text.of("combination", one.as_str(), "within")).collect()
}

/// "2 to 5 extra visits. Redness for 1 to 6 days instead of 1 to 4."
fn changes(text: &Text, without: &Course, with: &Course) -> String {
    let more = Range {
        min: with.appointments.min.saturating_sub(without.appointments.min),
        max: with.appointments.max.saturating_sub(without.appointments.max),
    };
    let mut said = match more {
        Range { max: 0, .. } => text.say("effect.no-visits").to_owned(),
        _ => text.unit("effect.visits", more),
    };
    for (key, without, with) in [
        ("effect.redness", &without.downtime_days, &with.downtime_days),
        ("effect.interval", &without.interval_weeks, &with.interval_weeks),
    ] {
        if without.range() != with.range() {
            let before = text.words(without.range());
            said.push(' ');
            said += &text.unit(key, with.range()).replace("{before}", &before);
        }
    }
    said
}
