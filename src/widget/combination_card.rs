//! One combination: what it is, what it adds to, what it costs in days, and what rules it out.

use engine::plan::PlannedCombination;
use engine::protocol::{CombinationId, Fit, Grade};

use super::choice::control;
use super::combination_list::Placed;
use super::combination_reason::{partly_ruled_out, ruled_out};
use super::drawn::Drawn;
use super::el::{all, el, keyed, said, space, words};
use super::evidence::evidence;
use super::heading::Heading;
use super::how_chart::how_chart;
use super::sentence::{one_of, opening};
use super::source_list::of_combination;
use super::surroundings::Surroundings;

/// The card of one combination, from how it stands in each course that it adds to.
pub(super) fn combination_card(
    about: &Surroundings,
    id: &CombinationId,
    placed: &[Placed<'_>],
    effect: Drawn,
) -> Drawn {
    let say = |part: &str| about.text.of("combination", id.as_str(), part);
    let open = placed.iter().find(|(_, planned)| planned.ruled_out_by.is_empty());
    let chosen = placed.iter().any(|(_, planned)| planned.chosen);
    let class = match (open, chosen) {
        (None, _) => "combination-card combination-card--off",
        (_, true) => "combination-card combination-card--on",
        _ => "combination-card",
    };
    let title = Heading { below: 2, class: "combination-card__title", ..Heading::default() };
    let rest = match (open, placed.first()) {
        (Some((_, planned)), _) => all([
            el("p", "how-chart", [how_chart(planned.timing)]),
            facts(about, id, (planned, placed), effect),
            // One box, also when it is empty: the rows of cards side by side are shared.
            el(
                "div",
                "combination-card__notes",
                [warning(about, id), costs(about, planned), partly_ruled_out(about, placed)],
            ),
            match about.protocol.combinations().get(id) {
                Some(entry) => of_combination(about, entry),
                None => Drawn::default(),
            },
            toggle(about, id, chosen),
        ]),
        (None, Some((_, planned))) => ruled_out(about, planned),
        (None, None) => Drawn::default(),
    };
    // One box, so that a name of two lines leaves no empty line in the cards beside it.
    let head = [title.say(about, say("name")), said("p", "combination-card__what", say("what"))];
    keyed(id.as_str(), el("li", class, [el("div", "", head), rest]))
}

fn facts(
    about: &Surroundings,
    id: &CombinationId,
    (planned, placed): (&PlannedCombination, &[Placed<'_>]),
    effect: Drawn,
) -> Drawn {
    let text = &about.text;
    let say = |part: &str| text.of("combination", id.as_str(), part);
    let note = |words: &str| said("span", "combination-facts__note", words);
    let mut adds_to: Vec<&str> = Vec::new();
    for (_, planned) in placed {
        if planned.ruled_out_by.is_empty() {
            for concern in &planned.adds_to {
                adds_to.push(text.of("concern", concern.as_str(), "within"));
            }
        }
    }
    let spacing = match planned.spacing_weeks {
        Some(weeks) => {
            let key = format!("combinations.spacing.{}", planned.timing.word());
            note(&opening(text.unit(&key, weeks)))
        }
        None => Drawn::default(),
    };
    let grade = match grade(about, planned) {
        Some(grade) => evidence(text, grade),
        None => Drawn::default(),
    };
    let days = text.healing(planned);
    let healing = if days.is_empty() {
        [words(say("healing")), Drawn::default()]
    } else {
        [words(&opening(days)), note(say("healing"))]
    };
    el(
        "dl",
        "combination-facts",
        [
            fact(about, "when", [words(say("when")), spacing]),
            fact(about, "adds-to", [words(&opening(text.list(&adds_to))), Drawn::default()]),
            fact(about, "healing", healing),
            fact(about, "evidence", [grade, note(say("evidence"))]),
            fact(about, "effect", [effect, Drawn::default()]),
        ],
    )
}

/// How well it is supported for what is chosen: the protocol's grade is that of what it is best
/// supported for.
pub(super) fn grade(about: &Surroundings, planned: &PlannedCombination) -> Option<Grade> {
    let grade = about.protocol.combinations().get(&planned.id)?.grade;
    Some(if planned.fit == Fit::Limited { grade.max(Grade::C) } else { grade })
}

#[inline(never)]
fn fact(about: &Surroundings, key: &str, value: [Drawn; 2]) -> Drawn {
    let term = one_of(&about.text, "combinations", key);
    el(
        "div",
        "combination-facts__row",
        [said("dt", "combination-facts__term", term), el("dd", "combination-facts__value", value)],
    )
}

fn warning(about: &Surroundings, id: &CombinationId) -> Drawn {
    let warning = about.text.of("combination", id.as_str(), "warning");
    if warning.is_empty() {
        return Drawn::default();
    }
    let lead = about.text.say("combinations.warning");
    el("p", "combination-card__note", [said("strong", "", lead), space(), words(warning)])
}

/// What choosing it would go against: another one that is chosen, and the days one can be red.
fn costs(about: &Surroundings, planned: &PlannedCombination) -> Drawn {
    let text = &about.text;
    let note = |sentence: &str| said("p", "combination-card__note", sentence);
    let exceeds = if planned.exceeds_redness == Some(true) {
        note(text.say("combinations.exceeds"))
    } else {
        Drawn::default()
    };
    if planned.in_conflict_with.is_empty() {
        return exceeds;
    }
    let mut names = Vec::new();
    for id in &planned.in_conflict_with {
        names.push(text.of("combination", id.as_str(), "within"));
    }
    let names = text.list(&names);
    all([exceeds, note(&text.fill("combinations.conflict", &[("names", &names)]))])
}

fn toggle(about: &Surroundings, id: &CombinationId, chosen: bool) -> Drawn {
    let text = &about.text;
    let name = text.of("combination", id.as_str(), "name");
    let which = said("span", "sr-only", &text.fill("list.aside", &[("words", name)]));
    el(
        "label",
        "choice choice--start combination-card__toggle",
        [
            control(false, "combination", id.as_str(), chosen),
            el("span", "choice__text", [words(text.say("combinations.show")), which]),
        ],
    )
}
