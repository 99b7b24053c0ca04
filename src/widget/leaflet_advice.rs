//! What the leaflet says for the days after a session: what one may see, what to do, when to get help.

use super::el::{Html, each, el, said};
use super::good_to_know::{aftercare, help, upkeep};
use super::surroundings::Surroundings;
use super::week::week;
use crate::plan::Plan;

pub(super) fn leaflet_advice(about: &Surroundings, plan: &Plan) -> Html {
    let text = &about.text;
    let several = plan.courses.len() > 1;
    let weeks = [
        said("h2", "", text.say("week.title")),
        said("p", "leaflet__line", text.say("week.lead")),
        each(&plan.courses, |course| week(about, course, several)),
    ];
    let block =
        |key: &str, body| el("section", "leaflet__block", [said("h2", "", text.say(key)), body]);
    el(
        "div",
        "leaflet__advice",
        [
            el("section", "leaflet__block leaflet__weeks", weeks),
            block("know.help", help(about)),
            block("know.aftercare", aftercare(about)),
            block("know.upkeep", upkeep(about, plan)),
        ],
    )
}
