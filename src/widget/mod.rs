//! How it is drawn: one file for each part, and the one reducer that holds what the visitor told us.
//!
//! The parts are functions that give a [`Drawn`], whoever puts it onto a page: the script that paints
//! the first view, Yew in the planner, or the planner on behalf of the details, which a second module
//! draws. The widget knows nothing of shadow roots or pages: it is handed a protocol and sentences,
//! and tells its plan to whoever asked for it.

// What everything is drawn with.
mod button;
mod choice;
mod course_figures;
mod drawn;
mod el;
mod heading;
mod icon;
mod named;
mod places;
mod range_figure;
mod rich;
mod sentence;
mod surroundings;

// The questions and the first plan.
mod about_you;
mod area_choice;
mod booking;
mod concern_picker;
mod date_field;
mod empty_card;
mod first_view;
mod footer;
mod plan_card;
mod safety_questions;
mod safety_result;
mod segments;
mod status_line;
mod stop_card;
mod summary_bar;
mod whole;

// How they live on a page.
mod kept;
mod onto_page;
mod planner;
mod state;
mod used;

// What explains the plan, and takes it along.
mod actions;
mod combination_card;
mod combination_effect;
mod combination_list;
mod combination_reason;
mod course_dates;
mod course_reasons;
mod details;
mod event_fit;
mod evidence;
mod figure_reasons;
mod fit_list;
mod fold;
mod good_to_know;
mod how_chart;
mod leaflet;
mod leaflet_advice;
mod leaflet_plan;
mod leaflet_sources;
mod source_list;
mod timeline;
mod week;

pub use drawn::{Drawn, Element};
pub use places::{Places, Question};
pub use surroundings::Surroundings;

pub use actions::{Take, actions};
pub use details::details;
pub use first_view::{FirstView, first_view, view};
pub use leaflet::leaflet;
pub use planner::{Planner, PlannerProps, Told};
pub use state::{Kept, PlannerAction, PlannerState, Start};
pub use used::used;
pub use whole::{DetailsAre, Extent};
