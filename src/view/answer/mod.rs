//! The answer: how far the plan can be relied on, its figures, and the way to the clinic.

mod announcement;
mod booking;
mod course_figures;
mod empty_card;
mod event_fit;
mod fit_list;
mod missing_details;
mod plan_card;
mod reason_card;
mod status_line;
mod stop_card;
mod summary_bar;

pub(crate) use announcement::announcement;
pub(crate) use course_figures::course_figures;
pub(crate) use empty_card::empty_card;
pub(crate) use event_fit::event_fit;
pub(crate) use fit_list::{fit_list, item, professional_first, redness, remarks};
pub(crate) use plan_card::plan_card;
pub(crate) use reason_card::reason_card;
pub(crate) use stop_card::stop_card;
pub(crate) use summary_bar::summary_bar;
