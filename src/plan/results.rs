//! Results and maintenance (rule 6): when a change shows, and what keeps it.

use serde::Serialize;

use crate::protocol::{ConcernId, Range};

use super::courses::Member;
use super::reasons::PlannedFigure;

/// When a change usually shows for one concern.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Results {
    /// Which.
    pub concern: ConcernId,
    /// Weeks from the first session.
    pub weeks: PlannedFigure,
}

/// When a change shows, for each concern whose sources say so.
pub(super) fn results(members: &[Member<'_>]) -> Vec<Results> {
    let with_figure = members.iter().filter_map(|(id, concern)| {
        let figure = concern.results_weeks.as_ref()?;
        let weeks = PlannedFigure::resting_on(figure.range(), [(id.as_str(), figure)].into_iter());
        Some(Results { concern: (*id).clone(), weeks })
    });
    with_figure.collect()
}

/// The range of months that covers every concern that is topped up; none where none is.
pub(super) fn maintenance(members: &[Member<'_>]) -> Option<PlannedFigure> {
    let figures = members.iter().filter_map(|(id, concern)| {
        let figure = concern.maintenance_months.as_ref()?;
        Some((id.as_str(), figure))
    });
    let range = Range {
        min: figures.clone().map(|(_, figure)| figure.min).min()?,
        max: figures.clone().map(|(_, figure)| figure.max).max()?,
    };
    Some(PlannedFigure::resting_on(range, figures))
}
