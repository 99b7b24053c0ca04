//! The plan: what each rule says, put together.

use serde::Serialize;

use crate::answers::Answers;
use crate::protocol::{Day, Protocol};

use super::courses::{self, Course};
use super::event::{self, EventPlan};
use super::safety::{self, Finding, Status};

/// What a course takes, as far as the answers go.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Plan {
    /// How far the plan can be relied on.
    pub status: Status,
    /// Whose figures these are.
    pub protocol: ProtocolStamp,
    /// The first day on which a course can begin; none where none can be named.
    pub start: Option<Day>,
    /// One course for each area; none when stopped or when nothing is chosen.
    pub courses: Vec<Course>,
    /// The cautions that apply, in protocol order.
    pub findings: Vec<Finding>,
    /// How the courses fit the date that the visitor plans for; none without one, and where no start
    /// can be named.
    pub event: Option<EventPlan>,
    /// Whether a group of safety questions still has no answer, whatever the status is.
    #[serde(skip)]
    pub is_open: bool,
    /// Whether "I am not sure" is ticked anywhere, whatever the status is.
    #[serde(skip)]
    pub is_not_sure: bool,
}

impl Plan {
    /// Whether its dates may be taken along (rule 8): only once the safety questions are answered, and
    /// where a first day can be named.
    pub fn has_dates_to_take(&self) -> bool {
        let is_checked =
            matches!(self.status, Status::Answered | Status::Postponed) && !self.is_open;
        is_checked && self.courses.iter().any(|course| !course.calendar.is_empty())
    }
}

/// Names the protocol that a plan follows from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProtocolStamp {
    /// Its name.
    pub id: String,
    /// Its state.
    pub version: String,
    /// Who stands for it; none for an example.
    pub signed_off: Option<String>,
}

/// Works out what to show for `answers` on the day that is `today` for the visitor.
///
/// Safety comes first: while a caution stops the whole treatment, no figure is looked at.
pub fn plan(protocol: &Protocol, answers: &Answers, today: Day) -> Plan {
    let safety = answers.safety_now(protocol);
    let findings = safety::findings(protocol, answers, &safety, today);
    let status = safety::status(protocol, answers, &safety, &findings);
    let start = safety::start(answers, &safety, status, &findings, today);
    let courses = match status {
        Status::Stopped | Status::Empty => Vec::new(),
        Status::General | Status::Answered | Status::AskFirst | Status::Postponed => {
            courses::courses(protocol, answers, &findings, start)
        }
    };
    // Where each course waits for a professional, there is no day to name.
    let has_dates = |course: &Course| !course.calendar.is_empty();
    let start = start.filter(|_| courses.is_empty() || courses.iter().any(has_dates));
    let event = match (answers.event, start) {
        (Some(date), Some(start)) => {
            event::event(date, start, protocol.event_buffer_days(), &courses)
        }
        _ => None,
    };
    Plan {
        status,
        protocol: ProtocolStamp {
            id: protocol.id().to_owned(),
            version: protocol.version().to_owned(),
            signed_off: protocol.signed_off().map(|sign_off| sign_off.by.clone()),
        },
        start,
        courses,
        findings,
        event,
        is_open: safety.is_open,
        is_not_sure: safety.is_not_sure,
    }
}
