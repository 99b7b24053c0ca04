//! What stands in the place of the reasons when the details could not be had.

use yew::{Html, html};

use crate::view::parts::Heading;
use crate::view::{Press, Surroundings};

/// `key` is that of the sentence: that they are missing, or that they are asked for once more.
pub(super) fn missing_details(about: &Surroundings, key: &str) -> Html {
    let title =
        Heading { below: 1, class: "plan-card__title", id: "why-title", ..Heading::default() };
    html! {
        <div class="plan-card__part missing-details">
            { title.draw(about, about.say("missing.title")) }
            <p class="plan-card__sum" role="status"><span>{ about.say(key) }</span></p>
            <p class="plan-card__sum">
                <button class="button button--secondary" type="button" onclick={about.press.reform(|_| Press::FindDetails)}>
                    { about.say("missing.again") }
                </button>
            </p>
        </div>
    }
}
