//! Answering the safety questions: what a tick changes, and that nothing ticked is not "none".

use engine::answers::{Answers, Safety};
use engine::protocol::{CautionId, CombinationId, Few, Protocol};

fn facts<const COUNT: usize>(ids: [&str; COUNT]) -> Safety {
    Safety::Facts(ids.map(CautionId::from).into())
}

#[test]
fn a_fact_is_ticked_and_unticked() {
    let mut safety = Safety::Unanswered;
    safety.tick("tan".into(), true);
    assert_eq!(safety, facts(["tan"]));
    safety.tick("pregnancy".into(), true);
    assert_eq!(safety, facts(["tan", "pregnancy"]));
    safety.tick("tan".into(), false);
    assert_eq!(safety, facts(["pregnancy"]));
}

#[test]
fn the_last_fact_unticked_leaves_the_questions_unanswered() {
    let mut safety = facts(["tan"]);
    safety.tick("tan".into(), false);
    assert_eq!(safety, Safety::Unanswered);
}

#[test]
fn none_gives_way_to_a_fact() {
    let mut safety = Safety::None;
    safety.tick("tan".into(), true);
    assert_eq!(safety, facts(["tan"]));
}

#[test]
fn not_being_sure_is_one_more_answer_and_takes_no_other_away() {
    let mut safety = facts(["pregnancy"]);
    safety.say_not_sure(true);
    assert!(safety.is_not_sure() && safety.has(&"pregnancy".into()));
    safety.tick("tan".into(), true);
    assert!(safety.is_not_sure() && safety.has(&"tan".into()));
    safety.say_not_sure(false);
    assert_eq!(safety, facts(["pregnancy", "tan"]));
}

#[test]
fn not_being_sure_ends_none_and_leaves_nothing_behind() {
    let mut safety = Safety::None;
    safety.say_not_sure(true);
    assert_eq!(safety, Safety::not_sure());
    safety.say_not_sure(false);
    assert_eq!(safety, Safety::Unanswered);
}

#[test]
fn only_a_ticked_fact_is_there() {
    let tan = CautionId::from("tan");
    assert!(facts(["pregnancy", "tan"]).has(&tan));
    for safety in [Safety::Unanswered, Safety::None, Safety::not_sure(), facts(["pregnancy"])] {
        assert!(!safety.has(&tan), "{safety:?}");
    }
}

#[test]
fn of_two_combinations_in_conflict_the_one_just_chosen_stands() {
    let protocol = Protocol::built_in();
    let mut protocol = serde_json::to_value(&protocol).unwrap();
    protocol["combinations"]["peel"]["conflicts"] = serde_json::json!(["laser"]);
    let protocol: Protocol = serde_json::from_value(protocol).unwrap();
    let mut answers = Answers::default();
    for (chosen, stands) in [
        ("prp", &["prp"][..]),
        ("laser", &["laser", "prp"]),
        ("peel", &["peel", "prp"]),
        ("laser", &["laser", "prp"]),
        ("prp", &["laser"]),
    ] {
        let is_chosen = answers.combinations.contains(&chosen.into());
        answers.choose_combination(&protocol, chosen.into(), !is_chosen);
        let ids: Vec<_> = answers.combinations.iter().map(CombinationId::as_str).collect();
        assert_eq!(ids, stands, "after {chosen}");
    }
}

#[test]
fn a_few_things_are_among_others_if_each_of_them_is() {
    let few = |ids: &[&str]| -> Few<CautionId> { ids.iter().map(|id| (*id).into()).collect() };
    assert!(few(&["tan"]).is_subset(&few(&["keloid", "tan"])));
    assert!(few(&[]).is_subset(&few(&[])));
    assert!(!few(&["keloid", "tan"]).is_subset(&few(&["tan"])));
}
