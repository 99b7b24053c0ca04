//! What a plan says, by which rule. The numbers of the rules are those of the design.

use microneedling_planner::answers::{Answers, Safety};
use microneedling_planner::plan::{Course, Plan, PlannedCombination, Status, plan};
use microneedling_planner::protocol::{CautionKind, ConcernId, Fit, Grade, Protocol, Timing};

fn answers(concerns: &[&str]) -> Answers {
    Answers { concerns: concerns.iter().map(|id| (*id).into()).collect(), ..Answers::default() }
}

fn with_facts(concerns: &[&str], facts: &[&str]) -> Answers {
    let facts = facts.iter().map(|id| (*id).into()).collect();
    Answers { safety: Safety::Facts(facts), ..answers(concerns) }
}

fn planned(answers: &Answers) -> Plan {
    plan(&Protocol::built_in(), answers)
}

fn only_course(answers: &Answers) -> Course {
    let mut plan = planned(answers);
    assert_eq!(plan.courses.len(), 1, "one area, one course");
    plan.courses.remove(0)
}

fn combination(course: &Course, id: &str) -> PlannedCombination {
    let found = course.combinations.iter().find(|combination| combination.id.as_str() == id);
    found.unwrap_or_else(|| panic!("{id} is listed")).clone()
}

fn concerns(course: &Course) -> Vec<&str> {
    course.concerns.iter().map(ConcernId::as_str).collect()
}

// Rule 1: courses.

#[test]
fn acne_scars_alone_take_three_to_six_sessions_four_to_six_weeks_apart() {
    let course = only_course(&answers(&["acne-scars"]));
    assert_eq!((course.sessions.min, course.sessions.max), (3, 6));
    assert_eq!((course.interval_weeks.min, course.interval_weeks.max), (4, 6));
    assert_eq!((course.duration_weeks.min, course.duration_weeks.max), (8, 30));
    assert_eq!((course.downtime_days.min, course.downtime_days.max), (1, 4));
    assert_eq!(course.sessions.grade, Grade::A);
    assert!(course.sessions.sources.contains(&"alam2014".into()));
}

#[test]
fn concerns_in_one_area_share_a_course() {
    let course = only_course(&answers(&["pores", "acne-scars", "fine-lines"]));
    assert_eq!(concerns(&course), ["fine-lines", "pores", "acne-scars"], "in protocol order");
}

#[test]
fn stretch_marks_make_a_course_of_their_own() {
    let plan = planned(&answers(&["acne-scars", "stretch-marks"]));
    let areas: Vec<_> = plan.courses.iter().map(|course| course.area.as_str()).collect();
    assert_eq!(areas, ["face", "body"]);
}

#[test]
fn a_concern_goes_where_the_visitor_says() {
    let moved = Answers {
        areas: [("acne-scars".into(), "body".into())].into(),
        ..answers(&["acne-scars", "stretch-marks"])
    };
    assert_eq!(concerns(&only_course(&moved)), ["acne-scars", "stretch-marks"]);
}

#[test]
fn an_area_that_the_protocol_does_not_allow_is_passed_over() {
    let moved =
        Answers { areas: [("melasma".into(), "body".into())].into(), ..answers(&["melasma"]) };
    assert_eq!(only_course(&moved).area.as_str(), "face");
}

// Rules 2 to 4: sessions, interval, duration.

#[test]
fn sessions_are_shared_and_never_added_up() {
    let course = only_course(&answers(&["acne-scars", "pores"]));
    assert_eq!((course.sessions.min, course.sessions.max), (3, 6));
    assert_eq!(course.sessions.because, ["acne-scars"]);
}

#[test]
fn a_figure_that_no_concern_reaches_alone_names_those_that_give_its_ends() {
    let course = only_course(&answers(&["wrinkles", "acne-scars", "pores"]));
    assert_eq!((course.sessions.min, course.sessions.max), (4, 6));
    assert_eq!(course.sessions.because, ["wrinkles"], "four to six is what wrinkles take");
}

#[test]
fn surgical_scars_set_six_to_eight_weeks_for_the_whole_course() {
    let course = only_course(&answers(&["acne-scars", "scars"]));
    assert_eq!((course.interval_weeks.min, course.interval_weeks.max), (6, 8));
    assert_eq!(course.interval_weeks.because, ["scars"]);
    assert_eq!((course.duration_weeks.min, course.duration_weeks.max), (12, 40));
}

