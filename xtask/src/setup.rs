//! Makes sure that the browser, its driver, a font, and the checkers of accessibility and spelling are there.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::workspace::{is_installed, run_quietly, target};

/// The release of axe-core that pages are checked with.
const AXE_VERSION: &str = "4.14.1";

/// The release of typos that words are checked with.
const TYPOS_VERSION: &str = "1.52.0";

/// Where browser tests find axe-core.
pub const AXE_LOCATION: &str = "PLANNER_AXE";

/// A font that pictures should look the same with everywhere.
const FONT: (&str, &str) = ("fonts-inter", "/usr/share/doc/fonts-inter");

/// Makes sure that Chromium, ChromeDriver and a font are installed.
///
/// # Errors
///
/// If something is missing and cannot be installed from here; the error says what to run.
pub fn browser() -> Result<()> {
    let mut missing = Vec::new();
    if !is_installed("chromium") {
        missing.push("chromium");
    }
    if !is_installed("chromedriver") {
        missing.push("chromium-driver");
    }
    if is_debian() && !Path::new(FONT.1).exists() {
        missing.push(FONT.0);
    }
    install(&missing)
}

/// Makes sure that axe-core is there, and says where its script is.
///
/// # Errors
///
/// If it cannot be installed; the error says what to run.
pub fn axe() -> Result<PathBuf> {
    Ok(npm("", &[("axe-core", AXE_VERSION)])?.join("axe-core/axe.min.js"))
}

/// Makes sure that these packages of npm are in `folder` among our tools, and says where.
///
/// Each set needs a folder of its own: npm removes from it what was not asked for together.
///
/// # Errors
///
/// If they cannot be installed; the error says what to run.
pub fn npm(folder: &str, packages: &[(&str, &str)]) -> Result<PathBuf> {
    let tools = target().join("tools").join(folder);
    let modules = tools.join("node_modules");
    let is_there = |(name, version): &(&str, &str)| {
        installed_version(&modules.join(name)).as_deref() == Some(*version)
    };
    if packages.iter().all(is_there) {
        return Ok(modules);
    }
    if !is_installed("npm") {
        install(&["npm"])?;
    }
    let named = |separator| {
        let packages = packages.iter();
        packages.map(move |(name, version)| format!("{name}{separator}{version}"))
    };
    println!("      install {}", named(" ").collect::<Vec<_>>().join(", "));
    std::fs::create_dir_all(&tools)?;
    let mut command = Command::new("npm");
    command.args([
        "install",
        "--no-audit",
        "--no-fund",
        "--no-save",
        "--ignore-scripts",
        "--prefix",
    ]);
    command.arg(&tools).args(named("@"));
    run_quietly(&mut command).with_context(|| {
        format!("{} could not be installed", named(" ").collect::<Vec<_>>().join(", "))
    })?;
    Ok(modules)
}

/// Makes sure that the checker of spelling is there, and says where its program is.
///
/// # Errors
///
/// If it cannot be installed; the error says what to run.
pub fn typos() -> Result<PathBuf> {
    let folder = target().join("tools/typos");
    let program = folder.join("bin").join(format!("typos{}", std::env::consts::EXE_SUFFIX));
    let this_version = folder.join(format!("typos-{TYPOS_VERSION}.dist-info"));
    if program.exists() && this_version.exists() {
        return Ok(program);
    }
    let python = || Command::new("python3");
    if run_quietly(python().args(["-m", "pip", "--version"])).is_err() {
        install(&["python3-pip"])?;
    }
    println!("      install typos {TYPOS_VERSION}");
    // pip puts nothing in the place of what is there.
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    let mut command = python();
    // A wheel alone: what its source would need to be built is not set up here.
    command.args(["-m", "pip", "install", "--no-deps", "--only-binary", ":all:", "--target"]);
    command.arg(&folder).arg(format!("typos=={TYPOS_VERSION}"));
    run_quietly(&mut command)
        .with_context(|| format!("typos {TYPOS_VERSION} could not be installed"))?;
    Ok(program)
}

/// Where axe-core's script is: what `PLANNER_AXE` names, otherwise where [`axe`] puts it.
///
/// # Errors
///
/// If it is not there.
pub fn axe_script() -> Result<PathBuf> {
    let installed = || target().join("tools/node_modules/axe-core/axe.min.js");
    let script = std::env::var_os(AXE_LOCATION).map_or_else(installed, PathBuf::from);
    if !script.exists() {
        bail!("axe-core is not at {}: run `cargo xtask test`, which installs it", script.display());
    }
    Ok(script)
}

fn installed_version(package: &Path) -> Option<String> {
    let manifest = std::fs::read_to_string(package.join("package.json")).ok()?;
    let manifest: serde_json::Value = serde_json::from_str(&manifest).ok()?;
    Some(manifest.get("version")?.as_str()?.to_owned())
}

fn is_debian() -> bool {
    Path::new("/etc/debian_version").exists() && is_installed("apt-get")
}

/// Installs Debian packages, if this is Debian and we may.
fn install(packages: &[&str]) -> Result<()> {
    if packages.is_empty() {
        return Ok(());
    }
    let packages = packages.join(" ");
    let by_hand =
        format!("apt-get update && apt-get install -y --no-install-recommends {packages}");
    if !is_debian() {
        bail!(
            "these are missing: {packages} (names of Debian packages); install them with your system's means"
        );
    }
    if !is_root() {
        bail!("these are missing: {packages}; run `sudo sh -c '{by_hand}'`");
    }
    println!("      install {packages}");
    // Not a second time when the first try finds the lists fresh enough.
    if install_now(&packages).is_ok() {
        return Ok(());
    }
    println!("      after a fresh look at what Debian has");
    run_quietly(Command::new("apt-get").arg("update"))?;
    install_now(&packages)
        .with_context(|| format!("{packages} could not be installed; run `{by_hand}`"))
}

fn install_now(packages: &str) -> Result<()> {
    let mut command = Command::new("apt-get");
    command.args(["install", "-y", "--no-install-recommends"]).args(packages.split(' '));
    run_quietly(command.env("DEBIAN_FRONTEND", "noninteractive")).map(drop)
}

fn is_root() -> bool {
    run_quietly(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
