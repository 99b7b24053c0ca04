//! A sketch of when a combination happens among the sessions.

use engine::protocol::Timing;

use super::drawn::Drawn;
use super::el::{all, shape, tag};

/// A dot is a session. A ring around it, a diamond between, or a square in its place is the other
/// treatment.
pub(super) fn how_chart(timing: Timing) -> Drawn {
    let marks = match timing {
        Timing::SameSession => all([ringed("10"), ringed("56"), ringed("102")]),
        Timing::Separate => all([
            dot("6"),
            path("how-chart__add", "M31 6l6 6-6 6-6-6Z"),
            dot("56"),
            path("how-chart__add", "M81 6l6 6-6 6-6-6Z"),
            dot("106"),
        ]),
        Timing::ReplacesSession => {
            let square = shape(
                "rect",
                &["class", "x", "y", "width", "height", "rx"],
                ["how-chart__add", "50", "6", "12", "12", "2"],
            );
            all([dot("6"), square, dot("106")])
        }
    };
    tag(
        "svg",
        &["class", "viewBox", "aria-hidden"],
        ["how-chart__chart", "0 0 120 24", "true"],
        [path("how-chart__line", "M6 12h100"), marks],
    )
}

fn ringed(x: &str) -> Drawn {
    all([circle("how-chart__ring", x, "9"), dot(x)])
}

fn dot(x: &str) -> Drawn {
    circle("how-chart__dot", x, "5.5")
}

fn circle(class: &str, x: &str, radius: &str) -> Drawn {
    shape("circle", &["class", "cx", "cy", "r"], [class, x, "12", radius])
}

fn path(class: &str, d: &str) -> Drawn {
    shape("path", &["class", "d"], [class, d])
}
