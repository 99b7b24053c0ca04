//! What holds for any protocol and any answers: the invariants of the rules, over thrown ones.

mod calendar;
mod courses;
mod dice;
mod safety;

use microneedling_planner::answers::Answers;
use microneedling_planner::plan::{Plan, plan};
use microneedling_planner::protocol::{Day, Protocol};
use proptest::prelude::{ProptestConfig, any};
use proptest::test_runner::TestRunner;

use dice::Dice;

/// A protocol, answers to it, a day, and the plan that follows.
pub(crate) struct Case {
    pub(crate) protocol: Protocol,
    pub(crate) answers: Answers,
    pub(crate) today: Day,
    pub(crate) plan: Plan,
}

impl Case {
    fn thrown(throws: &[u16]) -> Self {
        let mut dice = Dice::new(throws);
        let built_in = dice.below(4) == 3;
        let protocol = if built_in { Protocol::built_in() } else { dice::protocol(&mut dice) };
        let answers = dice::answers(&mut dice, &protocol);
        let today = dice::day(&mut dice);
        let plan = plan(&protocol, &answers, today);
        Self { protocol, answers, today, plan }
    }

    /// The plan for other answers, all else the same.
    pub(crate) fn plan_for(&self, answers: &Answers) -> Plan {
        plan(&self.protocol, answers, self.today)
    }
}

/// Looks at many cases, and shows the smallest that fails. Every case is thrown anew from the same
/// seed, so that a failure comes back. At least one case in fifty has to be one that the promise
/// speaks of, or it would promise nothing.
pub(crate) fn always(promise: impl Fn(&Case) -> bool + std::panic::RefUnwindSafe) {
    let config = ProptestConfig { cases: CASES, failure_persistence: None, ..Default::default() };
    let seen = std::cell::Cell::new(0_u32);
    let mut runner = TestRunner::new_with_rng(
        config,
        proptest::test_runner::TestRng::deterministic_rng(
            proptest::test_runner::RngAlgorithm::ChaCha,
        ),
    );
    let throws = proptest::collection::vec(any::<u16>(), 0..400);
    let outcome = runner.run(&throws, |throws| {
        let case = Case::thrown(&throws);
        let kept = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| promise(&case)));
        match kept {
            Ok(spoken_of) => {
                seen.set(seen.get() + u32::from(spoken_of));
                Ok(())
            }
            Err(_) => Err(proptest::test_runner::TestCaseError::fail(format!(
                "answers {:#?}\non {}\nto {:#?}\nlead to {:#?}",
                case.answers, case.today, case.protocol, case.plan
            ))),
        }
    });
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
    assert!(seen.get() > CASES / 50, "only {} cases were spoken of", seen.get());
}

const CASES: u32 = 1000;
