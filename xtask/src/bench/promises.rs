//! What is promised about loading, and whether the figures keep it.

use super::comparison::shown;
use super::figures::{Figures, Measure};
use super::pages::Page;
use super::promise::Promise;
use crate::sizes::kilobytes;

const PLANNER: Page = Page::Planner;
const ONE: Measure = Measure::Tickable(1);

/// The promises beside the medians of `figures`.
pub(super) fn promises(figures: &Figures) -> Vec<Promise> {
    let ratio = |what: &str, most: f64, this, other| {
        let ratio = figures.ratio(this, other);
        Promise {
            what: what.to_owned(),
            target: format!("at most {most}"),
            measured: ratio
                .map_or_else(|| "not measured".to_owned(), |ratio| format!("{ratio:.2}")),
            kept: ratio.is_some_and(|ratio| ratio <= most),
        }
    };
    let bytes = |what: &str, most: usize, measure| {
        let bytes = figures.typical(PLANNER, measure).map(whole);
        Promise {
            what: what.to_owned(),
            target: format!("at most {} kB", most / 1000),
            measured: bytes.map_or_else(|| "not measured".to_owned(), kilobytes),
            kept: bytes.is_some_and(|bytes| bytes <= most),
        }
    };
    let shift = figures.typical(PLANNER, Measure::Shift);
    vec![
        ratio("first tick possible, to the page by hand", 1.15, (PLANNER, ONE), (Page::Floor, ONE)),
        bytes("bytes before the first view", 16_000, Measure::BytesBeforeView),
        bytes("bytes until a plan is shown", 135_000, Measure::BytesUntilPlan),
        ratio(
            "plan after an early tick, to SurveyJS's first tick",
            0.55,
            (PLANNER, Measure::PlanAfterEarlyTick),
            (Page::Survey, ONE),
        ),
        ratio(
            "worst click to next paint, to Preact's",
            1.25,
            (PLANNER, Measure::WorstClick),
            (Page::Preact, Measure::WorstClick),
        ),
        Promise {
            what: "layout shift over the whole load".to_owned(),
            target: "0".to_owned(),
            measured: shift
                .map_or_else(|| "not measured".to_owned(), |value| shown(Measure::Shift, value)),
            kept: shift == Some(0.0),
        },
        ratio(
            "50 elements until all can be ticked, to one",
            3.0,
            (PLANNER, Measure::Tickable(50)),
            (PLANNER, ONE),
        ),
    ]
}

/// A number of bytes, which has no fraction and is never negative.
pub(super) fn whole(bytes: f64) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let whole = bytes.round() as usize;
    whole
}

#[cfg(test)]
mod tests {
    use super::{ONE, PLANNER, promises};
    use crate::bench::figures::{Figures, Measure};
    use crate::bench::pages::Page;

    #[test]
    fn a_promise_is_kept_up_to_its_limit_and_never_without_a_figure() {
        let mut figures = Figures::default();
        figures.add(PLANNER, ONE, 115.0);
        figures.add(Page::Floor, ONE, 100.0);
        figures.add(PLANNER, Measure::BytesBeforeView, 16_001.0);
        let promises = promises(&figures);
        assert!(promises[0].kept, "{:?}", promises[0]);
        assert!(!promises[1].kept, "{:?}", promises[1]);
        assert!(!promises[2].kept, "{:?}", promises[2]);
    }
}
