//! Combinations (rule 7): what can go with a course, what is chosen, and what rules one out.

use std::cmp::Reverse;

use serde::Serialize;

use crate::answers::Answers;
use crate::protocol::{
    Combination, CombinationId, ConcernId, Figure, Fit, Grade, Protocol, Range, SourceId, Support,
    Timing,
};

use super::cause::Cause;
use super::member::Member;
use super::safety::Finding;

/// A combination as it looks from one course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PlannedCombination {
    /// Which.
    pub id: CombinationId,
    /// The concerns it can go with, in protocol order; never empty.
    #[serde(rename = "for")]
    pub adds_to: Vec<ConcernId>,
    /// How well it is supported for the best supported of them.
    pub fit: Fit,
    /// How well it is supported for each of them.
    pub support: Vec<PlannedSupport>,
    /// When it happens.
    pub timing: Timing,
    /// How many visits with it the course has.
    pub visits: Range,
    /// Weeks from a session, or between combined sessions.
    pub spacing_weeks: Option<Range>,
    /// Days of visible reaction that it brings.
    pub extra_downtime_days: Range,
    /// Whether the visitor would like to see it in the plan, and nothing rules it out.
    pub chosen: bool,
    /// Whether it can bring more days of visible reaction than the visitor accepts; none where they
    /// did not say.
    pub exceeds_redness: Option<bool>,
    /// The chosen combinations that the protocol declares in conflict with it.
    pub in_conflict_with: Vec<CombinationId>,
    /// The cautions and concerns that rule it out.
    pub ruled_out_by: Vec<Cause>,
    /// Its place in the protocol, which no answer changes.
    #[serde(skip)]
    pub(super) place: usize,
    /// Whether the protocol says how many visits of it there are, and not its timing.
    #[serde(skip)]
    pub(super) has_own_visits: bool,
}

impl PlannedCombination {
    /// The weeks it keeps from its neighbours; none where no figure says so.
    pub(super) fn spacing(&self) -> Range {
        self.spacing_weeks.unwrap_or(Range { min: 0, max: 0 })
    }
}

/// How well a combination is supported for one concern of the course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PlannedSupport {
    /// Which.
    pub concern: ConcernId,
    /// Whether a study showed that it adds something.
    pub fit: Fit,
    /// How well that was studied.
    pub grade: Grade,
    /// What that rests on.
    pub sources: Vec<SourceId>,
}

/// The course without any combination.
pub(super) struct Frame {
    /// How many sessions.
    pub(super) sessions: Range,
    /// Weeks between two of them.
    pub(super) interval: Range,
    /// The most days of visible reaction after one.
    pub(super) days: u16,
}

impl Frame {
    /// How many visits of a combination there are.
    fn visits(&self, entry: &Combination) -> Range {
        if let Some(visits) = entry.visits {
            return visits;
        }
        match entry.timing {
            Timing::SameSession => {
                let spacing = entry.spacing_weeks.as_ref().map(Figure::range);
                let every = every(spacing, self.interval.min);
                self.sessions.map(|sessions| sessions.div_ceil(every))
            }
            Timing::Separate => self.sessions.map(|sessions| sessions.saturating_sub(1).max(1)),
            Timing::ReplacesSession => Range { min: 1, max: 1 },
        }
    }
}

/// With every how many-th session something can happen that needs its spacing between its turns.
pub(super) fn every(spacing: Option<Range>, interval: u16) -> u16 {
    spacing.map_or(0, |spacing| spacing.min).div_ceil(interval.max(1)).max(1)
}

