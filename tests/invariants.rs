//! What holds for any answers: every pair of concerns against every answer to the safety questions.

use microneedling_planner::answers::{Answers, Safety};
use microneedling_planner::plan::{Plan, Status, plan};
use microneedling_planner::protocol::{CautionId, ConcernId, Day, Protocol};

/// A day on which nothing special is the case.
fn today() -> Day {
    Day::new(2026, 11, 23).unwrap()
}

fn offered(protocol: &Protocol) -> Vec<ConcernId> {
    let concerns = protocol.concerns.iter().filter(|(_, concern)| concern.offered);
    concerns.map(|(id, _)| id.clone()).collect()
}

fn leads(protocol: &Protocol) -> Vec<CautionId> {
    let asks = protocol.questions.iter().flat_map(|group| &group.asks);
    asks.map(|question| question.caution.clone()).collect()
}

/// Every plan for one or two concerns and for one safety answer, with what led to it.
fn every_plan(mut look: impl FnMut(&Protocol, &Answers, &Plan)) {
    let protocol = Protocol::built_in();
    let concerns = offered(&protocol);
    let facts = leads(&protocol).into_iter().map(|fact| Safety::Facts([fact].into()));
    let safeties: Vec<Safety> =
        [Safety::Unanswered, Safety::None, Safety::NotSure].into_iter().chain(facts).collect();
    for one in &concerns {
        for other in &concerns {
            for safety in &safeties {
                let answers = Answers {
                    concerns: [one.clone(), other.clone()].into(),
                    safety: safety.clone(),
                    combinations: protocol.combinations.ids().cloned().collect(),
                    ..Answers::default()
                };
                look(&protocol, &answers, &plan(&protocol, &answers, today()));
            }
        }
    }
}

#[test]
fn adding_a_concern_never_lowers_sessions_or_shortens_the_interval() {
    let protocol = Protocol::built_in();
    every_plan(|_, answers, both| {
        for id in &answers.concerns {
            let one = Answers { concerns: [id.clone()].into(), ..answers.clone() };
            for alone in plan(&protocol, &one, today()).courses {
                let Some(course) = both.courses.iter().find(|course| course.area == alone.area)
                else {
                    assert_eq!(both.status, Status::Stopped);
                    continue;
                };
                assert!(course.sessions.min >= alone.sessions.min);
                assert!(course.sessions.max >= alone.sessions.max);
                assert!(course.interval_weeks.min >= alone.interval_weeks.min);
                assert!(course.interval_weeks.max >= alone.interval_weeks.max);
            }
        }
    });
}

#[test]
fn a_stopped_plan_has_no_course() {
    let mut stopped = 0;
    every_plan(|_, _, plan| {
        if plan.status == Status::Stopped {
            stopped += 1;
            assert!(plan.courses.is_empty());
        }
    });
    assert!(stopped > 100, "some plans were stopped");
}

#[test]
fn nothing_ruled_out_is_chosen() {
    every_plan(|_, _, plan| {
        for combination in plan.courses.iter().flat_map(|course| &course.combinations) {
            assert!(!combination.chosen || combination.ruled_out_by.is_empty());
        }
    });
}

#[test]
fn every_figure_has_a_source_that_exists_and_names_what_set_it() {
    every_plan(|protocol, _, plan| {
        for course in &plan.courses {
            for figure in [&course.sessions, &course.interval_weeks, &course.downtime_days] {
                assert!(figure.min <= figure.max);
                assert!(!figure.because.is_empty() && !figure.sources.is_empty());
                assert!(figure.sources.iter().all(|source| protocol.sources.contains(source)));
            }
        }
    });
}

#[test]
fn a_caution_never_adds_a_combination_and_never_lifts_a_stop() {
    let protocol = Protocol::built_in();
    let facts = leads(&protocol);
    every_plan(|_, answers, before| {
        let Safety::Facts(ticked) = &answers.safety else {
            return;
        };
        for fact in &facts {
            let mut more = ticked.clone();
            more.insert(fact.clone());
            let after = plan(
                &protocol,
                &Answers { safety: Safety::Facts(more), ..answers.clone() },
                today(),
            );
            assert!(before.status != Status::Stopped || after.status == Status::Stopped);
            assert!(open_combinations(&after) <= open_combinations(before));
        }
    });
}

fn open_combinations(plan: &Plan) -> usize {
    let combinations = plan.courses.iter().flat_map(|course| &course.combinations);
    combinations.filter(|combination| combination.ruled_out_by.is_empty()).count()
}
