//! One combination: what it is, what it adds to, what it costs in days, and what rules it out.

use engine::plan::{Finding, PlannedCombination, PlannedSupport};
use engine::protocol::{CombinationId, Fit, Grade};
use yew::{Html, html};

use super::list::Placed;
use super::reason::{partly_ruled_out, ruled_out};
use crate::view::course::how_chart;
use crate::view::parts::{Control, Heading, each, evidence, lead, one_of, opening, words};
use crate::view::reasons::of_combination;
use crate::view::{PlannerAction, Surroundings};

/// The card of one combination, from how it stands in each course that it adds to.
pub(crate) fn combination_card(
    about: &Surroundings,
    id: &CombinationId,
    placed: &[Placed<'_>],
    findings: &[Finding],
    effect: Html,
) -> Html {
    let open = placed.iter().find(|(_, planned)| planned.ruled_out_by.is_empty());
    let chosen = placed.iter().any(|(_, planned)| planned.chosen);
    let title = Heading { below: 2, class: "combination-card__title", ..Heading::default() };
    let rest = match (open, placed.first()) {
        // The notes are one box, also when it is empty: the rows of cards side by side are shared.
        (Some((_, planned)), _) => html! {
            <>
                <p class="how-chart">{ how_chart(planned) }</p>
                { facts(about, id, (planned, placed), effect) }
                <div class="combination-card__notes">
                    { warning(about, id) }
                    { costs(about, planned) }
                    { told(about, id, findings) }
                    { partly_ruled_out(about, placed) }
                </div>
                { each(about.protocol.combinations().get(id).map(|entry| of_combination(about, entry, &support_of(placed)))) }
                { toggle(about, id, chosen) }
            </>
        },
        (None, Some((_, planned))) => ruled_out(about, planned),
        (None, None) => Html::default(),
    };
    // The head is one box, so that a name of two lines leaves no empty line in the cards beside it.
    let inside = html! {
        <>
            <div>
                { title.say(about, about.text.of("combination", id.as_str(), "name")) }
                <p class="combination-card__what">{ about.of("combination", id.as_str(), "what") }</p>
            </div>
            { rest }
        </>
    };
    let key = id.as_str();
    match (open, chosen) {
        (None, _) => html! {
            <li class="combination-card combination-card--off" key={key}>{ inside }</li>
        },
        (_, true) => html! {
            <li class="combination-card combination-card--on" key={key}>{ inside }</li>
        },
        _ => html! { <li class="combination-card" key={key}>{ inside }</li> },
    }
}

fn facts(
    about: &Surroundings,
    id: &CombinationId,
    (planned, placed): (&PlannedCombination, &[Placed<'_>]),
    effect: Html,
) -> Html {
    let text = &about.text;
    let say = |part: &str| text.of("combination", id.as_str(), part);
    let support = support_of(placed);
    let names = |fit: Fit| {
        let mut names: Vec<&str> = Vec::new();
        for one in support.iter().filter(|one| one.fit == fit) {
            names.push(text.of("concern", one.concern.as_str(), "within"));
        }
        names
    };
    let (adds, also) = (names(Fit::Supported), names(Fit::Limited));
    let offered = if adds.is_empty() {
        fact(about, "also-for", words(&opening(text.list(&also))))
    } else {
        let also_for = || text.fill("combinations.also", &[("concerns", &text.list(&also))]);
        let also = if also.is_empty() { Html::default() } else { note(&also_for()) };
        let adds = words(&opening(text.list(&adds)));
        fact(about, "adds-to", html! { <>{ adds }{ also }</> })
    };
    let spacing = planned.spacing_weeks.map(|weeks| {
        let key = format!("combinations.spacing.{}", planned.timing.word());
        note(&opening(text.unit(&key, weeks)))
    });
    let visits = visits(about, planned);
    // One badge for each grade, with what it is the grade of.
    let grades = [Grade::A, Grade::B, Grade::C, Grade::D].into_iter().filter_map(|grade| {
        let mut names: Vec<&str> = Vec::new();
        for one in support.iter().filter(|one| one.grade == grade) {
            names.push(text.of("concern", one.concern.as_str(), "within"));
        }
        (!names.is_empty()).then(|| html! {
            <span class="combination-facts__grade">
                { evidence(text, grade) }
                { note(&opening(text.fill("combinations.for", &[("concerns", &text.list(&names))]))) }
            </span>
        })
    });
    let days = text.healing(planned);
    let healing = if days.is_empty() {
        words(say("healing"))
    } else {
        html! { <>{ words(&opening(days)) }{ note(say("healing")) }</> }
    };
    html! {
        <dl class="combination-facts">
            { fact(about, "when", html! { <>{ words(say("when")) }{ visits }{ each(spacing) }</> }) }
            { offered }
            { fact(about, "healing", healing) }
            { fact(about, "evidence", html! { <>{ each(grades) }{ note(say("evidence")) }</> }) }
            { fact(about, "effect", effect) }
        </dl>
    }
}

/// How well a combination is supported for each concern of the courses in which it can be had.
fn support_of<'a>(placed: &[Placed<'a>]) -> Vec<&'a PlannedSupport> {
    let mut support = Vec::new();
    for (_, planned) in placed {
        if planned.ruled_out_by.is_empty() {
            support.extend(&planned.support);
        }
    }
    support
}

