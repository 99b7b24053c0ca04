//! Any answers to any protocol on any day lead to a plan.

#![no_main]

use libfuzzer_sys::fuzz_target;
use engine::plan::{Status, plan};
use engine::protocol::Protocol;

#[path = "../../engine/tests/invariants/dice.rs"]
mod dice;

fuzz_target!(|throws: &[u8]| {
    let throws: Vec<u16> = throws
        .chunks(2)
        .map(|pair| pair.iter().fold(0, |sum, byte| sum << 8 | u16::from(*byte)))
        .collect();
    let (answers, protocol) = throws.split_at(throws.len().min(160));
    let mut dice = dice::Dice::new(protocol);
    if dice.below(8) == 7 {
        dice = dice.wild();
    }
    let built_in = dice.below(4) == 3;
    let protocol = if built_in { Protocol::built_in() } else { dice::protocol(&mut dice) };
    let mut dice = dice::Dice::new(answers);
    let answers = dice::answers(&mut dice, &protocol);
    let today = dice::day(&mut dice);
    let plan = plan(&protocol, &answers, today);
    assert!(plan.status != Status::Stopped || plan.courses.is_empty());
});
