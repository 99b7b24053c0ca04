//! Combinations (rule 7).

use engine::answers::Answers;
use engine::plan::{Status, plan};
use engine::protocol::{CautionKind, Fit, Protocol, Timing};

use crate::{answers, combination, ids, only_course, planned, today, with_facts};

#[test]
fn combinations_come_by_support_then_by_how_many_concerns_they_help_then_in_protocol_order() {
    let course = only_course(&answers(&["acne-scars", "pores", "fine-lines"]));
    let order: Vec<_> = course.combinations.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(order, ["peel", "rf", "prp", "laser"]);

    let course = only_course(&answers(&["texture", "fine-lines"]));
    let order: Vec<_> =
        course.combinations.iter().map(|entry| (entry.id.as_str(), entry.fit)).collect();
    let expected = [
        ("peel", Fit::Supported),
        ("rf", Fit::Supported),
        ("prp", Fit::Limited),
        ("laser", Fit::Limited),
    ];
    assert_eq!(order, expected);
}

#[test]
fn what_adds_to_nothing_chosen_is_not_listed() {
    assert!(only_course(&answers(&["sunspots"])).combinations.is_empty());
}

#[test]
fn plasma_in_the_same_session_adds_its_days() {
    let chosen = Answers { combinations: ["prp".into()].into(), ..answers(&["acne-scars"]) };
    let course = only_course(&chosen);
    assert_eq!((course.downtime_days.min, course.downtime_days.max), (1, 6));
    assert_eq!(ids(&course.downtime_days.because), ["acne-scars", "prp"]);
    assert!(combination(&course, "prp").chosen);
}

#[test]
fn a_peel_on_its_own_day_leaves_the_days_of_a_session_alone() {
    let chosen = Answers { combinations: ["peel".into()].into(), ..answers(&["acne-scars"]) };
    let course = only_course(&chosen);
    assert_eq!((course.downtime_days.min, course.downtime_days.max), (1, 4));
    let peel = combination(&course, "peel");
    assert_eq!(peel.timing, Timing::Separate);
    assert_eq!(peel.spacing_weeks.map(|weeks| (weeks.min, weeks.max)), Some((2, 4)));
}

#[test]
fn melasma_rules_out_every_combination_of_its_course_and_says_so() {
    let course = only_course(&answers(&["acne-scars", "melasma"]));
    for id in ["prp", "peel", "laser", "rf"] {
        assert_eq!(ids(&combination(&course, id).ruled_out_by), ["melasma"], "{id}");
    }
}

#[test]
fn melasma_on_the_face_leaves_a_course_for_the_body_alone() {
    let plan = planned(&answers(&["melasma", "stretch-marks"]));
    let body = plan.courses.iter().find(|course| course.area.as_str() == "body").unwrap();
    assert!(body.combinations.iter().all(|combination| combination.ruled_out_by.is_empty()));
}

#[test]
fn skin_that_tans_deeply_rules_out_laser_and_is_a_note() {
    let tans = Answers { skin: Some("4".into()), ..answers(&["acne-scars"]) };
    let plan = planned(&tans);
    assert_eq!(plan.status, Status::General, "the safety questions are still open");
    assert_eq!(plan.findings.len(), 1);
    assert_eq!(plan.findings[0].kind, CautionKind::Discuss);
    assert_eq!(ids(&combination(&plan.courses[0], "laser").ruled_out_by), ["skin-of-colour"]);
    assert!(combination(&plan.courses[0], "peel").ruled_out_by.is_empty());
}

#[test]
fn what_is_ruled_out_is_never_chosen() {
    let both = Answers {
        combinations: ["rf".into()].into(),
        ..with_facts(&["acne-scars"], &["pacemaker"])
    };
    let rf = combination(&only_course(&both), "rf");
    assert!(!rf.chosen);
    assert_eq!(ids(&rf.ruled_out_by), ["pacemaker"]);
}

#[test]
fn of_two_chosen_combinations_in_conflict_the_first_stands() {
    let text = std::fs::read_to_string("../protocols/default.json").unwrap();
    let (before, after) = text.split_once("\"conflicts\": []").expect("the first combination");
    let text = format!("{before}\"conflicts\": [\"peel\"]{after}");
    let protocol = Protocol::from_json(&text).unwrap();
    let both =
        Answers { combinations: ["peel".into(), "prp".into()].into(), ..answers(&["acne-scars"]) };
    let course = plan(&protocol, &both, today()).courses.remove(0);
    assert!(combination(&course, "prp").chosen);
    assert!(!combination(&course, "peel").chosen);
}

#[test]
fn what_comes_between_sessions_takes_turns_in_protocol_order() {
    let text = serde_json::to_string(&Protocol::built_in()).unwrap();
    // Plasma, which comes first, on a day of its own.
    let text = text.replacen(r#""timing":"same-session""#, r#""timing":"separate""#, 1);
    let protocol = Protocol::from_json(&text).unwrap();
    let chosen = Answers {
        combinations: ["prp".into(), "peel".into(), "laser".into()].into(),
        ..answers(&["acne-scars"])
    };
    let calendar = &plan(&protocol, &chosen, today()).courses[0].calendar;
    let between = calendar.iter().filter(|one| one.between);
    let turns: Vec<_> = between.map(|one| one.combinations[0].as_str().to_owned()).collect();
    assert_eq!(turns, ["prp", "peel", "laser", "prp", "peel"]);
}
