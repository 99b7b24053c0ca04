//! What sets the figures, how the plan can be taken along, and the way to the clinic.

use engine::plan::Status;
use yew::{Html, html};

use super::booking::booking;
use super::missing_details::missing_details;
use crate::view::parts::words;
use crate::view::{DetailsAre, Surroundings};

/// It comes with the details: nothing that is being read may move when they arrive. Without them the way to the
/// clinic stays. `said` is what there is to say of the last way in which the plan was taken along.
pub(crate) fn reason_card(
    about: &Surroundings,
    status: Status,
    details: &DetailsAre,
    said: &str,
) -> Html {
    let (reasons, actions) = match details {
        DetailsAre::Coming => return Html::default(),
        DetailsAre::Shown(places) => {
            let actions = html! {
                <>
                    { places.actions.clone() }
                    <p class="actions__said" role="status"><span>{ words(said) }</span></p>
                </>
            };
            (places.reasons.clone(), actions)
        }
        DetailsAre::Missing => (missing_details(about, "missing.text"), Html::default()),
        DetailsAre::AskedAgain => (missing_details(about, "missing.asked"), Html::default()),
    };
    html! {
        <div class="planner__why">
            <section class="plan-card plan-card--why" aria-labelledby="why-title">
                { reasons }
                <div class="plan-card__part plan-card__part--actions" part="actions">
                    { booking(about, status) }
                    { actions }
                </div>
            </section>
        </div>
    }
}
