//! Throws random input at the protocol reader and at the planner, for a bounded time.
//!
//! The flags are those of `cargo fuzz run --sanitizer none`, so that the compiler of this checkout
//! does, and nothing has to be installed.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::workspace::{cargo, is_installed, root, run, run_quietly, target};

/// What can be fuzzed: the programs in `fuzz/fuzz_targets`.
pub const TARGETS: [&str; 2] = ["planner", "reader"];

/// What makes the compiler count which code an input reaches.
const FLAGS: &str = "--cfg fuzzing -Cpasses=sancov-module \
    -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
    -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-simplifycfg-branch-fold-threshold=0 -Ccodegen-units=1";

/// `cargo xtask fuzz`: runs each of `targets` for `seconds`.
///
/// # Errors
///
/// If a program does not compile, or an input makes it fail; the error says how to do that again.
pub fn run_all(targets: &[&str], seconds: u32) -> Result<()> {
    let folder = build()?;
    for target in targets {
        fuzz(&folder, target, seconds)?;
    }
    Ok(())
}

/// Compiles the programs; the folder they are in.
fn build() -> Result<PathBuf> {
    if !is_installed("c++") {
        bail!(
            "the fuzzer is compiled with a C++ compiler: install one (Debian: `apt-get install g++`)"
        );
    }
    let host = run_quietly(Command::new("rustc").arg("-vV"))?;
    let host = host.lines().find_map(|line| line.strip_prefix("host: "));
    let host = host.context("rustc does not say which machine it is for")?;
    let out = target().join("fuzz");
    let manifest = root().join("fuzz/Cargo.toml");
    // A target is named so that the flags are not used for build scripts.
    let mut command = cargo(&["build", "--release", "--locked", "--bins", "--target", host]);
    command.arg("--manifest-path").arg(manifest).arg("--target-dir").arg(&out);
    run(command.env("RUSTFLAGS", FLAGS))?;
    Ok(out.join(host).join("release"))
}

fn fuzz(folder: &std::path::Path, name: &str, seconds: u32) -> Result<()> {
    if !TARGETS.contains(&name) {
        bail!("there is no fuzz target `{name}`, only {}", TARGETS.join(" and "));
    }
    let corpus = target().join("fuzz/corpus").join(name);
    std::fs::create_dir_all(&corpus)?;
    let found = target().join("fuzz/found").join(name);
    std::fs::create_dir_all(&found)?;
    let mut command = Command::new(folder.join(name));
    command.arg(&corpus);
    if name == "reader" {
        command.arg(root().join("protocols")).arg("-max_len=120000");
        command.arg(format!("-dict={}", root().join("fuzz/json.dict").display()));
    }
    // The same seed each time, so that a failure in one run is a failure in the next.
    command.args(["-seed=20261123", "-verbosity=0"]);
    command.arg(format!("-max_total_time={seconds}"));
    command.arg(format!("-artifact_prefix={}/", found.display())).current_dir(root());
    run_quietly(&mut command).map(drop).with_context(|| {
        format!(
            "an input made `{name}` fail; it is in {}, and is tried again with `{} FILE`",
            found.display(),
            folder.join(name).display()
        )
    })
}
