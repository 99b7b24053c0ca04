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
#[cfg(feature = "widget")]
pub mod element;
#[cfg(all(feature = "details", any(not(feature = "widget"), not(target_family = "wasm"))))]
pub mod plan_details;
// Each module exports its own functions only.
#[cfg(all(feature = "read", any(not(feature = "widget"), not(target_family = "wasm"))))]
pub mod reader;
#[cfg(feature = "draw")]
pub mod text;
#[cfg(feature = "draw")]
pub mod widget;

/// Two kilobytes smaller than the standard library's, measured in the shipped module.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
