//! Taking the plan along: each way is the visitor's own act, and says what it hands over.

use engine::plan::{Plan, Status};
use yew::{AttrValue, Html, html};

use crate::view::parts::{ADD_TO_CALENDAR, COPY, MAIL, PRINT, SHARE, each, icon};
use crate::view::{Press, Surroundings};

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

    /// What it is called in the keys of its sentences, and in `data-take`, by which its button can be found.
    pub fn word(self) -> &'static str {
        match self {
            Self::Print => "print",
            Self::Calendar => "calendar",
            Self::Copy => "copy",
            Self::Share => "share",
            Self::Mail => "mail",
        }
    }

    /// The lines of its sign.
    fn sign(self) -> &'static str {
        match self {
            Self::Print => PRINT,
            Self::Calendar => ADD_TO_CALENDAR,
            Self::Copy => COPY,
            Self::Share => SHARE,
            Self::Mail => MAIL,
        }
    }
}

/// The ways that there are for this plan; none for no plan.
pub fn actions(about: &Surroundings, plan: &Plan) -> Html {
    if plan.courses.is_empty() {
        return Html::default();
    }
    let dated = plan.has_dates_to_take();
    let there = |kind: &Take| match kind {
        Take::Calendar => dated,
        Take::Share => about.has_sheet,
        Take::Print | Take::Copy | Take::Mail => true,
    };
    let ways = Take::ALL.into_iter().filter(there).map(|kind| way(about, kind));
    let line = |key: &str| html! { <p class="actions__note">{ about.say(key) }</p> };
    let missing = match (dated, plan.status) {
        (true, _) => Html::default(),
        (false, Status::AskFirst) => line("event.ask"),
        (false, _) if plan.is_open => line("actions.no-calendar"),
        (false, Status::Postponed) => line("event.wait"),
        (false, Status::Answered) => line("event.first"),
        (false, _) => line("actions.no-calendar"),
    };
    html! {
        <div class="actions" onpointerenter={about.press.reform(|_| Press::Approach)}
            onfocusin={about.press.reform(|_| Press::Approach)}>
            <ul class="actions__ways">{ each(ways) }</ul>
            { missing }
            { line("actions.note") }
        </div>
    }
}

/// One way: its button, and what it hands over.
#[inline(never)]
fn way(about: &Surroundings, kind: Take) -> Html {
    let word = kind.word();
    let described = AttrValue::from(format!("take-{word}"));
    let onclick = about.press.reform(move |_| Press::Take(kind));
    html! {
        <li class="actions__way">
            <button class="actions__button" type="button" data-take={word}
                aria-describedby={described.clone()} {onclick}>
                { icon("icon actions__icon", kind.sign()) }
                <span>{ about.of("actions", word, "name") }</span>
            </button>
            <p class="actions__what" id={described}>{ about.of("actions", word, "what") }</p>
        </li>
    }
}
