//! What a visitor does, and what that makes of the answers.

use std::rc::Rc;

use engine::answers::{Answers, GroupAnswer};
use engine::protocol::{Few, Protocol, Question};
use microneedling_planner::view::{Kept, PlannerAction, PlannerState};

/// The answers after these actions.
fn after(actions: impl IntoIterator<Item = PlannerAction>) -> Answers {
    let state = PlannerState::new(Rc::new(Protocol::built_in()), Kept::default());
    let state = actions.into_iter().fold(Rc::new(state), PlannerState::after);
    state.answers.clone()
}

fn concern(id: &str) -> PlannerAction {
    PlannerAction::TickConcern(id.into(), true)
}

/// Ticks a fact in its group.
fn caution(id: &str) -> PlannerAction {
    let protocol = Protocol::built_in();
    let asks = |question: &Question| question.asks(&id.into());
    let group = protocol.questions().iter().find(|group| group.asks.iter().any(asks)).unwrap();
    PlannerAction::TickCaution(group.id.clone(), id.into(), true)
}

fn none(group: &str) -> PlannerAction {
    PlannerAction::SayNone(group.into(), true)
}

fn not_sure(group: &str) -> PlannerAction {
    PlannerAction::SayNotSure(group.into(), true)
}

#[test]
fn a_tick_said_twice_is_one_tick_and_it_can_be_taken_back() {
    let untick = || PlannerAction::TickConcern("pores".into(), false);
    let once = after([concern("pores")]);
    assert_eq!(after([concern("pores"), concern("pores")]), once);
    assert_eq!(after([concern("pores"), untick()]), Answers::default());
    assert_eq!(after([untick(), untick()]), Answers::default());
}

#[test]
fn the_order_of_ticking_never_matters() {
    let one = after([concern("pores"), concern("acne-scars"), caution("tan"), caution("keloid")]);
    let other = after([caution("keloid"), concern("acne-scars"), caution("tan"), concern("pores")]);
    assert_eq!(one, other);
}

#[test]
fn none_of_these_clears_what_was_ticked_and_gives_way_to_it() {
    let recent = |actions: [PlannerAction; 2]| after(actions).safety.group(&"recent".into());
    assert_eq!(recent([caution("tan"), none("recent")]), GroupAnswer::None);
    let ticked = recent([none("recent"), caution("tan")]);
    assert_eq!(ticked, GroupAnswer::Facts(["tan".into()].into()));
}

#[test]
fn none_of_these_says_nothing_of_another_group() {
    let safety = after([caution("tan"), none("health")]).safety;
    assert!(safety.group(&"recent".into()).has(&"tan".into()));
    assert_eq!(safety.group(&"health".into()), GroupAnswer::None);
    assert_eq!(safety.group(&"skin".into()), GroupAnswer::Unanswered);
}

#[test]
fn not_sure_and_none_exclude_each_other() {
    let last = after([none("health"), not_sure("health")]).safety;
    assert_eq!(last.group(&"health".into()), GroupAnswer::NotSure(Few::default()));
}

#[test]
fn taking_the_last_tick_back_leaves_the_questions_open() {
    let back = PlannerAction::TickCaution("recent".into(), "tan".into(), false);
    assert_eq!(after([caution("tan"), back]), Answers::default());
    let back = PlannerAction::SayNone("recent".into(), false);
    assert_eq!(after([none("recent"), back]), Answers::default());
}

#[test]
fn none_of_these_does_not_cover_a_question_that_comes_later_and_can_stop() {
    let said = [none("skin"), none("health")];
    let after = |more: &str| {
        after([concern("pores")].into_iter().chain(said.clone()).chain([concern(more)]))
    };
    let asked_more = after("melasma").safety;
    assert_eq!(asked_more.group(&"skin".into()), GroupAnswer::Unanswered);
    assert_eq!(asked_more.group(&"health".into()), GroupAnswer::None, "nothing joins there");
    assert_eq!(after("acne-scars").safety.group(&"skin".into()), GroupAnswer::None);
}

