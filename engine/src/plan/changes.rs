//! What would change a plan: the same plan without one of the answers that set it, or with one more.

use crate::answers::Answers;
use crate::protocol::{AreaId, CombinationId, Day, Protocol};

use super::cause::Cause;
use super::courses::Course;
use super::outcome::{Plan, plan};

/// The plan as it would be without one answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Without {
    /// The concern, or the chosen combination, that is left out.
    pub left_out: Cause,
    /// What would follow.
    pub plan: Plan,
}

impl Without {
    /// The course of an area, if there still is one.
    pub fn course(&self, area: &AreaId) -> Option<&Course> {
        self.plan.courses.iter().find(|course| course.area == *area)
    }
}

/// The plan without each concern that shares a course with others, and without each chosen
/// combination.
pub fn without_each(
    protocol: &Protocol,
    answers: &Answers,
    today: Day,
    current: &Plan,
) -> Vec<Without> {
    let mut all: Vec<Without> = Vec::new();
    let mut look = |left_out: Cause, answers: Answers| {
        if all.iter().all(|known| known.left_out != left_out) {
            let plan = plan(protocol, &answers, today);
            all.push(Without { left_out, plan });
        }
    };
    for course in &current.courses {
        let shared = if course.concerns.len() > 1 { course.concerns.as_slice() } else { &[] };
        for id in shared {
            let mut fewer = answers.clone();
            fewer.concerns.remove(id);
            look(Cause::Concern(id.clone()), fewer);
        }
        for combination in course.combinations.iter().filter(|combination| combination.chosen) {
            let mut fewer = answers.clone();
            fewer.combinations.remove(&combination.id);
            look(Cause::Combination(combination.id.clone()), fewer);
        }
    }
    all
}

/// The plan with a combination chosen, if it is not, and without it, if it is.
pub fn toggled(
    protocol: &Protocol,
    answers: &Answers,
    today: Day,
    combination: &CombinationId,
) -> Plan {
    let mut other = answers.clone();
    let chosen = other.combinations.contains(combination);
    other.choose_combination(protocol, combination.clone(), !chosen);
    plan(protocol, &other, today)
}
