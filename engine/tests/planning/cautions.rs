//! Cautions (rule 8).

use engine::answers::{Answers, Safety};
use engine::plan::Status;

use crate::{answers, combination, ids, planned, with_facts};

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
    let not_sure = Answers { safety: Safety::not_sure(), ..answers(&["acne-scars"]) };
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
    assert_eq!(ids(&combination(course, "rf").ruled_out_by), ["pacemaker"]);
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
