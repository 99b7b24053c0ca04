//! Compiles the crate to WebAssembly.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::workspace::{PACKAGE, cargo, is_installed, root, run, run_quietly};

/// The target of the browser.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure that the compiler can produce WebAssembly.
///
/// # Errors
///
/// If the target is missing and cannot be added; the error says what to run.
pub(crate) fn ensure_target() -> Result<()> {
    let by_hand = format!("run `rustup target add {TARGET}`");
    if !is_installed("rustup") {
        // Rust from elsewhere may have the target all the same.
        let folder = run_quietly(Command::new("rustc").args([
            "--print",
            "target-libdir",
            "--target",
            TARGET,
        ]))?;
        if Path::new(folder.trim()).exists() {
            return Ok(());
        }
        bail!(
            "the target {TARGET} is not installed and neither is rustup: install rustup, then {by_hand}"
        );
    }
    let installed = run_quietly(
        Command::new("rustup").args(["target", "list", "--installed"]).current_dir(root()),
    )?;
    if installed.lines().any(|target| target == TARGET) {
        return Ok(());
    }
    // `rust-toolchain.toml` asks for it too, but rustup adds targets only while it installs a toolchain.
    run(Command::new("rustup").args(["target", "add", TARGET]).current_dir(root())).context(by_hand)
}

/// Compiles the crate for release with these features, and with what is needed to split it (`split.rs`).
///
/// # Errors
///
/// If it does not compile.
pub(crate) fn compile(features: &[&str]) -> Result<PathBuf> {
    let mut command =
        cargo(&["build", "--release", "--lib", "--package", PACKAGE, "--target", TARGET]);
    command.arg("--features").arg(features.join(","));
    command.arg("--message-format=json-render-diagnostics");
    let mut flags = short_paths();
    flags.push(" -Clink-args=--emit-relocs"); // which function needs which
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    let output = command.stderr(Stdio::inherit()).output().context("cargo could not be started")?;
    if !output.status.success() {
        bail!("the crate does not compile for {TARGET}; the compiler's words are above");
    }
    let messages = String::from_utf8(output.stdout)?;
    let made = messages
        .lines()
        .rev()
        .find_map(made_by)
        .context("cargo did not say where it put the module")?;
    Ok(PathBuf::from(made))
}

/// The path of the module, if this message of cargo's is about it.
fn made_by(message: &str) -> Option<String> {
    let message: Value = serde_json::from_str(message).ok()?;
    let files = message.get("filenames")?.as_array()?.iter().filter_map(Value::as_str);
    let mut modules =
        files.filter(|file| Path::new(file).extension().is_some_and(|end| end == "wasm"));
    modules.next().map(str::to_owned)
}

/// Flags that keep the paths of this machine out of the module.
///
/// A panic names its source file. The bytes should not depend on who builds, nor tell who did.
fn short_paths() -> OsString {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo"))).unwrap_or_default();
    let mut prefixes = vec![(root().to_owned(), PACKAGE)];
    if let Ok(registries) = home.join("registry/src").read_dir() {
        prefixes.extend(registries.flatten().map(|registry| (registry.path(), "crates")));
    }
    // Where the sources of the standard library are installed, they are named by their path here.
    if let Ok(sysroot) = run_quietly(Command::new("rustc").args(["--print", "sysroot"])) {
        prefixes.push((Path::new(sysroot.trim()).join("lib/rustlib/src/rust"), "rust"));
    }
    let flags =
        prefixes.iter().map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display()));
    flags.collect::<Vec<_>>().join(" ").into()
}
