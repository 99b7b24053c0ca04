//! Changes the rules one piece at a time, to see whether a test notices.

use std::process::Command;

use anyhow::{Context, Result};

use crate::workspace::{PACKAGE, cargo, root, run, target};

/// The release of cargo-mutants that changes them.
const VERSION: &str = "27.1.0";

/// What is changed: the rooms whose mistakes would reach a visitor as a wrong figure or a wrong date.
const FILES: [&str; 3] = ["src/answers.rs", "src/plan/*.rs", "src/protocol/*.rs"];

/// The test programs that are to notice. They need no widget, which would take most of the time to
/// compile.
const PROGRAMS: [&str; 5] = ["days", "invariants", "planning", "protocol", "scenarios"];

/// `cargo xtask mutants`: hours of work, so no part of `cargo xtask test`. With `file`, changes that
/// one only. The outcome is in `target/mutants/mutants.out`, and what it taught in `docs/mutants.md`.
///
/// # Errors
///
/// If a change goes unnoticed, or cargo-mutants cannot be installed.
pub fn run_all(file: Option<&str>) -> Result<()> {
    let tools = target().join("tools");
    let program = tools.join("bin/cargo-mutants");
    if !program.exists() {
        let mut install = cargo(&["install", "cargo-mutants", "--version", VERSION, "--locked"]);
        run(install.arg("--root").arg(&tools)).context("cargo-mutants could not be installed")?;
    }
    let mut command = Command::new(program);
    command.args(["mutants", "--package", PACKAGE, "--jobs", "1", "--timeout", "180"]);
    let out = target().join("mutants");
    command.arg("--output").arg(&out);
    for file in file.map_or(FILES.to_vec(), |file| vec![file]) {
        command.args(["--file", file]);
    }
    command.args(["--no-default-features", "--features", "read", "--"]);
    command.args(PROGRAMS.iter().flat_map(|program| ["--test", program]));
    // A changed copy compiles what changed, and takes all else from here.
    command.env("CARGO_TARGET_DIR", target());
    // One case that fails is enough, and nobody reads how small it could be.
    command.env("PROPTEST_CASES", "150").env("PROPTEST_MAX_SHRINK_ITERS", "0");
    run(command.current_dir(root()))
}
