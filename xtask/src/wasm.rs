//! Compiles the crate to WebAssembly and makes the JavaScript glue for it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::Value;
use wasm_bindgen_cli_support::Bindgen;

use crate::workspace::{PACKAGE, cargo, is_installed, root, run, run_quietly};

/// The target of the browser.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// The feature of the crate that is the planner.
pub const PLANNER: &str = "widget";

/// The feature of the crate that draws the details.
pub const DETAILS: &str = "details";

/// The feature of the crate that reads a clinic's own protocol.
pub const READER: &str = "read";

/// A module and the script that connects it to the page.
#[derive(Debug)]
pub struct Module {
    /// The glue, a JavaScript module.
    pub glue: String,
    /// The WebAssembly module.
    pub wasm: Vec<u8>,
}

/// Makes sure that the compiler can produce WebAssembly.
///
/// # Errors
///
/// If the target is missing and cannot be added; the error says what to run.
pub fn ensure_target() -> Result<()> {
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

/// Compiles the crate for release, with one feature of it.
///
/// # Errors
///
/// If it does not compile.
pub fn compile(feature: &str) -> Result<PathBuf> {
    let mut command =
        cargo(&["build", "--release", "--lib", "--package", PACKAGE, "--target", TARGET]);
    command.args(["--no-default-features", "--features", feature]);
    command.arg("--message-format=json-render-diagnostics");
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", short_paths());
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

/// Makes the glue for the module at `path`, and the module that fits it. `name` is for both.
///
/// What the module imports is given a short name: the long ones end in a hash, in the module and again in
/// the glue, and no compression makes that smaller.
///
/// # Errors
///
/// If the module was compiled against another version of wasm-bindgen, or needs files beside the glue.
pub fn bind(path: &Path, name: &str) -> Result<Module> {
    let mut output = Bindgen::new()
        .input_path(path)
        .out_name(name)
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .omit_default_module_path(true) // the script that a page names passes the hashed address
        .generate_output()
        .with_context(|| format!("no glue could be made for {}", path.display()))?;
    let has_snippets = output.snippets().values().any(|snippets| !snippets.is_empty());
    if has_snippets || !output.local_modules().is_empty() {
        bail!("a dependency brings JavaScript of its own, and `dist` has no place for it");
    }
    let mut glue = output.js().to_owned();
    let module = output.wasm_mut();
    let mut names: Vec<&mut String> = module.imports.iter_mut().map(|one| &mut one.name).collect();
    // The longest first: the name of one may begin with that of another.
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    for (index, name) in names.into_iter().enumerate() {
        let short = format!("_{index}");
        glue = glue.replace(name.as_str(), &short);
        *name = short;
    }
    Ok(Module { glue, wasm: module.emit_wasm() })
}
