//! What a plan says, by which rule. The numbers of the rules are those of the design, and the protocol is an example of
//! its own (`tests/example.json`), so that the built-in one can change.

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

pub(crate) fn protocol() -> Protocol {
    Protocol::from_json(include_str!("../example.json")).unwrap()
}

/// The example with one piece of its text exchanged.
pub(crate) fn changed(from: &str, to: &str) -> Protocol {
    let text = include_str!("../example.json");
    assert!(text.contains(from), "the example no longer contains {from}");
    Protocol::from_json(&text.replacen(from, to, 1)).unwrap()
}

pub(crate) fn answers(concerns: &[&str]) -> Answers {
    Answers { concerns: concerns.iter().map(|id| (*id).into()).collect(), ..Answers::default() }
}

pub(crate) fn with_facts(concerns: &[&str], facts: &[&str]) -> Answers {
    let facts: Vec<_> = facts.iter().map(|id| (*id).into()).collect();
    Answers { safety: Safety::with(&protocol(), &facts), ..answers(concerns) }
}

pub(crate) fn planned(answers: &Answers) -> Plan {
    plan(&protocol(), answers, today())
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