#[test]
fn a_concern_moved_twice_is_where_it_was_moved_last() {
    let place = |area: &str| PlannerAction::PlaceConcern("scars".into(), area.into());
    let answers = after([concern("scars"), place("body"), place("face")]);
    let area = answers.area(&Protocol::built_in(), &"scars".into());
    assert_eq!(area, Some("face".into()));
}

#[test]
fn a_visitor_finds_the_concerns_of_the_start_that_are_offered_and_nothing_else() {
    let concerns = ["pores".into(), "hair".into()].into();
    let kept = Kept { answers: Answers { concerns, ..Answers::default() }, ..Kept::default() };
    let state = PlannerState::new(Rc::new(Protocol::built_in()), kept);
    let expected = Answers { concerns: ["pores".into()].into(), ..Answers::default() };
    assert_eq!(state.answers, expected, "hair is not offered and so not ticked");
}

#[test]
fn coming_back_finds_what_was_told_before() {
    let answers = after([concern("scars"), caution("tan")]);
    let kept = Kept { answers: answers.clone(), asked: Few::default() };
    let state = PlannerState::new(Rc::new(Protocol::built_in()), kept);
    assert_eq!(state.answers, answers);
}

/// The built-in protocol with this changed in its file.
fn changed(change: impl Fn(&mut serde_json::Value)) -> Rc<Protocol> {
    let mut file = serde_json::to_value(Protocol::built_in()).unwrap();
    change(&mut file);
    Rc::new(serde_json::from_value(file).unwrap())
}

#[test]
fn what_another_protocol_does_not_offer_is_forgotten() {
    let answers = Answers {
        areas: [("scars".into(), "body".into())].into(),
        combinations: ["laser".into(), "prp".into()].into(),
        skin: Some("5".into()),
        ..after([concern("scars"), concern("pores"), caution("tan"), caution("keloid")])
    };
    let other = changed(|file| {
        file["concerns"]["scars"]["offered"] = false.into();
        file["combinations"]["laser"]["offered"] = false.into();
        file["skin"] = serde_json::json!([]);
        for group in file["questions"].as_array_mut().unwrap() {
            group["asks"].as_array_mut().unwrap().retain(|ask| ask["caution"] != "tan");
        }
    });
    let kept = Kept { answers, ..Kept::default() };
    let expected = Answers {
        concerns: ["pores".into()].into(),
        combinations: ["prp".into()].into(),
        ..after([caution("keloid")])
    };
    assert_eq!(PlannerState::new(other, kept).answers, expected);
}

#[test]
fn a_tick_on_what_is_not_offered_ticks_nothing() {
    assert_eq!(after([concern("hair"), concern("no-such-concern")]), Answers::default());
}

#[test]
fn none_of_these_does_not_cover_what_only_another_protocol_asks() {
    let built_in = Rc::new(Protocol::built_in());
    let state = Rc::new(PlannerState::new(built_in.clone(), Kept::default()));
    let kept = state.after(none("health")).kept();
    let begin =
        |protocol| PlannerState::new(protocol, kept.clone()).answers.safety.group(&"health".into());
    assert_eq!(begin(built_in), GroupAnswer::None);
    let asks_more = changed(|file| {
        file["cautions"]["own"] = file["cautions"]["keloid"].clone();
        let own =
            serde_json::json!({ "caution": "own", "covers": [], "onlyWith": [], "which": [] });
        file["questions"][0]["asks"].as_array_mut().unwrap().push(own);
    });
    assert_eq!(begin(asks_more), GroupAnswer::Unanswered);
}

#[test]
fn a_fact_stays_when_the_visitor_is_not_sure_of_another() {
    let health = after([caution("pregnancy"), not_sure("health")]).safety.group(&"health".into());
    assert!(health.has(&"pregnancy".into()) && health.is_not_sure());
}
