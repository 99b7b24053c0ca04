//! What the widget is for, and whose figures it shows.

use yew::{Html, html};

use super::Surroundings;
use super::parts::words;

pub(super) fn footer(about: &Surroundings) -> Html {
    html! {
        <footer class="planner__foot">
            <p class="planner__disclaimer">{ about.say("foot.purpose") }</p>
            <p class="planner__version">{ words(&about.text.whose_figures(&about.protocol, about.today)) }</p>
        </footer>
    }
}
