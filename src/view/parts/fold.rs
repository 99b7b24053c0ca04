//! A part that can be opened: native `<details>`.

use yew::{Html, html};

use super::heading::Heading;
use super::icon::{CHEVRON, icon};
use super::words::words;
use crate::view::Surroundings;

/// A part of the widget under a heading of its own.
#[inline(never)]
pub(crate) fn fold(about: &Surroundings, title: &str, body: Html) -> Html {
    let heading = Heading { below: 2, class: "fold__title", ..Heading::default() };
    html! {
        <details class="fold">
            <summary class="fold__summary">
                { heading.say(about, title) }
                { icon("icon fold__chevron", CHEVRON) }
            </summary>
            <div class="fold__body">{ body }</div>
        </details>
    }
}

/// A small one inside a card, that looks like a link.
#[inline(never)]
pub(crate) fn quiet_fold(title: &str, body: Html) -> Html {
    html! {
        <details class="fold fold--quiet">
            <summary class="fold__summary link link--target">
                <span>{ words(title) }</span>
                { icon("icon fold__chevron", CHEVRON) }
            </summary>
            { body }
        </details>
    }
}
