//! A sketch of when a combination happens among the sessions.

use engine::plan::PlannedCombination;
use engine::protocol::Timing;
use yew::{Html, html};

/// A dot is a session. A ring around it, a diamond between, or a square in its place is the other
/// treatment.
pub(crate) fn how_chart(planned: &PlannedCombination) -> Html {
    let marks = match planned.timing {
        Timing::SameSession => html! { <>{ ringed("10") }{ ringed("56") }{ ringed("102") }</> },
        Timing::Separate => html! {
            <>
                { dot("6") }
                <path class="how-chart__add" d="M31 6l6 6-6 6-6-6Z" />
                { dot("56") }
                if planned.visits.max > 1 {
                    <path class="how-chart__add" d="M81 6l6 6-6 6-6-6Z" />
                }
                { dot("106") }
            </>
        },
        Timing::ReplacesSession => html! {
            <>
                { dot("6") }
                <rect class="how-chart__add" x="50" y="6" width="12" height="12" rx="2" />
                { dot("106") }
            </>
        },
    };
    html! {
        <svg class="how-chart__chart" viewBox="0 0 120 24" aria-hidden="true">
            <path class="how-chart__line" d="M6 12h100" />
            { marks }
        </svg>
    }
}

fn ringed(x: &'static str) -> Html {
    html! { <><circle class="how-chart__ring" cx={x} cy="12" r="9" />{ dot(x) }</> }
}

fn dot(x: &'static str) -> Html {
    html! { <circle class="how-chart__dot" cx={x} cy="12" r="5.5" /> }
}
