//! What happens to the widget.

use yew::AttrValue;

use crate::view::{Details, Kept, PlannerAction, Press, TakeAlong};

/// What happens to the widget.
#[derive(Clone, Debug)]
pub enum PlannerMessage {
    /// The visitor answers something.
    Act(PlannerAction),
    /// The visitor asks for something else.
    Press(Press),
    /// Works out what follows from the answers.
    Follow,
    /// Begins anew with what the visitor told another planner, or with what the page says.
    Resume(Kept),
    /// It has been put on the page.
    Shown,
    /// The first plan has been painted: what follows it is asked for.
    Continue,
    /// The details are there, or cannot be had.
    Details(Option<Details>),
    /// What a plan is taken along with is there, or cannot be had.
    TakeAlong(Option<TakeAlong>),
    /// Draws what explains the plan on screen.
    Explain,
    /// All of it has been painted for the first time.
    Painted,
    /// Something is to be said about the plan that was taken along.
    Said(AttrValue),
}
