//! The built element in a real browser, as visitors and host pages meet it.
#![cfg(not(target_family = "wasm"))]

mod accessible;
mod element;
mod events;
mod failure;
mod keyboard;
mod life;
mod privacy;
mod safety;
mod visit;
mod visiting;
