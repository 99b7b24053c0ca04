//! Answering the safety questions: what a tick changes, and that nothing ticked is not "none".

use engine::answers::{Answers, GroupAnswer, Safety, SafetyNow};
use engine::protocol::{CautionId, CombinationId, Day, Few, GroupId, Protocol};

fn example() -> Protocol {
    Protocol::from_json(include_str!("example.json")).expect("the example holds together")
}

fn health() -> GroupId {
    "health".into()
}

fn ids<const COUNT: usize>(ids: [&str; COUNT]) -> Few<CautionId> {
    ids.map(CautionId::from).into()
}

fn facts<const COUNT: usize>(of: [&str; COUNT]) -> GroupAnswer {
    GroupAnswer::Facts(ids(of))
}

/// Someone who ticked these facts in the first group, and nothing else.
fn ticked<const COUNT: usize>(of: [&str; COUNT]) -> Safety {
    let mut safety = Safety::default();
    for fact in of {
        safety.tick(&health(), fact.into(), true);
    }
    safety
}

#[test]
fn a_fact_is_ticked_and_unticked() {
    let mut safety = Safety::default();
    safety.tick(&health(), "tan".into(), true);
    assert_eq!(safety.group(&health()), facts(["tan"]));
    safety.tick(&health(), "pregnancy".into(), true);
    assert_eq!(safety.group(&health()), facts(["tan", "pregnancy"]));
    safety.tick(&health(), "tan".into(), false);
    assert_eq!(safety.group(&health()), facts(["pregnancy"]));
}

#[test]
fn the_last_fact_unticked_leaves_the_group_unanswered() {
    let mut safety = ticked(["tan"]);
    safety.tick(&health(), "tan".into(), false);
    assert_eq!(safety, Safety::default());
    assert_eq!(safety.group(&health()), GroupAnswer::Unanswered);
}

#[test]
fn none_gives_way_to_a_fact_and_not_to_one_that_is_unticked() {
    let mut safety = Safety::default();
    safety.say_none(&health(), true);
    safety.tick(&health(), "tan".into(), false);
    assert_eq!(safety.group(&health()), GroupAnswer::None);
    safety.tick(&health(), "tan".into(), true);
    assert_eq!(safety.group(&health()), facts(["tan"]));
}

#[test]
fn none_excludes_everything_else_of_its_group_and_nothing_of_another() {
    let skin = GroupId::from("skin");
    let mut safety = ticked(["pregnancy"]);
    safety.say_not_sure(&health(), true);
    safety.tick(&skin, "keloid".into(), true);
    safety.say_none(&health(), true);
    assert_eq!(safety.group(&health()), GroupAnswer::None);
    assert_eq!(safety.group(&skin), facts(["keloid"]));
    safety.say_none(&health(), false);
    assert_eq!(safety.group(&health()), GroupAnswer::Unanswered);
}

#[test]
fn not_being_sure_is_one_more_answer_and_takes_no_other_away() {
    let mut safety = ticked(["pregnancy"]);
    safety.say_not_sure(&health(), true);
    assert_eq!(safety.group(&health()), GroupAnswer::NotSure(ids(["pregnancy"])));
    safety.tick(&health(), "tan".into(), true);
    assert_eq!(safety.group(&health()), GroupAnswer::NotSure(ids(["pregnancy", "tan"])));
    safety.say_not_sure(&health(), false);
    assert_eq!(safety.group(&health()), facts(["pregnancy", "tan"]));
}

#[test]
fn not_being_sure_ends_none_and_leaves_nothing_behind() {
    let mut safety = Safety::default();
    safety.say_none(&health(), true);
    safety.say_not_sure(&health(), true);
    assert_eq!(safety.group(&health()), GroupAnswer::NotSure(ids([])));
    safety.say_not_sure(&health(), false);
    assert_eq!(safety, Safety::default());
}

#[test]
fn only_a_ticked_fact_is_there() {
    let tan = CautionId::from("tan");
    assert!(facts(["pregnancy", "tan"]).has(&tan));
    for answer in [
        GroupAnswer::Unanswered,
        GroupAnswer::None,
        GroupAnswer::NotSure(ids([])),
        facts(["pregnancy"]),
    ] {
        assert!(!answer.has(&tan), "{answer:?}");
    }
}

