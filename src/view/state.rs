//! What the visitor did, and what that makes of the answers.

use std::rc::Rc;

use engine::answers::Answers;
use engine::protocol::{
    AreaId, CautionId, CautionKind, CombinationId, ConcernId, Day, Few, GroupId, Protocol,
    Question, SkinId,
};

/// The answers, and the protocol they are given against.
#[derive(Clone, Debug)]
pub struct PlannerState {
    /// What can be answered.
    pub protocol: Rc<Protocol>,
    /// What the visitor told us.
    pub answers: Answers,
}

impl PartialEq for PlannerState {
    /// A protocol never changes, so that the same one is the very same one.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.protocol, &other.protocol) && self.answers == other.answers
    }
}

/// What the visitor told us, and what they had been asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// What they told us.
    pub answers: Answers,
    /// The questions in view that can stop or postpone a plan: "none of these" was said of them alone.
    pub asked: Few<CautionId>,
}

/// What a visitor answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlannerAction {
    /// Ticks a concern, or unticks it.
    TickConcern(ConcernId, bool),
    /// Unticks every concern.
    ClearConcerns,
    /// Says where a concern is.
    PlaceConcern(ConcernId, AreaId),
    /// Says how the skin reacts to strong sun.
    DescribeSkin(SkinId),
    /// Takes that back.
    ForgetSkin,
    /// Says for how many days a session may show, or takes that back.
    AcceptRedness(Option<u16>),
    /// Says the earliest day to start, or takes it back.
    StartFrom(Option<Day>),
    /// Says which date to plan for, or takes it back.
    PlanFor(Option<Day>),
    /// Ticks a health fact of a group, or unticks it.
    TickCaution(GroupId, CautionId, bool),
    /// Says when a health fact was, or takes that back.
    SaySince(CautionId, Option<Day>),
    /// Ticks "None of these" in a group, or unticks it.
    SayNone(GroupId, bool),
    /// Ticks "I am not sure" in a group, or unticks it.
    SayNotSure(GroupId, bool),
    /// Shows a combination in the plan, or no longer.
    ChooseCombination(CombinationId, bool),
}

impl PlannerState {
    /// What a visitor finds: what was kept, as far as the protocol asks for it.
    pub fn new(protocol: Rc<Protocol>, kept: Kept) -> Self {
        let answers = kept.answers.offered_by(&protocol);
        let mut state = Self { protocol, answers };
        state.reopen_none(&kept.asked);
        state
    }

    /// What the visitor told us, for coming back to, or for another protocol.
    pub fn kept(&self) -> Kept {
        Kept { answers: self.answers.clone(), asked: self.heavy_questions() }
    }

    fn tick_concern(&mut self, concern: ConcernId, ticked: bool) {
        let asked_before = self.heavy_questions();
        if !ticked {
            self.answers.concerns.remove(&concern);
        } else if self.protocol.offers(&concern) {
            self.answers.concerns.insert(concern);
        }
        self.reopen_none(&asked_before);
    }

    /// Takes "None of these" back in each group in which a heavy question is asked now that was not among those
    /// `asked` when it was said: blank is never "no".
    fn reopen_none(&mut self, asked: &Few<CautionId>) {
        let protocol = self.protocol.clone();
        let mut reopened = Vec::new();
        for (group, questions) in protocol.asked(&self.answers.concerns) {
            let is_new =
                |question: &Question| self.is_heavy(question) && !asked.contains(&question.caution);
            if questions.into_iter().any(is_new) {
                reopened.push(group);
            }
        }
        for group in reopened {
            self.answers.safety.say_none(group, false);
        }
    }

    /// The questions asked now that can stop or postpone a plan.
    fn heavy_questions(&self) -> Few<CautionId> {
        let mut heavy = Few::default();
        for (_, questions) in self.protocol.asked(&self.answers.concerns) {
            for question in questions.into_iter().filter(|question| self.is_heavy(question)) {
                heavy.insert(question.caution.clone());
            }
        }
        heavy
    }

    fn is_heavy(&self, question: &Question) -> bool {
        let caution = self.protocol.cautions().get(&question.caution);
        caution.is_some_and(|caution| caution.kind != CautionKind::Discuss)
    }
}

impl PlannerState {
    /// The state after what the visitor has done.
    #[must_use]
    pub fn after(mut self: Rc<Self>, action: PlannerAction) -> Rc<Self> {
        let state = Rc::make_mut(&mut self);
        match action {
            PlannerAction::TickConcern(concern, ticked) => state.tick_concern(concern, ticked),
            PlannerAction::ClearConcerns => state.answers.concerns.clear(),
            PlannerAction::PlaceConcern(concern, area) => {
                state.answers.areas.retain(|(placed, _)| *placed != concern);
                state.answers.areas.insert((concern, area));
            }
            PlannerAction::DescribeSkin(skin) => {
                state.answers.skin = Some(skin).filter(|skin| state.protocol.asks_skin(skin));
            }
            PlannerAction::ForgetSkin => state.answers.skin = None,
            PlannerAction::AcceptRedness(days) => state.answers.redness_days = days,
            PlannerAction::StartFrom(day) => state.answers.start = day,
            PlannerAction::PlanFor(day) => state.answers.event = day,
            PlannerAction::TickCaution(group, caution, ticked) => {
                state.answers.safety.tick(&group, caution, ticked);
            }
            PlannerAction::SaySince(caution, day) => state.answers.safety.say_since(caution, day),
            PlannerAction::SayNone(group, ticked) => state.answers.safety.say_none(&group, ticked),
            PlannerAction::SayNotSure(group, ticked) => {
                state.answers.safety.say_not_sure(&group, ticked);
            }
            PlannerAction::ChooseCombination(combination, chosen) => {
                state.answers.choose_combination(&state.protocol, combination, chosen);
            }
        }
        self
    }
}
