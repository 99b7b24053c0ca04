//! What stands for what in the picture, and in the key below it.

use yew::{Html, html};

use super::axis::Place;
use super::rows::Mark;
use crate::view::parts::{element, words};

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
pub(super) fn at(class: &str, across: Place, down: Place, width: &str, inside: Html) -> Html {
    let (x, y) = (percent(across), em(down));
    element("svg", &["class", "x", "y", "width"], &[class, &x, &y, width], inside)
}

/// A line, from the first place to the second across, and from the third to the fourth down.
#[inline(never)]
pub(super) fn line(class: &str, [from, to, top, bottom]: [&str; 4]) -> Html {
    let values = &[class, from, to, top, bottom];
    element("line", &["class", "x1", "x2", "y1", "y2"], values, Html::default())
}

/// Words at a place across, so far beside it, with their base at a place down.
#[inline(never)]
pub(super) fn said(class: &str, [x, dx, y, anchor]: [&str; 4], sentence: &str) -> Html {
    let values = &[class, x, dx, y, anchor];
    element("text", &["class", "x", "dx", "y", "text-anchor"], values, words(sentence))
}

/// The range of an appointment, from the edge of its mark to the end of the part that it is in.
pub(super) fn whisker(sure: bool, edge: &str) -> Html {
    let class =
        if sure { "timeline__whisker" } else { "timeline__whisker timeline__whisker--maybe" };
    html! {
        <>
            { line(class, [edge, "100%", "", ""]) }
            <line class="timeline__whisker" x1="100%" x2="100%" y1="-.32em" y2=".32em" />
        </>
    }
}

/// The sign of an appointment around the place where it is drawn, with the number of the session.
pub(super) fn mark(mark: Mark, sure: bool, number: &str) -> Html {
    let square = |class, [corner, side, round, turn]: [&str; 4]| {
        let names = &["class", "x", "y", "width", "height", "rx", "transform"];
        let values = &[class, corner, corner, side, side, round, turn];
        element("rect", names, values, Html::default())
    };
    let circle = |class| element("circle", &["class", "r"], &[class, ".75em"], Html::default());
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
        Mark::Dot => (Html::default(), circle(dot), digit),
        Mark::Ringed => (html! { <circle class="timeline__ring" r="1em" /> }, circle(dot), digit),
        Mark::Square => {
            (Html::default(), square(other, ["-.7em", "1.4em", ".2em", ""]), other_digit)
        }
        Mark::Diamond => {
            (Html::default(), square(other, ["-.3em", ".6em", "", "rotate(45)"]), digit)
        }
    };
    let number = if number.is_empty() {
        Html::default()
    } else {
        said(digit, ["", "", ".36em", "middle"], number)
    };
    html! { <>{ around }{ sign }{ number }</> }
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
