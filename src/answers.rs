//! What the visitor told us. It lives in memory only, and leaves by the visitor's own act only.

use serde::{Deserialize, Serialize};

use crate::protocol::{
    AreaId, CautionId, CombinationId, ConcernId, Day, Few, Packed, Protocol, SkinId, packed,
};

/// Everything the visitor told us. Empty is what a visitor arrives with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// What they would like to improve.
    pub concerns: Few<ConcernId>,
    /// Where, for concerns that are not where they usually are.
    pub areas: Few<(ConcernId, AreaId)>,
    /// How their skin reacts to strong sun.
    pub skin: Option<SkinId>,
    /// What they answered to the safety questions.
    pub safety: Safety,
    /// The combinations they would like to see in the plan.
    pub combinations: Few<CombinationId>,
    /// The earliest day on which they could start.
    pub start: Option<Day>,
    /// A date that they plan for.
    pub event: Option<Day>,
    /// For how many days after a session they could look red.
    pub redness_days: Option<u16>,
}

/// The answer to the safety questions. Blank is never "none".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Safety {
    /// Nothing was ticked.
    #[default]
    Unanswered,
    /// "None of these".
    None,
    /// "I am not sure".
    NotSure,
    /// These are true; never empty.
    Facts(Few<CautionId>),
}

packed!(struct Answers {
    concerns, areas, skin, safety, combinations, start, event, redness_days,
});

impl Packed for Safety {
    fn pack(&self, bytes: &mut Vec<u8>) {
        bytes.push(match self {
            Self::Unanswered => 0,
            Self::None => 1,
            Self::NotSure => 2,
            Self::Facts(_) => 3,
        });
        if let Self::Facts(facts) = self {
            facts.pack(bytes);
        }
    }

    fn unpack(bytes: &mut &[u8]) -> Self {
        match u8::unpack(bytes) {
            1 => Self::None,
            2 => Self::NotSure,
            3 => Self::Facts(Few::unpack(bytes)),
            _ => Self::Unanswered,
        }
    }
}

impl Safety {
    /// Ticks or unticks a fact; "none" and "not sure" give way to it.
    pub fn toggle(&mut self, fact: CautionId) {
        let mut facts = match std::mem::take(self) {
            Self::Facts(facts) => facts,
            Self::Unanswered | Self::None | Self::NotSure => Few::default(),
        };
        if !facts.remove(&fact) {
            facts.insert(fact);
        }
        if !facts.is_empty() {
            *self = Self::Facts(facts);
        }
    }

    /// Whether this fact is ticked.
    pub fn has(&self, fact: &CautionId) -> bool {
        matches!(self, Self::Facts(facts) if facts.contains(fact))
    }
}

impl Answers {
    /// Chooses a combination, or leaves it out again. Of two in conflict, the one just chosen stands:
    /// it is what the visitor is looking at.
    pub fn toggle_combination(&mut self, protocol: &Protocol, combination: CombinationId) {
        if !self.combinations.remove(&combination) {
            self.combinations.retain(|id| !protocol.in_conflict(id, &combination));
            self.combinations.insert(combination);
        }
    }

    /// Where a concern is: where the visitor said, as long as the protocol allows it there, and
    /// otherwise where it usually is.
    pub fn area(&self, protocol: &Protocol, concern: &ConcernId) -> Option<AreaId> {
        let areas = &protocol.concerns.get(concern)?.areas;
        let mut placed = self.areas.iter().filter(|(id, _)| id == concern).map(|(_, area)| area);
        let chosen = placed.find(|area| areas.contains(area));
        chosen.or(areas.first()).cloned()
    }

    /// The safety answer as far as it answers what is asked now. A fact that only mattered for a
    /// concern that is no longer ticked does not count, and what is left of the answer may be
    /// nothing at all: then it is unanswered, not "none".
    pub fn safety_now(&self, protocol: &Protocol) -> Safety {
        let Safety::Facts(facts) = &self.safety else {
            return self.safety.clone();
        };
        let asked = facts.iter().filter(|fact| protocol.asks(&self.concerns, fact));
        let asked: Few<_> = asked.cloned().collect();
        if asked.is_empty() { Safety::Unanswered } else { Safety::Facts(asked) }
    }
}
