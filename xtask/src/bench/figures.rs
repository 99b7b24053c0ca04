//! What was measured in all rounds, and what is typical of it.

use std::collections::BTreeMap;

use super::pages::Page;

/// What is measured of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Measure {
    /// Bytes of the files that were there at the first view.
    BytesBeforeView,
    /// Bytes of the files that were there when the plan was shown.
    BytesUntilPlan,
    /// Milliseconds until each of so many elements could be ticked.
    Tickable(usize),
    /// Milliseconds until the plan was shown after a tick at the first moment.
    PlanAfterEarlyTick,
    /// Milliseconds from the worst click to the next paint.
    WorstClick,
    /// Layout shift over the whole load, nothing ticked.
    Shift,
    /// Bytes of the page's JavaScript heap with so many elements.
    Heap(usize),
    /// Bytes of the memory of all WebAssembly modules with so many elements.
    Memory(usize),
}

/// Everything that was measured.
#[derive(Debug, Default)]
pub(super) struct Figures(BTreeMap<(Page, Measure), Vec<f64>>);

impl Figures {
    /// Keeps one value.
    pub(super) fn add(&mut self, page: Page, measure: Measure, value: f64) {
        self.0.entry((page, measure)).or_default().push(value);
    }

    /// The median of what was measured, if anything was. Of the worst click it is the mean: the browser
    /// says it in steps of 8 ms, of which a median could be one only.
    pub(super) fn typical(&self, page: Page, measure: Measure) -> Option<f64> {
        let values = self.0.get(&(page, measure))?;
        if measure == Measure::WorstClick { mean(values) } else { median(values) }
    }

    /// How many times as much as `other` this is, typically.
    pub(super) fn ratio(&self, this: (Page, Measure), other: (Page, Measure)) -> Option<f64> {
        Some(self.typical(this.0, this.1)? / self.typical(other.0, other.1)?)
    }
}

/// The middle of `values`, or between the two in the middle.
fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let upper = *sorted.get(sorted.len() / 2)?;
    let lower = sorted[(sorted.len() - 1) / 2];
    Some(f64::midpoint(lower, upper))
}

fn mean(values: &[f64]) -> Option<f64> {
    let count = u32::try_from(values.len()).ok().filter(|count| *count > 0)?;
    Some(values.iter().sum::<f64>() / f64::from(count))
}

#[cfg(test)]
mod tests {
    use super::{Figures, Measure, median};
    use crate::bench::pages::Page;

    #[test]
    fn the_median_is_in_the_middle_whatever_the_order() {
        assert_eq!(median(&[30.0, 10.0, 20.0]), Some(20.0));
        assert_eq!(median(&[40.0, 10.0, 30.0, 20.0]), Some(25.0));
        assert_eq!(median(&[]), None);
    }

    #[test]
    fn a_ratio_is_one_of_medians() {
        let mut figures = Figures::default();
        for value in [100.0, 110.0, 900.0] {
            figures.add(Page::Planner, Measure::Tickable(1), value);
        }
        figures.add(Page::Floor, Measure::Tickable(1), 100.0);
        let [ours, floor] = [Page::Planner, Page::Floor].map(|page| (page, Measure::Tickable(1)));
        assert_eq!(figures.ratio(ours, floor), Some(1.1));
        assert_eq!(figures.ratio(ours, (Page::Survey, Measure::Shift)), None);
    }

    #[test]
    fn of_what_comes_in_steps_the_mean_is_typical() {
        let mut figures = Figures::default();
        for value in [16.0, 24.0, 24.0, 32.0, 24.0, 16.0, 18.0] {
            figures.add(Page::Planner, Measure::WorstClick, value);
        }
        assert_eq!(figures.typical(Page::Planner, Measure::WorstClick), Some(22.0));
    }
}
