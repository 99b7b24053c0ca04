//! What the visitor did, and what that makes of the answers.

use std::rc::Rc;

use engine::answers::{Answers, Safety};
use engine::protocol::{
    AreaId, CautionId, CautionKind, CombinationId, ConcernId, Day, Few, Protocol, Question, SkinId,
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
    /// Ticks a health fact, or unticks it.
    TickCaution(CautionId, bool),
    /// Ticks "None of these", or unticks it.
    SayNone(bool),
    /// Ticks "I am not sure", or unticks it.
    SayNotSure(bool),
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

    /// Takes "None of these" back if a heavy question is asked now that was not among those `asked` when it
    /// was said: blank is never "no".
    fn reopen_none(&mut self, asked: &Few<CautionId>) {
        if self.answers.safety == Safety::None && !self.heavy_questions().is_subset(asked) {
            self.answers.safety = Safety::Unanswered;
        }
    }

    /// The questions asked now that can stop or postpone a plan.
    fn heavy_questions(&self) -> Few<CautionId> {
        let heavy = |question: &&Question| {
            let caution = self.protocol.cautions().get(&question.caution);
            caution.is_some_and(|caution| caution.kind != CautionKind::Discuss)
        };
        let asked = self.protocol.asked(&self.answers.concerns);
        asked
            .flat_map(|(_, questions)| questions)
            .filter(heavy)
            .map(|question| question.caution.clone())
            .collect()
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
            PlannerAction::TickCaution(caution, ticked) => {
                state.answers.safety.tick(caution, ticked);
            }
            PlannerAction::SayNone(ticked) => state.answers.safety.say_none(ticked),
            PlannerAction::SayNotSure(ticked) => state.answers.safety.say_not_sure(ticked),
            PlannerAction::ChooseCombination(combination, chosen) => {
                state.answers.choose_combination(&state.protocol, combination, chosen);
            }
        }
        self
    }
}
