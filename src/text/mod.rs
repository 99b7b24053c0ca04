//! How it is said: sentences from `locales/`, plurals, ranges and lists.

mod date;
#[cfg(target_family = "wasm")]
mod intl;
mod list;
mod messages;
mod money;
mod plural;
mod range;

pub use messages::Text;
