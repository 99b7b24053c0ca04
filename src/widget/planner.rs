//! The whole widget: questions on one side, what follows from them on the other.

use std::rc::Rc;

use yew::{
    AttrValue, Callback, Html, Properties, component, use_effect_with, use_memo, use_reducer_eq,
};

use super::about_you::about_you;
use super::act::Act;
use super::booking::booking;
use super::combination_list::combination_list;
use super::concern_picker::concern_picker;
use super::course_reasons::course_reasons;
use super::el::{all, each, el, said, tag, words};
use super::empty_card::empty_card;
use super::event_fit::in_short;
use super::footer::footer;
use super::good_to_know::good_to_know;
use super::heading::Heading;
use super::icon::IconName;
use super::plan_card::plan_card;
use super::safety_questions::safety_questions;
use super::state::{PlannerAction, PlannerState, Start};
use super::stop_card::stop_card;
use super::summary_bar::summary_bar;
use super::surroundings::Surroundings;
use super::week::week;
use crate::answers::Answers;
use crate::plan::{Plan, Status, Without, plan, without_each};
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
    /// Called with the first plan on screen, and after each change of the answers.
    pub on_plan: Callback<Told>,
    /// Called when the booking link is followed.
    pub on_book: Callback<()>,
}

impl PartialEq for PlannerProps {
    /// Protocol and sentences are compared by identity: they are exchanged, never changed.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.protocol, &other.protocol)
            && Rc::ptr_eq(&self.text, &other.text)
            && self.heading_level == other.heading_level
            && self.booking_url == other.booking_url
            && self.start == other.start
            && self.on_plan == other.on_plan
            && self.on_book == other.on_book
    }
}

/// The widget.
#[component]
pub fn Planner(props: &PlannerProps) -> Html {
    let state = use_reducer_eq(|| PlannerState::new(props.protocol.clone(), props.start.clone()));
    // Asked each time, so that a page left open over night does not suggest yesterday.
    let now = (state.answers.clone(), (props.today)());
    let today = now.1;
    let plan = use_memo(now, |(answers, today)| plan(&props.protocol, answers, *today));
    let without =
        use_memo(plan.clone(), |plan| without_each(&props.protocol, &state.answers, today, plan));

    let begun = state.dispatcher();
    use_effect_with((props.start.clone(), state.round), move |(start, round)| {
        if start.round != *round {
            begun.dispatch(PlannerAction::Begin(start.clone()));
        }
    });
    let on_plan = props.on_plan.clone();
    let told = Told { plan: plan.clone(), answers: state.answers.clone(), round: state.round };
    use_effect_with(told, move |told| on_plan.emit(told.clone()));

    let dispatcher = state.dispatcher();
    let act = Act::from(move |action| dispatcher.dispatch(action));

    let about = Surroundings {
        protocol: props.protocol.clone(),
        text: props.text.clone(),
        today,
        heading_level: props.heading_level,
    };
    let answers = &state.answers;
    let questions = el(
        "div",
        "planner__questions",
        [
            head(&about),
            concern_picker(&about, &answers.concerns, &act),
            about_you(&about, answers, &act),
        ],
    );
    let columns = [
        questions,
        el("div", "planner__safety", [safety_questions(&about, answers, plan.status, &act)]),
        summary_bar(&about.text, &plan),
        side(props, &about, answers, &plan, &without),
    ];
    // A stop stands alone: what to do next is all there is to read.
    let detail = if plan.status == Status::Stopped {
        Html::default()
    } else {
        let pair = [after(&about, &plan), good_to_know(&about, &plan)];
        let parts =
            [combination_list(&about, answers, &plan, &act), el("div", "planner__pair", pair)];
        el("div", "planner__detail", parts)
    };
    all([
        // No form: Enter in a form's checkbox would send it, and write the answers into the address.
        el("div", "planner__columns", columns),
        detail,
        footer(&about),
        tag("p", &["class", "role"], ["sr-only", "status"], [words(&announcement(&about, &plan))]),
    ])
}

