//! What would change a plan.

use engine::plan::without_each;
use engine::protocol::ConcernId;

use crate::always;

#[test]
fn what_would_change_is_the_plan_of_someone_who_had_not_ticked_that() {
    always(|case| {
        let changes = without_each(&case.protocol, &case.answers, case.today, &case.plan);
        for change in &changes {
            let mut answers = case.answers.clone();
            let left_out = change.left_out.id();
            answers.concerns.retain(|id| id.as_str() != left_out);
            answers.combinations.retain(|id| id.as_str() != left_out);
            assert_ne!(answers, case.answers, "{left_out}");
            assert_eq!(case.plan_for(&answers), change.plan, "{left_out}");
        }
        !changes.is_empty()
    });
}

#[test]
fn each_concern_that_shares_a_course_and_each_chosen_combination_is_left_out_once() {
    always(|case| {
        let changes = without_each(&case.protocol, &case.answers, case.today, &case.plan);
        let mut left_out: Vec<&str> = changes.iter().map(|change| change.left_out.id()).collect();
        let mut expected: Vec<&str> = Vec::new();
        for course in &case.plan.courses {
            if course.concerns.len() > 1 {
                expected.extend(course.concerns.iter().map(ConcernId::as_str));
            }
            let chosen = course.combinations.iter().filter(|one| one.chosen);
            expected.extend(chosen.map(|one| one.id.as_str()));
        }
        left_out.sort_unstable();
        expected.sort_unstable();
        expected.dedup();
        assert_eq!(left_out, expected);
        !expected.is_empty()
    });
}

#[test]
fn a_course_that_stays_is_found_by_its_area() {
    always(|case| {
        let mut any = false;
        for change in without_each(&case.protocol, &case.answers, case.today, &case.plan) {
            for course in &case.plan.courses {
                let stays = change.plan.courses.iter().find(|other| other.area == course.area);
                assert_eq!(change.course(&course.area), stays);
                any |= stays.is_some();
            }
        }
        any
    });
}
