//! The built element in a real browser, as visitors and host pages meet it.
#![cfg(not(target_family = "wasm"))]

mod accessible;
mod dates;
mod demo;
mod element;
mod events;
mod failure;
mod first_view;
mod forgetting;
mod frameworks;
mod hosting;
mod keyboard;
mod life;
mod page_colour;
mod page_style;
mod panics;
mod paper;
mod parents;
mod preferences;
mod privacy;
mod protocols;
mod recovery;
mod reflow;
mod refused;
mod safety;
mod storm;
mod takeaway;
mod timeline;
mod told;
mod visit;
mod visiting;