#[test]
fn the_day_of_a_fact_is_said_again_and_taken_back() {
    let filler = CautionId::from("filler");
    let mut safety = Safety::default();
    for day in [Day::new(2027, 1, 4), Day::new(2027, 1, 5), None] {
        safety.say_since(filler.clone(), day);
        assert_eq!(safety.since(&filler), day);
    }
    assert_eq!(safety, Safety::default());
}

/// What these answers come to for someone with acne scars.
fn now(safety: Safety) -> SafetyNow {
    Answers { concerns: ["acne-scars".into()].into(), safety, ..Answers::default() }
        .safety_now(&example())
}

#[test]
fn whoever_has_answered_one_group_has_not_answered_the_others() {
    let mut safety = Safety::default();
    for group in ["health", "skin", "recent"] {
        safety.say_none(&group.into(), true);
        assert!(now(safety.clone()).is_open, "{group}");
    }
    safety.say_none(&"age".into(), true);
    assert_eq!(now(safety), SafetyNow::default());
}

#[test]
fn someone_with_some_facts_has_answered_every_group() {
    let safety = Safety::with(&example(), &["tan".into(), "filler".into(), "pregnancy".into()]);
    assert_eq!(safety.group(&"health".into()), facts(["pregnancy"]));
    assert_eq!(safety.group(&"skin".into()), GroupAnswer::None);
    assert_eq!(safety.group(&"recent".into()), facts(["tan", "recent", "filler"]));
    let now = now(safety);
    assert_eq!(now.facts, ids(["pregnancy", "tan", "filler"]), "the line gives way to its fact");
    assert!(!now.is_open && !now.is_not_sure);
}

#[test]
fn a_line_counts_alone_until_a_fact_under_it_is_ticked() {
    let recent = GroupId::from("recent");
    let mut safety = Safety::with(&example(), &["recent".into()]);
    assert_eq!(now(safety.clone()).facts, ids(["recent"]));
    safety.tick(&recent, "filler".into(), true);
    safety.tick(&recent, "toxin".into(), true);
    assert_eq!(now(safety.clone()).facts, ids(["filler", "toxin"]));
    safety.tick(&recent, "recent".into(), false);
    let now = now(safety);
    assert_eq!(now.facts, ids([]), "what lies under a line that is not ticked");
    assert!(now.is_open, "and no longer answers its group");
}

#[test]
fn a_line_that_stops_never_gives_way_to_a_fact_under_it() {
    let mut file: serde_json::Value = serde_json::from_str(include_str!("example.json")).unwrap();
    file["cautions"]["recent"]["kind"] = "stop".into();
    let protocol: Protocol = serde_json::from_value(file).unwrap();
    let safety = Safety::with(&protocol, &["filler".into()]);
    let now = Answers { safety, ..Answers::default() }.safety_now(&protocol);
    assert_eq!(now.facts, ids(["recent", "filler"]));
}

#[test]
fn what_another_protocol_asked_is_left_out() {
    let protocol = example();
    let mut safety = Safety::with(&protocol, &["filler".into(), "keloid".into()]);
    let expected = safety.clone();
    safety.tick(&"health".into(), "keloid".into(), true); // asked in another group
    safety.say_none(&"health".into(), true);
    safety.tick(&"skin".into(), "freckles".into(), true);
    safety.tick(&"hair".into(), "grey".into(), true);
    safety.say_since("grey".into(), Day::new(2027, 1, 1));
    let answers = Answers { safety, ..Answers::default() }.offered_by(&protocol);
    assert_eq!(answers.safety, expected);
}

#[test]
fn of_two_combinations_in_conflict_the_one_just_chosen_stands() {
    let mut protocol: serde_json::Value =
        serde_json::from_str(include_str!("example.json")).unwrap();
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
    assert!(ids(["tan"]).is_subset(&ids(["keloid", "tan"])));
    assert!(ids([]).is_subset(&ids([])));
    assert!(!ids(["keloid", "tan"]).is_subset(&ids(["tan"])));
}
