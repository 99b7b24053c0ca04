//! How it is said: sentences from `locales/`, plurals, ranges and lists, and the plan as text and as a
//! calendar file.

mod appointment;
mod calendar_file;
mod date;
mod event_in_short;
mod filled;
#[cfg(target_family = "wasm")]
mod intl;
mod list;
mod messages;
mod money;
mod opening;
mod plan_as_text;
mod plural;
mod range;
mod whose;

pub use messages::Text;
pub use opening::opening;
