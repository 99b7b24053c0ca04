//! Combinations (rule 7): what can go with a course, what is chosen, and what rules one out.

use serde::Serialize;

use crate::answers::Answers;
use crate::protocol::{CombinationId, ConcernId, Figure, Fit, Protocol, Range, Timing};

use super::courses::Member;
use super::safety::Finding;

/// A combination as it looks from one course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PlannedCombination {
    /// Which.
    pub id: CombinationId,
    /// The concerns it adds to, in protocol order; never empty.
    #[serde(rename = "for")]
    pub adds_to: Vec<ConcernId>,
    /// How well it is supported for the best supported of them.
    pub fit: Fit,
    /// When it happens.
    pub timing: Timing,
    /// Weeks from a session, or between combined sessions.
    pub spacing_weeks: Option<Range>,
    /// Days of visible reaction that it brings.
    pub extra_downtime_days: Range,
    /// Whether the visitor would like to see it in the plan, and nothing rules it out.
    pub chosen: bool,
    /// The ids of the cautions and concerns that rule it out.
    pub ruled_out_by: Vec<String>,
}

/// What adds to at least one concern of the course: the better supported first, then what helps
/// more concerns, then protocol order.
pub(super) fn combinations(
    protocol: &Protocol,
    answers: &Answers,
    findings: &[Finding],
    members: &[Member<'_>],
) -> Vec<PlannedCombination> {
    let mut planned: Vec<PlannedCombination> = Vec::new();
    for (id, combination) in protocol.combinations.iter().filter(|(_, entry)| entry.offered) {
        let fits: Vec<(&ConcernId, Fit)> = members
            .iter()
            .filter_map(|(concern, entry)| Some((*concern, *entry.combinations.get(id)?)))
            .collect();
        let Some(fit) = fits.iter().map(|(_, fit)| *fit).min() else {
            continue;
        };
        let ruled_out_by = ruled_out_by(id, findings, members);
        // Of two chosen combinations in conflict, the first in protocol order stands.
        let conflicts =
            planned.iter().any(|other| other.chosen && protocol.in_conflict(id, &other.id));
        let combination = PlannedCombination {
            id: id.clone(),
            adds_to: fits.into_iter().map(|(concern, _)| concern.clone()).collect(),
            fit,
            timing: combination.timing,
            spacing_weeks: combination.spacing_weeks.as_ref().map(Figure::range),
            extra_downtime_days: combination
                .extra_downtime_days
                .as_ref()
                .map_or(Range { min: 0, max: 0 }, Figure::range),
            chosen: answers.combinations.contains(id) && ruled_out_by.is_empty() && !conflicts,
            ruled_out_by,
        };
        // After its equals, so that protocol order stays between them.
        let place = planned.iter().position(|other| rank(&combination) < rank(other));
        planned.insert(place.unwrap_or(planned.len()), combination);
    }
    planned
}

/// What comes first has the lower rank.
fn rank(combination: &PlannedCombination) -> (Fit, usize) {
    (combination.fit, usize::MAX - combination.adds_to.len())
}

fn ruled_out_by(id: &CombinationId, findings: &[Finding], members: &[Member<'_>]) -> Vec<String> {
    let cautions = findings
        .iter()
        .filter(|finding| finding.combinations.contains(id))
        .map(|finding| finding.caution.to_string());
    let concerns = members
        .iter()
        .filter(|(_, concern)| concern.rules_out.contains(id))
        .map(|(concern, _)| concern.to_string());
    cautions.chain(concerns).collect()
}
