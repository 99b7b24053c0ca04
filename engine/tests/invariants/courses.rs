//! Courses and their figures.

use engine::answers::Answers;
use engine::plan::{Cause, Course, PlannedFigure, Status};
use engine::protocol::{AreaId, ConcernId, Few, Protocol};

use crate::always;

fn figures(course: &Course) -> Vec<&PlannedFigure> {
    let mut figures = vec![&course.sessions, &course.interval_weeks, &course.downtime_days];
    figures.extend(&course.results_weeks);
    figures.extend(&course.maintenance_months);
    figures.extend(course.results.iter().map(|results| &results.weeks));
    figures
}

fn course_in<'a>(courses: &'a [Course], area: &AreaId) -> Option<&'a Course> {
    courses.iter().find(|course| course.area == *area)
}

#[test]
fn every_figure_is_a_range_with_a_reason_and_a_source_that_exists() {
    always(|case| {
        for figure in case.plan.courses.iter().flat_map(figures) {
            assert!(figure.min <= figure.max);
            assert!(!figure.because.is_empty() && !figure.sources.is_empty());
            assert!(figure.sources.iter().all(|source| case.protocol.sources().contains(source)));
        }
        !case.plan.courses.is_empty()
    });
}

#[test]
fn one_more_concern_never_lowers_sessions_and_never_shortens_the_interval() {
    always(|case| {
        // What is chosen to go with a course may be ruled out by a concern, and its room with it.
        let alone = Answers { combinations: Few::default(), ..case.answers.clone() };
        let before = case.plan_for(&alone);
        for id in case.protocol.concerns().ids() {
            let mut more = alone.clone();
            more.concerns.insert(id.clone());
            let after = case.plan_for(&more);
            if after.status == Status::Stopped {
                continue;
            }
            for course in &before.courses {
                let then = course_in(&after.courses, &course.area).expect("the course stays");
                assert!(then.sessions.min >= course.sessions.min, "{id}");
                assert!(then.sessions.max >= course.sessions.max, "{id}");
                assert!(then.interval_weeks.min >= course.interval_weeks.min, "{id}");
                assert!(then.interval_weeks.max >= course.interval_weeks.max, "{id}");
            }
        }
        !before.courses.is_empty()
    });
}

#[test]
fn sessions_are_the_largest_of_the_concerns_and_those_named_alone_give_them_again() {
    always(|case| {
        for course in &case.plan.courses {
            let sessions = |id: &str| {
                case.protocol.concerns().get(&id.into()).map(|concern| concern.sessions.clone())
            };
            let of = |ids: &[&str]| {
                let figures: Vec<_> = ids.iter().filter_map(|id| sessions(id)).collect();
                let min = figures.iter().map(|figure| figure.min).max();
                (min, figures.iter().map(|figure| figure.max).max())
            };
            let all: Vec<&str> = course.concerns.iter().map(ConcernId::as_str).collect();
            let named: Vec<&str> = course.sessions.because.iter().map(Cause::id).collect();
            let figure = (Some(course.sessions.min), Some(course.sessions.max));
            assert_eq!(of(&all), figure);
            assert_eq!(of(&named), figure);
        }
        case.plan.courses.iter().any(|course| course.concerns.len() > 1)
    });
}

#[test]
fn each_ticked_concern_is_in_exactly_one_course() {
    always(|case| {
        if case.plan.courses.is_empty() {
            return false;
        }
        for id in &case.answers.concerns {
            let offered = case.protocol.concerns().get(id).is_some_and(|concern| concern.offered);
            let courses = case.plan.courses.iter().filter(|course| course.concerns.contains(id));
            assert_eq!(courses.count(), usize::from(offered), "{id}");
        }
        true
    });
}

#[test]
fn what_stays_within_the_accepted_days_comes_first_and_then_what_is_better_supported() {
    always(|case| {
        let mut any = false;
        for course in &case.plan.courses {
            for pair in course.combinations.windows(2) {
                any |= pair[0].exceeds_redness != pair[1].exceeds_redness;
                let rank = |index: usize| {
                    let one = &pair[index];
                    (one.exceeds_redness, one.fit, usize::MAX - one.adds_to.len())
                };
                assert!(rank(0) <= rank(1));
            }
            let accepted = case.answers.redness_days;
            assert_eq!(
                course.exceeds_redness,
                accepted.map(|accepted| course.downtime_days.max > accepted)
            );
        }
        any
    });
}

#[test]
fn a_date_and_a_price_change_no_other_figure() {
    always(|case| {
        let without = Answers { event: None, ..case.answers.clone() };
        assert_eq!(case.plan_for(&without).courses, case.plan.courses);
        let text = serde_json::to_string(&case.protocol).unwrap();
        let prices = serde_json::to_string(&case.protocol.prices()).unwrap();
        let text = text.replace(&format!("\"prices\":{prices}"), "\"prices\":null");
        let protocol = Protocol::from_json(&text).unwrap();
        assert_eq!(protocol.prices(), None);
        let free = engine::plan::plan(&protocol, &case.answers, case.today);
        for (course, free) in case.plan.courses.iter().zip(&free.courses) {
            assert_eq!(figures(course), figures(free));
            assert_eq!(course.calendar, free.calendar);
        }
        case.plan.event.is_some()
    });
}

#[test]
fn the_widest_price_is_that_of_every_appointment_in_the_calendar() {
    always(|case| {
        let Some(prices) = case.protocol.prices() else { return false };
        let mut any = false;
        for course in case.plan.courses.iter().filter(|course| !course.calendar.is_empty()) {
            let Some(session) = prices.sessions.get(&course.area) else {
                assert_eq!(course.price, None);
                continue;
            };
            let total = |needed: bool, end: fn(&engine::protocol::Price) -> u32| {
                let kept = course.calendar.iter().filter(|one| needed || !one.if_needed);
                kept.map(|appointment| {
                    let plain = appointment.kind == engine::plan::AppointmentKind::Microneedling;
                    let with = appointment.combinations.iter();
                    let with = with.filter_map(|id| prices.combinations.get(id)).map(end);
                    with.sum::<u32>() + if plain { end(session) } else { 0 }
                })
                .sum::<u32>()
            };
            let price = course.price.as_ref().expect("a session there has a price");
            assert_eq!(price.max, total(true, |price| price.max));
            assert_eq!(price.min, total(false, |price| price.min));
            any |= price.max > 0;
        }
        any
    });
}
