//! How fast the planner is, beside other ways of doing the same job: `cargo xtask bench`.

mod chart;
mod comparison;
mod document;
mod figures;
mod lighthouse;
mod load;
mod machine;
mod pages;
mod plan;
mod promise;
mod promises;

use anyhow::{Context, Result};

use crate::progress::Progress;
use crate::{dist, workspace};
use document::Loaded;
use machine::Machine;

/// What can be measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// One plan, here and in the browser.
    Plan,
    /// Loading a page, beside others.
    Load,
    /// The demo page, by Lighthouse.
    Lighthouse,
}

/// `cargo xtask bench`: measures one part or all, and prints the medians beside what they should be.
///
/// With `write` it measures all, and writes `docs/performance.md` and the chart beside it.
///
/// # Errors
///
/// If something does not compile, or the browser cannot be had. Being slow is no error: how fast a
/// machine is and what else it does is not the code's fault.
pub fn run(part: Option<Part>, rounds: usize, write: bool) -> Result<()> {
    let asked = |this| write || part.is_none_or(|part| part == this);
    let mut progress = Progress::of(steps(asked));
    let mut promises = Vec::new();
    if asked(Part::Plan) {
        promises.extend(plan::time(&mut progress)?.promises());
    }
    if asked(Part::Load) || asked(Part::Lighthouse) {
        dist::build(&workspace::root().join("dist"), &mut progress)?;
    }
    let mut loaded = None;
    if asked(Part::Load) {
        let measured = load_pages(&mut progress, rounds)?;
        promises.extend(promises::promises(&measured.figures));
        loaded = Some(measured);
    }
    let mut demo = None;
    if asked(Part::Lighthouse) {
        let categories = progress.step("ask Lighthouse about the demo", lighthouse::ask)?;
        promises.extend(lighthouse::promises(&categories));
        demo = Some(categories);
    }
    println!("\n{}", promise::table(&promises));
    if let Some(loaded) = &loaded {
        println!("{}", comparison::comparison(&loaded.figures));
    }
    if let Some(demo) = &demo {
        println!("{}", lighthouse::faults(demo));
    }
    if write && let (Some(loaded), Some(demo)) = (&loaded, &demo) {
        keep("docs/performance.md", &document::document(&promises, loaded, demo))?;
        keep("docs/performance.svg", &chart::chart(&loaded.figures))?;
    }
    Ok(())
}

fn steps(asked: impl Fn(Part) -> bool) -> usize {
    let count = |part, steps| if asked(part) { steps } else { 0 };
    let built = if asked(Part::Load) || asked(Part::Lighthouse) { dist::STEPS } else { 0 };
    built + count(Part::Plan, plan::STEPS) + count(Part::Load, 2) + count(Part::Lighthouse, 1)
}

fn load_pages(progress: &mut Progress, rounds: usize) -> Result<Loaded> {
    let site = progress.step("bundle the compared pages", || pages::site(&load::COUNTS))?;
    progress.step("load each page", || {
        tokio::runtime::Runtime::new()?.block_on(async {
            let site = site.start()?;
            let browser = load::browser().await?;
            let machine = Machine::of(&browser).await?;
            let figures = load::measure(&browser, &site, rounds).await?;
            Ok(Loaded { machine, rounds, figures })
        })
    })
}

fn keep(path: &str, content: &str) -> Result<()> {
    std::fs::write(workspace::root().join(path), content)
        .with_context(|| format!("{path} cannot be written"))?;
    println!("{path} is written");
    Ok(())
}
