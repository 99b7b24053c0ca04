//! The event: what fits before a date.

use engine::answers::Answers;
use engine::plan::{Course, EventPlan, EventVerdict, FirstResults};
use engine::protocol::Day;

use crate::{Case, always};

/// How the plan of `case` would fit another date.
fn fit(case: &Case, start: Day, event: Day) -> EventPlan {
    let answers = Answers { start: Some(start), event: Some(event), ..case.answers.clone() };
    case.plan_for(&answers).event.expect("there is a date and a course")
}

/// The courses that have dates.
fn dated(case: &Case) -> impl Iterator<Item = &Course> {
    case.plan.courses.iter().filter(|course| !course.calendar.is_empty())
}

/// Whether a day is so far from either end that counting from it keeps its distances.
fn far_from_the_ends(day: Day) -> bool {
    day > Day::FIRST.later(2_000) && day < Day::LAST.earlier(2_000)
}

#[test]
fn the_event_is_looked_at_exactly_if_there_is_a_date_and_a_course_with_dates() {
    always(|case| {
        let expected = dated(case).next().is_some();
        let event = case.answers.event.filter(|_| expected);
        assert_eq!(case.plan.event.as_ref().map(|plan| plan.date), event);
        if let Some(plan) = &case.plan.event {
            let areas = plan.courses.iter().map(|fit| &fit.area);
            assert!(areas.eq(dated(case).map(|course| &course.area)));
            let buffer = case.protocol.event_buffer_days().into();
            assert_eq!(plan.last_session_by, plan.date.earlier(buffer));
        }
        event.is_some()
    });
}

#[test]
fn the_figures_of_the_plan_are_those_of_the_course_that_fits_worst() {
    always(|case| {
        let Some(event) = &case.plan.event else { return false };
        let worst = event.courses.iter().map(|fit| fit.verdict).max();
        assert_eq!(Some(event.verdict), worst);
        let earliest = event.courses.iter().map(|fit| fit.latest_start).min();
        assert_eq!(Some(event.latest_start), earliest);
        // Of those that fit as badly, the one of which the fewest sessions fit.
        let candidates = event.courses.iter().filter(|fit| fit.verdict == event.verdict);
        let fewest = candidates.map(|fit| fit.sessions_that_fit).min();
        assert_eq!(Some(event.sessions_that_fit), fewest);
        event.courses.len() > 1
    });
}

#[test]
fn the_earliest_event_is_met_by_the_fewest_sessions_and_a_day_before_is_not() {
    always(|case| {
        let (Some(event), Some(start)) = (&case.plan.event, case.plan.start) else { return false };
        if !far_from_the_ends(start) {
            return false;
        }
        for (index, course) in event.courses.iter().enumerate() {
            let earliest = course.earliest_event;
            let verdict = |date: Day| fit(case, start, date).courses[index].verdict;
            assert_ne!(verdict(earliest), EventVerdict::TooLate);
            assert_eq!(verdict(earliest.earlier(1)), EventVerdict::TooLate);
        }
        true
    });
}

#[test]
fn the_latest_start_of_each_course_is_the_last_that_fits() {
    always(|case| {
        let Some(event) = &case.plan.event else { return false };
        let mut any = false;
        for (index, course) in event.courses.iter().enumerate() {
            let latest = course.latest_start;
            if !far_from_the_ends(latest) || case.today.later(400) > latest {
                continue;
            }
            let verdict = |start: Day| fit(case, start, event.date).courses[index].verdict;
            assert_ne!(verdict(latest), EventVerdict::TooLate);
            assert_eq!(verdict(latest.later(1)), EventVerdict::TooLate);
            any = true;
        }
        any
    });
}

#[test]
fn a_change_is_expected_when_the_slowest_shows_in_time_and_possible_when_the_quickest_does() {
    always(|case| {
        let Some(start) = case.plan.start.filter(|start| far_from_the_ends(*start)) else {
            return false;
        };
        let mut any = false;
        for (index, course) in dated(case).enumerate() {
            let on = |date: Day| fit(case, start, date).courses[index].first_results;
            let Some(weeks) = &course.results_weeks else {
                assert_eq!(on(start), None);
                continue;
            };
            let [quickest, slowest] =
                [weeks.min, weeks.max].map(|weeks| start.later(u32::from(weeks) * 7));
            assert_eq!(on(slowest), Some(FirstResults::Expected));
            assert_eq!(on(quickest.earlier(1)), Some(FirstResults::NotYet));
            if quickest < slowest {
                assert_eq!(on(quickest), Some(FirstResults::Possible));
                assert_eq!(on(slowest.earlier(1)), Some(FirstResults::Possible));
            }
            any = true;
        }
        any
    });
}

#[test]
fn a_later_event_never_fits_fewer_sessions() {
    always(|case| {
        let (Some(event), Some(start)) = (&case.plan.event, case.plan.start) else { return false };
        let later = fit(case, start, event.date.later(30));
        for (before, after) in event.courses.iter().zip(&later.courses) {
            assert!(after.sessions_that_fit >= before.sessions_that_fit);
            assert!(after.verdict <= before.verdict);
        }
        true
    });
}
