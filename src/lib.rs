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
#[cfg(feature = "widget")]
pub mod element;
pub mod plan;
pub mod protocol;
#[cfg(feature = "widget")]
pub mod text;
#[cfg(feature = "widget")]
pub mod widget;
