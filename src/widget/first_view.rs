//! What a visitor sees before any module has arrived: the widget with nothing chosen.

use std::rc::Rc;

use super::drawn::Drawn;
use super::el::{all, tag, words};
use super::places::Places;
use super::surroundings::Surroundings;
use super::whole::{Scene, announcement, below, columns};
use crate::answers::Answers;
use crate::plan::plan;
use crate::protocol::{Day, Protocol};
use crate::text::Text;

/// The widget as a visitor finds it, drawn by the same functions as ever after. The script that a page
/// names paints it, and Yew takes its place with the very same elements.
pub fn first_view() -> Drawn {
    let about = Surroundings {
        protocol: Rc::new(Protocol::built_in_light()),
        text: Rc::new(Text::english_of_planner()),
        // Nothing in it depends on the day but the first that can be chosen.
        today: Day::FIRST,
        heading_level: 2,
    };
    view(&about, &Answers::default(), "")
}

/// The widget after these answers, without the details; `booking_url` is empty for none.
pub fn view(about: &Surroundings, answers: &Answers, booking_url: &str) -> Drawn {
    let plan = plan(&about.protocol, answers, about.today);
    let scene = Scene { about, answers, plan: &plan, booking_url };
    let places = Places::default();
    let said = words(&announcement(&scene));
    all([
        columns(&scene, &places),
        below(&scene, &places),
        tag("p", &["class", "role"], ["sr-only", "status"], [said]),
    ])
}
