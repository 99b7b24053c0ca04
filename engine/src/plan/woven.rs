//! How chosen combinations are woven into the sessions of a course, and how far apart these are then (rule 7).

use crate::protocol::{CombinationId, Range, Timing};

use super::appointment::{Apart, AppointmentKind};
use super::combinations::{PlannedCombination, every};

/// Which chosen combination goes where in a course.
pub(super) struct Woven<'a> {
    /// In the same appointment.
    same: Vec<With<'a>>,
    /// In place of a session, with the weeks that it keeps from its neighbours.
    instead: Vec<(&'a PlannedCombination, u16)>,
    /// What lies after each session; for a course of one session what lies after that.
    gaps: Vec<Gap<'a>>,
    /// The most sessions there can be.
    sessions: u16,
}

/// What is part of some sessions.
struct With<'a> {
    id: &'a CombinationId,
    /// With every how many-th session: a combination that needs longer between two turns than the sessions are apart
    /// skips some.
    every: u16,
    /// With how many of them at most.
    most: u16,
}

impl With<'_> {
    fn is_in(&self, session: u16) -> bool {
        let before = session.saturating_sub(1);
        before.is_multiple_of(self.every) && before / self.every < self.most
    }
}

/// The time between a session and the next.
#[derive(Clone, Copy)]
struct Gap<'a> {
    /// Weeks from the one session to the other.
    weeks: Range,
    visit: Option<Visit<'a>>,
}

/// An appointment of its own between two sessions: one gap has room for one.
#[derive(Clone, Copy)]
pub(super) struct Visit<'a> {
    combination: &'a PlannedCombination,
    /// Weeks after the session before it.
    pub(super) weeks: Range,
    pub(super) apart: Apart,
    /// Whether there may be fewer visits than this one.
    pub(super) if_needed: bool,
}

impl<'a> Visit<'a> {
    fn of(combination: &'a PlannedCombination, if_needed: bool) -> Self {
        let weeks = combination.spacing();
        let apart = Apart { weeks_after: weeks.min, weeks_before: weeks.min };
        Self { combination, weeks, apart, if_needed }
    }

    pub(super) fn id(&self) -> &'a CombinationId {
        &self.combination.id
    }
}

impl<'a> Woven<'a> {
    pub(super) fn new(
        sessions: Range,
        interval: Range,
        combinations: &'a [PlannedCombination],
    ) -> Self {
        let count = usize::from(sessions.max.saturating_sub(1).max(1));
        let mut woven = Self {
            same: Vec::new(),
            instead: Vec::new(),
            gaps: vec![Gap { weeks: interval, visit: None }; count],
            sessions: sessions.max,
        };
        let chosen = || combinations.iter().filter(|combination| combination.chosen);
        let places = |one: &PlannedCombination| one.visits.max.min(sessions.min);
        let instead = chosen().filter(|one| one.timing == Timing::ReplacesSession);
        let instead = instead.fold(0_u16, |all, one| all.saturating_add(places(one)));
        let mut turn = 0;
        // In protocol order: the order on screen follows answers that must not change a date.
        let mut ordered: Vec<&PlannedCombination> = Vec::new();
        for combination in chosen() {
            let at = ordered.partition_point(|other| other.place < combination.place);
            ordered.insert(at, combination);
        }
        let mut taking_turns = Vec::new();
        for combination in ordered {
            match combination.timing {
                Timing::SameSession => {
                    let every = every(combination.spacing_weeks, interval.min);
                    let most =
                        if combination.has_own_visits { combination.visits.max } else { u16::MAX };
                    woven.same.push(With { id: &combination.id, every, most });
                }
                Timing::ReplacesSession => {
                    for _ in 0..places(combination) {
                        woven.put_instead(combination, middle(sessions.min, turn, instead));
                        turn = turn.saturating_add(1);
                    }
                }
                Timing::Separate if combination.has_own_visits => {
                    woven.spread(combination, sessions.min.saturating_sub(1).max(1));
                }
                Timing::Separate => taking_turns.push(combination),
            }
        }
        woven.take_turns(&taking_turns);
        woven.make_room();
        woven
    }

    /// Puts a combination in place of a session, once.
    fn put_instead(&mut self, combination: &'a PlannedCombination, session: u16) {
        if !self.instead.iter().any(|(other, at)| other.id == combination.id && *at == session) {
            self.instead.push((combination, session));
        }
    }

