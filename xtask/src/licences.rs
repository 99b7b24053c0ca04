//! Collects the licences of what is compiled into the module that visitors download.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::wasm::TARGET;
use crate::workspace::{PACKAGE, cargo, run_quietly};

/// What names of files with a licence or a notice begin with.
const BEGINNINGS: [&str; 4] = ["LICEN", "COPY", "NOTICE", "UNLICENSE"];

/// What stands before the list.
const HEAD: &str = "\
The planner itself is under MIT or Apache-2.0, at your choice: LICENSE-MIT and LICENSE-APACHE.

These packages are compiled into its module, each under the licence that stands behind its name. The texts follow;
where a package may be used under MIT as well, the MIT text alone. Packages without a text of their own are marked
with a star: they name MIT or Apache-2.0, whose texts are those of the planner.

The standard library of Rust is compiled in as well, under MIT or Apache-2.0. Its notices come with the compiler, in
share/doc/rust/COPYRIGHT-library.html.
";

/// The names and licences of all packages that are compiled in, and the texts of the licences.
///
/// What only runs while the module is compiled, such as a macro, is not among them.
///
/// # Errors
///
/// If cargo cannot say what the module is made of, or a text cannot be read.
pub fn third_party() -> Result<String> {
    let mut command = cargo(&["metadata", "--format-version=1", "--filter-platform", TARGET]);
    let metadata: Value = serde_json::from_str(&run_quietly(&mut command)?)?;
    let mut list = String::new();
    let mut texts: Vec<(String, Vec<String>)> = Vec::new();
    for package in compiled_in(&metadata)? {
        let named = format!("{} {}", word(package, "name")?, word(package, "version")?);
        let folder = Path::new(word(package, "manifest_path")?).parent();
        let own = texts_in(folder.context("a manifest is in a folder")?)?;
        let licence = word(package, "license")?;
        if own.is_empty() && !licence.contains("Apache-2.0") {
            bail!("{named} has no text of its licence, {licence}");
        }
        let star = if own.is_empty() { " *" } else { "" };
        writeln!(list, "- {named}: {licence}{star}")?;
        for text in own {
            match texts.iter_mut().find(|(known, _)| *known == text) {
                Some((_, packages)) => packages.push(named.clone()),
                None => texts.push((text, vec![named.clone()])),
            }
        }
    }
    let line = "-".repeat(100);
    let mut file = format!("{HEAD}\n{list}");
    for (text, packages) in texts {
        write!(file, "\n{line}\n{}\n{line}\n\n{text}\n", packages.join(", "))?;
    }
    Ok(file)
}

/// The packages of others that are part of the module, by name and version.
fn compiled_in(metadata: &Value) -> Result<Vec<&Value>> {
    let packages = list(&metadata["packages"]);
    let find = |id: &str| packages.iter().find(|package| package["id"] == id);
    let ours = packages.iter().find(|package| package["name"] == PACKAGE);
    let mut open = vec![word(ours.context("cargo does not know our package")?, "id")?];
    let mut found: Vec<&str> = Vec::new();
    while let Some(id) = open.pop() {
        let runs_in_compiler = find(id).is_some_and(|package| {
            list(&package["targets"]).iter().any(|target| target["kind"][0] == "proc-macro")
        });
        if runs_in_compiler || found.contains(&id) {
            continue;
        }
        found.push(id);
        let nodes = list(&metadata["resolve"]["nodes"]);
        let node = nodes.iter().find(|node| node["id"] == id);
        for needed in node.map_or(&[][..], |node| list(&node["deps"])) {
            // The kind of an ordinary one is null, where others are for tests or for the build.
            if list(&needed["dep_kinds"]).iter().any(|kind| kind["kind"].is_null()) {
                open.push(word(needed, "pkg")?);
            }
        }
    }
    // Packages of this workspace come from nowhere else.
    let mut others: Vec<&Value> = found.into_iter().filter_map(find).collect();
    others.retain(|package| !package["source"].is_null());
    others.sort_by_key(|package| (package["name"].as_str(), package["version"].as_str()));
    Ok(others)
}

/// The texts that have to go with the package in `folder`.
fn texts_in(folder: &Path) -> Result<Vec<String>> {
    let entries = folder.read_dir().with_context(|| format!("{} is gone", folder.display()))?;
    let mut names = Vec::new();
    for entry in entries {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    let read = |name: &String| {
        let text = std::fs::read_to_string(folder.join(name))?;
        Ok(text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim().to_owned())
    };
    needed(&names).into_iter().map(read).collect()
}

/// The files with a text that is needed: one that may be chosen in place of MIT is not.
fn needed(names: &[String]) -> Vec<&String> {
    let is_text = |name: &&String| {
        BEGINNINGS.iter().any(|beginning| name.to_uppercase().starts_with(beginning))
    };
    let mut texts: Vec<_> = names.iter().filter(is_text).collect();
    if texts.iter().any(|name| name.contains("MIT")) {
        texts.retain(|name| !name.contains("APACHE") && !name.contains("UNLICENSE"));
    }
    texts
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn word<'a>(value: &'a Value, key: &str) -> Result<&'a str> {
    value[key]
        .as_str()
        .with_context(|| format!("cargo does not say the `{key}` of {}", value["name"]))
}

#[cfg(test)]
mod tests {
    use super::{needed, third_party};
    use crate::workspace::root;

    #[test]
    fn what_is_compiled_in_is_named_and_what_compiles_it_is_not() {
        let file = third_party().unwrap();
        for name in ["yew", "wasm-bindgen", "serde_core"] {
            assert!(file.contains(&format!("\n- {name} ")), "{name} is missing");
        }
        for name in ["yew-macro", "serde_derive", "syn", "microneedling-planner", "brotli"] {
            assert!(!file.contains(&format!("\n- {name} ")), "{name} is not in the module");
        }
        assert!(!file.contains(&*root().to_string_lossy()), "it says where it was made");
    }

    #[test]
    fn where_mit_may_be_chosen_its_text_is_enough() {
        let names = ["Cargo.toml", "LICENSE-APACHE", "LICENSE-MIT", "LICENSE-UNICODE", "src"];
        let names = names.map(str::to_owned);
        assert_eq!(needed(&names), ["LICENSE-MIT", "LICENSE-UNICODE"]);
        assert_eq!(needed(&names[..2]), ["LICENSE-APACHE"]);
    }
}