#[test]
fn a_course_of_one_session_takes_no_weeks() {
    let course = only_course(&answers(&["dull-skin"]));
    assert_eq!((course.sessions.min, course.sessions.max), (1, 3));
    assert_eq!((course.duration_weeks.min, course.duration_weeks.max), (0, 12));
}

#[test]
fn the_weakest_grade_among_the_figures_that_set_a_range_is_shown() {
    let course = only_course(&answers(&["acne-scars", "pores"]));
    assert_eq!(course.interval_weeks.because, ["pores", "acne-scars"]);
    assert_eq!(course.interval_weeks.grade, Grade::C);
}

// Rules 5 and 6: downtime, results, maintenance.

#[test]
fn the_deepest_class_sets_the_days_of_redness() {
    let course = only_course(&answers(&["dull-skin", "acne-scars", "pores"]));
    assert_eq!((course.downtime_days.min, course.downtime_days.max), (1, 4));
    assert_eq!(course.downtime_days.because, ["acne-scars"]);
}

#[test]
fn results_are_told_for_each_concern_that_has_a_figure() {
    let course = only_course(&answers(&["acne-scars", "sunspots", "pores"]));
    let results: Vec<_> = course
        .results
        .iter()
        .map(|results| (results.concern.as_str(), results.weeks.min, results.weeks.max))
        .collect();
    assert_eq!(results, [("pores", 12, 16), ("acne-scars", 12, 26)], "nothing for sun spots");
}

#[test]
fn scars_are_not_topped_up_and_fine_lines_are_by_opinion() {
    assert_eq!(only_course(&answers(&["acne-scars"])).maintenance_months, None);
    let months = only_course(&answers(&["acne-scars", "fine-lines"])).maintenance_months.unwrap();
    assert_eq!((months.min, months.max, months.grade), (6, 12, Grade::C));
    assert_eq!(months.because, ["fine-lines"]);
}

// Rule 7: combinations.

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
    assert_eq!(course.downtime_days.because, ["acne-scars", "prp"]);
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
        assert_eq!(combination(&course, id).ruled_out_by, ["melasma"], "{id}");
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
    assert_eq!(combination(&plan.courses[0], "laser").ruled_out_by, ["skin-of-colour"]);
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
    assert_eq!(rf.ruled_out_by, ["pacemaker"]);
}

#[test]
fn of_two_chosen_combinations_in_conflict_the_first_stands() {
    let text = std::fs::read_to_string("protocols/default.json").unwrap();
    let (before, after) = text.split_once("\"conflicts\": []").expect("the first combination");
    let text = format!("{before}\"conflicts\": [\"peel\"]{after}");
    let protocol = Protocol::from_json(&text).unwrap();
    let both =
        Answers { combinations: ["peel".into(), "prp".into()].into(), ..answers(&["acne-scars"]) };
    let course = plan(&protocol, &both).courses.remove(0);
    assert!(combination(&course, "prp").chosen);
    assert!(!combination(&course, "peel").chosen);
}

// Rule 8: cautions.

#[test]
fn nothing_chosen_is_an_empty_plan() {
    let plan = planned(&Answers::default());
    assert_eq!(plan.status, Status::Empty);
    assert!(plan.courses.is_empty());
}

#[test]
fn blank_is_never_none() {
    assert_eq!(planned(&answers(&["acne-scars"])).status, Status::General);
    let none = Answers { safety: Safety::None, ..answers(&["acne-scars"]) };
    assert_eq!(planned(&none).status, Status::Answered);
}

#[test]
fn not_sure_keeps_the_general_figures_and_asks_first() {
    let not_sure = Answers { safety: Safety::NotSure, ..answers(&["acne-scars"]) };
    let plan = planned(&not_sure);
    assert_eq!(plan.status, Status::AskFirst);
    assert_eq!(plan.courses.len(), 1);
}

#[test]
fn pregnancy_stops_and_leaves_no_figure() {
    let plan = planned(&with_facts(&["acne-scars"], &["pregnancy"]));
    assert_eq!(plan.status, Status::Stopped);
    assert!(plan.courses.is_empty());
    assert_eq!(plan.findings[0].caution.as_str(), "pregnancy");
}

#[test]
fn a_stop_is_a_stop_before_anything_is_chosen() {
    assert_eq!(planned(&with_facts(&[], &["under-18"])).status, Status::Stopped);
}

