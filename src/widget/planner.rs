//! The whole widget: questions on one side, what follows from them on the other.

use std::rc::Rc;

use yew::{
    AttrValue, Callback, Html, Properties, Reducible, component, html, use_effect_with,
    use_reducer_eq,
};

use super::drawn::Drawn;
use super::listening::Ears;
use super::onto_page::{listening, onto_page};
use super::places::Places;
use super::soon::Soon;
use super::state::{PlannerAction, PlannerState, Start};
use super::surroundings::Surroundings;
use super::whole::{Scene, announcement, below, columns, status};
use crate::answers::Answers;
use crate::plan::{Plan, plan};
use crate::protocol::{Day, Protocol};
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
    /// What the clinic offers.
    pub protocol: Rc<Protocol>,
    /// How it is said.
    pub text: Rc<Text>,
    /// The level of the widget's title, 2 to 5.
    pub heading_level: u8,
    /// Where to book; no button without it.
    pub booking_url: Option<AttrValue>,
    /// Which day it is for the visitor.
    pub today: fn() -> Day,
    /// What the visitor finds.
    pub start: Start,
    /// Whether the safety questions are drawn too. They follow the first plan: they are half of it all.
    pub whole: bool,
    /// What goes into the places below the first plan; nothing while it is on its way.
    pub places: Rc<Places>,
    /// When to work out what follows from an answer.
    pub soon: Soon,
    /// Called with the first plan on screen, and after each change of the answers.
    pub on_plan: Callback<Told>,
    /// Called when the booking link is followed.
    pub on_book: Callback<()>,
}

impl PartialEq for PlannerProps {
    /// What is exchanged and never changed is compared by identity.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.protocol, &other.protocol)
            && Rc::ptr_eq(&self.text, &other.text)
            && self.heading_level == other.heading_level
            && self.booking_url == other.booking_url
            && self.start == other.start
            && self.whole == other.whole
            && Rc::ptr_eq(&self.places, &other.places)
            && self.soon == other.soon
            && self.on_plan == other.on_plan
            && self.on_book == other.on_book
    }
}

impl Reducible for PlannerState {
    type Action = PlannerAction;

    fn reduce(self: Rc<Self>, action: PlannerAction) -> Rc<Self> {
        self.after(action)
    }
}

/// The widget.
#[component]
pub fn Planner(props: &PlannerProps) -> Html {
    let state = use_reducer_eq(|| PlannerState::new(props.protocol.clone(), props.start.clone()));
    // Asked each time, so that a page left open over night does not suggest yesterday.
    let today = (props.today)();
    let plan = Rc::new(plan(&props.protocol, &state.answers, today));

    let (begun, on_plan) = (state.dispatcher(), props.on_plan.clone());
    let told = Told { plan: plan.clone(), answers: state.answers.clone(), round: state.round };
    // One effect for both: each is half a kilobyte.
    use_effect_with((told, props.start.clone()), move |(told, start)| {
        if start.round == told.round {
            on_plan.emit(told.clone());
        } else {
            begun.dispatch(PlannerAction::Begin(start.clone()));
        }
    });

    let about = Surroundings {
        protocol: props.protocol.clone(),
        text: props.text.clone(),
        today,
        heading_level: props.heading_level,
    };
    let scene = Scene {
        about: &about,
        answers: &state.answers,
        plan: &plan,
        booking_url: props.booking_url.as_deref().unwrap_or_default(),
        whole: props.whole,
    };
    let (dispatcher, soon) = (state.dispatcher(), props.soon.clone());
    let ears = Ears {
        act: Callback::from(move |action| {
            let dispatcher = dispatcher.clone();
            soon.run(move || dispatcher.dispatch(action));
        }),
        on_book: props.on_book.clone(),
    };
    let said = announcement(&scene);
    let (columns, below) = (columns(&scene, &props.places), below(&scene, &props.places));
    let heard = |drawn: Drawn| listening(&drawn, ears.listeners());
    html! {
        <>
            { heard(columns) }
            { heard(below) }
            { onto_page(&status(&said)) }
        </>
    }
}
