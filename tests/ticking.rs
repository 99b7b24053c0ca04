//! The order in which a visitor ticks things never matters, over thrown protocols and answers.

#[allow(dead_code, reason = "the engine's invariants look at other cases too")]
#[path = "../engine/tests/invariants/cases.rs"]
mod cases;
#[path = "../engine/tests/invariants/dice.rs"]
mod dice;

use std::rc::Rc;

use engine::answers::{Answers, GroupAnswer};
use engine::protocol::Protocol;
use microneedling_planner::view::{Kept, PlannerAction, PlannerState};

use cases::{Case, always};

/// What a visitor does to give the answers of `case`; nothing that takes back what they did before,
/// such as ticking one of two combinations in conflict.
fn actions(case: &Case) -> Vec<PlannerAction> {
    let answers = case.without_conflicts();
    let offered = |id: &_| case.protocol.concerns().get(id).is_some_and(|concern| concern.offered);
    let concerns = answers.concerns.iter().filter(|id| offered(id)).cloned();
    let mut actions: Vec<PlannerAction> =
        concerns.map(|id| PlannerAction::TickConcern(id, true)).collect();
    let areas = answers.areas.iter().cloned();
    actions.extend(areas.map(|(id, area)| PlannerAction::PlaceConcern(id, area)));
    let combinations = answers.combinations.iter().cloned();
    actions.extend(combinations.map(|id| PlannerAction::ChooseCombination(id, true)));
    actions.extend(answers.skin.map(PlannerAction::DescribeSkin));
    actions.push(PlannerAction::StartFrom(answers.start));
    actions.push(PlannerAction::PlanFor(answers.event));
    actions.push(PlannerAction::AcceptRedness(answers.redness_days));
    for group in case.protocol.questions() {
        let id = &group.id;
        match answers.safety.group(id) {
            GroupAnswer::Facts(facts) | GroupAnswer::NotSure(facts) => {
                let tick =
                    |fact: &_| PlannerAction::TickCaution(id.clone(), Clone::clone(fact), true);
                actions.extend(facts.iter().map(tick));
            }
            GroupAnswer::Unanswered | GroupAnswer::None => {}
        }
        if answers.safety.group(id).is_not_sure() {
            actions.push(PlannerAction::SayNotSure(id.clone(), true));
        }
    }
    actions
}

/// What the visitor has told after all of that.
fn told(protocol: &Rc<Protocol>, actions: &[PlannerAction]) -> Answers {
    let state = Rc::new(PlannerState::new(protocol.clone(), Kept::default()));
    let state = actions.iter().fold(state, |state, action| state.after(action.clone()));
    state.answers.clone()
}

/// The same things in another order, a different one for each `round`.
fn shuffled<T: Clone>(things: &[T], round: usize) -> Vec<T> {
    let mut left = things.to_vec();
    let mut shuffled = Vec::with_capacity(left.len());
    while !left.is_empty() {
        // Two numbers without a common divisor, so that every place comes up.
        shuffled.push(left.remove((shuffled.len() * 7 + round * 11) % left.len()));
    }
    shuffled
}

#[test]
fn the_order_of_ticking_never_matters() {
    always(|case| {
        let protocol = Rc::new(case.protocol.clone());
        let mut actions = actions(case);
        let answers = told(&protocol, &actions);
        for round in 0..4 {
            actions = shuffled(&actions, round);
            assert_eq!(told(&protocol, &actions), answers, "after {actions:?}");
        }
        actions.reverse();
        assert_eq!(told(&protocol, &actions), answers);
        actions.len() > 5
    });
}

#[test]
fn ticking_never_leaves_two_combinations_in_conflict() {
    always(|case| {
        let protocol = Rc::new(case.protocol.clone());
        let all: Vec<_> = case.protocol.combinations().ids().cloned().collect();
        for round in 0..3 {
            let ticks = shuffled(&all, round).into_iter();
            let ticks = ticks.map(|id| PlannerAction::ChooseCombination(id, true));
            let told = told(&protocol, &ticks.collect::<Vec<_>>());
            for one in &told.combinations {
                let others = || told.combinations.iter().filter(|other| *other != one);
                assert!(!others().any(|other| case.protocol.in_conflict(one, other)));
            }
        }
        all.len() > 1
    });
}

#[test]
fn what_is_ticked_and_unticked_was_not_ticked() {
    use PlannerAction::{ChooseCombination, TickCaution, TickConcern};

    let back = |action: &PlannerAction| match action.clone() {
        TickConcern(id, _) => Some(TickConcern(id, false)),
        TickCaution(group, id, _) => Some(TickCaution(group, id, false)),
        ChooseCombination(id, _) => Some(ChooseCombination(id, false)),
        _ => None,
    };
    always(|case| {
        let protocol = Rc::new(case.protocol.clone());
        let ticks: Vec<_> =
            actions(case).into_iter().filter(|action| back(action).is_some()).collect();
        let back: Vec<_> = shuffled(&ticks, 3).iter().filter_map(back).collect();
        assert_eq!(
            told(&protocol, &[ticks.clone(), ticks.clone(), back].concat()),
            Answers::default()
        );
        ticks.len() > 3
    });
}
