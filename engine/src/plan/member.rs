//! The concerns that share a course (rules 2 and 3): the widest of their figures is the course's.

use crate::protocol::{Concern, ConcernId, Figure, Range};

use super::cause::Cause;
use super::reasons::PlannedFigure;

/// A concern of a course, with its name.
pub(super) type Member<'a> = (&'a ConcernId, &'a Concern);

/// The widest of one figure of the concerns: the largest `min` and the largest `max`. None for no concern.
///
/// What set it are the figures that reach it alone; where none does, those that give the upper end and
/// those that give the lower.
pub(super) fn widest<'a>(
    members: &'a [Member<'_>],
    figure: impl Fn(&'a Concern) -> &'a Figure,
) -> Option<PlannedFigure> {
    let figures = || members.iter().map(|(id, concern)| (*id, figure(concern)));
    let min = figures().map(|(_, figure)| figure.min).max()?;
    let max = figures().map(|(_, figure)| figure.max).max()?;
    let alone = figures().any(|(_, figure)| (figure.min, figure.max) == (min, max));
    let setters = figures().filter(|(_, figure)| {
        if alone {
            (figure.min, figure.max) == (min, max)
        } else {
            figure.min == min || figure.max == max
        }
    });
    let setters = setters.map(|(id, figure)| (Cause::Concern(id.clone()), figure));
    Some(PlannedFigure::resting_on(Range { min, max }, setters))
}
