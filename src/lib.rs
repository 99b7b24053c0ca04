//! A custom element that shows what a course of microneedling usually takes.
//!
//! What it shows is worked out by a crate of its own, `engine`. One direction: imports only ever point to the
//! left.
//!
//! ```text
//! engine    <-  text  <-  widget  <-  element
//! what          how it    how it      how a page
//! follows       is said   is drawn    holds it
//! ```
#![cfg_attr(not(test), warn(clippy::unwrap_used))]

#[cfg(feature = "bench")]
pub mod bench;
pub mod built_in;
pub mod chunks;
pub mod element;
pub mod plan_details;
pub mod reader;
pub mod text;
pub mod widget;

/// Two kilobytes smaller than the standard library's, measured in the shipped module.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
