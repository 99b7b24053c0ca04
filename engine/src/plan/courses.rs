//! Courses (rules 1 to 4): concerns in one area share one course.

use serde::Serialize;

use crate::answers::Answers;
use crate::protocol::{AreaId, ConcernId, Day, DowntimeId, Protocol, Range};

use super::appointment::Appointment;
use super::calendar::calendar;
use super::combinations::{self, PlannedCombination};
use super::downtime;
use super::interval;
use super::member::{Member, widest};
use super::price::{self, PlannedPrice};
use super::reasons::PlannedFigure;
use super::results::{self, Results};
use super::safety::Finding;
use super::woven::Woven;

/// The series of sessions for one area.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Course {
    /// Where.
    pub area: AreaId,
    /// For what, in protocol order.
    pub concerns: Vec<ConcernId>,
    /// How many sessions: shared by the concerns and never added up.
    pub sessions: PlannedFigure,
    /// Weeks between two sessions: never fewer than the slowest concern needs.
    pub interval_weeks: PlannedFigure,
    /// Weeks from the first session to the last.
    pub duration_weeks: Range,
    /// How many appointments in all: the sessions, and what a chosen combination adds between them.
    pub appointments: Range,
    /// Days of visible reaction after a session.
    pub downtime_days: PlannedFigure,
    /// What can go with it, the best supported first.
    pub combinations: Vec<PlannedCombination>,
    /// When a change usually shows, for each concern that has a figure.
    pub results: Vec<Results>,
    /// Weeks from the first session until a change usually shows, over all of them.
    pub results_weeks: Option<PlannedFigure>,
    /// Months between top-ups; none where none is usual.
    pub maintenance_months: Option<PlannedFigure>,
    /// Whether a session can show for longer than the visitor accepts; none where they did not say.
    pub exceeds_redness: Option<bool>,
    /// Suggested dates; none while no start can be named.
    pub calendar: Vec<Appointment>,
    /// What it comes to, where the clinic says what a session costs.
    pub price: Option<PlannedPrice>,
    /// Weeks from the first session to each of them at the shortest, the first included.
    #[serde(skip)]
    pub(super) soonest_weeks: Vec<u32>,
    /// Whether a professional has to look first, so that there is nothing to make appointments for.
    #[serde(skip)]
    pub professional_first: bool,
    /// The class that decides the downtime. Never shown.
    #[serde(skip)]
    pub downtime: DowntimeId,
}

impl Course {
    /// Whether a visit between two sessions has some of them stand further apart than the interval.
    pub fn has_longer_gaps(&self) -> bool {
        let gaps = |sessions: u16, weeks: u16| sessions.saturating_sub(1).saturating_mul(weeks);
        let (sessions, weeks) = (self.sessions.range(), self.interval_weeks.range());
        self.duration_weeks.max > gaps(sessions.max, weeks.max)
            || self.duration_weeks.min > gaps(sessions.min, weeks.min)
    }
}

/// One course for each area, in the order in which protocol order first reaches the area.
///
/// Without a `start` they have no dates.
pub(super) fn courses(
    protocol: &Protocol,
    answers: &Answers,
    findings: &[Finding],
    start: Option<Day>,
) -> Vec<Course> {
    let mut areas: Vec<(AreaId, Vec<Member<'_>>)> = Vec::new();
    let chosen = protocol
        .concerns()
        .iter()
        .filter(|(id, concern)| concern.offered && answers.concerns.contains(id));
    for (id, concern) in chosen {
        let Some(area) = answers.area(protocol, id) else {
            continue;
        };
        match areas.iter_mut().find(|(known, _)| *known == area) {
            Some((_, members)) => members.push((id, concern)),
            None => areas.push((area, vec![(id, concern)])),
        }
    }
    let asked = Asked { protocol, answers, findings, start };
    areas.into_iter().filter_map(|(area, members)| asked.course(area, &members)).collect()
}

/// What a course follows from, but for its concerns.
struct Asked<'a> {
    protocol: &'a Protocol,
    answers: &'a Answers,
    findings: &'a [Finding],
    start: Option<Day>,
}

impl Asked<'_> {
    fn course(&self, area: AreaId, members: &[Member<'_>]) -> Option<Course> {
        let Self { protocol, answers, findings, start } = *self;
        let sessions = widest(members, |concern| &concern.sessions)?;
        let (downtime, mut downtime_days) = downtime::downtime(protocol, members)?;
        let interval = widest(members, |concern| &concern.interval_weeks)?.range();
        let frame =
            combinations::Frame { sessions: sessions.range(), interval, days: downtime_days.max };
        let combinations = combinations::combinations(protocol, answers, findings, members, &frame);
        downtime::add_chosen(&mut downtime_days, protocol, &combinations);
        let interval_weeks = interval::interval(protocol, members, &combinations)?;

        let (count, weeks) = (sessions.range(), interval_weeks.range());
        let woven = Woven::new(count, weeks, &combinations);
        // Before a professional has looked, there is nothing to make appointments for (rule 8).
        let professional_first = members.iter().any(|(_, concern)| concern.professional_first);
        let start = start.filter(|_| !professional_first);
        let calendar = start.map(|start| calendar(start, count, &woven));
        let apart = Apart::new(count, &woven);
        let price = price::price(protocol.prices(), &area, count, &woven);
        Some(Course {
            concerns: members.iter().map(|(id, _)| (*id).clone()).collect(),
            duration_weeks: apart.duration,
            soonest_weeks: apart.soonest,
            appointments: Range {
                min: woven.appointments(count.min).min,
                max: woven.appointments(count.max).max,
            },
            exceeds_redness: answers.redness_days.map(|accepted| downtime_days.max > accepted),
            calendar: calendar.unwrap_or_default(),
            price,
            area,
            sessions,
            interval_weeks,
            downtime_days,
            combinations,
            results: results::results(members),
            results_weeks: results::all_results(members),
            maintenance_months: results::maintenance(members),
            professional_first,
            downtime,
        })
    }
}

/// How far the sessions are from the first.
struct Apart {
    /// Weeks to each at the shortest.
    soonest: Vec<u32>,
    /// Weeks to the last (rule 4): one interval fewer than there are sessions.
    duration: Range,
}

impl Apart {
    fn new(sessions: Range, woven: &Woven<'_>) -> Self {
        let mut apart = Self { soonest: Vec::new(), duration: Range { min: 0, max: 0 } };
        let mut weeks = Range { min: 0, max: 0 };
        for session in 1..=sessions.max {
            apart.soonest.push(weeks.min.into());
            if session == sessions.min {
                apart.duration.min = weeks.min;
            }
            apart.duration.max = weeks.max;
            let gap = woven.gap(session);
            weeks.min = weeks.min.saturating_add(gap.min);
            weeks.max = weeks.max.saturating_add(gap.max);
        }
        apart
    }
}
