//! The places in the widget that the details fill.

use engine::answers::Answers;
use engine::protocol::Day;

use super::drawn::Drawn;
use super::el::kept;

/// What the planner asks the details for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Which day it is for the visitor.
    pub today: Day,
    /// The level of the widget's title, 2 to 5.
    pub heading_level: u8,
    /// What the visitor told us.
    pub answers: Answers,
}

/// What goes into each place; nothing while the details are on their way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// How the plan fits this visitor.
    pub fit: Drawn,
    /// What sets the figures.
    pub reasons: Drawn,
    /// How the plan can be taken along.
    pub actions: Drawn,
    /// What stands below the questions and the plan.
    pub below: Drawn,
    /// When each course could happen.
    pub dates: Vec<Drawn>,
}

impl Places {
    /// As it is shown: each place is left alone while it stays the same.
    #[must_use]
    pub fn keep(self) -> Self {
        let one = |drawn: Drawn| if drawn == Drawn::default() { drawn } else { kept(drawn) };
        Self {
            fit: one(self.fit),
            reasons: one(self.reasons),
            actions: one(self.actions),
            below: one(self.below),
            dates: self.dates.into_iter().map(kept).collect(),
        }
    }
}
