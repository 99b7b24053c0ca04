//! What follows from a protocol and a visitor's answers: one small file per rule.
//!
//! Planning cannot fail. Its uncertain outcomes are values of [`Status`], not errors.
//!
//! ```
//! use microneedling_planner::{answers::Answers, plan::{Status, plan}, protocol::Protocol};
//!
//! let answers = Answers { concerns: ["acne-scars".into()].into(), ..Answers::default() };
//! let plan = plan(&Protocol::built_in(), &answers);
//!
//! assert_eq!(plan.status, Status::General); // nobody has answered the safety questions yet
//! assert_eq!((plan.courses[0].sessions.min, plan.courses[0].sessions.max), (3, 6));
//! ```

mod calendar;
mod combinations;
mod courses;
mod downtime;
mod reasons;
mod results;
mod safety;

use serde::Serialize;

use crate::answers::Answers;
use crate::protocol::Protocol;

pub use calendar::{Appointment, AppointmentKind, EventPlan, EventVerdict};
pub use combinations::PlannedCombination;
pub use courses::Course;
pub use reasons::{Origin, PlannedFigure};
pub use results::Results;
pub use safety::{Finding, Status};

/// What a course takes, as far as the answers go.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Plan {
    /// How far the plan can be relied on.
    pub status: Status,
    /// Whose figures these are.
    pub protocol: ProtocolStamp,
    /// One course for each area; none when stopped or when nothing is chosen.
    pub courses: Vec<Course>,
    /// The cautions that apply, in protocol order.
    pub findings: Vec<Finding>,
    /// How the courses fit a date.
    pub event: Option<EventPlan>,
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

/// Works out what to show for `answers`.
///
/// Safety comes first: while a caution stops the whole treatment, no figure is looked at.
pub fn plan(protocol: &Protocol, answers: &Answers) -> Plan {
    let safety = answers.safety_now(protocol);
    let findings = safety::findings(protocol, answers, &safety);
    let status = safety::status(protocol, answers, &safety, &findings);
    let courses = match status {
        Status::Stopped | Status::Empty => Vec::new(),
        Status::General | Status::Answered | Status::AskFirst | Status::Postponed => {
            courses::courses(protocol, answers, &findings)
        }
    };
    Plan {
        status,
        protocol: ProtocolStamp {
            id: protocol.id.clone(),
            version: protocol.version.clone(),
            signed_off: protocol.signed_off.as_ref().map(|sign_off| sign_off.by.clone()),
        },
        courses,
        findings,
        event: None,
    }
}
