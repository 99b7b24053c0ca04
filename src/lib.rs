//! A custom element that shows what a course of microneedling usually takes.
//!
//! What it shows is worked out by a crate of its own, `engine`. One direction: imports only ever point to the
//! left.
//!
//! ```text
//! engine    <-  text  <-  view    <-  element
//! what          how it    what the    how a page
//! follows       is said   visitor     holds it
//!                         sees
//! ```
#![cfg_attr(not(test), warn(clippy::unwrap_used))]

#[cfg(feature = "bench")]
pub mod bench;
pub mod built_in;
pub mod chunks;
pub mod element;
pub mod reader;
pub mod text;
pub mod view;

/// Two kilobytes smaller than the standard library's, measured in the shipped module.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
