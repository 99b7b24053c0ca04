//! The page of the documentation that says what was measured.

use super::comparison::comparison;
use super::figures::Figures;
use super::lighthouse::{self, Category};
use super::load::{DOWN, LATENCY, SLOWDOWN, VIEWPORT, VISITS};
use super::machine::Machine;
use super::pages::PACKAGES;
use super::promise::{Promise, table};

/// What was loaded, where and how often.
#[derive(Debug)]
pub(super) struct Loaded {
    pub(super) machine: Machine,
    pub(super) rounds: usize,
    pub(super) figures: Figures,
}

/// The page, as Markdown.
pub(super) fn document(promises: &[Promise], loaded: &Loaded, demo: &[Category]) -> String {
    let Loaded { machine, rounds, figures } = loaded;
    let Machine { hardware, browser, day } = machine;
    let (width, height) = VIEWPORT;
    let [esbuild, preact, _, survey] = PACKAGES.map(|(_, version)| version);
    let megabits = f64::from(DOWN) / 1e6;
    let version = lighthouse::VERSION;
    let runs = lighthouse::RUNS;
    let (promises, comparison) = (table(promises), comparison(figures));
    let faults = lighthouse::faults(demo);
    format!(
        "# Performance

Measured on {day} with {browser} on {hardware}. `cargo xtask bench --write` measures all of it
again and writes this page; times are the machine's, ratios hold better. Medians of {rounds} rounds.
[What was changed for it](performance-notes.md), and what was tried and not taken, is written by hand.

![Bars: how long until the first tick, until the plan, and how many bytes; the tables below say the same](performance.svg)

## What is promised

{promises}
## Beside other ways of doing the same job

In brackets, the planner's median divided by the other's. The planner's plan says far more than the one line
that the others show.

{comparison}
## How it was measured

- One browser, and every page in every round, in an order that turns: {VISITS} visits that tick, and a load for each number of
  elements in which nobody does. Each load comes from a host name of its own:
  nothing is cached, no connection is open, and no compiled code is left from an earlier one.
- The processor is slowed down {SLOWDOWN} times and the network is a slow 4G: {LATENCY} ms before an answer begins,
  {megabits} Mbit/s. The viewport is a phone's, {width} by {height}. Compiling WebAssembly happens on
  threads that the browser does not slow down.
- Each page has nothing but the element, or what stands for it, with room kept for it, and a line below. Everything is served in brotli at its
  best. Bytes are those of bodies, of the files that had arrived by then, without the page itself.
- The pages are in `xtask/bench/`: by hand, with Preact {preact} and with SurveyJS {survey}, bundled by esbuild {esbuild}.
  Each has the thirteen offered concerns as checkboxes and shows sessions, weeks apart and days of redness for those ticked.
- \"First tick possible\" is the time after the first frame in which \"Fine lines\" is drawn, not covered, and ticked by
  a click: every page has it in view, and the planner has it first. That click is made at once, and \"plan shown\" is
  the time after the frame in which the plan stands.
- The worst click is the longest of thirteen by a mouse, one on each concern, each once the one before is painted, the
  mouse has come to rest on the row, and the page is calm: from the press to the next paint, as the browser's event timing says
  it. The release follows the press at once, where a finger leaves more time. Event timing has steps of 8 ms and nothing
  below 16 ms, so that the figure is the mean of the visits, where all others are medians.
- Layout shift is the sum over a load in which nobody ticks anything. The heap is JavaScript's, after a collection;
  the memory is that of all WebAssembly modules.

## The demo page in Lighthouse

Lighthouse {version}, mobile, the demo page as it is built, the middle of {runs} runs.

{faults}"
    )
}
