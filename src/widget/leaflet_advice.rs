//! What the leaflet says for the days after a session: what one may see, what to do, when to get help.

use engine::plan::{Course, Plan};

use super::drawn::Drawn;
use super::el::{each, el, said};
use super::good_to_know::{aftercare, help, upkeep};
use super::surroundings::Surroundings;
use super::week::week;

pub(super) fn leaflet_advice(about: &Surroundings, plan: &Plan) -> Drawn {
    let text = &about.text;
    // Courses that heal alike share one picture.
    let alike = |one: &Course, other: &Course| {
        one.downtime == other.downtime && one.downtime_days.range() == other.downtime_days.range()
    };
    let first = &plan.courses[..plan.courses.len().min(1)];
    let same = plan.courses.iter().all(|course| first.iter().all(|one| alike(one, course)));
    let drawn = if same { first } else { plan.courses.as_slice() };
    let weeks = [
        said("h2", "", text.say("week.title")),
        said("p", "leaflet__line", text.say("week.lead")),
        each(drawn, |course| week(about, course, !same)),
    ];
    let block =
        |class: &str, key: &str, body| el("section", class, [said("h2", "", text.say(key)), body]);
    el(
        "div",
        "leaflet__advice",
        [
            el("section", "leaflet__block leaflet__weeks", weeks),
            block("leaflet__block leaflet__help", "know.help", help(about)),
            block("leaflet__block", "know.aftercare", aftercare(about)),
            block("leaflet__block", "know.upkeep", upkeep(about, plan)),
        ],
    )
}