/// How many visits of it there are, where the protocol says so and not its timing.
fn visits(about: &Surroundings, planned: &PlannedCombination) -> Html {
    let entry = about.protocol.combinations().get(&planned.id);
    match entry.and_then(|entry| entry.visits) {
        Some(visits) => note(&opening(about.text.unit("combinations.visits", visits))),
        None => Html::default(),
    }
}

/// What the visitor's answers and the treatment itself ask to be told before it.
fn told(about: &Surroundings, id: &CombinationId, findings: &[Finding]) -> Html {
    let text = &about.text;
    let key = format!("for.{id}");
    let mut notes = vec![text.of("combination", id.as_str(), "note")];
    for finding in findings {
        let caution = about.protocol.cautions().get(&finding.caution);
        if caution.is_some_and(|caution| caution.notes_for.contains(id)) {
            notes.push(text.of("caution", finding.caution.as_str(), &key));
        }
    }
    let notes = notes.into_iter().filter(|note| !note.is_empty());
    each(notes.map(|note| html! { <p class="combination-card__note">{ words(note) }</p> }))
}

#[inline(never)]
fn fact(about: &Surroundings, key: &str, value: Html) -> Html {
    html! {
        <div class="combination-facts__row">
            <dt class="combination-facts__term">{ words(one_of(&about.text, "combinations", key)) }</dt>
            <dd class="combination-facts__value">{ value }</dd>
        </div>
    }
}

/// What stands in smaller type below a fact.
#[inline(never)]
fn note(sentence: &str) -> Html {
    html! { <span class="combination-facts__note">{ words(sentence) }</span> }
}

fn warning(about: &Surroundings, id: &CombinationId) -> Html {
    let warning = about.text.of("combination", id.as_str(), "warning");
    if warning.is_empty() {
        return Html::default();
    }
    let warning = lead(about.text.say("combinations.warning"), warning);
    html! { <p class="combination-card__note">{ warning }</p> }
}

/// What choosing it would go against: another one that is chosen, and the days one can be red.
fn costs(about: &Surroundings, planned: &PlannedCombination) -> Html {
    let text = &about.text;
    let mut names = Vec::new();
    for id in &planned.in_conflict_with {
        names.push(text.of("combination", id.as_str(), "within"));
    }
    let conflict = || text.fill("combinations.conflict", &[("names", &text.list(&names))]);
    html! {
        <>
            if planned.exceeds_redness == Some(true) {
                <p class="combination-card__note">{ about.say("combinations.exceeds") }</p>
            }
            if !names.is_empty() {
                <p class="combination-card__note">{ words(&conflict()) }</p>
            }
        </>
    }
}

fn toggle(about: &Surroundings, id: &CombinationId, checked: bool) -> Html {
    let text = &about.text;
    let name = text.of("combination", id.as_str(), "name");
    let value = id.as_str();
    let chosen = id.clone();
    let onchange =
        about.ticking(move |ticked| PlannerAction::ChooseCombination(chosen.clone(), ticked));
    let control = Control { one: false, name: "combination", value, checked, onchange };
    html! {
        <label class="choice choice--start combination-card__toggle">
            { control.draw() }
            <span class="choice__text">
                { about.say("combinations.show") }
                <span class="sr-only">{ words(&text.fill("list.aside", &[("words", name)])) }</span>
            </span>
        </label>
    }
}