#[test]
fn a_pacemaker_rules_out_radiofrequency_and_nothing_else() {
    let plan = planned(&with_facts(&["acne-scars"], &["pacemaker"]));
    assert_eq!(plan.status, Status::Answered);
    let course = &plan.courses[0];
    assert_eq!((course.sessions.min, course.sessions.max), (3, 6));
    assert_eq!(combination(course, "rf").ruled_out_by, ["pacemaker"]);
    for id in ["prp", "peel", "laser"] {
        assert!(combination(course, id).ruled_out_by.is_empty(), "{id}");
    }
}

#[test]
fn a_tan_postpones_by_two_weeks_and_sunburn_until_it_has_healed() {
    let plan = planned(&with_facts(&["acne-scars"], &["tan", "sunburn"]));
    assert_eq!(plan.status, Status::Postponed);
    let waits: Vec<_> =
        plan.findings.iter().map(|finding| (finding.caution.as_str(), finding.wait_days)).collect();
    assert_eq!(waits, [("sunburn", None), ("tan", Some(14))], "in protocol order");
    assert_eq!(plan.courses.len(), 1, "the course still stands, after the wait");
}

#[test]
fn the_heaviest_caution_decides() {
    let status = |facts: &[&str]| planned(&with_facts(&["acne-scars"], facts)).status;
    assert_eq!(status(&["anticoagulant"]), Status::Answered);
    assert_eq!(status(&["anticoagulant", "tan"]), Status::Postponed);
    assert_eq!(status(&["anticoagulant", "tan", "keloid"]), Status::Stopped);
}

#[test]
fn isotretinoin_is_talked_over_and_rules_out_peel_laser_and_radiofrequency() {
    let plan = planned(&with_facts(&["acne-scars"], &["isotretinoin"]));
    assert_eq!(plan.status, Status::Answered);
    for (id, out) in [("prp", false), ("peel", true), ("laser", true), ("rf", true)] {
        let ruled_out = !combination(&plan.courses[0], id).ruled_out_by.is_empty();
        assert_eq!(ruled_out, out, "{id}");
    }
}

#[test]
fn a_fact_that_is_no_longer_asked_does_not_count_and_does_not_become_none() {
    let patches = with_facts(&["melasma"], &["melasma-diagnosis"]);
    assert_eq!(planned(&patches).status, Status::Stopped);
    let unticked = Answers { concerns: ["acne-scars".into()].into(), ..patches };
    assert_eq!(planned(&unticked).status, Status::General);
}

#[test]
fn what_is_not_offered_or_not_known_is_passed_over() {
    let plan = planned(&answers(&["hair", "no-such-concern"]));
    assert_eq!(plan.status, Status::Empty);
    assert!(plan.courses.is_empty());
}

// What pages read.

#[test]
fn a_plan_has_the_shape_of_the_public_interface() {
    let chosen = Answers {
        combinations: ["prp".into()].into(),
        ..with_facts(&["acne-scars"], &["pacemaker"])
    };
    let plan = serde_json::to_value(planned(&chosen)).unwrap();
    assert_eq!(plan["status"], "answered");
    assert_eq!(
        plan["protocol"],
        serde_json::json!({ "id": "default", "version": "2026.11", "signedOff": null })
    );
    assert_eq!(plan["event"], serde_json::Value::Null);
    assert_eq!(
        plan["findings"],
        serde_json::json!([
            { "caution": "pacemaker", "kind": "stop", "combinations": ["rf"], "waitDays": null }
        ])
    );
    let course = &plan["courses"][0];
    let keys: Vec<_> = course.as_object().unwrap().keys().map(String::as_str).collect();
    let mut expected = [
        "area",
        "concerns",
        "sessions",
        "intervalWeeks",
        "durationWeeks",
        "downtimeDays",
        "combinations",
        "results",
        "maintenanceMonths",
        "calendar",
    ];
    expected.sort_unstable();
    assert_eq!(keys, expected);
    assert_eq!(course["durationWeeks"], serde_json::json!({ "min": 8, "max": 30 }));
    assert_eq!(course["maintenanceMonths"], serde_json::Value::Null);
    assert_eq!(course["sessions"]["origin"], "protocol");
    assert_eq!(
        course["combinations"][0],
        serde_json::json!({
            "id": "prp", "for": ["acne-scars"], "fit": "supported", "timing": "same-session",
            "spacingWeeks": { "min": 4, "max": 4 }, "extraDowntimeDays": { "min": 0, "max": 2 },
            "chosen": true, "ruledOutBy": []
        })
    );
}
