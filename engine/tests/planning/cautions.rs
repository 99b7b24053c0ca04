//! Cautions (rule 8).

use engine::answers::Answers;
use engine::plan::{Plan, Status};
use engine::protocol::CautionKind;

use crate::{answers, combination, ids, planned, today, with_facts};

#[test]
fn nothing_chosen_is_an_empty_plan() {
    let plan = planned(&Answers::default());
    assert_eq!(plan.status, Status::Empty);
    assert!(plan.courses.is_empty());
}

/// Someone with acne scars who ticked nothing in some groups, and "none of these" in the others.
fn answered(groups: &[&str]) -> Answers {
    let mut answers = answers(&["acne-scars"]);
    for group in groups {
        answers.safety.say_none(&(*group).into(), true);
    }
    answers
}

#[test]
fn blank_is_never_none() {
    assert_eq!(planned(&answers(&["acne-scars"])).status, Status::General);
    assert_eq!(planned(&with_facts(&["acne-scars"], &[])).status, Status::Answered);
    let plan = planned(&answered(&["health", "skin", "recent"]));
    assert_eq!(plan.status, Status::General, "one group is still open");
    assert!(plan.start.is_some() && !plan.has_dates_to_take());
}

#[test]
fn not_sure_keeps_the_general_figures_and_asks_first() {
    let mut not_sure = with_facts(&["acne-scars"], &[]);
    not_sure.safety.say_not_sure(&"skin".into(), true);
    let plan = planned(&not_sure);
    assert_eq!(plan.status, Status::AskFirst);
    assert_eq!((plan.courses.len(), plan.start), (1, None));
}

#[test]
fn a_wait_is_told_though_a_group_is_open_and_its_dates_are_not_taken_along() {
    let mut answers = answered(&["health", "skin"]);
    answers.safety.tick(&"recent".into(), "tan".into(), true);
    let plan = planned(&answers);
    assert_eq!((plan.status, plan.is_open), (Status::Postponed, true));
    assert_eq!(plan.start, Some(today().later(14)));
    assert!(!plan.has_dates_to_take());
    answers.safety.say_none(&"age".into(), true);
    assert!(planned(&answers).has_dates_to_take());
}

/// The plan of someone with acne scars for whom these facts were so many days ago.
fn days_ago(facts: &[(&str, u32)]) -> Plan {
    let ids: Vec<&str> = facts.iter().map(|(id, _)| *id).collect();
    let mut answers = with_facts(&["acne-scars"], &ids);
    for (id, days) in facts {
        answers.safety.say_since((*id).into(), Some(today().earlier(*days)));
    }
    planned(&answers)
}

#[test]
fn each_recent_treatment_keeps_its_own_wait_from_its_own_day() {
    let plan = days_ago(&[("toxin", 4), ("filler", 20)]);
    let waits: Vec<_> =
        plan.findings.iter().map(|finding| (finding.caution.as_str(), finding.wait_days)).collect();
    assert_eq!(waits, [("toxin", Some(10)), ("filler", Some(8))]);
    assert_eq!((plan.status, plan.start), (Status::Postponed, Some(today().later(10))));
}

#[test]
fn a_day_that_is_not_known_counts_as_today_and_one_to_come_as_later() {
    let unknown = planned(&with_facts(&["acne-scars"], &["toxin"]));
    assert_eq!(unknown.start, Some(today().later(14)));
    let mut planned_for = with_facts(&["acne-scars"], &["toxin"]);
    planned_for.safety.say_since("toxin".into(), Some(today().later(7)));
    assert_eq!(planned(&planned_for).start, Some(today().later(21)));
}

#[test]
fn a_wait_that_is_over_is_something_to_talk_over() {
    let eve = days_ago(&[("toxin", 13)]);
    assert_eq!((eve.status, eve.start), (Status::Postponed, Some(today().later(1))));
    let over = days_ago(&[("toxin", 14)]);
    assert_eq!((over.status, over.start), (Status::Answered, Some(today())));
    assert_eq!(over.findings[0].kind, CautionKind::Discuss);
    assert_eq!(over.findings[0].wait_days, None);
}

#[test]
fn filler_rules_radiofrequency_out_however_long_ago_and_a_deep_peel_for_its_own_time() {
    for (facts, out) in [
        ([("filler", 3000)], &["filler"][..]),
        ([("deep-peel", 89)], &["deep-peel"]),
        ([("deep-peel", 90)], &[]),
    ] {
        let plan = days_ago(&facts);
        assert_eq!(plan.status, Status::Answered);
        assert_eq!(ids(&combination(&plan.courses[0], "rf").ruled_out_by), out, "{facts:?}");
        assert!(combination(&plan.courses[0], "prp").ruled_out_by.is_empty());
    }
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
fn what_is_talked_over_can_rule_a_combination_out() {
    let plan = planned(&with_facts(&["acne-scars"], &["light-sensitive"]));
    assert_eq!(plan.status, Status::Answered);
    for (id, out) in [("prp", false), ("peel", false), ("laser", true), ("rf", false)] {
        let ruled_out = !combination(&plan.courses[0], id).ruled_out_by.is_empty();
        assert_eq!(ruled_out, out, "{id}");
    }
}

#[test]
fn before_a_professional_has_looked_there_are_figures_and_no_dates() {
    let event = Some(today().later(300));
    let plan = planned(&Answers { event, ..with_facts(&["sunspots", "stretch-marks"], &[]) });
    let dated: Vec<_> =
        plan.courses.iter().map(|course| (course.area.as_str(), course.calendar.len())).collect();
    assert_eq!(dated, [("body", 6), ("face", 0)]);
    let areas: Vec<_> =
        plan.event.unwrap().courses.iter().map(|fit| fit.area.to_string()).collect();
    assert_eq!(areas, ["body"]);
    let alone = planned(&Answers { event, ..with_facts(&["sunspots"], &[]) });
    assert_eq!((alone.status, alone.event.as_ref()), (Status::Answered, None));
    assert!(!alone.has_dates_to_take());
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
