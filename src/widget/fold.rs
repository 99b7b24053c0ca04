//! A part that can be opened: native `<details>`.

use super::drawn::Drawn;
use super::el::{el, said};
use super::heading::Heading;
use super::icon::IconName;
use super::surroundings::Surroundings;

#[inline(never)]
pub(super) fn fold(about: &Surroundings, title: &str, body: Drawn) -> Drawn {
    let heading = Heading { below: 2, class: "fold__title", ..Heading::default() };
    let summary = el(
        "summary",
        "fold__summary",
        [heading.say(about, title), IconName::Chevron.draw("icon fold__chevron")],
    );
    el("details", "fold", [summary, el("div", "fold__body", [body])])
}

/// A small one inside a card, that looks like a link.
#[inline(never)]
pub(super) fn quiet_fold(title: &str, body: Drawn) -> Drawn {
    let summary = el(
        "summary",
        "fold__summary link link--target",
        [said("span", "", title), IconName::Chevron.draw("icon fold__chevron")],
    );
    el("details", "fold fold--quiet", [summary, body])
}