/// What can go with at least one concern of the course: what stays within the days of redness that the
/// visitor accepts, then the better supported, then what helps more concerns, then protocol order.
pub(super) fn combinations(
    protocol: &Protocol,
    answers: &Answers,
    findings: &[Finding],
    members: &[Member<'_>],
    frame: &Frame,
) -> Vec<PlannedCombination> {
    let mut planned: Vec<PlannedCombination> = Vec::new();
    let offered = protocol.combinations().iter().filter(|(_, entry)| entry.offered);
    for (place, (id, combination)) in offered.enumerate() {
        let support = members.iter().filter_map(|(concern, entry)| {
            let Support { fit, grade, sources } = entry.combinations.get(id)?.clone();
            // What a concern rules out adds nothing to it, whatever else is said of the two.
            let fit = if entry.rules_out.contains(id) { Fit::Limited } else { fit };
            Some(PlannedSupport { concern: (*concern).clone(), fit, grade, sources })
        });
        let support: Vec<PlannedSupport> = support.collect();
        let Some(fit) = support.iter().map(|support| support.fit).min() else {
            continue;
        };
        let ruled_out_by = ruled_out_by(id, findings, members);
        // Of two chosen combinations in conflict, the first in protocol order stands.
        let conflicts =
            planned.iter().any(|other| other.chosen && protocol.in_conflict(id, &other.id));
        let combination = PlannedCombination {
            id: id.clone(),
            adds_to: support.iter().map(|support| support.concern.clone()).collect(),
            fit,
            support,
            timing: combination.timing,
            visits: frame.visits(combination),
            has_own_visits: combination.visits.is_some(),
            spacing_weeks: combination.spacing_weeks.as_ref().map(Figure::range),
            extra_downtime_days: combination
                .extra_downtime_days
                .as_ref()
                .map_or(Range { min: 0, max: 0 }, Figure::range),
            chosen: answers.combinations.contains(id) && ruled_out_by.is_empty() && !conflicts,
            exceeds_redness: None,
            in_conflict_with: Vec::new(),
            ruled_out_by,
            place,
        };
        planned.push(combination);
    }
    name_conflicts(protocol, &mut planned);
    if let Some(accepted) = answers.redness_days {
        compare(&mut planned, frame.days, accepted);
    }
    ranked(planned)
}

/// What comes first, first; protocol order stays between equals.
///
/// One by one: there is a handful, and the library's sorting is 5 kB of code to download.
fn ranked(planned: Vec<PlannedCombination>) -> Vec<PlannedCombination> {
    let mut ranked: Vec<PlannedCombination> = Vec::with_capacity(planned.len());
    for combination in planned {
        let place = ranked.partition_point(|other| rank(other) <= rank(&combination));
        ranked.insert(place, combination);
    }
    ranked
}

/// What comes first has the lower rank.
fn rank(combination: &PlannedCombination) -> (bool, Fit, Reverse<usize>) {
    let exceeds = combination.exceeds_redness.unwrap_or_default();
    (exceeds, combination.fit, Reverse(combination.adds_to.len()))
}

fn name_conflicts(protocol: &Protocol, planned: &mut [PlannedCombination]) {
    let chosen: Vec<CombinationId> =
        planned.iter().filter(|other| other.chosen).map(|other| other.id.clone()).collect();
    for combination in planned {
        let conflicts = chosen.iter().filter(|id| protocol.in_conflict(&combination.id, id));
        combination.in_conflict_with = conflicts.cloned().collect();
    }
}

/// Marks what can show for longer than accepted (rule 11): what is done in the same session comes on
/// top of the session's own days and of what else is chosen for it; the rest has days of its own.
fn compare(planned: &mut [PlannedCombination], days: u16, accepted: u16) {
    let chosen = planned.iter().filter(|one| one.chosen && one.timing == Timing::SameSession);
    let with_chosen = chosen.fold(days, |sum, one| sum.saturating_add(one.extra_downtime_days.max));
    for combination in planned {
        let own = combination.extra_downtime_days.max;
        let shown = match combination.timing {
            Timing::SameSession if combination.chosen => with_chosen,
            Timing::SameSession => with_chosen.saturating_add(own),
            Timing::Separate | Timing::ReplacesSession => own,
        };
        combination.exceeds_redness = Some(shown > accepted);
    }
}

fn ruled_out_by(id: &CombinationId, findings: &[Finding], members: &[Member<'_>]) -> Vec<Cause> {
    let cautions = findings
        .iter()
        .filter(|finding| finding.rules_out(id))
        .map(|finding| Cause::Caution(finding.caution.clone()));
    let concerns = members
        .iter()
        .filter(|(_, concern)| concern.rules_out.contains(id))
        .map(|(concern, _)| Cause::Concern((*concern).clone()));
    cautions.chain(concerns).collect()
}
