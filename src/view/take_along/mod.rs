//! Taking the plan along: what is offered, the leaflet for paper, and how each way is handed to the browser.

mod actions;
mod leaflet;
mod leaflet_advice;
mod leaflet_plan;
mod leaflet_sources;
mod page;
mod paper;
mod taking;

pub use actions::{Take, actions};
pub use leaflet::leaflet;
pub use taking::{Place, TakeAlong};
