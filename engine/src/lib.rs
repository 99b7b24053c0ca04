//! What follows from a clinic's figures and a visitor's answers, without any page, clock or chance.
//!
//! Four rooms, one direction: imports only ever point to the left.
//!
//! ```text
//! protocol  <-  clinic      <-  answers   <-  plan
//! what the      what one        what the      what
//! clinic        clinic's        visitor       follows
//! offers        file changes    told us
//! ```
#![cfg_attr(not(test), warn(clippy::unwrap_used))]

pub mod answers;
#[cfg(feature = "read")]
pub mod clinic;
pub mod plan;
pub mod protocol;
