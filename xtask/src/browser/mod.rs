//! A real browser, driven the way a visitor uses it.
//!
//! ```no_run
//! # async fn example() -> anyhow::Result<()> {
//! use xtask::browser::Browser;
//! use xtask::serve::Site;
//!
//! let site = Site::built()?.html("/", "<microneedling-planner></microneedling-planner>").start()?;
//! let browser = Browser::open().await?;
//! browser.goto(&site.url("/")).await?;
//! let planner = browser.planner();
//! planner.click("input[name=concern][value=acne-scars]").await?;
//! planner.wait_until("root.querySelector('[part~=plan]')").await?;
//! assert_eq!(browser.console().await?, []);
//! # Ok(())
//! # }
//! ```

mod accessibility;
mod driver;
mod extension;
mod input;
mod launch;
mod picture;
mod planner;
mod session;
mod surroundings;

pub use accessibility::Accessible;
pub use fantoccini::key::Key;
pub use launch::Launch;
pub use picture::Part;
pub use planner::Planner;
pub use session::{Browser, ConsoleLine};
pub use surroundings::Media;
