//! What holds for any protocol and any answers: the invariants of the rules, over thrown ones.

mod calendar;
mod cases;
mod cautions;
mod changes;
mod combinations;
mod courses;
mod dice;
mod event;
mod extremes;
mod figures;
mod order;
mod safety;

use cases::{Case, always, always_with_any_numbers};
