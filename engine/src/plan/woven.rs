//! How chosen combinations are woven into the sessions of a course (rule 7).

use crate::protocol::{CombinationId, Range, Timing};

use super::appointment::AppointmentKind;
use super::combinations::PlannedCombination;

/// Which chosen combination goes where in a course.
pub(super) struct Woven<'a> {
    /// In the same appointment, with every how many-th session: a combination that needs longer
    /// between two turns than the sessions are apart skips some.
    same: Vec<(&'a CombinationId, u16)>,
    /// Between two sessions, with the weeks after the first of them. Several take turns, because one
    /// gap has room for one.
    between: Vec<(&'a CombinationId, Range)>,
    /// In place of a session.
    instead: Vec<(&'a CombinationId, u16)>,
}

impl<'a> Woven<'a> {
    pub(super) fn new(
        sessions: Range,
        interval: Range,
        combinations: &'a [PlannedCombination],
    ) -> Self {
        let mut woven = Self { same: Vec::new(), between: Vec::new(), instead: Vec::new() };
        let chosen = || combinations.iter().filter(|combination| combination.chosen);
        let instead = chosen().filter(|one| one.timing == Timing::ReplacesSession).count();
        let instead = u16::try_from(instead).unwrap_or(u16::MAX);
        // In protocol order: the order on screen follows answers that must not change a date.
        let mut ordered: Vec<&PlannedCombination> = Vec::new();
        for combination in chosen() {
            let at = ordered.partition_point(|other| other.place < combination.place);
            ordered.insert(at, combination);
        }
        for combination in ordered {
            let id = &combination.id;
            let spacing = combination.spacing_weeks.unwrap_or(Range { min: 0, max: 0 });
            match combination.timing {
                Timing::SameSession => woven.same.push((id, every(spacing.min, interval.min))),
                Timing::Separate => woven.between.push((id, apart(spacing, interval))),
                Timing::ReplacesSession => {
                    let turn = u16::try_from(woven.instead.len()).unwrap_or(u16::MAX);
                    woven.instead.push((id, middle(sessions.min, turn, instead)));
                }
            }
        }
        woven
    }

    /// What a session is, counted from 1, and what is part of it.
    pub(super) fn at(&self, session: u16) -> (AppointmentKind, Vec<&'a CombinationId>) {
        let instead = self.instead.iter().filter(|(_, at)| *at == session);
        let instead: Vec<_> = instead.map(|(id, _)| *id).collect();
        if !instead.is_empty() {
            return (AppointmentKind::Combination, instead);
        }
        let same = self.same.iter().filter(|(_, every)| (session - 1).is_multiple_of(*every));
        (AppointmentKind::Microneedling, same.map(|(id, _)| *id).collect())
    }

    /// How many appointments that many sessions come to.
    pub(super) fn appointments(&self, sessions: u16) -> u16 {
        let gaps = if self.between.is_empty() { 0 } else { sessions.saturating_sub(1) };
        sessions.saturating_add(gaps)
    }

    /// What comes between a session and the next, and how many weeks after the first.
    pub(super) fn after(&self, session: u16) -> Option<(&'a CombinationId, Range)> {
        let turn = usize::from(session - 1).checked_rem(self.between.len())?;
        self.between.get(turn).copied()
    }
}

/// With every how many-th session something can happen that needs `spacing` weeks between its turns.
fn every(spacing: u16, interval: u16) -> u16 {
    spacing.div_ceil(interval.max(1)).max(1)
}

/// The weeks after a session in which something can happen that keeps its distance from the next
/// session too.
fn apart(spacing: Range, interval: Range) -> Range {
    let latest = interval.max.saturating_sub(spacing.min);
    Range { min: spacing.min, max: spacing.max.min(latest).max(spacing.min) }
}

/// The session that gives way to the `turn`-th of `all` replacements: they are spread over the
/// sessions that are sure to come, so that a single one takes the middle.
fn middle(sessions: u16, turn: u16, all: u16) -> u16 {
    let [sessions, turn, all] = [sessions, turn, all].map(u32::from);
    let place = (turn + 1) * sessions / (all + 1) + 1;
    u16::try_from(place).unwrap_or(u16::MAX)
}
