//! The interval (rule 3), with the room that chosen combinations need (rule 7).

use crate::protocol::{Protocol, Timing};

use super::combinations::PlannedCombination;
use super::reasons::PlannedFigure;

/// Widens the weeks between two sessions where what is chosen would not keep its distance from them:
/// once in place of a session, twice between two of them.
pub(super) fn make_room(
    interval_weeks: &mut PlannedFigure,
    protocol: &Protocol,
    combinations: &[PlannedCombination],
) {
    for combination in combinations.iter().filter(|combination| combination.chosen) {
        let entry = protocol.combinations.get(&combination.id);
        let Some(spacing) = entry.and_then(|entry| entry.spacing_weeks.as_ref()) else {
            continue;
        };
        let needed = match combination.timing {
            Timing::SameSession => continue, // it skips sessions instead (`woven.rs`)
            Timing::Separate => spacing.min.saturating_mul(2),
            Timing::ReplacesSession => spacing.min,
        };
        if needed > interval_weeks.min {
            interval_weeks.min = needed;
            interval_weeks.max = interval_weeks.max.max(needed);
            interval_weeks.add(combination.id.as_str(), spacing);
        }
    }
}
