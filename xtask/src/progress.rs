//! Numbered steps with the time each one took.

use std::io::Write as _;
use std::time::Instant;

use anyhow::{Context, Result};

/// Tells whoever waits which step is running and how long it has been.
#[derive(Debug)]
pub struct Progress {
    total: usize,
    current: usize,
    started: Instant,
}

impl Progress {
    /// Progress through `total` steps.
    pub fn of(total: usize) -> Self {
        Self { total, current: 0, started: Instant::now() }
    }

    /// Runs one step between a line that names it and a line that says how long it took.
    ///
    /// # Errors
    ///
    /// The error of `work`, with the number and the name of the step.
    pub fn step<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        self.current += 1;
        println!("[{}/{}] {name}", self.current, self.total);
        // What cargo prints goes to the other stream, so this line has to be out before it.
        std::io::stdout().flush()?;
        let started = Instant::now();
        let made = work()
            .with_context(|| format!("step {} of {} failed: {name}", self.current, self.total))?;
        println!("      {:.1} s", started.elapsed().as_secs_f64());
        Ok(made)
    }

    /// Says what has been achieved, and the time of all steps together.
    pub fn finish(self, achieved: &str) {
        println!("{achieved} in {:.1} s", self.started.elapsed().as_secs_f64());
    }
}
