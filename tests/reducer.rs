//! What a visitor does, and what that makes of the answers.

use std::rc::Rc;

use engine::answers::{Answers, Safety};
use engine::protocol::{Few, Protocol};
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

fn caution(id: &str) -> PlannerAction {
    PlannerAction::TickCaution(id.into(), true)
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
    assert_eq!(after([caution("tan"), PlannerAction::SayNone(true)]).safety, Safety::None);
    let ticked = after([PlannerAction::SayNone(true), caution("tan")]).safety;
    assert_eq!(ticked, Safety::Facts(["tan".into()].into()));
}

#[test]
fn not_sure_and_none_exclude_each_other() {
    let last = after([PlannerAction::SayNone(true), PlannerAction::SayNotSure(true)]).safety;
    assert_eq!(last, Safety::not_sure());
}

#[test]
fn taking_the_last_tick_back_leaves_the_questions_open() {
    let back = PlannerAction::TickCaution("tan".into(), false);
    assert_eq!(after([caution("tan"), back]).safety, Safety::Unanswered);
    let back = [PlannerAction::SayNone(true), PlannerAction::SayNone(false)];
    assert_eq!(after(back).safety, Safety::Unanswered);
}

#[test]
fn none_of_these_does_not_cover_a_question_that_comes_later_and_can_stop() {
    let asked_more = after([concern("pores"), PlannerAction::SayNone(true), concern("melasma")]);
    assert_eq!(asked_more.safety, Safety::Unanswered);
    let asked_no_more =
        after([concern("pores"), PlannerAction::SayNone(true), concern("acne-scars")]);
    assert_eq!(asked_no_more.safety, Safety::None);
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
        safety: Safety::Facts(["keloid".into()].into()),
        combinations: ["prp".into()].into(),
        ..Answers::default()
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
    let kept = state.after(PlannerAction::SayNone(true)).kept();
    let begin = |protocol| PlannerState::new(protocol, kept.clone()).answers.safety;
    assert_eq!(begin(built_in), Safety::None);
    let asks_more = changed(|file| {
        file["cautions"]["own"] = file["cautions"]["keloid"].clone();
        let own = serde_json::json!({ "caution": "own", "covers": [], "onlyWith": [] });
        file["questions"][0]["asks"].as_array_mut().unwrap().push(own);
    });
    assert_eq!(begin(asks_more), Safety::Unanswered);
}

#[test]
fn a_fact_stays_when_the_visitor_is_not_sure_of_another() {
    let safety = after([caution("pregnancy"), PlannerAction::SayNotSure(true)]).safety;
    assert!(safety.has(&"pregnancy".into()) && safety.is_not_sure());
}
