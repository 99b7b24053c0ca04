//! The chart of the documentation: horizontal bars, each with its value written beside it.

use std::fmt::Write as _;

use super::comparison::shown;
use super::figures::{Figures, Measure};
use super::pages::Page;

/// What is drawn, one group of bars each.
const GROUPS: [(&str, Measure); 3] = [
    ("First tick possible", Measure::Tickable(1)),
    ("Plan shown after an early tick", Measure::PlanAfterEarlyTick),
    ("Bytes until a plan is shown", Measure::BytesUntilPlan),
];

const WIDTH: f64 = 720.0;
/// Where bars begin, and how long the longest is.
const BARS: (f64, f64) = (120.0, 480.0);
const ROW: f64 = 28.0;
const HEAD: f64 = 40.0;
const MARGIN: f64 = 20.0;

const STYLES: &str = "\
    text { font: 14px system-ui, sans-serif; fill: #1f2322 }
    .head { font-weight: 600 }
    .ground { fill: #ffffff }
    .bar { fill: #b9bfbc }
    .ours { fill: #0b6067 }
    @media (prefers-color-scheme: dark) {
      text { fill: #eceae6 }
      .ground { fill: #131514 }
      .bar { fill: #59615e }
      .ours { fill: #78c6c4 }
    }";

/// The chart as an SVG file.
pub(super) fn chart(figures: &Figures) -> String {
    let mut body = String::new();
    let mut told = Vec::new();
    let mut top = MARGIN;
    for (head, measure) in GROUPS {
        // Writing to a `String` cannot fail.
        let _ =
            writeln!(body, r#"<text class="head" x="{MARGIN}" y="{}">{head}</text>"#, top + 18.0);
        top += HEAD;
        let values = Page::ALL.map(|page| (page, figures.typical(page, measure).unwrap_or(0.0)));
        let longest = values.iter().map(|(_, value)| *value).fold(f64::MIN_POSITIVE, f64::max);
        for (page, value) in values {
            body.push_str(&bar(page, value / longest, &shown(measure, value), top));
            top += ROW;
        }
        let values =
            values.map(|(page, value)| format!("{} {}", page.name(), shown(measure, value)));
        told.push(format!("{head}: {}.", values.join(", ")));
        top += MARGIN;
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {top}\" \
         width=\"{WIDTH}\" height=\"{top}\" role=\"img\" aria-labelledby=\"title told\">\n\
         <title id=\"title\">The planner beside other ways of doing the same job</title>\n\
         <desc id=\"told\">{}</desc>\n<style>\n{STYLES}\n</style>\n\
         <rect class=\"ground\" width=\"{WIDTH}\" height=\"{top}\"/>\n{body}</svg>\n",
        told.join(" ")
    )
}

/// One bar between the name of its page and its value.
fn bar(page: Page, share: f64, value: &str, top: f64) -> String {
    let (left, longest) = BARS;
    let length = (share * longest).max(1.0);
    let class = if page == Page::Planner { "ours" } else { "bar" };
    let line = top + 14.0;
    format!(
        "<text x=\"{MARGIN}\" y=\"{line}\">{}</text>\
         <rect class=\"{class}\" x=\"{left}\" y=\"{top}\" width=\"{length:.1}\" height=\"18\" rx=\"3\"/>\
         <text x=\"{:.1}\" y=\"{line}\">{value}</text>\n",
        page.name(),
        left + length + 8.0,
    )
}

#[cfg(test)]
mod tests {
    use super::chart;
    use crate::bench::figures::{Figures, Measure};
    use crate::bench::pages::Page;

    #[test]
    fn the_longest_bar_is_the_largest_value_and_every_value_can_be_read() {
        let mut figures = Figures::default();
        figures.add(Page::Planner, Measure::Tickable(1), 500.0);
        figures.add(Page::Survey, Measure::Tickable(1), 2000.0);
        let chart = chart(&figures);
        assert!(chart.contains(r#"class="ours" x="120" y="60" width="120.0""#), "{chart}");
        assert!(chart.contains(r#"width="480.0""#), "{chart}");
        assert!(chart.contains("First tick possible: planner 500 ms, by hand 0 ms"), "{chart}");
    }
}
