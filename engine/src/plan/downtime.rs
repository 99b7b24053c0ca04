//! Downtime (rule 5): the deepest class in the course decides, and what is done in the same session
//! adds its days.

use crate::protocol::{DowntimeId, Protocol, Timing};

use super::cause::Cause;
use super::combinations::PlannedCombination;
use super::member::Member;
use super::reasons::PlannedFigure;

/// The class that decides, and the days of visible reaction after a session without combinations.
pub(super) fn downtime(
    protocol: &Protocol,
    members: &[Member<'_>],
) -> Option<(DowntimeId, PlannedFigure)> {
    let (class, downtime) = protocol
        .downtime()
        .iter()
        .filter(|(id, _)| members.iter().any(|(_, concern)| concern.downtime == **id))
        .max_by_key(|(_, downtime)| downtime.rank)?;
    let days = PlannedFigure::resting_on(
        downtime.downtime_days.range(),
        members
            .iter()
            .filter(|(_, concern)| concern.downtime == *class)
            .map(|(id, _)| (Cause::Concern((*id).clone()), &downtime.downtime_days)),
    );
    Some((class.clone(), days))
}

/// Adds the days of what is chosen for the same session.
pub(super) fn add_chosen(
    days: &mut PlannedFigure,
    protocol: &Protocol,
    combinations: &[PlannedCombination],
) {
    let added = combinations
        .iter()
        .filter(|combination| combination.chosen && combination.timing == Timing::SameSession);
    for combination in added {
        let entry = protocol.combinations().get(&combination.id);
        let Some(extra) = entry.and_then(|entry| entry.extra_downtime_days.as_ref()) else {
            continue;
        };
        if extra.max > 0 {
            days.min = days.min.saturating_add(extra.min);
            days.max = days.max.saturating_add(extra.max);
            days.add(Cause::Combination(combination.id.clone()), extra);
        }
    }
}
