//! The whole widget as it is drawn for one state, but for the details.

use engine::answers::Answers;
use engine::plan::{Plan, Status};

use super::about_you::about_you;
use super::booking::booking;
use super::button::Button;
use super::concern_picker::concern_picker;
use super::drawn::Drawn;
use super::el::{all, el, kept, said, tag, words};
use super::empty_card::empty_card;
use super::footer::footer;
use super::heading::Heading;
use super::icon::IconName;
use super::places::Places;
use super::plan_card::plan_card;
use super::safety_questions::safety_questions;
use super::stop_card::stop_card;
use super::summary_bar::summary_bar;
use super::surroundings::Surroundings;

/// How much of the questions is drawn. What cannot be seen yet follows the first plan, so that it comes sooner;
/// and piece by piece, so that a press in between is heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// How many groups of concerns; without it all of them, and the second question.
    pub groups: Option<u8>,
    /// Whether the safety questions are drawn too, and not their place alone: they are half of it all.
    pub safety: bool,
}

impl Extent {
    /// None of it but the head of the first.
    pub const NONE: Self = Self::up_to(Some(0));
    /// All of it.
    pub const WHOLE: Self = Self { groups: None, safety: true };

    /// So many groups of concerns, or the first two questions, and no more.
    pub const fn up_to(groups: Option<u8>) -> Self {
        Self { groups, safety: false }
    }

    /// The next piece too.
    #[must_use]
    pub const fn more(self) -> Self {
        if self.groups.is_some() { Self::up_to(None) } else { Self::WHOLE }
    }
}

/// What the planner knows of the details that follow it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DetailsAre {
    /// They are there, or on their way.
    #[default]
    Coming,
    /// They could not be had.
    Missing,
    /// They are asked for once more.
    AskedAgain,
}

/// What a drawing shows.
pub(super) struct Scene<'a> {
    pub(super) about: &'a Surroundings,
    /// What the visitor told us.
    pub(super) answers: &'a Answers,
    /// What follows from it.
    pub(super) plan: &'a Plan,
    /// Where to book; empty for nowhere.
    pub(super) booking_url: &'a str,
    /// How much of the questions is drawn.
    pub(super) extent: Extent,
    /// What is known of the details.
    pub(super) details: DetailsAre,
}

/// The questions, and the plan beside them.
pub(super) fn columns(scene: &Scene<'_>, places: &Places) -> Drawn {
    let Scene { about, answers, plan, extent, .. } = scene;
    let groups = extent.groups.map_or(usize::MAX, usize::from);
    // What is not drawn yet keeps its place: Yew tells neighbours apart by their number, counted from the last.
    let second =
        if extent.groups.is_none() { kept(about_you(about, answers)) } else { Drawn::default() };
    let questions = el(
        "div",
        "planner__questions",
        [kept(head(about)), kept(concern_picker(about, &answers.concerns, groups)), second],
    );
    let safety = if extent.safety {
        kept(safety_questions(about, answers, plan.status))
    } else {
        Drawn::default()
    };
    // No form: Enter in a form's checkbox would send it, and write the answers into the address.
    el(
        "div",
        "planner__columns",
        [
            questions,
            el("div", "planner__safety", [safety]),
            summary_bar(&about.text, plan),
            side(scene, places),
        ],
    )
}

/// What stands below both, and the footer.
pub(super) fn below(scene: &Scene<'_>, places: &Places) -> Drawn {
    let details = if scene.plan.status == Status::Stopped || places.below == Drawn::default() {
        Drawn::default()
    } else {
        el("div", "planner__detail", [places.below.clone()])
    };
    el("div", "planner__below", [details, kept(footer(scene.about))])
}

fn head(about: &Surroundings) -> Drawn {
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
fn side(scene: &Scene<'_>, places: &Places) -> Drawn {
    let Scene { about, plan, .. } = scene;
    let whole = |card: Drawn| el("div", "planner__side planner__side--whole", [card]);
    match plan.status {
        Status::Stopped => whole(stop_card(about, plan)),
        Status::Empty => whole(empty_card(about)),
        Status::General | Status::Answered | Status::AskFirst | Status::Postponed => {
            all([el("div", "planner__side", [plan_card(about, plan, places)]), why(scene, places)])
        }
    }
}

/// What sets the figures, and the way to the clinic. It comes with the details: nothing that is being
/// read may move when they arrive. Without them the way to the clinic stays.
fn why(scene: &Scene<'_>, places: &Places) -> Drawn {
    let text = &scene.about.text;
    let reasons = match scene.details {
        _ if places.reasons != Drawn::default() => places.reasons.clone(),
        DetailsAre::Coming => return Drawn::default(),
        DetailsAre::Missing => missing_details(scene.about, "missing.text"),
        DetailsAre::AskedAgain => missing_details(scene.about, "missing.asked"),
    };
    let actions = tag(
        "div",
        &["class", "part"],
        ["plan-card__part plan-card__part--actions", "actions"],
        [booking(text, scene.plan.status, scene.booking_url), places.actions.clone()],
    );
    let card = tag(
        "section",
        &["class", "aria-labelledby"],
        ["plan-card plan-card--why", "why-title"],
        [reasons, actions],
    );
    el("div", "planner__why", [card])
}

/// What stands in the place of the reasons when the details could not be had.
fn missing_details(about: &Surroundings, key: &str) -> Drawn {
    let text = &about.text;
    let title =
        Heading { below: 1, class: "plan-card__title", id: "why-title", ..Heading::default() };
    let again = Button { class: "button button--secondary", press: "again", ..Button::default() };
    let sentence = said("span", "", text.say(key));
    el(
        "div",
        "plan-card__part",
        [
            title.say(about, text.say("missing.title")),
            tag("p", &["class", "role"], ["plan-card__sum", "status"], [sentence]),
            el("p", "plan-card__sum", [again.draw(words(text.say("missing.again")))]),
        ],
    )
}

/// Where a screen reader hears of a change.
pub(super) fn status(sentence: &str) -> Drawn {
    // The region itself stays on the page: what is said in a new one may not be heard.
    tag("p", &["class", "role"], ["sr-only", "status"], [said("span", "", sentence)])
}

/// What a screen reader says after a change: the status, and the first course in a breath.
pub(super) fn announcement(scene: &Scene<'_>) -> String {
    let Scene { about, plan, .. } = scene;
    let text = &about.text;
    let key = match plan.status {
        Status::Empty => return String::new(),
        Status::Stopped => return text.say("announce.stopped").to_owned(),
        Status::General => "general",
        Status::Answered => "answered",
        Status::AskFirst => "ask-first",
        Status::Postponed => "postponed",
    };
    // One course alone needs no area to be told apart by.
    let course_key =
        if plan.courses.len() > 1 { "announce.course-in-area" } else { "announce.course" };
    let mut courses = String::new();
    for (index, course) in plan.courses.iter().enumerate() {
        let sessions = text.unit("unit.sessions", course.sessions.range());
        let interval = text.unit("unit.weeks-apart", course.interval_weeks.range());
        if !courses.is_empty() {
            courses.push(' ');
        }
        courses += &text.fill(
            course_key,
            &[
                ("area", text.of("area", course.area.as_str(), "name")),
                ("sessions", &sessions),
                ("interval", &interval),
            ],
        );
        if let Some(event) = &plan.event
            && let Some(fit) = event.courses.get(index)
        {
            courses.push(' ');
            courses += &text.event_in_short(about.today, event, fit);
        }
    }
    text.fill(
        "announce.plan",
        &[("status", text.of("status", key, "title")), ("courses", &courses)],
    )
}
