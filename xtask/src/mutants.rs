//! Changes the rules one piece at a time, to see whether a test notices.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::workspace::{ENGINE, cargo, root, run, target};

/// The release of cargo-mutants that changes them.
const VERSION: &str = "27.1.0";

/// What it exits with where a change went unnoticed, and where one made a test run without end.
const UNNOTICED: i32 = 2;
const TOO_LONG: i32 = 3;

/// A room whose mistakes would reach a visitor as a wrong figure or a wrong date.
struct Room {
    name: &'static str,
    files: &'static [&'static str],
    /// The test programs that are to notice.
    programs: &'static [&'static str],
    /// Tests that take long and notice nothing more.
    but: &'static [&'static str],
}

const ROOMS: [Room; 2] = [
    Room {
        name: "plan",
        files: &["engine/src/answers.rs", "engine/src/plan/*.rs"],
        programs: &["answers", "invariants", "planning", "protocol", "scenarios"],
        but: &[],
    },
    Room {
        name: "protocol",
        files: &["engine/src/protocol/*.rs"],
        programs: &["answers", "clinic", "days", "invariants", "planning", "protocol", "scenarios"],
        but: &["hostile", "agree_on_every_place"],
    },
];

/// `cargo xtask mutants`: hours of work, so no part of `cargo xtask test`. With `name`, changes that
/// room only. The outcome is in `target/mutants`, and what it taught in `docs/mutants.md`.
///
/// # Errors
///
/// If there is no such room, or cargo-mutants cannot be installed or fails. A change that goes
/// unnoticed is no error: some change nothing that could be noticed.
pub fn run_all(name: Option<&str>) -> Result<()> {
    let rooms: Vec<_> = ROOMS.iter().filter(|room| name.is_none_or(|it| it == room.name)).collect();
    if rooms.is_empty() {
        let known = ROOMS.map(|room| room.name).join(" or ");
        bail!("there is no room `{}`; use {known}", name.unwrap_or_default());
    }
    let tools = target().join("tools");
    let program = tools.join("bin/cargo-mutants");
    if !program.exists() {
        let mut install = cargo(&["install", "cargo-mutants", "--version", VERSION, "--locked"]);
        run(install.arg("--root").arg(&tools)).context("cargo-mutants could not be installed")?;
    }
    rooms.into_iter().try_for_each(|room| room.change(&program))
}

impl Room {
    fn change(&self, program: &Path) -> Result<()> {
        let mut command = Command::new(program);
        command.args(["mutants", "--package", ENGINE, "--jobs", "1", "--timeout", "120"]);
        command.arg("--output").arg(target().join("mutants").join(self.name));
        for file in self.files {
            command.args(["--file", file]);
        }
        for program in self.programs {
            command.arg(format!("-C=--test={program}"));
        }
        command.args(["--", "--"]);
        for test in self.but {
            command.args(["--skip", test]);
        }
        // A changed copy compiles what changed, and takes all else from here.
        command.env("CARGO_TARGET_DIR", target().join("mutants/target"));
        command.env("CARGO_PROFILE_TEST_DEBUG", "0").env("CARGO_PROFILE_DEV_DEBUG", "0");
        // One case that fails is enough, and nobody reads how small it could be.
        command.env("PROPTEST_CASES", "150").env("PROPTEST_MAX_SHRINK_ITERS", "0");
        let status =
            command.current_dir(root()).status().context("cargo-mutants does not start")?;
        match status.code() {
            Some(0 | UNNOTICED | TOO_LONG) => Ok(()),
            _ => bail!("cargo-mutants failed ({status})"),
        }
    }
}
