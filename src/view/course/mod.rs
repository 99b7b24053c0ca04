//! One course in time: its dates, the week after a session, and when a combination happens among its
//! sessions.

mod course_dates;
mod how_chart;
mod timeline;
mod week;

pub(crate) use course_dates::{course_dates, table};
pub(crate) use how_chart::how_chart;
pub(crate) use week::week;
