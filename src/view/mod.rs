//! What a visitor sees, in folders by what it is: ordinary Yew.
//!
//! [`Planner`] holds what the visitor told us. Its parts are components where Yew may leave one alone while another
//! changes, and functions that return `Html` elsewhere; what all of them need is their context, [`Surroundings`].
//! The view knows nothing of shadow roots: it is handed a protocol and sentences, and tells its [`News`].

mod after_paint;
mod answer;
mod attributes;
mod combinations;
mod course;
mod details;
mod footer;
mod layout;
mod parts;
mod planner;
mod press;
mod questions;
mod reasons;
mod state;
mod surroundings;
mod take_along;
mod translatable;
mod work;

pub(crate) use surroundings::use_surroundings;
pub(crate) use translatable::translatable;

pub use attributes::{Attributes, Complaint};
pub use details::{Details, DetailsAre, Places, details};
pub use planner::{News, Planner, PlannerMessage, PlannerProps};
pub use press::Press;
pub use state::{Kept, PlannerAction, PlannerState};
pub use surroundings::Surroundings;
pub use take_along::{Place, Take, TakeAlong, actions, leaflet};
pub use work::is_at_work;
