//! Dates: the calendar and the event.

use engine::answers::Answers;
use engine::plan::{Appointment, EventVerdict};
use engine::protocol::{Day, Timing};

use crate::always;

/// Whether counting has met the end of all days, where no distance can be kept.
fn at_an_end(day: Day) -> bool {
    day == Day::LAST || day == Day::FIRST
}

#[test]
fn sessions_never_come_closer_than_the_interval() {
    always(|case| {
        let mut any = false;
        for course in &case.plan.courses {
            let sessions: Vec<&Appointment> =
                course.calendar.iter().filter(|appointment| !appointment.between).collect();
            for pair in sessions.windows(2).filter(|pair| !at_an_end(pair[1].latest)) {
                any = true;
                let weeks = [course.interval_weeks.min, course.interval_weeks.max].map(i32::from);
                assert_eq!(pair[1].session, pair[0].session + 1);
                assert_eq!(pair[1].earliest.days_after(pair[0].earliest), weeks[0] * 7);
                assert_eq!(pair[1].latest.days_after(pair[0].latest), weeks[1] * 7);
            }
            if !sessions.is_empty() {
                assert_eq!(sessions.len(), usize::from(course.sessions.max));
                assert_eq!(Some(sessions[0].earliest), case.plan.start);
            }
        }
        any
    });
}

#[test]
fn the_appointments_are_those_of_the_calendar() {
    always(|case| {
        let mut more = false;
        for course in case.plan.courses.iter().filter(|course| !course.calendar.is_empty()) {
            let all = course.calendar.len();
            let sure = course.calendar.iter().filter(|one| !one.if_needed).count();
            let counted = [course.appointments.min, course.appointments.max].map(usize::from);
            assert_eq!(counted, [sure, all]);
            more |= all > usize::from(course.sessions.max);
        }
        more
    });
}

#[test]
fn what_comes_between_two_sessions_keeps_its_distance_from_both() {
    always(|case| {
        let mut any = false;
        for course in &case.plan.courses {
            for (index, between) in course.calendar.iter().enumerate() {
                if !between.between || at_an_end(between.latest) {
                    continue;
                }
                let id = &between.combinations[0];
                let spacing = case.protocol.combinations().get(id).unwrap().spacing_weeks.as_ref();
                let least = spacing.map_or(0, |weeks| i32::from(weeks.min) * 7);
                let (before, after) = (&course.calendar[index - 1], &course.calendar[index + 1]);
                if at_an_end(after.latest) {
                    continue;
                }
                any = true;
                assert!(between.earliest.days_after(before.earliest) >= least);
                assert!(after.earliest.days_after(between.earliest) >= least);
                assert!(between.latest.days_after(before.latest) >= least);
                assert!(after.latest.days_after(between.latest) >= least);
            }
        }
        any
    });
}

#[test]
fn every_chosen_combination_is_in_the_calendar_and_nothing_else_is() {
    always(|case| {
        let mut any = false;
        for course in case.plan.courses.iter().filter(|course| !course.calendar.is_empty()) {
            for combination in &course.combinations {
                let turns = course.calendar.iter();
                let turns = turns.filter(|one| one.combinations.contains(&combination.id));
                let turns: Vec<&Appointment> = turns.collect();
                assert!(combination.chosen || turns.is_empty());
                any |= combination.chosen;
                let spacing = combination.spacing_weeks.map_or(0, |weeks| weeks.min);
                if combination.timing == Timing::SameSession {
                    for pair in turns.windows(2).filter(|pair| !at_an_end(pair[1].latest)) {
                        let days = pair[1].earliest.days_after(pair[0].earliest);
                        assert!(days >= i32::from(spacing) * 7);
                    }
                }
            }
        }
        any
    });
}

#[test]
fn no_course_begins_before_today_or_before_what_the_visitor_said() {
    always(|case| {
        let Some(start) = case.plan.start else { return false };
        assert!(start >= case.today);
        assert!(case.answers.start.is_none_or(|asked| start >= asked));
        let waits = case.plan.findings.iter().filter(|finding| {
            finding.kind == engine::protocol::CautionKind::Postpone
                && finding.combinations.is_empty()
        });
        for wait in waits {
            let days = wait.wait_days.expect("a wait without an end has no start");
            assert!(start >= case.today.later(days.into()));
        }
        true
    });
}

#[test]
fn the_sessions_that_fit_end_in_time_and_one_more_would_not() {
    always(|case| {
        let (Some(event), Some(start)) = (&case.plan.event, case.plan.start) else { return false };
        for (course, fit) in case.plan.courses.iter().zip(&event.courses) {
            let last = |sessions: u16| {
                let weeks = u32::from(course.interval_weeks.min) * u32::from(sessions - 1);
                start.later(weeks * 7)
            };
            let fits = fit.sessions_that_fit;
            assert!(fits == 0 || last(fits) <= event.last_session_by);
            let more_in_time = last(fits + 1) <= event.last_session_by;
            assert!(fits == course.sessions.max || !more_in_time);
            let verdict = match fits {
                _ if fits == course.sessions.max => EventVerdict::Whole,
                _ if fits >= course.sessions.min => EventVerdict::AtLeastMinimum,
                _ => EventVerdict::TooLate,
            };
            assert_eq!(fit.verdict, verdict);
            assert!(event.verdict >= verdict && event.latest_start <= fit.latest_start);
        }
        true
    });
}

#[test]
fn the_latest_start_fits_the_fewest_sessions_and_a_day_later_does_not() {
    always(|case| {
        let Some(event) = &case.plan.event else { return false };
        let latest = event.latest_start;
        if latest < case.today.later(400) || at_an_end(latest) {
            return false;
        }
        let verdict = |start: Day| {
            let answers = Answers { start: Some(start), ..case.answers.clone() };
            case.plan_for(&answers).event.expect("there is a date").verdict
        };
        assert!(verdict(latest) < EventVerdict::TooLate);
        assert_eq!(verdict(latest.later(1)), EventVerdict::TooLate);
        true
    });
}
