//! Why the plan is as it is: what sets its figures, where they come from, and what is good to know about it.

mod course_reasons;
mod figure_reasons;
mod good_to_know;
mod source_list;

pub(crate) use course_reasons::{area_title, course_reasons};
pub(crate) use good_to_know::{aftercare, good_to_know, help, side_effects, upkeep};
pub(crate) use source_list::{of_caution, of_combination, titled};
