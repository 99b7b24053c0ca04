//! The concerns that share a course (rules 2 and 3): the widest of their figures is the course's.

use crate::protocol::{Concern, ConcernId, Figure};

use super::reasons::PlannedFigure;

/// A concern of a course, with its name.
pub(super) type Member<'a> = (&'a ConcernId, &'a Concern);

/// The widest of one figure of the concerns.
pub(super) fn widest<'a>(
    members: &'a [Member<'_>],
    figure: impl Fn(&'a Concern) -> &'a Figure,
) -> Option<PlannedFigure> {
    PlannedFigure::widest(members.iter().map(|(id, concern)| (id.as_str(), figure(concern))))
}
