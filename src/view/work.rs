//! Whether the planner is in the middle of something.

use std::cell::Cell;

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
}

/// A piece of work. It ends when it is dropped, and never if something was thrown in the middle of it: by the page's own
/// code, say, that stands in place of what the browser had.
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
