//! Courses (rules 1 to 4): concerns in one area share one course.

use serde::Serialize;

use crate::answers::Answers;
use crate::protocol::{AreaId, Concern, ConcernId, DowntimeId, Protocol, Range};

use super::calendar::Appointment;
use super::combinations::{self, PlannedCombination};
use super::downtime;
use super::reasons::PlannedFigure;
use super::results::{self, Results};
use super::safety::Finding;

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
    /// Days of visible reaction after a session.
    pub downtime_days: PlannedFigure,
    /// What can go with it, the best supported first.
    pub combinations: Vec<PlannedCombination>,
    /// When a change usually shows, for each concern that has a figure.
    pub results: Vec<Results>,
    /// Months between top-ups; none where none is usual.
    pub maintenance_months: Option<PlannedFigure>,
    /// Suggested dates.
    pub calendar: Vec<Appointment>,
    /// The class that decides the downtime. Never shown.
    #[serde(skip)]
    pub downtime: DowntimeId,
}

/// A concern of a course, with its name.
pub(super) type Member<'a> = (&'a ConcernId, &'a Concern);

/// One course for each area, in the order in which protocol order first reaches the area.
pub(super) fn courses(protocol: &Protocol, answers: &Answers, findings: &[Finding]) -> Vec<Course> {
    let mut areas: Vec<(AreaId, Vec<Member<'_>>)> = Vec::new();
    let chosen = protocol
        .concerns
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
    areas
        .into_iter()
        .filter_map(|(area, members)| course(protocol, answers, findings, area, &members))
        .collect()
}

fn course(
    protocol: &Protocol,
    answers: &Answers,
    findings: &[Finding],
    area: AreaId,
    members: &[Member<'_>],
) -> Option<Course> {
    let figures = members.iter();
    let sessions = PlannedFigure::widest(
        figures.clone().map(|(id, concern)| (id.as_str(), &concern.sessions)),
    )?;
    let interval_weeks =
        PlannedFigure::widest(figures.map(|(id, concern)| (id.as_str(), &concern.interval_weeks)))?;
    let combinations = combinations::combinations(protocol, answers, findings, members);
    let (downtime, downtime_days) = downtime::downtime(protocol, members, &combinations)?;
    Some(Course {
        area,
        concerns: members.iter().map(|(id, _)| (*id).clone()).collect(),
        duration_weeks: duration(sessions.range(), interval_weeks.range()),
        sessions,
        interval_weeks,
        downtime_days,
        combinations,
        results: results::results(members),
        maintenance_months: results::maintenance(members),
        calendar: Vec::new(),
        downtime,
    })
}

/// Weeks from the first session to the last (rule 4): one interval fewer than there are sessions.
fn duration(sessions: Range, interval_weeks: Range) -> Range {
    let weeks = |sessions: u16, interval: u16| sessions.saturating_sub(1).saturating_mul(interval);
    Range {
        min: weeks(sessions.min, interval_weeks.min),
        max: weeks(sessions.max, interval_weeks.max),
    }
}
