//! What is on screen.

use std::rc::Rc;

use engine::answers::Answers;
use engine::plan::{Plan, plan};
use engine::protocol::Day;

use crate::view::{PlannerState, Surroundings};

/// A plan, and what it follows from.
#[derive(Clone, PartialEq)]
pub(super) struct Shown {
    pub(super) plan: Rc<Plan>,
    pub(super) answers: Answers,
    today: Day,
    heading_level: u8,
}

impl Shown {
    pub(super) fn of(state: &PlannerState, about: &Surroundings) -> Self {
        let Surroundings { protocol, today, attributes, .. } = about;
        Self {
            plan: Rc::new(plan(protocol, &state.answers, *today)),
            answers: state.answers.clone(),
            today: *today,
            heading_level: attributes.heading_level,
        }
    }
}
