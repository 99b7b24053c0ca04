//! What follows from a protocol and a visitor's answers: one small file per rule.
//!
//! Planning cannot fail. Its uncertain outcomes are values of [`Status`], not errors.
//!
//! ```
//! use engine::{answers::Answers, plan::{Status, plan}};
//! use engine::protocol::{Day, Protocol};
//!
//! let answers = Answers { concerns: ["acne-scars".into()].into(), ..Answers::default() };
//! let today: Day = "2026-11-23".parse()?;
//! let plan = plan(&Protocol::built_in(), &answers, today);
//!
//! assert_eq!(plan.status, Status::General); // nobody has answered the safety questions yet
//! assert_eq!((plan.courses[0].sessions.min, plan.courses[0].sessions.max), (3, 6));
//! assert_eq!(plan.courses[0].calendar[1].earliest.to_string(), "2026-12-21");
//! # Ok::<(), engine::protocol::NotADay>(())
//! ```

mod appointment;
mod calendar;
mod cause;
mod changes;
mod combinations;
mod courses;
mod downtime;
mod event;
mod interval;
mod member;
mod outcome;
mod price;
mod reasons;
mod results;
mod safety;
mod woven;

pub use appointment::{Apart, Appointment, AppointmentKind};
pub use cause::Cause;
pub use changes::{Without, toggled, without_each};
pub use combinations::{PlannedCombination, PlannedSupport};
pub use courses::Course;
pub use event::{CourseEvent, EventPlan, EventVerdict, FirstResults};
pub use outcome::{Plan, ProtocolStamp, plan};
pub use price::PlannedPrice;
pub use reasons::PlannedFigure;
pub use results::Results;
pub use safety::{Finding, Status};
