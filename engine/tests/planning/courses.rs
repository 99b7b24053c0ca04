//! Courses, sessions, intervals, duration, downtime, results and maintenance (rules 1 to 6).

use engine::answers::Answers;
use engine::protocol::Grade;

use crate::{answers, concerns, ids, only_course, planned};

#[test]
fn acne_scars_alone_take_three_to_six_sessions_four_to_six_weeks_apart() {
    let course = only_course(&answers(&["acne-scars"]));
    assert_eq!((course.sessions.min, course.sessions.max), (3, 6));
    assert_eq!((course.interval_weeks.min, course.interval_weeks.max), (4, 6));
    assert_eq!((course.duration_weeks.min, course.duration_weeks.max), (8, 30));
    assert_eq!((course.downtime_days.min, course.downtime_days.max), (1, 4));
    assert_eq!(course.sessions.grade, Grade::A);
    assert!(course.sessions.sources.contains(&"trial".into()));
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

#[test]
fn sessions_are_shared_and_never_added_up() {
    let course = only_course(&answers(&["acne-scars", "pores"]));
    assert_eq!((course.sessions.min, course.sessions.max), (3, 6));
    assert_eq!(ids(&course.sessions.because), ["acne-scars"]);
}

#[test]
fn a_figure_that_no_concern_reaches_alone_names_those_that_give_its_ends() {
    let course = only_course(&answers(&["wrinkles", "acne-scars", "pores"]));
    assert_eq!((course.sessions.min, course.sessions.max), (4, 6));
    assert_eq!(ids(&course.sessions.because), ["wrinkles"], "four to six is what wrinkles take");
}

#[test]
fn surgical_scars_set_six_to_eight_weeks_for_the_whole_course() {
    let course = only_course(&answers(&["acne-scars", "scars"]));
    assert_eq!((course.interval_weeks.min, course.interval_weeks.max), (6, 8));
    assert_eq!(ids(&course.interval_weeks.because), ["scars"]);
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
    assert_eq!(ids(&course.interval_weeks.because), ["pores", "acne-scars"]);
    assert_eq!(course.interval_weeks.grade, Grade::C);
}

#[test]
fn the_deepest_class_sets_the_days_of_redness() {
    let course = only_course(&answers(&["dull-skin", "acne-scars", "pores"]));
    assert_eq!((course.downtime_days.min, course.downtime_days.max), (1, 4));
    assert_eq!(ids(&course.downtime_days.because), ["acne-scars"]);
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
    assert_eq!(ids(&months.because), ["fine-lines"]);
}
