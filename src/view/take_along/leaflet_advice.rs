//! What the leaflet says for the days after a session: what one may see, what to do, when to get help.

use engine::plan::{Course, Plan};
use yew::{Html, html};

use crate::view::Surroundings;
use crate::view::course::week;
use crate::view::parts::{each, element};
use crate::view::reasons::{aftercare, help, upkeep};

pub(super) fn leaflet_advice(about: &Surroundings, plan: &Plan) -> Html {
    // Courses that heal alike share one picture.
    let alike = |one: &Course, other: &Course| {
        one.downtime == other.downtime && one.downtime_days.range() == other.downtime_days.range()
    };
    let first = &plan.courses[..plan.courses.len().min(1)];
    let same = plan.courses.iter().all(|course| first.iter().all(|one| alike(one, course)));
    let drawn = if same { first } else { plan.courses.as_slice() };
    let weeks = drawn.iter().map(|course| week(about, course, !same));
    let block = |class: &str, key: &str, body: Html| {
        let inside = html! { <><h2>{ about.say(key) }</h2>{ body }</> };
        element("section", &["class"], &[class], inside)
    };
    html! {
        <div class="leaflet__advice">
            <section class="leaflet__block leaflet__weeks">
                <h2>{ about.say("week.title") }</h2>
                <p class="leaflet__line">{ about.say("week.lead") }</p>
                { each(weeks) }
            </section>
            { block("leaflet__block leaflet__help", "know.help", help(about)) }
            { block("leaflet__block", "know.aftercare", aftercare(about)) }
            { block("leaflet__block", "know.upkeep", upkeep(about, plan)) }
        </div>
    }
}
