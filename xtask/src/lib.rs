//! What `cargo xtask` does: build, serve, test and photograph the planner.
//!
//! It is a library as well as a program, because the browser tests drive the same server and the same browser.

pub mod assemble;
pub mod bench;
pub mod browser;
pub mod check;
pub mod clinic;
pub mod css;
pub mod dist;
pub mod first_view;
pub mod fuzz;
pub mod licences;
pub mod locales;
pub mod minify;
pub mod mutants;
pub mod palette;
pub mod progress;
pub mod screenshots;
pub mod serve;
pub mod setup;
pub mod sign_off;
pub mod sizes;
pub mod split;
mod wasm;
pub mod workspace;
