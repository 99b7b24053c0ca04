//! The cases that invariants are held against: protocols, answers and days that were thrown.

use std::cell::RefCell;
use std::fmt::{self, Debug, Formatter};
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::sync::{Once, OnceLock};

use engine::answers::Answers;
use engine::plan::{Plan, plan};
use engine::protocol::{Day, Packed as _, Protocol};
use proptest::prelude::{ProptestConfig, Strategy, any};
use proptest::strategy::ValueTree;
use proptest::test_runner::{RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};

use crate::dice::{self, Dice};

/// A protocol, answers to it, a day, and the plan that follows.
pub(crate) struct Case {
    pub(crate) protocol: Protocol,
    pub(crate) answers: Answers,
    pub(crate) today: Day,
    pub(crate) plan: Plan,
}

impl Case {
    fn of((protocol, answers, today): (Protocol, Answers, Day)) -> Self {
        let plan = plan(&protocol, &answers, today);
        Self { protocol, answers, today, plan }
    }

    /// The plan for other answers, all else the same.
    pub(crate) fn plan_for(&self, answers: &Answers) -> Plan {
        plan(&self.protocol, answers, self.today)
    }

    /// The answers with every combination left out that is in conflict with one before it, which is
    /// what a visitor can tick.
    pub(crate) fn without_conflicts(&self) -> Answers {
        let mut answers = self.answers.clone();
        answers.combinations.clear();
        for id in &self.answers.combinations {
            if !answers.combinations.iter().any(|other| self.protocol.in_conflict(id, other)) {
                answers.combinations.insert(id.clone());
            }
        }
        answers
    }
}

impl Debug for Case {
    /// As someone looking for the fault wants it: the protocol as the file it would be.
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let Self { protocol, answers, today, plan } = self;
        let [protocol, plan] = [serde_json::to_string(protocol), serde_json::to_string(plan)]
            .map(|text| text.expect("both are JSON"));
        let answers = serde_json::to_string(answers).expect("they are JSON");
        write!(formatter, "today {today}\nanswers {answers}\nprotocol {protocol}\nplan {plan}")
    }
}

/// Looks at many cases, and shows the smallest that fails. At least one case in a hundred has to be
/// one that the promise speaks of, or it would promise nothing. `PROPTEST_CASES=20000` looks at more.
pub(crate) fn always(promise: impl Fn(&Case) -> bool) {
    static THROWN: OnceLock<Vec<Bytes>> = OnceLock::new();
    look_at(&THROWN, 400, Numbers::Likely, promise);
}

/// The same with numbers that no clinic would write, which are slow to plan with.
pub(crate) fn always_with_any_numbers(promise: impl Fn(&Case) -> bool) {
    static THROWN: OnceLock<Vec<Bytes>> = OnceLock::new();
    look_at(&THROWN, 100, Numbers::Any, promise);
}

/// Which numbers a thrown protocol has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Numbers {
    /// Such as a clinic might write.
    Likely,
    /// Whatever fits into the type.
    Any,
}

/// A protocol, answers and a day in a form that one thread can hand to another.
type Bytes = (Vec<u8>, String, Day);

/// What is thrown: a row for the protocol, and one for the answers.
type Throws = (Vec<u16>, Vec<u16>);

fn thrown((protocol, answers): &Throws, numbers: Numbers) -> (Protocol, Answers, Day) {
    let mut dice = Dice::new(protocol);
    if numbers == Numbers::Any {
        dice = dice.wild();
    }
    let built_in = dice.below(4) == 3;
    let protocol = if built_in { Protocol::built_in() } else { dice::protocol(&mut dice) };
    let mut dice = Dice::new(answers);
    let answers = dice::answers(&mut dice, &protocol);
    let today = dice::day(&mut dice);
    (protocol, answers, today)
}

/// Throws the same rows whenever it is called, so that a failure comes back.
fn throws() -> impl Iterator<Item = impl ValueTree<Value = Throws>> {
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    let random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, random);
    let row = |most| proptest::collection::vec(any::<u16>(), most / 4..=most);
    let rows = (row(600), row(160));
    std::iter::repeat_with(move || rows.new_tree(&mut runner).expect("rows are never refused"))
}

/// The cases are thrown once for all promises, since reading protocols takes longer than planning.
fn look_at(
    thrown_before: &OnceLock<Vec<Bytes>>,
    usual: usize,
    numbers: Numbers,
    promise: impl Fn(&Case) -> bool,
) {
    let more = std::env::var("PROPTEST_CASES").ok();
    let count = more.map_or(usual, |more| more.parse().expect("PROPTEST_CASES is a number"));
    let cases = thrown_before.get_or_init(|| {
        let cases = throws().take(count).map(|throws| {
            let (protocol, answers, today) = thrown(&throws.current(), numbers);
            (protocol.packed(), serde_json::to_string(&answers).expect("they are JSON"), today)
        });
        cases.collect()
    });
    let mut spoken_of = 0;
    for (index, (protocol, answers, today)) in cases.iter().enumerate() {
        let protocol = Protocol::unpacked(protocol);
        let answers = serde_json::from_str(answers).expect("they are answers");
        match quietly(|| promise(&Case::of((protocol, answers, *today)))) {
            Ok(speaks) => spoken_of += usize::from(speaks),
            Err(why) => panic!("{}", smallest(index, numbers, &promise).unwrap_or(why)),
        }
    }
    assert!(
        count < usual || spoken_of > count / 100,
        "of {count} cases it spoke of {spoken_of} only"
    );
}

/// Says why the case of that index fails, and what the smallest case is that still does.
fn smallest(index: usize, numbers: Numbers, promise: impl Fn(&Case) -> bool) -> Option<String> {
    let patient = std::env::var_os("PROPTEST_MAX_SHRINK_ITERS").is_none();
    let mut config = ProptestConfig::default();
    if patient {
        config.max_shrink_iters = 5_000;
    }
    let outcome = TestRunner::new(config).run_one(throws().nth(index)?, |throws| {
        let kept = quietly(|| promise(&Case::of(thrown(&throws, numbers))));
        kept.map(drop).map_err(TestCaseError::fail)
    });
    let Err(TestError::Fail(why, throws)) = outcome else {
        return None;
    };
    Some(match quietly(|| Case::of(thrown(&throws, numbers))) {
        Ok(case) => format!("{why}\nin the smallest case that was found:\n{case:?}"),
        Err(_) => format!("{why}\nthrown {throws:?}"),
    })
}

thread_local! {
    /// What the last panic said, on a thread that is not to print it.
    static SAID: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// What `work` gives, or the words of its panic. Nothing is printed: on the way to the smallest case a
/// promise is broken hundreds of times.
fn quietly<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let loud = panic::take_hook();
        panic::set_hook(Box::new(move |panic: &PanicHookInfo<'_>| {
            let heard =
                SAID.with_borrow_mut(|said| said.as_mut().map(|said| *said = panic.to_string()));
            if heard.is_none() {
                loud(panic);
            }
        }));
    });
    SAID.set(Some(String::new()));
    let made = panic::catch_unwind(AssertUnwindSafe(work));
    let said = SAID.take().unwrap_or_default();
    made.map_err(|_| said)
}
