//! What a plan says, by which rule. The numbers of the rules are those of the design.

mod cautions;
mod combinations;
mod courses;
mod interface;
mod prices;

use engine::answers::{Answers, Safety};
use engine::plan::{Cause, Course, Plan, PlannedCombination, plan};
use engine::protocol::{ConcernId, Day, Protocol};

/// A day on which nothing special is the case.
pub(crate) fn today() -> Day {
    Day::new(2026, 11, 23).unwrap()
}

pub(crate) fn answers(concerns: &[&str]) -> Answers {
    Answers { concerns: concerns.iter().map(|id| (*id).into()).collect(), ..Answers::default() }
}

pub(crate) fn with_facts(concerns: &[&str], facts: &[&str]) -> Answers {
    let facts: Vec<_> = facts.iter().map(|id| (*id).into()).collect();
    Answers { safety: Safety::with(&Protocol::built_in(), &facts), ..answers(concerns) }
}

pub(crate) fn planned(answers: &Answers) -> Plan {
    plan(&Protocol::built_in(), answers, today())
}

pub(crate) fn only_course(answers: &Answers) -> Course {
    let mut plan = planned(answers);
    assert_eq!(plan.courses.len(), 1, "one area, one course");
    plan.courses.remove(0)
}

pub(crate) fn combination(course: &Course, id: &str) -> PlannedCombination {
    let found = course.combinations.iter().find(|combination| combination.id.as_str() == id);
    found.unwrap_or_else(|| panic!("{id} is listed")).clone()
}

pub(crate) fn concerns(course: &Course) -> Vec<&str> {
    course.concerns.iter().map(ConcernId::as_str).collect()
}

pub(crate) fn ids(causes: &[Cause]) -> Vec<&str> {
    causes.iter().map(Cause::id).collect()
}
