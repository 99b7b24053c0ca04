//! Taking the plan along: each way is the visitor's own act, and says what it hands over.

use engine::plan::{Plan, Status};

use super::drawn::Drawn;
use super::el::{el, said, tag, words};
use super::icon::IconName;
use super::surroundings::Surroundings;

/// A way to take the plan along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Take {
    /// On paper, or as a file that looks like paper.
    Print,
    /// As a calendar file.
    Calendar,
    /// As text.
    Copy,
    /// As text, through the device's own sheet.
    Share,
    /// As the draft of a mail.
    Mail,
}

impl Take {
    /// All, in the order on screen.
    pub const ALL: [Self; 5] = [Self::Print, Self::Calendar, Self::Copy, Self::Share, Self::Mail];

    /// The value of `data-take`, by which a press is known.
    pub fn word(self) -> &'static str {
        match self {
            Self::Print => "print",
            Self::Calendar => "calendar",
            Self::Copy => "copy",
            Self::Share => "share",
            Self::Mail => "mail",
        }
    }

    fn icon(self) -> IconName {
        match self {
            Self::Print => IconName::Print,
            Self::Calendar => IconName::AddToCalendar,
            Self::Copy => IconName::Copy,
            Self::Share => IconName::Share,
            Self::Mail => IconName::Mail,
        }
    }
}

/// The ways that there are for this plan; none for no plan. `sheet` tells whether the device has a
/// sheet of its own for sharing.
pub fn actions(about: &Surroundings, plan: &Plan, sheet: bool) -> Drawn {
    let text = &about.text;
    if plan.courses.is_empty() {
        return Drawn::default();
    }
    let note = |key: &str| said("p", "actions__note", text.say(key));
    let dated = plan.has_dates_to_take();
    let mut ways = Vec::new();
    for kind in Take::ALL {
        let there = match kind {
            Take::Calendar => dated,
            Take::Share => sheet,
            Take::Print | Take::Copy | Take::Mail => true,
        };
        if there {
            ways.push(way(about, kind));
        }
    }
    let missing = match (dated, plan.status) {
        (true, _) => Drawn::default(),
        (false, Status::AskFirst) => note("event.ask"),
        (false, Status::Postponed) => note("event.wait"),
        (false, _) => note("actions.no-calendar"),
    };
    el(
        "div",
        "actions",
        [
            el("ul", "actions__ways", ways),
            missing,
            note("actions.note"),
            tag("p", &["class", "role"], ["actions__said", "status"], []),
        ],
    )
}

/// One way: its button, and what it hands over.
#[inline(never)]
fn way(about: &Surroundings, kind: Take) -> Drawn {
    let say = |part: &str| about.text.of("actions", kind.word(), part);
    let inside = [kind.icon().draw("icon actions__icon"), said("span", "", say("name"))];
    let what =
        tag("p", &["class", "id"], ["actions__what", &described(kind)], [words(say("what"))]);
    el("li", "actions__way", [take(kind, "actions__button", inside), what])
}

/// A button that takes the plan along. Whoever listens knows it by `data-take`.
fn take(kind: Take, class: &str, inside: impl Into<Vec<Drawn>>) -> Drawn {
    tag(
        "button",
        &["class", "type", "data-take", "aria-describedby"],
        [class, "button", kind.word(), &described(kind)],
        inside,
    )
}

/// The id of the words that describe a button.
fn described(kind: Take) -> String {
    format!("take-{}", kind.word())
}
