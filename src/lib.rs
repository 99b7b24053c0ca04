//! A custom element that shows what a course of microneedling usually takes.
//!
//! One crate, five rooms, one direction: imports only ever point to the left.
//!
//! ```text
//! protocol  <-  answers   <-  plan  <-  text  <-  widget  <-  element
//! what the      what the      what       how it    how it      how a page
//! clinic        visitor       follows    is said   is drawn    holds it
//! offers        told us
//! ```
#![cfg_attr(not(test), warn(clippy::unwrap_used))]

pub mod answers;
#[cfg(feature = "bench")]
pub mod bench;
mod built_in;
pub mod chunks;
pub mod clinic;
pub mod element;
pub mod plan;
pub mod plan_details;
pub mod protocol;
pub mod text;
pub mod widget;

/// Two kilobytes smaller than the standard library's, measured in the shipped module.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
