//! What the widget is called, and that nothing of what is answered leaves it.

use yew::{Html, html};

use crate::view::Surroundings;
use crate::view::parts::{Heading, LOCK, icon};

pub(crate) fn head(about: &Surroundings) -> Html {
    let title = Heading { class: "planner__title", ..Heading::default() };
    html! {
        <header class="planner__head">
            { title.draw(about, about.say("planner.title")) }
            <p class="planner__intro">{ about.say("planner.intro") }</p>
            <p class="planner__privacy">
                { icon("icon planner__lock", LOCK) }
                <span class="planner__privacy-text">{ about.say("planner.privacy") }</span>
            </p>
        </header>
    }
}
