//! How it is drawn: Yew components, and the one reducer that holds what the visitor told us.
//!
//! The widget knows nothing of shadow roots or pages: it is handed a protocol and sentences, and
//! tells its plan to whoever asked for it.

mod about_you;
mod act;
mod area_choice;
mod booking;
mod button;
mod choice;
mod combination_card;
mod combination_effect;
mod combination_list;
mod combination_reason;
mod concern_picker;
mod course_dates;
mod course_figures;
mod course_reasons;
mod date_field;
mod el;
mod empty_card;
mod event_fit;
mod evidence;
mod figure_reasons;
mod fit_list;
mod fold;
mod footer;
mod good_to_know;
mod heading;
mod how_chart;
mod icon;
mod plan_card;
mod planner;
mod range_figure;
mod reveal;
mod rich;
mod safety_questions;
mod safety_result;
mod segments;
mod sentence;
mod source_list;
mod state;
mod status_line;
mod stop_card;
mod summary_bar;
mod surroundings;
mod timeline;
mod week;

pub use planner::{Planner, PlannerProps, Told};
pub use state::{PlannerAction, PlannerState, Start};