    /// Spreads the visits of a combination over the gaps that are sure to come, and fills later ones once these are
    /// taken.
    fn spread(&mut self, combination: &'a PlannedCombination, sure: u16) {
        let Range { min, max } = combination.visits;
        let count = max.min(sure);
        let best = (0..count).map(|turn| usize::from(middle(sure, turn, count)) - 1);
        let mut turn = 0;
        for at in best.chain(0..self.gaps.len()) {
            if turn == max {
                return;
            }
            if let Some(gap) = self.gaps.get_mut(at).filter(|gap| gap.visit.is_none()) {
                gap.visit = Some(Visit::of(combination, turn >= min));
                turn += 1;
            }
        }
    }

    /// Fills the gaps that are left.
    fn take_turns(&mut self, combinations: &[&'a PlannedCombination]) {
        let free = self.gaps.iter_mut().filter(|gap| gap.visit.is_none());
        for (gap, combination) in free.zip(combinations.iter().cycle()) {
            gap.visit = Some(Visit::of(combination, false));
        }
    }

    /// Widens each gap in which the visit would come too close to a session, and says when the visit can be: it keeps
    /// its own distance from both sessions, and theirs where they are something else than needling. No session follows
    /// the only one.
    fn make_room(&mut self) {
        for index in 0..self.gaps.len() {
            let Some(visit) = self.gaps[index].visit else { continue };
            let session = u16::try_from(index + 1).unwrap_or(u16::MAX);
            let [before, after] = [session, session.saturating_add(1)]
                .map(|session| self.kept_by(session).max(visit.combination.spacing().min));
            let gap = &mut self.gaps[index];
            if self.sessions == 1 {
                let weeks = visit.weeks.map(|weeks| weeks.max(before));
                gap.visit = Some(Visit { weeks, ..visit });
                continue;
            }
            let least = before.saturating_add(after);
            gap.weeks = gap.weeks.map(|weeks| weeks.max(least));
            let latest = visit.weeks.max.min(gap.weeks.max.saturating_sub(after)).max(before);
            let apart = Apart { weeks_after: before, weeks_before: after };
            gap.visit = Some(Visit { weeks: Range { min: before, max: latest }, apart, ..visit });
        }
    }

    /// The weeks that what stands in place of a session keeps from its neighbours; 0 for a plain one.
    fn kept_by(&self, session: u16) -> u16 {
        let instead = self.instead.iter().filter(|(_, at)| *at == session);
        instead.map(|(combination, _)| combination.spacing().min).max().unwrap_or_default()
    }

    /// What a session is, counted from 1, and what is part of it.
    pub(super) fn at(&self, session: u16) -> (AppointmentKind, Vec<&'a CombinationId>) {
        let instead = self.instead.iter().filter(|(_, at)| *at == session);
        let instead: Vec<_> = instead.map(|(combination, _)| &combination.id).collect();
        if !instead.is_empty() {
            return (AppointmentKind::Combination, instead);
        }
        let same = self.same.iter().filter(|with| with.is_in(session));
        (AppointmentKind::Microneedling, same.map(|with| with.id).collect())
    }

    /// What comes after a session, before the next.
    pub(super) fn after(&self, session: u16) -> Option<Visit<'a>> {
        self.gaps.get(usize::from(session.saturating_sub(1)))?.visit
    }

    /// Weeks from a session to the next.
    pub(super) fn gap(&self, session: u16) -> Range {
        let gap = self.gaps.get(usize::from(session.saturating_sub(1)));
        gap.map_or(Range { min: 0, max: 0 }, |gap| gap.weeks)
    }

    /// How many appointments there are in so many sessions: without the visits that may not be needed, and with all.
    pub(super) fn appointments(&self, sessions: u16) -> Range {
        let mut appointments = Range { min: sessions, max: sessions };
        let gaps = (1..=sessions).filter(|session| *session < sessions || self.sessions == 1);
        for visit in gaps.filter_map(|session| self.after(session)) {
            appointments.min = appointments.min.saturating_add(u16::from(!visit.if_needed));
            appointments.max = appointments.max.saturating_add(1);
        }
        appointments
    }
}

/// The place of the `turn`-th of `all` among so many places, from 1: they are spread, so that a single one takes the
/// middle.
fn middle(places: u16, turn: u16, all: u16) -> u16 {
    let [places, turn, all] = [places, turn, all].map(u32::from);
    let place = (turn + 1) * places / (all + 1) + 1;
    u16::try_from(place.min(places.max(1))).unwrap_or(u16::MAX)
}
