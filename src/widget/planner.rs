//! The whole widget: questions on one side, what follows from them on the other.

use std::rc::Rc;

use engine::answers::Answers;
use engine::plan::{Plan, plan};
use engine::protocol::Day;
use yew::{AttrValue, Callback, Html, Properties, component, use_effect_with};

use super::el::all;
use super::onto_page::onto_page;
use super::places::Places;
use super::state::PlannerState;
use super::surroundings::Surroundings;
use super::whole::{DetailsAre, Extent, Scene, announcement, below, columns, status};
use crate::text::Text;

/// What the widget tells: what is on screen now, and what it follows from.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The plan on screen.
    pub plan: Rc<Plan>,
    /// What the visitor told us.
    pub answers: Answers,
    /// The round of the start that they belong to.
    pub round: u32,
}

/// What the page tells the widget, and whom the widget tells.
#[derive(Clone, Debug, Properties)]
pub struct PlannerProps {
    /// What the clinic offers, and what the visitor told us.
    pub state: Rc<PlannerState>,
    /// How it is said.
    pub text: Rc<Text>,
    /// The level of the widget's title, 2 to 5.
    pub heading_level: u8,
    /// Where to book; no button without it.
    pub booking_url: Option<AttrValue>,
    /// Which day it is for the visitor.
    pub today: fn() -> Day,
    /// How much of the questions is drawn.
    pub extent: Extent,
    /// What goes into the places below the first plan; nothing while it is on its way.
    pub places: Rc<Places>,
    /// What is known of the details.
    pub details: DetailsAre,
    /// Called once the first plan is drawn, and after each change of the answers or of how much is drawn.
    pub on_plan: Callback<Told>,
}

impl PartialEq for PlannerProps {
    /// What is exchanged and never changed is compared by identity.
    fn eq(&self, other: &Self) -> bool {
        self.state == other.state
            && Rc::ptr_eq(&self.text, &other.text)
            && self.heading_level == other.heading_level
            && self.booking_url == other.booking_url
            && self.extent == other.extent
            && Rc::ptr_eq(&self.places, &other.places)
            && self.details == other.details
            && self.on_plan == other.on_plan
    }
}

/// The widget.
#[component]
pub fn Planner(props: &PlannerProps) -> Html {
    let PlannerState { protocol, answers, round } = &*props.state;
    // Asked each time, so that a page left open over night does not suggest yesterday.
    let today = (props.today)();
    let plan = Rc::new(plan(protocol, answers, today));

    let on_plan = props.on_plan.clone();
    let told = Told { plan: plan.clone(), answers: answers.clone(), round: *round };
    use_effect_with((told, props.extent), move |(told, _)| on_plan.emit(told.clone()));

    let about = Surroundings {
        protocol: protocol.clone(),
        text: props.text.clone(),
        today,
        heading_level: props.heading_level,
    };
    let scene = Scene {
        about: &about,
        answers,
        plan: &plan,
        booking_url: props.booking_url.as_deref().unwrap_or_default(),
        extent: props.extent,
        details: props.details,
    };
    onto_page(&all([
        columns(&scene, &props.places),
        below(&scene, &props.places),
        status(&announcement(&scene)),
    ]))
}
