//! The way to the clinic: a link that carries no answer.

use engine::plan::Status;
use yew::{Html, html};

use crate::view::{Press, Surroundings};

/// There is no link where the page says no address.
pub(super) fn booking(about: &Surroundings, status: Status) -> Html {
    let key = match status {
        Status::General => "general",
        Status::AskFirst => "ask-first",
        Status::Postponed => "postponed",
        Status::Answered => "answered",
        Status::Empty | Status::Stopped => return Html::default(),
    };
    html! {
        <div class="booking">
            if let Some(url) = &about.attributes.booking_url {
                <a class="button button--primary" href={url.clone()} onclick={about.press.reform(|_| Press::Book)}>
                    { about.of("booking", key, "link") }
                </a>
            }
            <p class="booking__note">{ about.of("booking", key, "note") }</p>
        </div>
    }
}
