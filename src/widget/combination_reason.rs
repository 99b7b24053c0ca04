//! Why a combination is left out of the plan, and the way back to the answer that leads to it.

use engine::plan::{Cause, PlannedCombination};

use super::button::Button;
use super::combination_list::Placed;
use super::drawn::Drawn;
use super::el::{all, each, el, keyed, said, words};
use super::icon::IconName;
use super::named::names;
use super::sentence::one_of;
use super::surroundings::Surroundings;

/// The courses in which it is not to be had, while another has it.
pub(super) fn partly_ruled_out(about: &Surroundings, placed: &[Placed<'_>]) -> Drawn {
    let text = &about.text;
    each(placed, |(area, planned)| {
        if planned.ruled_out_by.is_empty() {
            return Drawn::default();
        }
        let area = text.of("area", area.as_str(), "within");
        let by = text.list(&names(about, &planned.ruled_out_by));
        let words = text.fill("combinations.not-there", &[("area", area), ("by", &by)]);
        said("p", "combination-card__note", &words)
    })
}

/// What rules it out, and why.
pub(super) fn ruled_out(about: &Surroundings, planned: &PlannedCombination) -> Drawn {
    let title = el(
        "p",
        "combination-card__reason-title",
        [
            IconName::Pause.draw("icon combination-card__reason-icon"),
            words(about.text.say("combinations.left-out")),
        ],
    );
    let reasons = each(&planned.ruled_out_by, |by| reason(about, by));
    el("div", "combination-card__reason", [title, reasons])
}

fn reason(about: &Surroundings, by: &Cause) -> Drawn {
    let text = &about.text;
    let why = match by {
        Cause::Concern(id) => one_of(text, "concern-rules-out", id.as_str()),
        _ => text.of("caution", by.id(), "rulesOut"),
    };
    let name = text.list(&names(about, std::slice::from_ref(by)));
    let inside = all([
        words(text.say("combinations.change")),
        said("span", "sr-only", &text.fill("list.aside", &[("words", &name)])),
    ]);
    let to = control(about, by);
    let way = Button { class: "link link--target", to: &to, ..Button::default() };
    let reason = el("div", "", [said("p", "combination-card__reason-text", why), way.draw(inside)]);
    keyed(by.id(), reason)
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
