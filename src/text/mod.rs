//! How it is said: sentences from `locales/`, plurals, ranges and lists.

mod date;
mod list;
mod messages;
mod plural;
mod range;

pub use messages::Text;
