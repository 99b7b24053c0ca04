//! Results and maintenance (rule 6): when a change shows, and what keeps it.

use serde::Serialize;

use crate::protocol::{Concern, ConcernId, Figure, Range};

use super::cause::Cause;
use super::member::Member;
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
        let weeks = PlannedFigure::resting_on(
            figure.range(),
            [(Cause::Concern((*id).clone()), figure)].into_iter(),
        );
        Some(Results { concern: (*id).clone(), weeks })
    });
    with_figure.collect()
}

/// The weeks from the first concern to show a change to the last; none where no figure says so.
pub(super) fn all_results(members: &[Member<'_>]) -> Option<PlannedFigure> {
    covering(members, |concern| concern.results_weeks.as_ref())
}

/// The range of months that covers every concern that is topped up; none where none is.
pub(super) fn maintenance(members: &[Member<'_>]) -> Option<PlannedFigure> {
    covering(members, |concern| concern.maintenance_months.as_ref())
}

/// The range that covers one figure of each concern that has it.
fn covering<'a>(
    members: &'a [Member<'_>],
    figure: impl Fn(&'a Concern) -> Option<&'a Figure>,
) -> Option<PlannedFigure> {
    let figures = members.iter().filter_map(|(id, concern)| Some((*id, figure(concern)?)));
    let range = Range {
        min: figures.clone().map(|(_, figure)| figure.min).min()?,
        max: figures.clone().map(|(_, figure)| figure.max).max()?,
    };
    let figures = figures.map(|(id, figure)| (Cause::Concern(id.clone()), figure));
    Some(PlannedFigure::resting_on(range, figures))
}
