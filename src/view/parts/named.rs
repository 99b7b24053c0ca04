//! What set a figure, and its name inside a sentence.

use engine::plan::{Cause, PlannedFigure};
use engine::protocol::ConcernId;

use crate::view::Surroundings;

/// Whether a concern is among what sets a figure.
pub(crate) fn sets(figure: &PlannedFigure, id: &ConcernId) -> bool {
    figure.because.iter().any(|by| matches!(by, Cause::Concern(by) if by == id))
}

/// The names of concerns, combinations and cautions, as they stand inside a sentence.
pub(crate) fn names<'a>(about: &'a Surroundings, causes: &'a [Cause]) -> Vec<&'a str> {
    let mut names = Vec::new();
    for cause in causes {
        let (kind, part) = match cause {
            Cause::Concern(_) => ("concern", "within"),
            Cause::Combination(_) => ("combination", "within"),
            Cause::Caution(_) => ("caution", "name"),
        };
        let name = about.text.of(kind, cause.id(), part);
        names.push(if name.is_empty() { cause.id() } else { name });
    }
    names
}
