//! What stands for what in the picture, and in the key below it.

use super::axis::Place;
use super::rows::Mark;
use crate::widget::drawn::Drawn;
use crate::widget::el::{all, shape, tag, words};

/// Hundredths of a per cent, as an attribute has them.
pub(super) fn percent(place: Place) -> String {
    length(place, "%")
}

/// Hundredths of an em.
pub(super) fn em(place: Place) -> String {
    length(place, "em")
}

#[inline(never)]
fn length(hundredths: Place, unit: &str) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    format!("{whole}.{rest:02}{unit}")
}

/// A part of the picture that begins at a place and is as wide as given; places in it count from
/// there. What moves as answers change moves as one.
#[inline(never)]
pub(super) fn at(class: &str, across: Place, down: Place, width: &str, parts: Vec<Drawn>) -> Drawn {
    let (x, y) = (percent(across), em(down));
    tag("svg", &["class", "x", "y", "width"], [class, &x, &y, width], parts)
}

/// A line, from the first place to the second across, and from the third to the fourth down.
#[inline(never)]
pub(super) fn line(class: &str, [from, to, top, bottom]: [&str; 4]) -> Drawn {
    shape("line", &["class", "x1", "x2", "y1", "y2"], [class, from, to, top, bottom])
}

/// Words at a place across, so far beside it, with their base at a place down.
#[inline(never)]
pub(super) fn said(class: &str, [x, dx, y, anchor]: [&str; 4], sentence: &str) -> Drawn {
    let values = [class, x, dx, y, anchor];
    tag("text", &["class", "x", "dx", "y", "text-anchor"], values, [words(sentence)])
}

/// A band across the whole part that it is in.
#[inline(never)]
pub(super) fn band(class: &str, [top, height]: [&str; 2]) -> Drawn {
    shape("rect", &["class", "width", "y", "height", "rx"], [class, "100%", top, height, ".35em"])
}

/// The range of an appointment, from the edge of its mark to the end of the part that it is in.
pub(super) fn whisker(sure: bool, edge: &str) -> Drawn {
    let class =
        if sure { "timeline__whisker" } else { "timeline__whisker timeline__whisker--maybe" };
    all([
        line(class, [edge, "100%", "", ""]),
        line("timeline__whisker", ["100%", "100%", "-.32em", ".32em"]),
    ])
}

/// The sign of an appointment around the place where it is drawn, with the number of the session.
pub(super) fn mark(mark: Mark, sure: bool, number: &str) -> Drawn {
    let square = |class, [corner, side, round, turn]: [&str; 4]| {
        let values = [class, corner, corner, side, side, round, turn];
        shape("rect", &["class", "x", "y", "width", "height", "rx", "transform"], values)
    };
    let circle = |class: &str, radius: &str| shape("circle", &["class", "r"], [class, radius]);
    let [dot, digit, other, other_digit] = if sure {
        [
            "timeline__session",
            "timeline__number",
            "timeline__other",
            "timeline__number timeline__number--other",
        ]
    } else {
        [
            "timeline__session timeline__session--maybe",
            "timeline__number timeline__number--maybe",
            "timeline__other timeline__other--maybe",
            "timeline__number timeline__number--other-maybe",
        ]
    };
    let (around, sign, digit) = match mark {
        Mark::Dot => (Drawn::default(), circle(dot, ".75em"), digit),
        Mark::Ringed => (circle("timeline__ring", "1em"), circle(dot, ".75em"), digit),
        Mark::Square => {
            (Drawn::default(), square(other, ["-.7em", "1.4em", ".2em", ""]), other_digit)
        }
        Mark::Diamond => {
            (Drawn::default(), square(other, ["-.3em", ".6em", "", "rotate(45)"]), digit)
        }
    };
    let number = if number.is_empty() {
        Drawn::default()
    } else {
        said(digit, ["", "", ".36em", "middle"], number)
    };
    all([around, sign, number])
}

#[cfg(test)]
mod tests {
    use super::{em, percent};

    #[test]
    fn lengths_have_two_places_after_the_point() {
        assert_eq!(percent(398), "3.98%");
        assert_eq!(percent(10_000), "100.00%");
        assert_eq!(em(5), "0.05em");
    }
}
