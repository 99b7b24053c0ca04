//! The places in the widget that the details fill, and how they travel there.

use engine::answers::Answers;
use engine::protocol::{Day, packed};

use super::drawn::Drawn;
use super::el::kept;
use super::sent;

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

packed!(struct Question { today, heading_level, answers });

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
    /// The bytes that [`from_bytes`](Self::from_bytes) takes.
    pub fn to_bytes(self) -> Vec<u8> {
        let mut drawings = vec![self.fit, self.reasons, self.actions, self.below];
        drawings.extend(self.dates);
        sent::pack(&drawings)
    }

    /// What these are the bytes of.
    pub fn from_bytes(bytes: &[u8]) -> Self {
        let mut drawings = sent::unpack(bytes).into_iter();
        // An empty one stays nothing, so that it can be told from one that is there.
        let mut next = || match drawings.next() {
            Some(drawn) if drawn != Drawn::default() => kept(drawn),
            _ => Drawn::default(),
        };
        let (fit, reasons, actions, below) = (next(), next(), next(), next());
        Self { fit, reasons, actions, below, dates: drawings.map(kept).collect() }
    }
}
