//! Numbers and days at their very ends, and names that nothing goes by.

use engine::answers::{Answers, GroupAnswer, Safety};
use engine::plan::{Appointment, Course, Plan, plan};
use engine::protocol::{Day, Few, Packed as _, Protocol};

use crate::{Case, always, always_with_any_numbers};

#[test]
fn no_number_is_too_large_to_plan_with() {
    always_with_any_numbers(|case| {
        for course in &case.plan.courses {
            let figures = [&course.sessions, &course.interval_weeks, &course.downtime_days];
            assert!(figures.iter().all(|figure| figure.min <= figure.max));
            assert!(course.duration_weeks.min <= course.duration_weeks.max);
            assert!(course.price.as_ref().is_none_or(|price| price.min <= price.max));
            for one in &course.calendar {
                assert!(one.earliest <= one.latest);
                assert!((1..=course.sessions.max).contains(&one.session));
            }
            let ends = |pick: fn(&_) -> Day| course.calendar.iter().map(pick).is_sorted();
            assert!(ends(|one: &Appointment| one.earliest));
            assert!(ends(|one| one.latest));
        }
        !case.plan.courses.is_empty()
    });
}

#[test]
fn no_day_is_too_early_or_too_late_to_plan_on() {
    always(|case| {
        let mut timeless = case.answers.clone();
        for fact in case.protocol.cautions().ids() {
            timeless.safety.say_since(fact.clone(), None);
        }
        let expected = undated(&case.plan_for(&timeless));
        for today in [Day::FIRST, Day::LAST.earlier(1), Day::LAST] {
            for other in [Some(Day::FIRST), Some(Day::LAST), None] {
                let answers = Answers { start: other, event: other, ..timeless.clone() };
                let plan = plan(&case.protocol, &answers, today);
                assert!(plan.start.is_none_or(|start| start >= today));
                assert_eq!(undated(&plan), expected);
            }
        }
        !case.plan.courses.is_empty()
    });
}

/// The courses of a plan, without what has to do with dates.
fn undated(plan: &Plan) -> Vec<Course> {
    let mut courses = plan.courses.clone();
    for course in &mut courses {
        course.calendar.clear();
    }
    courses
}

#[test]
fn what_the_protocol_has_never_heard_of_changes_nothing() {
    always(|case| {
        let known = known(case);
        assert_eq!(case.plan_for(&known), case.plan);
        known != case.answers && !case.plan.courses.is_empty()
    });
}

/// The answers without the names that nothing goes by.
fn known(case: &Case) -> Answers {
    let Case { protocol, answers, .. } = case;
    let mut known = answers.clone();
    known.concerns.retain(|id| protocol.concerns().contains(id));
    known.areas.retain(|(id, _)| protocol.concerns().contains(id));
    known.combinations.retain(|id| protocol.combinations().contains(id));
    known.skin = known.skin.filter(|id| protocol.skin().iter().any(|answer| answer.id == *id));
    known.safety = Safety::default();
    for group in protocol.questions() {
        let told = answers.safety.group(&group.id);
        known.safety.say_not_sure(&group.id, told.is_not_sure());
        known.safety.say_none(&group.id, told == GroupAnswer::None);
        for fact in protocol.cautions().ids().filter(|fact| told.has(fact)) {
            known.safety.tick(&group.id, fact.clone(), true);
        }
    }
    for fact in protocol.cautions().ids() {
        known.safety.say_since(fact.clone(), answers.safety.since(fact));
    }
    known
}

#[test]
fn a_protocol_comes_back_from_its_bytes_as_it_was() {
    always(|case| {
        assert_eq!(Protocol::unpacked(&case.protocol.packed()), case.protocol);
        true
    });
}

#[test]
fn a_protocol_comes_back_from_its_json_as_it_was() {
    always(|case| {
        let text = serde_json::to_string(&case.protocol).unwrap();
        assert_eq!(Protocol::from_json(&text).unwrap(), case.protocol);
        true
    });
}

#[test]
fn nothing_ticked_is_no_course() {
    always(|case| {
        let answers = Answers { concerns: Few::default(), ..case.answers.clone() };
        assert!(case.plan_for(&answers).courses.is_empty());
        !case.plan.courses.is_empty()
    });
}
