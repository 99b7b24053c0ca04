//! Combinations (rule 7).

use engine::answers::Answers;
use engine::plan::{AppointmentKind, Status, plan};
use engine::protocol::{CautionKind, Fit, Grade, Protocol, Timing};

use crate::{
    answers, changed, combination, ids, only_course, planned, protocol, today, with_facts,
};

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
    let protocol = changed(r#""conflicts": []"#, r#""conflicts": ["peel"]"#);
    let both =
        Answers { combinations: ["peel".into(), "prp".into()].into(), ..answers(&["acne-scars"]) };
    let course = plan(&protocol, &both, today()).courses.remove(0);
    assert!(combination(&course, "prp").chosen);
    assert!(!combination(&course, "peel").chosen);
}

#[test]
fn what_comes_between_sessions_takes_turns_in_protocol_order() {
    // Plasma, which comes first, on a day of its own.
    let protocol = changed(r#""timing": "same-session""#, r#""timing": "separate""#);
    let turns = between(&protocol, &["prp", "peel"], "acne-scars");
    assert_eq!(
        turns,
        ["prp after 1", "peel after 2", "prp after 3", "peel after 4", "prp after 5"]
    );
}

/// What comes between the sessions of a course with these combinations, each with the session before it.
fn between(protocol: &Protocol, combinations: &[&str], concern: &str) -> Vec<String> {
    let combinations = combinations.iter().map(|id| (*id).into()).collect();
    let chosen = Answers { combinations, ..answers(&[concern]) };
    let course = plan(protocol, &chosen, today()).courses.remove(0);
    let between = course.calendar.iter().filter(|one| one.between);
    between.map(|one| format!("{} after {}", one.combinations[0], one.session)).collect()
}

#[test]
fn a_combination_of_one_visit_takes_the_middle_of_the_gaps_that_are_sure_to_come() {
    assert_eq!(between(&protocol(), &["laser"], "acne-scars"), ["laser after 2"]);
    assert_eq!(between(&protocol(), &["laser"], "wrinkles"), ["laser after 2"]);
    let among = ["peel after 1", "laser after 2", "peel after 3", "peel after 4", "peel after 5"];
    assert_eq!(between(&protocol(), &["peel", "laser"], "acne-scars"), among);
}

#[test]
fn two_visits_are_spread_and_the_second_is_needed_only_perhaps() {
    let one = r#""timing": "separate", "visits": {"min": 1, "max": 1}"#;
    let protocol = changed(one, r#""timing": "separate", "visits": {"min": 1, "max": 2}"#);
    assert_eq!(between(&protocol, &["laser"], "wrinkles"), ["laser after 2", "laser after 3"]);
    let chosen = Answers { combinations: ["laser".into()].into(), ..answers(&["wrinkles"]) };
    let course = plan(&protocol, &chosen, today()).courses.remove(0);
    let needed: Vec<_> =
        course.calendar.iter().filter(|one| one.between).map(|one| one.if_needed).collect();
    assert_eq!(needed, [false, true]);
    // Four to six sessions, one visit that is sure to come, and one that may.
    assert_eq!((course.appointments.min, course.appointments.max), (5, 8));
}

#[test]
fn a_few_visits_widen_their_own_gap_and_no_other() {
    let chosen = Answers { combinations: ["laser".into()].into(), ..answers(&["acne-scars"]) };
    let course = only_course(&chosen);
    assert_eq!((course.interval_weeks.min, course.interval_weeks.max), (4, 6));
    assert_eq!(ids(&course.interval_weeks.because), ["acne-scars"]);
    let weeks: Vec<_> = course
        .calendar
        .iter()
        .map(|one| [one.earliest, one.latest].map(|day| day.days_after(today()) / 7))
        .collect();
    // Laser four weeks from both: the second gap is eight weeks, and every other four to six.
    let expected = [[0, 0], [4, 6], [8, 10], [12, 14], [16, 20], [20, 26], [24, 32]];
    assert_eq!(weeks, expected);
    assert_eq!((course.duration_weeks.min, course.duration_weeks.max), (12, 32));
}

#[test]
fn a_visit_keeps_the_distance_of_what_stands_in_place_of_the_session_beside_it() {
    let both =
        Answers { combinations: ["peel".into(), "rf".into()].into(), ..answers(&["acne-scars"]) };
    let course = only_course(&both);
    let days: Vec<_> = course
        .calendar
        .iter()
        .take(5)
        .map(|one| (one.kind, one.between, one.earliest.days_after(today()) / 7))
        .collect();
    let (needling, other) = (AppointmentKind::Microneedling, AppointmentKind::Combination);
    // Peels keep two weeks from a session, and four from radiofrequency, which stands in the second's place.
    let expected = [(needling, false, 0), (other, true, 2), (other, false, 6), (other, true, 10)];
    assert_eq!(days[..4], expected);
    assert_eq!(days[4], (needling, false, 12));
}

#[test]
fn the_visit_beside_the_only_session_comes_after_it_and_nothing_follows() {
    let once = r#""sessions": {"min": 1, "max": 1, "grade": "C", "sources": ["trial"]}"#;
    let usual = r#""sessions": {"min": 3, "max": 6, "grade": "A", "sources": ["trial"]}"#;
    let protocol = changed(usual, once);
    let chosen = Answers { combinations: ["laser".into()].into(), ..answers(&["acne-scars"]) };
    let course = plan(&protocol, &chosen, today()).courses.remove(0);
    let laser = &course.calendar[1];
    let weeks = [laser.earliest, laser.latest].map(|day| day.days_after(today()) / 7);
    assert_eq!((course.calendar.len(), weeks, laser.if_needed), (2, [4, 12], false));
    assert_eq!((course.duration_weeks.min, course.duration_weeks.max), (0, 0));
}

#[test]
fn one_visit_in_the_same_session_is_the_first_and_two_in_place_of_one_are_spread() {
    let plasma = r#""timing": "same-session", "visits": null"#;
    let protocol = changed(plasma, r#""timing": "same-session", "visits": {"min": 1, "max": 1}"#);
    let sessions = |protocol: &Protocol, id: &str| -> Vec<u16> {
        let chosen = Answers { combinations: [id.into()].into(), ..answers(&["acne-scars"]) };
        let course = plan(protocol, &chosen, today()).courses.remove(0);
        let with = course.calendar.iter().filter(|one| one.combinations.contains(&id.into()));
        with.map(|one| one.session).collect()
    };
    assert_eq!(sessions(&protocol, "prp"), [1]);
    let instead = r#""timing": "replaces-session", "visits": null"#;
    let twice = changed(instead, r#""timing": "replaces-session", "visits": {"min": 1, "max": 2}"#);
    assert_eq!(sessions(&twice, "rf"), [2, 3]);
}

#[test]
fn a_combination_is_graded_for_each_concern_with_its_own_sources() {
    let course = only_course(&answers(&["fine-lines", "acne-scars"]));
    let support: Vec<_> = combination(&course, "prp")
        .support
        .iter()
        .map(|one| (one.concern.to_string(), one.fit, one.grade, one.sources.clone()))
        .collect();
    let expected = [
        ("fine-lines".to_owned(), Fit::Limited, Grade::C, vec!["review".into()]),
        ("acne-scars".to_owned(), Fit::Supported, Grade::A, vec!["trial".into()]),
    ];
    assert_eq!(support, expected);
}

#[test]
fn what_a_concern_rules_out_it_does_not_support() {
    let usual = r#""rulesOut": []"#;
    let protocol = changed(usual, r#""rulesOut": ["rf"]"#); // fine lines come first
    let course = plan(&protocol, &answers(&["fine-lines"]), today()).courses.remove(0);
    let rf = combination(&course, "rf");
    assert_eq!((rf.fit, ids(&rf.ruled_out_by)), (Fit::Limited, vec!["fine-lines"]));
}
