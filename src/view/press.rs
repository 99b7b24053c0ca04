//! What a visitor asks for with a button, beside what they answer.

use super::take_along::Take;

/// What a visitor asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// To book: the link itself leads there, and the page is told.
    Book,
    /// To take the plan along, it seems: the pointer or the focus is on the ways to do so.
    Approach,
    /// To take the plan along.
    Take(Take),
    /// To try again to get the details.
    FindDetails,
}
