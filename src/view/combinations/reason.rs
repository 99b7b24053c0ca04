//! Why a combination is left out of the plan, and the way back to the answer that leads to it.

use engine::plan::{Cause, PlannedCombination};
use yew::{Html, html};

use super::list::Placed;
use crate::view::Surroundings;
use crate::view::parts::{PAUSE, each, going_to, icon, names, one_of, words};

/// The courses in which it is not to be had, while another has it.
pub(crate) fn partly_ruled_out(about: &Surroundings, placed: &[Placed<'_>]) -> Html {
    let text = &about.text;
    let not_there = placed.iter().filter(|(_, planned)| !planned.ruled_out_by.is_empty());
    let notes = not_there.map(|(area, planned)| {
        let area = text.of("area", area.as_str(), "within");
        let by = text.list(&names(about, &planned.ruled_out_by));
        let sentence = text.fill("combinations.not-there", &[("area", area), ("by", &by)]);
        html! { <p class="combination-card__note">{ words(&sentence) }</p> }
    });
    each(notes)
}

/// What rules it out, and why.
pub(crate) fn ruled_out(about: &Surroundings, planned: &PlannedCombination) -> Html {
    // A list of their own, so that they are told apart by their keys.
    let reasons = each(planned.ruled_out_by.iter().map(|by| reason(about, by)));
    html! {
        <div class="combination-card__reason">
            <p class="combination-card__reason-title">
                { icon("icon combination-card__reason-icon", PAUSE) }
                { about.say("combinations.left-out") }
            </p>
            { reasons }
        </div>
    }
}

fn reason(about: &Surroundings, by: &Cause) -> Html {
    let text = &about.text;
    let why = match by {
        Cause::Concern(id) => one_of(text, "concern-rules-out", id.as_str()),
        _ => text.of("caution", by.id(), "rulesOut"),
    };
    let name = text.list(&names(about, std::slice::from_ref(by)));
    html! {
        <div key={by.id()}>
            <p class="combination-card__reason-text">{ words(why) }</p>
            <button class="link link--target" type="button" onclick={going_to(&control(about, by))}>
                { about.say("combinations.change") }
                <span class="sr-only">{ words(&text.fill("list.aside", &[("words", &name)])) }</span>
            </button>
        </div>
    }
}

/// Where the answer was given: a concern, how the skin reacts to sun, or a safety question.
fn control(about: &Surroundings, by: &Cause) -> String {
    let mut of_skin = about.protocol.skin().iter().filter_map(|answer| answer.caution.as_ref());
    let name = match by {
        Cause::Concern(_) => "concern",
        Cause::Caution(id) if of_skin.any(|caution| caution == id) => {
            return "input[name=skin]:checked".to_owned();
        }
        _ => "caution",
    };
    format!("input[name={name}][value=\"{by}\"]")
}