fn head(about: &Surroundings) -> Html {
    let text = &about.text;
    let title = Heading { class: "planner__title", ..Heading::default() };
    el(
        "header",
        "planner__head",
        [
            title.say(about, text.say("planner.title")),
            said("p", "planner__intro", text.say("planner.intro")),
            el(
                "p",
                "planner__privacy",
                [
                    IconName::Lock.draw("icon planner__lock"),
                    said("span", "planner__privacy-text", text.say("planner.privacy")),
                ],
            ),
        ],
    )
}

/// The plan and its reasons, or what stands in their place.
fn side(
    props: &PlannerProps,
    about: &Surroundings,
    answers: &Answers,
    plan: &Plan,
    without: &[Without],
) -> Html {
    let whole = |card: Html| el("div", "planner__side planner__side--whole", [card]);
    match plan.status {
        Status::Stopped => whole(stop_card(about, plan)),
        Status::Empty => whole(empty_card(about)),
        Status::General | Status::Answered | Status::AskFirst | Status::Postponed => all([
            el("div", "planner__side", [plan_card(about, answers, plan, without)]),
            el("div", "planner__why", [why(props, about, plan, without)]),
        ]),
    }
}

/// What sets the figures, and the way to the clinic.
fn why(props: &PlannerProps, about: &Surroundings, plan: &Plan, without: &[Without]) -> Html {
    let text = &about.text;
    let several = plan.courses.len() > 1;
    let title =
        Heading { below: 1, class: "plan-card__title", id: "why-title", ..Heading::default() };
    let reasons = el(
        "div",
        "plan-card__part",
        [
            title.say(about, text.say("reasons.title")),
            said("p", "plan-card__note", text.say("reasons.note")),
            each(&plan.courses, |course| course_reasons(about, course, several, without)),
        ],
    );
    let booking = booking(text, plan.status, props.booking_url.clone(), &props.on_book);
    tag(
        "section",
        &["class", "aria-labelledby"],
        ["plan-card plan-card--why", "why-title"],
        [reasons, booking],
    )
}

/// The week after a session, for each course.
fn after(about: &Surroundings, plan: &Plan) -> Html {
    let text = &about.text;
    let several = plan.courses.len() > 1;
    if plan.courses.is_empty() {
        return Html::default();
    }
    let title =
        Heading { below: 1, class: "block__title", id: "after-title", ..Heading::default() };
    let parts = [
        title.say(about, text.say("week.title")),
        said("p", "block__lead", text.say("week.lead")),
        each(&plan.courses, |course| week(about, course, several)),
    ];
    tag("section", &["class", "aria-labelledby"], ["block after", "after-title"], parts)
}

/// What a screen reader says after a change: the status, and the first course in a breath.
fn announcement(about: &Surroundings, plan: &Plan) -> String {
    let text = &about.text;
    let key = match plan.status {
        Status::Empty => return String::new(),
        Status::Stopped => return text.say("announce.stopped").to_owned(),
        Status::General => "general",
        Status::Answered => "answered",
        Status::AskFirst => "ask-first",
        Status::Postponed => "postponed",
    };
    let mut courses = String::new();
    for course in &plan.courses {
        let sessions = text.unit("unit.sessions", course.sessions.range());
        let interval = text.unit("unit.weeks-apart", course.interval_weeks.range());
        if !courses.is_empty() {
            courses.push(' ');
        }
        courses += &text.fill(
            "announce.course",
            &[
                ("area", text.of("area", course.area.as_str(), "name")),
                ("sessions", &sessions),
                ("interval", &interval),
            ],
        );
    }
    if let Some(event) = &plan.event {
        for fit in &event.courses {
            courses.push(' ');
            courses += &in_short(about, event, fit);
        }
    }
    text.fill(
        "announce.plan",
        &[("status", text.of("status", key, "title")), ("courses", &courses)],
    )
}
