//! What the widget tells.

use std::rc::Rc;

use yew::Callback;

use crate::text::Text;
use crate::view::{Details, TakeAlong};

/// What the widget tells.
#[derive(Clone, Debug)]
pub enum News {
    /// It can be put on the page: told after each drawing until it is there.
    Drawn,
    /// It needs its details: they are to be given to the callback, or none if they cannot be had.
    NeedsDetails(Callback<Option<Details>>),
    /// It needs what a plan is taken along with, likewise.
    NeedsTakeAlong(Rc<Text>, Callback<Option<TakeAlong>>),
    /// All of it is on screen.
    Ready,
    /// The details are missing. What else there is is on screen.
    Missing,
    /// The visitor changed the plan on screen.
    Changed,
    /// The visitor follows the link for booking.
    Booking,
}
