//! What the visitor told us. It lives in memory only, and leaves by the visitor's own act only.

use serde::{Deserialize, Serialize};

use crate::protocol::{AreaId, CautionId, CombinationId, ConcernId, Day, Few, Protocol, SkinId};

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
    /// "I am not sure", besides these facts; there may be none of them.
    NotSure(Few<CautionId>),
    /// These are true; never empty.
    Facts(Few<CautionId>),
}

impl Safety {
    /// "I am not sure", and nothing else.
    pub fn not_sure() -> Self {
        Self::NotSure(Few::default())
    }

    /// The answer in which these facts are ticked, and perhaps "I am not sure" besides.
    pub fn of(facts: Few<CautionId>, not_sure: bool) -> Self {
        match (not_sure, facts.is_empty()) {
            (true, _) => Self::NotSure(facts),
            (false, false) => Self::Facts(facts),
            (false, true) => Self::Unanswered,
        }
    }

    /// Ticks a fact, or unticks it. "None" gives way to it; "not sure" stays.
    pub fn tick(&mut self, fact: CautionId, ticked: bool) {
        if !ticked && *self == Self::None {
            return; // it was not ticked
        }
        let not_sure = self.is_not_sure();
        let mut facts = self.take_facts();
        if ticked {
            facts.insert(fact);
        } else {
            facts.remove(&fact);
        }
        *self = Self::of(facts, not_sure);
    }

    /// Ticks "None of these", which excludes everything else, or unticks it.
    pub fn say_none(&mut self, ticked: bool) {
        if ticked {
            *self = Self::None;
        } else if *self == Self::None {
            *self = Self::Unanswered;
        }
    }

    /// Ticks "I am not sure", or unticks it. "None" gives way to it; the facts stay, since not being sure of one
    /// thing makes nothing else less true.
    pub fn say_not_sure(&mut self, ticked: bool) {
        if ticked != self.is_not_sure() {
            *self = Self::of(self.take_facts(), ticked);
        }
    }

    /// Whether this fact is ticked.
    pub fn has(&self, fact: &CautionId) -> bool {
        matches!(self, Self::NotSure(facts) | Self::Facts(facts) if facts.contains(fact))
    }

    /// Whether "I am not sure" is ticked.
    pub fn is_not_sure(&self) -> bool {
        matches!(self, Self::NotSure(_))
    }

    /// The same answer with those of its facts that pass.
    fn with_facts(&self, passes: impl Fn(&CautionId) -> bool) -> Self {
        match self {
            Self::NotSure(facts) | Self::Facts(facts) => {
                let facts = facts.iter().filter(|fact| passes(fact)).cloned();
                Self::of(facts.collect(), self.is_not_sure())
            }
            Self::Unanswered | Self::None => self.clone(),
        }
    }

    fn take_facts(&mut self) -> Few<CautionId> {
        match std::mem::take(self) {
            Self::NotSure(facts) | Self::Facts(facts) => facts,
            Self::Unanswered | Self::None => Few::default(),
        }
    }
}

impl Answers {
    /// Chooses a combination, or leaves it out. Of two in conflict, the one just chosen stands: it is what the
    /// visitor is looking at.
    pub fn choose_combination(
        &mut self,
        protocol: &Protocol,
        combination: CombinationId,
        chosen: bool,
    ) {
        if chosen {
            self.combinations.retain(|id| !protocol.in_conflict(id, &combination));
            self.combinations.insert(combination);
        } else {
            self.combinations.remove(&combination);
        }
    }

    /// Where a concern is: where the visitor said, as long as the protocol allows it there, and
    /// otherwise where it usually is.
    pub fn area(&self, protocol: &Protocol, concern: &ConcernId) -> Option<AreaId> {
        let areas = &protocol.concerns().get(concern)?.areas;
        let mut placed = self.areas.iter().filter(|(id, _)| id == concern).map(|(_, area)| area);
        let chosen = placed.find(|area| areas.contains(area));
        chosen.or(areas.first()).cloned()
    }

    /// What of it this protocol can ask for: a tick that is not on screen must not count.
    #[must_use]
    pub fn offered_by(mut self, protocol: &Protocol) -> Self {
        self.concerns.retain(|id| protocol.offers(id));
        self.areas.retain(|(id, _)| protocol.offers(id));
        self.skin = self.skin.filter(|skin| protocol.asks_skin(skin));
        let offered = |id: &_| protocol.combinations().get(id).is_some_and(|entry| entry.offered);
        self.combinations.retain(offered);
        self.safety = self.safety.with_facts(|fact| protocol.ever_asks(fact));
        self
    }

    /// The safety answer as far as it answers what is asked now. A fact that only mattered for a
    /// concern that is no longer ticked does not count, and what is left of the answer may be
    /// nothing at all: then it is unanswered, not "none".
    pub fn safety_now(&self, protocol: &Protocol) -> Safety {
        self.safety.with_facts(|fact| protocol.asks(&self.concerns, fact))
    }
}
