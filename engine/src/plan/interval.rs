//! The interval (rule 3), with the room that chosen combinations need (rule 7).

use crate::protocol::{CombinationId, Figure, Protocol, Range, Timing};

use super::cause::Cause;
use super::combinations::PlannedCombination;
use super::member::{Member, widest};
use super::reasons::PlannedFigure;

/// The weeks between two sessions: those of the slowest concern, and more where what is chosen would
/// not keep its distance from a session otherwise. None for no concern.
pub(super) fn interval(
    protocol: &Protocol,
    members: &[Member<'_>],
    combinations: &[PlannedCombination],
) -> Option<PlannedFigure> {
    let concerns = widest(members, |concern| &concern.interval_weeks)?;
    let needed: Vec<_> = combinations.iter().filter_map(|one| room(protocol, one)).collect();
    let most = needed.iter().map(|(_, _, weeks)| *weeks).max();
    let Some(weeks) = most.filter(|weeks| *weeks > concerns.min) else {
        return Some(concerns);
    };
    let range = Range { min: weeks, max: weeks.max(concerns.max) };
    // Named is what gives an end that nothing else gives along with the other, and not what is outgrown.
    let held = members.iter().map(|(id, concern)| (*id, &concern.interval_weeks));
    let held = held.filter(|(_, figure)| weeks < range.max && figure.max == range.max);
    let held = held.map(|(id, figure)| (Cause::Concern(id.clone()), figure));
    let made = needed.iter().filter(|(_, _, needs)| *needs == weeks);
    let made = made.map(|(id, spacing, _)| (Cause::Combination((*id).clone()), *spacing));
    Some(PlannedFigure::resting_on(range, held.chain(made)))
}

/// The weeks between two sessions that a chosen combination needs: its spacing once where it stands in
/// place of a session, twice where it stands between each two of them. A few visits widen their own gaps alone
/// (`woven.rs`).
fn room<'a>(
    protocol: &'a Protocol,
    combination: &'a PlannedCombination,
) -> Option<(&'a CombinationId, &'a Figure, u16)> {
    let entry = protocol.combinations().get(&combination.id).filter(|_| combination.chosen)?;
    let spacing = entry.spacing_weeks.as_ref()?;
    let weeks = match combination.timing {
        Timing::SameSession => return None, // it skips sessions instead (`woven.rs`)
        Timing::Separate if combination.has_own_visits => return None,
        Timing::Separate => spacing.min.saturating_mul(2),
        Timing::ReplacesSession => spacing.min,
    };
    Some((&combination.id, spacing, weeks))
}
