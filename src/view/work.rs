//! Whether the planner is in the middle of drawing something.

use std::cell::Cell;

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
}

/// A piece of work. It ends when it is dropped, and never if something was thrown in the middle of it: by the page's own
/// code, say, that stands in place of what the browser had.
///
/// Not for work that has the page's listeners called, such as a press of a link or a change of the focus: what those
/// throw is told to the window before the work has ended, and cuts nothing off.
pub(super) struct Work;

impl Work {
    pub(super) fn begin() -> Self {
        DEPTH.set(DEPTH.get() + 1);
        Self
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        DEPTH.set(DEPTH.get() - 1);
    }
}

/// Whether a planner of this module is in the middle of something.
pub fn is_at_work() -> bool {
    DEPTH.get() > 0
}
