//! How it is drawn: one file for each part, and the one reducer that holds what the visitor told us.
//!
//! The parts are functions that give a [`Drawn`], whoever puts it onto a page: the script that paints
//! the first view, Yew in the planner, or the planner on behalf of the details, which a second module
//! draws. The widget knows nothing of shadow roots or pages: it is handed a protocol and sentences,
//! and tells its plan to whoever asked for it.

// Each module draws a part only; a build of all of them finds what nobody draws.
#![cfg_attr(not(all(feature = "widget", feature = "details")), allow(dead_code))]

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
mod sent;
mod sentence;
mod surroundings;

// The questions and the first plan.
#[cfg(feature = "questions")]
mod about_you;
#[cfg(feature = "questions")]
mod area_choice;
#[cfg(feature = "questions")]
mod booking;
#[cfg(feature = "questions")]
mod concern_picker;
#[cfg(feature = "questions")]
mod date_field;
#[cfg(feature = "questions")]
mod empty_card;
#[cfg(feature = "questions")]
mod first_view;
#[cfg(feature = "questions")]
mod footer;
#[cfg(feature = "questions")]
mod plan_card;
#[cfg(feature = "questions")]
mod safety_questions;
#[cfg(feature = "questions")]
mod safety_result;
#[cfg(feature = "questions")]
mod segments;
#[cfg(feature = "questions")]
mod status_line;
#[cfg(feature = "questions")]
mod stop_card;
#[cfg(feature = "questions")]
mod summary_bar;
#[cfg(feature = "questions")]
mod whole;

// How they live on a page.
#[cfg(feature = "widget")]
mod kept;
#[cfg(feature = "widget")]
mod onto_page;
#[cfg(feature = "widget")]
mod planner;
#[cfg(feature = "widget")]
mod state;
#[cfg(feature = "widget")]
mod used;

// What explains the plan, and takes it along.
#[cfg(feature = "details")]
mod actions;
#[cfg(feature = "details")]
mod combination_card;
#[cfg(feature = "details")]
mod combination_effect;
#[cfg(feature = "details")]
mod combination_list;
#[cfg(feature = "details")]
mod combination_reason;
#[cfg(feature = "details")]
mod course_dates;
#[cfg(feature = "details")]
mod course_reasons;
#[cfg(feature = "details")]
mod details;
#[cfg(feature = "details")]
mod event_fit;
#[cfg(feature = "details")]
mod evidence;
#[cfg(feature = "details")]
mod figure_reasons;
#[cfg(feature = "details")]
mod fit_list;
#[cfg(feature = "details")]
mod fold;
#[cfg(feature = "details")]
mod good_to_know;
#[cfg(feature = "details")]
mod how_chart;
#[cfg(feature = "details")]
mod leaflet;
#[cfg(feature = "details")]
mod leaflet_advice;
#[cfg(feature = "details")]
mod leaflet_plan;
#[cfg(feature = "details")]
mod leaflet_sources;
#[cfg(feature = "details")]
mod source_list;
#[cfg(feature = "details")]
mod timeline;
#[cfg(feature = "details")]
mod week;

pub use drawn::{Drawn, Element};
pub use places::{Places, Question};
pub use surroundings::Surroundings;

#[cfg(feature = "details")]
pub use actions::{Take, actions};
#[cfg(feature = "details")]
pub use details::details;
#[cfg(feature = "questions")]
pub use first_view::{FirstView, first_view, view};
#[cfg(feature = "details")]
pub use leaflet::leaflet;
#[cfg(feature = "widget")]
pub use planner::{Planner, PlannerProps, Told};
#[cfg(feature = "widget")]
pub use state::{Kept, PlannerAction, PlannerState, Start};
#[cfg(feature = "widget")]
pub use used::used;
#[cfg(feature = "questions")]
pub use whole::{DetailsAre, Extent};
