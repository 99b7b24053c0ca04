//! What can go with the courses: a card for each combination.

mod card;
mod effect;
mod list;
mod reason;

pub(crate) use list::combination_list;
