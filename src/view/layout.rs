//! Where everything stands: the questions on one side, what follows from them on the other.

use engine::answers::Answers;
use engine::plan::{Plan, Status};
use yew::{Html, NodeRef, html};

use super::answer::{announcement, empty_card, plan_card, reason_card, summary_bar};
use super::details::{Details, DetailsAre};
use super::footer::footer;
use super::parts::words;
use super::questions::{AboutYou, ConcernPicker, head};
use super::surroundings::Surroundings;

/// What is on screen.
pub(super) struct Scene<'a> {
    pub(super) about: &'a Surroundings,
    /// What the visitor told us.
    pub(super) answers: &'a Answers,
    /// What follows from it.
    pub(super) plan: &'a Plan,
    /// What follows the first plan, once it is there.
    pub(super) details: Option<&'a Details>,
    pub(super) details_are: &'a DetailsAre,
    /// What there is to say of the last way in which the plan was taken along.
    pub(super) said: &'a str,
    /// By which the questions and the plan are found on the page.
    pub(super) columns: NodeRef,
}

impl Scene<'_> {
    pub(super) fn draw(&self) -> Html {
        let Self { about, answers, plan, .. } = self;
        // No form: Enter in a form's checkbox would send it, and write the answers into the address.
        html! {
            <>
                <div class="planner__columns" ref={self.columns.clone()}>
                    <div class="planner__questions">
                        { head(about) }
                        <ConcernPicker chosen={answers.concerns.clone()} />
                        <AboutYou answers={(*answers).clone()} />
                    </div>
                    <div class="planner__safety">
                        { self.safety() }
                    </div>
                    { summary_bar(about, plan) }
                    { self.side() }
                </div>
                <div class="planner__below">
                    { self.below() }
                    { footer(about) }
                </div>
                // The region itself stays on the page: what is said in a new one may not be heard.
                <p class="sr-only" role="status"><span>{ words(&announcement(about, plan)) }</span></p>
            </>
        }
    }

    /// The safety questions. They are below the fold everywhere: nobody waits for them to see the first plan.
    fn safety(&self) -> Html {
        match (self.details, self.details_are) {
            (Some(details), _) => (details.safety)(self.answers, self.plan.status),
            (None, DetailsAre::Missing) => Html::default(),
            (None, _) => {
                html! { <p class="planner__soon">{ self.about.say("safety.soon") }</p> }
            }
        }
    }

    /// The plan and its reasons, or what stands in their place.
    fn side(&self) -> Html {
        let Self { about, plan, details_are, said, .. } = self;
        let card = match plan.status {
            Status::Stopped => {
                // Nothing stops a plan before the safety questions have been answered.
                self.details.map(|details| (details.stop)(about, plan)).unwrap_or_default()
            }
            Status::Empty => empty_card(about),
            Status::General | Status::Answered | Status::AskFirst | Status::Postponed => {
                return html! {
                    <>
                        <div class="planner__side">{ plan_card(about, plan, details_are) }</div>
                        { reason_card(about, plan.status, details_are, said) }
                    </>
                };
            }
        };
        html! { <div class="planner__side planner__side--whole">{ card }</div> }
    }

    /// What explains the plan further.
    fn below(&self) -> Html {
        match self.details_are {
            DetailsAre::Shown(places) if self.plan.status != Status::Stopped => {
                html! { <div class="planner__detail">{ places.below.clone() }</div> }
            }
            _ => Html::default(),
        }
    }
}
