//! Dates: the calendar and the event.

use engine::answers::Answers;
use engine::plan::{Appointment, AppointmentKind, EventVerdict};
use engine::protocol::{Day, Timing};

use crate::{Case, always};

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
                let apart = [
                    pair[1].earliest.days_after(pair[0].earliest),
                    pair[1].latest.days_after(pair[0].latest),
                ];
                let between = |one: &&Appointment| one.between && one.session == pair[0].session;
                if course.calendar.iter().any(|one| between(&one)) {
                    assert!(apart[0] >= weeks[0] * 7 && apart[1] >= weeks[1] * 7);
                } else {
                    assert_eq!(apart, weeks.map(|weeks| weeks * 7));
                }
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
fn what_needs_a_professional_first_has_no_dates_and_everything_else_has() {
    always(|case| {
        let mut any = false;
        for course in &case.plan.courses {
            let first = course.concerns.iter().any(|id| {
                let concern = case.protocol.concerns().get(id).unwrap();
                concern.professional_first
            });
            let dated = case.plan.start.is_some() && !first;
            assert_eq!(!course.calendar.is_empty(), dated);
            let judged = case.plan.event.iter().flat_map(|event| &event.courses);
            assert!(dated || judged.clone().all(|one| one.area != course.area));
            any |= first && case.plan.start.is_some();
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

/// The weeks that an appointment keeps from its neighbours where it is something else than plain needling.
fn kept(case: &Case, appointment: &Appointment) -> u16 {
    if appointment.kind == AppointmentKind::Microneedling {
        return 0;
    }
    let entries = appointment.combinations.iter();
    let entries = entries.filter_map(|id| case.protocol.combinations().get(id));
    let weeks = entries.filter_map(|entry| entry.spacing_weeks.as_ref());
    weeks.map(|weeks| weeks.min).max().unwrap_or_default()
}

#[test]
fn no_two_appointments_are_closer_than_either_keeps_at_their_earliest_and_at_their_latest() {
    always(|case| {
        let mut between = false;
        for course in &case.plan.courses {
            for (index, one) in course.calendar.iter().enumerate() {
                for other in &course.calendar[index + 1..] {
                    let sessions = !one.between && !other.between;
                    let interval = if sessions { course.interval_weeks.min } else { 0 };
                    let weeks = kept(case, one).max(kept(case, other)).max(interval);
                    let least = i32::from(weeks) * 7;
                    if !at_an_end(other.earliest) {
                        assert!(other.earliest.days_after(one.earliest) >= least);
                    }
                    if !at_an_end(other.latest) {
                        assert!(other.latest.days_after(one.latest) >= least);
                    }
                    between |= !sessions && least > 0;
                }
            }
        }
        between
    });
}

#[test]
fn appointments_stay_in_order_and_each_session_is_there_once() {
    always(|case| {
        let mut any = false;
        for calendar in case.plan.courses.iter().map(|course| &course.calendar) {
            assert!(calendar.iter().all(|one| one.earliest <= one.latest));
            assert!(calendar.iter().map(|one| one.earliest).is_sorted());
            assert!(calendar.iter().map(|one| one.latest).is_sorted());
            let sessions = calendar.iter().filter(|one| !one.between).map(|one| one.session);
            assert!(sessions.eq((1..).take(calendar.iter().filter(|one| !one.between).count())));
            for pair in calendar.windows(2).filter(|pair| pair[1].between) {
                assert!(!pair[0].between && pair[0].session == pair[1].session);
                any = true;
            }
        }
        any
    });
}

#[test]
fn a_combination_with_visits_of_its_own_is_in_the_calendar_at_most_so_many_times() {
    always(|case| {
        let mut reached = [false; 3];
        for course in case.plan.courses.iter().filter(|course| !course.calendar.is_empty()) {
            for one in course.combinations.iter().filter(|one| one.chosen) {
                let entry = case.protocol.combinations().get(&one.id).unwrap();
                let Some(visits) = entry.visits else { continue };
                assert_eq!(one.visits, visits);
                let visited = course.calendar.iter().filter(|at| at.combinations.contains(&one.id));
                let count = visited.clone().count();
                assert!(count <= usize::from(visits.max), "{count} visits of {}", one.id);
                let sure = visited.filter(|at| !at.if_needed).count();
                assert!(one.timing != Timing::Separate || sure <= usize::from(visits.min));
                if count == usize::from(visits.max) && course.sessions.max > visits.max {
                    reached[one.timing as usize] = true;
                }
            }
        }
        reached.contains(&true)
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
        let Some(event) = &case.plan.event else { return false };
        let dated = case.plan.courses.iter().filter(|course| !course.calendar.is_empty());
        for (course, fit) in dated.zip(&event.courses) {
            let session = |number: u16| {
                let mut sessions = course.calendar.iter().filter(|one| !one.between);
                sessions.find(|one| one.session == number).map(|one| one.earliest)
            };
            if course.calendar.iter().any(|one| at_an_end(one.earliest)) {
                continue;
            }
            let fits = fit.sessions_that_fit;
            assert!(session(fits).is_none_or(|day| day <= event.last_session_by));
            assert!(session(fits + 1).is_none_or(|day| day > event.last_session_by));
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
