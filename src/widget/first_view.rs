//! What a visitor sees before any module has arrived: the widget with nothing chosen.

use std::rc::Rc;

use super::drawn::Drawn;
use super::el::all;
use super::places::Places;
use super::surroundings::Surroundings;
use super::whole::{Scene, announcement, below, columns, status};
use crate::answers::Answers;
use crate::plan::plan;
use crate::protocol::{Day, Protocol};
use crate::text::Text;

/// The widget as a visitor finds it, drawn by the same functions as ever after. The script that a page
/// names paints it, and Yew takes its place with the very same elements.
///
/// The safety questions are not among them, only their place: they are below the fold everywhere, they
/// are a fifth of all the bytes, and "none of these" is not to be ticked before they can be read.
pub fn first_view() -> Drawn {
    let about = Surroundings {
        protocol: Rc::new(Protocol::built_in_light()),
        text: Rc::new(Text::english_of_planner()),
        // Nothing in it depends on the day but the first that can be chosen.
        today: Day::FIRST,
        heading_level: 2,
    };
    let mut view = view(&about, &Answers::default(), "");
    leave_empty(&mut view, "planner__safety");
    view
}

/// Takes out what is inside the elements of a class.
fn leave_empty(drawn: &mut Drawn, class: &str) {
    match drawn {
        Drawn::Element(element) if element.values.first().is_some_and(|value| value == class) => {
            element.parts.clear();
        }
        Drawn::Element(element) => {
            element.parts.iter_mut().for_each(|part| leave_empty(part, class));
        }
        Drawn::Several(parts) => parts.iter_mut().for_each(|part| leave_empty(part, class)),
        // What is kept is deeper than any place that is left empty.
        Drawn::Kept(_) | Drawn::Words(_) => {}
    }
}

/// The widget after these answers, without the details; `booking_url` is empty for none.
pub fn view(about: &Surroundings, answers: &Answers, booking_url: &str) -> Drawn {
    let plan = plan(&about.protocol, answers, about.today);
    let scene = Scene { about, answers, plan: &plan, booking_url };
    let places = Places::default();
    all([columns(&scene, &places), below(&scene, &places), status(&announcement(&scene))])
}
