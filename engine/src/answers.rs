//! What the visitor told us. It lives in memory only, and leaves by the visitor's own act only.

use serde::{Deserialize, Serialize};

use crate::protocol::{
    AreaId, CautionId, CautionKind, CombinationId, ConcernId, Day, Few, GroupId, Protocol, SkinId,
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

/// The answers to the safety questions, by group. What is blank is never "none".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Safety {
    /// A group that is not here is unanswered.
    groups: Few<(GroupId, GroupAnswer)>,
    /// When it was, for facts that are asked with their day.
    since: Few<(CautionId, Day)>,
}

/// The answer to one group of safety questions.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum GroupAnswer {
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
    /// The answers of someone to whom these facts apply, and none of the others that anyone may be asked.
    pub fn with(protocol: &Protocol, facts: &[CautionId]) -> Self {
        let mut safety = Self::default();
        for group in protocol.questions() {
            safety.say_none(&group.id, true);
            for question in &group.asks {
                for fact in facts.iter().filter(|fact| question.asks(fact)) {
                    safety.tick(&group.id, question.caution.clone(), true);
                    safety.tick(&group.id, fact.clone(), true);
                }
            }
        }
        safety
    }

    /// The answer to a group.
    pub fn group(&self, group: &GroupId) -> GroupAnswer {
        let mut answers = self.groups.iter().filter(|(id, _)| id == group);
        answers.next().map(|(_, answer)| answer.clone()).unwrap_or_default()
    }

    /// Ticks a fact of a group, or unticks it.
    pub fn tick(&mut self, group: &GroupId, fact: CautionId, ticked: bool) {
        self.answer(group, |answer| answer.tick(fact, ticked));
    }

    /// Ticks "None of these" in a group, or unticks it.
    pub fn say_none(&mut self, group: &GroupId, ticked: bool) {
        self.answer(group, |answer| answer.say_none(ticked));
    }

    /// Ticks "I am not sure" in a group, or unticks it.
    pub fn say_not_sure(&mut self, group: &GroupId, ticked: bool) {
        self.answer(group, |answer| answer.say_not_sure(ticked));
    }

    /// The day when a fact was, as far as the visitor knows it.
    pub fn since(&self, fact: &CautionId) -> Option<Day> {
        self.since.iter().find(|(id, _)| id == fact).map(|(_, day)| *day)
    }

    /// Says when a fact was, or takes that back.
    pub fn say_since(&mut self, fact: CautionId, day: Option<Day>) {
        self.since.retain(|(id, _)| *id != fact);
        if let Some(day) = day {
            self.since.insert((fact, day));
        }
    }

    fn answer(&mut self, group: &GroupId, change: impl FnOnce(&mut GroupAnswer)) {
        let mut answer = self.group(group);
        change(&mut answer);
        self.groups.retain(|(id, _)| id != group);
        if answer != GroupAnswer::Unanswered {
            self.groups.insert((group.clone(), answer));
        }
    }

    /// What of it this protocol can ask for.
    fn offered_by(&mut self, protocol: &Protocol) {
        let mut offered = Self::default();
        for group in protocol.questions() {
            let asks = |fact: &_| group.asks.iter().any(|question| question.asks(fact));
            let answer = self.group(&group.id).with_facts(asks);
            offered.answer(&group.id, |place| *place = answer);
        }
        self.groups = offered.groups;
        self.since.retain(|(fact, _)| protocol.ever_asks(fact));
    }
}

impl GroupAnswer {
    /// The answer in which these facts are ticked, and perhaps "I am not sure" besides.
    fn of(facts: Few<CautionId>, not_sure: bool) -> Self {
        match (not_sure, facts.is_empty()) {
            (true, _) => Self::NotSure(facts),
            (false, false) => Self::Facts(facts),
            (false, true) => Self::Unanswered,
        }
    }

    /// "None" gives way to a fact; "not sure" stays.
    fn tick(&mut self, fact: CautionId, ticked: bool) {
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

    /// "None of these" excludes everything else of its group.
    fn say_none(&mut self, ticked: bool) {
        if ticked {
            *self = Self::None;
        } else if *self == Self::None {
            *self = Self::Unanswered;
        }
    }

    /// "None" gives way to "I am not sure"; the facts stay, since not being sure of one thing makes nothing else
    /// less true.
    fn say_not_sure(&mut self, ticked: bool) {
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

/// What the safety answers come to, over all groups that are asked now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SafetyNow {
    /// The facts that apply.
    pub facts: Few<CautionId>,
    /// Whether "I am not sure" is ticked anywhere.
    pub is_not_sure: bool,
    /// Whether a group has no answer.
    pub is_open: bool,
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
        self.safety.offered_by(protocol);
        self
    }

    /// What the safety answers come to, as far as they answer what is asked now. A fact that only mattered for a
    /// concern that is no longer ticked does not count, and neither does one under a line that is not ticked. What is
    /// left of a group may be nothing at all: then it is unanswered, not "none".
    pub fn safety_now(&self, protocol: &Protocol) -> SafetyNow {
        let mut now = SafetyNow::default();
        for (group, questions) in protocol.asked(&self.concerns) {
            if questions.is_empty() {
                continue;
            }
            let told = self.safety.group(group);
            let mut is_answered = told == GroupAnswer::None || told.is_not_sure();
            now.is_not_sure |= told.is_not_sure();
            for question in questions.into_iter().filter(|question| told.has(&question.caution)) {
                is_answered = true;
                let which: Few<_> =
                    question.which.iter().filter(|fact| told.has(fact)).cloned().collect();
                // What stops goes on to stop, whatever else is known of it.
                let lead = protocol.cautions().get(&question.caution);
                let stops = lead.is_some_and(|caution| caution.kind == CautionKind::Stop);
                if which.is_empty() || stops {
                    now.facts.insert(question.caution.clone());
                }
                for fact in &which {
                    now.facts.insert(fact.clone());
                }
            }
            now.is_open |= !is_answered;
        }
        now
    }
}
