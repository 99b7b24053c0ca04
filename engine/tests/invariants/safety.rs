//! Safety, and what nothing may change.

use engine::answers::Safety;
use engine::plan::Status;
use engine::protocol::CautionKind;

use crate::always;

#[test]
fn a_stopped_plan_has_no_course_no_date_and_no_event() {
    always(|case| {
        let stopped = case.plan.status == Status::Stopped;
        if stopped {
            assert!(case.plan.courses.is_empty());
            assert_eq!((case.plan.start, case.plan.event.as_ref()), (None, None));
        }
        stopped
    });
}

#[test]
fn a_stop_for_the_whole_treatment_stops_it_and_one_for_a_combination_does_not() {
    always(|case| {
        let stops = |finding: &&engine::plan::Finding| {
            finding.kind == CautionKind::Stop && finding.combinations.is_empty()
        };
        let stopped = case.plan.findings.iter().any(|finding| stops(&finding));
        assert_eq!(stopped, case.plan.status == Status::Stopped);
        stopped
    });
}

#[test]
fn blank_is_never_no_and_not_sure_has_no_dates() {
    always(|case| {
        if case.answers.safety_now(&case.protocol) == Safety::Unanswered {
            assert_ne!(case.plan.status, Status::Answered);
        }
        if case.plan.status == Status::AskFirst {
            assert_eq!((case.plan.start, case.plan.event.as_ref()), (None, None));
            assert!(case.plan.courses.iter().all(|course| course.calendar.is_empty()));
        }
        case.plan.status == Status::AskFirst
    });
}

#[test]
fn nothing_that_is_ruled_out_or_in_conflict_is_chosen() {
    always(|case| {
        let mut any = false;
        for course in &case.plan.courses {
            let chosen: Vec<_> = course.combinations.iter().filter(|one| one.chosen).collect();
            for one in &chosen {
                any = true;
                assert_eq!(one.ruled_out_by, []);
                assert_eq!(one.in_conflict_with, []);
                assert!(
                    chosen.iter().all(|other| !case.protocol.in_conflict(&one.id, &other.id)
                        || one.id == other.id)
                );
            }
        }
        any
    });
}

#[test]
fn the_same_answers_on_the_same_day_lead_to_the_same_plan() {
    always(|case| {
        assert_eq!(case.plan_for(&case.answers), case.plan);
        !case.plan.courses.is_empty()
    });
}
