//! The questions: what to improve, about you, and safety.

mod about_you;
mod area_choice;
mod concern_icon;
mod concern_picker;
mod head;
mod number;
mod safety_questions;
mod safety_result;

pub(crate) use about_you::AboutYou;
pub(crate) use concern_picker::ConcernPicker;
pub(crate) use head::head;
pub(crate) use safety_questions::SafetyQuestions;
