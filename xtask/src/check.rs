//! Everything that must hold before a change is merged.

use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::progress::Progress;
use crate::workspace::{PACKAGE, cargo, root, run};
use crate::{dist, fuzz, setup, sizes, wasm};

/// The test program that needs a browser, and so runs last.
const BROWSER_TESTS: &str = "browser";

/// For how long each fuzz target runs here; `cargo xtask fuzz` takes as long as it is told.
const FUZZ_SECONDS: u32 = 15;

/// `cargo xtask test`: stops at the first step that fails.
///
/// # Errors
///
/// If a step fails; the error names it.
pub fn run_all(with_browser: bool) -> Result<()> {
    let mut progress = Progress::of(if with_browser { 15 } else { 13 });
    progress.step("set up the compiler", wasm::ensure_target)?;
    if with_browser {
        progress.step("set up the browser and axe-core", || {
            setup::browser()?;
            setup::axe().map(drop)
        })?;
    }
    progress.step("formatting", || cargo_run(&["fmt", "--all", "--check"]))?;
    progress.step("spelling", || run(Command::new(setup::typos()?).current_dir(root())))?;
    progress.step("clippy for this machine", || {
        cargo_run(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])
    })?;
    progress.step("clippy for the browser", || {
        let mut command = cargo(&["clippy", "--package", PACKAGE, "--lib"]);
        run(command.args(["--target", wasm::TARGET, "--", "-D", "warnings"]))
    })?;
    progress.step("tests without a browser", native_tests)?;
    progress
        .step("examples in the documentation", || cargo_run(&["test", "--workspace", "--doc"]))?;
    progress.step("documentation", || {
        run(cargo(&["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings"))
    })?;
    progress.step("random input", || fuzz::run_all(&fuzz::TARGETS, FUZZ_SECONDS))?;
    let out = root().join("dist");
    let sizes = dist::build(&out, &mut progress)?;
    progress.step("what a visitor has to load", || {
        print!("{}", sizes::report(&sizes));
        let over = sizes::over_budget(&sizes);
        if over.is_empty() {
            return Ok(());
        }
        bail!("{} (xtask/src/sizes.rs)", over.join("\n"))
    })?;
    if with_browser {
        progress.step("tests in the browser", || {
            let mut command = cargo(&["test", "--package", PACKAGE, "--test", BROWSER_TESTS]);
            command.env(dist::LOCATION, &out).env(setup::AXE_LOCATION, setup::axe_script()?);
            // What a page did not show is in the error itself, not in where it was noticed.
            run(command.env("RUST_LIB_BACKTRACE", "0"))
        })?;
    }
    progress.finish("\nEverything holds,");
    Ok(())
}

fn cargo_run(arguments: &[&str]) -> Result<()> {
    run(&mut cargo(arguments))
}

/// Runs the tests in the crates, and each test program but the one that needs a browser.
fn native_tests() -> Result<()> {
    let mut command = cargo(&["test", "--workspace", "--lib", "--bins"]);
    for program in test_programs()? {
        command.arg("--test").arg(program);
    }
    run(&mut command)
}

/// The names of the test programs of the engine and of the widget, files or folders, but the one that needs
/// a browser. Cargo can only be told which programs to run, not which to leave out.
fn test_programs() -> Result<Vec<String>> {
    let mut programs = Vec::new();
    for folder in ["engine/tests", "tests"] {
        let entries = root().join(folder).read_dir();
        for entry in entries.with_context(|| format!("the folder `{folder}` cannot be read"))? {
            let path = entry?.path();
            let is_file = path.extension().is_some_and(|extension| extension == "rs");
            if is_file || path.join("main.rs").is_file() {
                let name = path.file_stem().and_then(|name| name.to_str());
                programs.push(name.context("test programs have plain names")?.to_owned());
            }
        }
    }
    programs.retain(|program| program != BROWSER_TESTS);
    programs.sort();
    Ok(programs)
}
