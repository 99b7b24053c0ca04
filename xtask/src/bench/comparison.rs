//! What is typical of the compared pages, side by side.

use super::figures::{Figures, Measure};
use super::load::COUNTS;
use super::pages::Page;
use super::promise::markdown;
use super::promises::whole;
use crate::sizes::kilobytes;

/// A table of what was measured, with each figure of the planner divided by the others'.
pub(super) fn comparison(figures: &Figures) -> String {
    let [planner, others @ ..] = Page::ALL;
    let row = |(what, measure): (String, Measure)| {
        let ours = figures.typical(planner, measure);
        let mut row = vec![what, ours.map_or_else(String::new, |value| shown(measure, value))];
        row.extend(others.map(|page| {
            let Some(value) = figures.typical(page, measure) else { return String::new() };
            let ratio = figures.ratio((planner, measure), (page, measure));
            let ratio = ratio.filter(|ratio| ratio.is_finite());
            let ratio = ratio.map_or_else(String::new, |ratio| format!(" ({ratio:.2})"));
            shown(measure, value) + &ratio
        }));
        row
    };
    let head = std::iter::once("").chain(Page::ALL.map(Page::name)).collect::<Vec<_>>();
    markdown(&head, &measures().into_iter().map(row).collect::<Vec<_>>())
}

/// What is told, in this order.
fn measures() -> Vec<(String, Measure)> {
    let mut measures = vec![
        ("bytes before the first view".to_owned(), Measure::BytesBeforeView),
        ("bytes until a plan is shown".to_owned(), Measure::BytesUntilPlan),
        ("first tick possible".to_owned(), Measure::Tickable(1)),
        ("plan shown after an early tick".to_owned(), Measure::PlanAfterEarlyTick),
        ("worst click to next paint".to_owned(), Measure::WorstClick),
        ("layout shift".to_owned(), Measure::Shift),
    ];
    for count in &COUNTS[1..] {
        measures.push((format!("all of {count} can be ticked"), Measure::Tickable(*count)));
    }
    let counted = |count: usize| if count == 1 { "one".to_owned() } else { count.to_string() };
    for count in COUNTS {
        measures.push((format!("heap with {}", counted(count)), Measure::Heap(count)));
    }
    for count in COUNTS {
        measures.push((format!("module memory with {}", counted(count)), Measure::Memory(count)));
    }
    measures
}

/// A value with its unit.
pub(super) fn shown(measure: Measure, value: f64) -> String {
    match measure {
        Measure::BytesBeforeView | Measure::BytesUntilPlan => kilobytes(whole(value)),
        Measure::Tickable(_) | Measure::PlanAfterEarlyTick | Measure::WorstClick => {
            format!("{value:.0} ms")
        }
        Measure::Shift if value == 0.0 => "0".to_owned(),
        Measure::Shift => format!("{value:.4}"),
        Measure::Heap(_) | Measure::Memory(_) if value == 0.0 => "none".to_owned(),
        Measure::Heap(_) | Measure::Memory(_) => format!("{:.1} MB", value / 1e6),
    }
}

#[cfg(test)]
mod tests {
    use super::comparison;
    use crate::bench::figures::{Figures, Measure};
    use crate::bench::pages::Page;

    #[test]
    fn others_have_the_ratio_of_the_planner_to_them_beside_their_median() {
        let mut figures = Figures::default();
        figures.add(Page::Planner, Measure::Tickable(1), 500.0);
        figures.add(Page::Survey, Measure::Tickable(1), 2500.0);
        let table = comparison(&figures);
        let row = table.lines().find(|line| line.contains("first tick possible"));
        let cells: Vec<_> = row.unwrap_or_default().split('|').map(str::trim).collect();
        assert_eq!(cells[2..6], ["500 ms", "", "", "2500 ms (0.20)"]);
    }
}
