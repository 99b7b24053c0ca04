//! Builds the folder that a clinic puts on its web server.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::assemble::{self, Gap, beside, text};
use crate::first_view::{FirstView, first_view};
use crate::minify::minify;
use crate::progress::Progress;
use crate::sizes::{self, Size, Stage};
use crate::split::{self, App};
use crate::workspace::{PACKAGE, files_below, root, shown};
use crate::{css, licences, locales, wasm};

/// The file that marks a folder as one of ours, so that it may be replaced.
const MARK: &str = "integrity.json";

/// The script that a page names, in the checkout: its parts, one after the other.
const ELEMENT: &[&str] = &["page-colour", "files", "first-view", "microneedling-planner"];

/// The script of what follows once the planner is there.
const RUNNING: &[&str] = &["module", "protocol", "rest-of-view", "taking-over", "running-planner"];

/// The schema of a clinic's file, for editors.
const SCHEMA: &str = "protocol.schema.json";

/// The licences of what is compiled into the module, in the folder.
const THIRD_PARTY: &str = "THIRD-PARTY.txt";

/// What is shipped under its own name.
const COPIES: [&str; 4] = ["index.html", "README.md", "LICENSE-MIT", "LICENSE-APACHE"];

/// Has V8 compile all functions of a script on another thread as soon as it has arrived, and not each on the
/// page's own when it is first called. To other engines it is a comment.
const COMPILE_AT_ONCE: &str = "//# allFunctionsCalledOnLoad\n";

/// Where browser tests find what was built, if not in `dist`.
pub const LOCATION: &str = "PLANNER_DIST";

/// How many steps [`build`] takes.
pub const STEPS: usize = 3;

/// One file of the folder to be.
struct File {
    name: String,
    content: Vec<u8>,
    stage: Stage,
}

/// `cargo xtask dist`: builds into `out` and prints the sizes.
///
/// # Errors
///
/// If the crate does not compile, a source is missing, or `out` is something else's folder.
pub fn run(out: &Path) -> Result<()> {
    let mut progress = Progress::of(STEPS);
    let sizes = build(out, &mut progress)?;
    print!("\n{}", sizes::report(&sizes));
    for over in sizes::over_budget(&sizes) {
        println!("{over}");
    }
    progress.finish(&format!("\n{} is ready", shown(out)));
    Ok(())
}

/// Builds into `out` in three steps and measures what was built.
///
/// # Errors
///
/// As for [`run`].
pub fn build(out: &Path, progress: &mut Progress) -> Result<Vec<Size>> {
    check_replaceable(out)?;
    let compiled = progress.step("compile to WebAssembly", || {
        wasm::ensure_target()?;
        wasm::compile(&[])
    })?;
    let app = progress.step("split it into chunks", || split::split(&compiled))?;
    progress.step(&format!("write {}", shown(out)), || {
        let mut files = scripts(app)?;
        let schema = engine::clinic::schema().into_bytes();
        files.push(File { name: SCHEMA.to_owned(), content: schema, stage: Stage::Later });
        let licences = licences::third_party()?.into_bytes();
        files.push(File { name: THIRD_PARTY.to_owned(), content: licences, stage: Stage::Later });
        files.extend(copies()?);
        files.sort_by(|a, b| a.name.cmp(&b.name));
        let sizes: Vec<_> = files
            .iter()
            .map(|file| Size::of(&file.name, &file.content, file.stage))
            .collect::<Result<_>>()?;
        let mut integrity = serde_json::to_vec_pretty(&sizes::integrity(&sizes))?;
        integrity.push(b'\n');
        files.push(File { name: MARK.to_owned(), content: integrity, stage: Stage::Later });
        replace(out, &files)?;
        Ok(sizes)
    })
}

/// The folder that browser tests serve: what `PLANNER_DIST` names, otherwise `dist`.
///
/// # Errors
///
/// If nothing has been built there.
pub fn built() -> Result<PathBuf> {
    let folder = root().join(std::env::var_os(LOCATION).unwrap_or_else(|| "dist".into()));
    if !folder.join(MARK).exists() {
        bail!("{} has not been built: run `cargo xtask dist`", shown(&folder));
    }
    Ok(folder)
}

/// What a visitor loads: the script that a page names; what runs once the app is there, the script that connects it,
/// its module; then the chunks, and the style sheet of the details.
fn scripts(app: App) -> Result<Vec<File>> {
    let styles = |stage| css::join(&root().join("styles").join(stage));
    let FirstView { first, next, rest } = first_view()?;

    let of_details = hashed("-details", "css", styles("details")?.into_bytes(), Stage::Details);
    let mut files = Vec::new();
    for chunk in &app.chunks {
        let stage = if chunk.is_of_details { Stage::Details } else { Stage::Later };
        files.push(hashed(&format!("-{}", chunk.name), "wasm", chunk.bytes.clone(), stage));
    }
    let address = |name: &str| {
        let start = format!("{PACKAGE}-{name}.");
        let file = files.iter().find(|file| file.name.starts_with(&start));
        Ok(beside(&file.with_context(|| format!("there is no chunk `{name}`"))?.name))
    };
    let glue = minify("the glue", &app.script(address)?)?.into_bytes();
    let glue = hashed("", "js", glue, Stage::Plan);
    let module = hashed("_bg", "wasm", app.module, Stage::Plan);
    let mut languages = serde_json::Map::new();
    for locale in locales::locales()? {
        let stem = format!("locales/{}", locale.language);
        let name = assemble::hashed_name(&stem, "txt", locale.lines.as_bytes());
        let mut about: serde_json::Map<_, _> =
            locale.page.into_iter().map(|(key, sentence)| (key, sentence.into())).collect();
        about.insert("file".to_owned(), format!("./{name}").into());
        languages.insert(locale.language, about.into());
        files.push(File { name, content: locale.lines.into_bytes(), stage: Stage::Later });
    }
    let running = script(
        RUNNING,
        &[
            ("styles", text(&styles("planner")?)),
            ("detailsStyles", beside(&of_details.name)),
            ("figuresCome", text(&sentence("figures-come")?)),
            ("wait", text(&sentence("wait")?)),
            ("restOfView", rest.to_string()),
        ],
    )?;
    let running = hashed("-running", "js", running, Stage::Plan);
    let element = script(
        ELEMENT,
        &[
            ("styles", text(&styles("first")?)),
            ("running", beside(&running.name)),
            ("glue", beside(&glue.name)),
            ("wasm", beside(&module.name)),
            ("firstView", first.to_string()),
            ("nextGroups", next.to_string()),
            ("failure", text(&sentence("failed")?)),
            ("languages", serde_json::Value::from(languages).to_string()),
        ],
    )?;
    let name = format!("{PACKAGE}.js");
    files.extend([
        File { name, content: element, stage: Stage::FirstView },
        running,
        glue,
        module,
        of_details,
    ]);
    Ok(files)
}

/// One of our scripts with its gaps filled: nearly all of it is called when it has arrived.
fn script(parts: &[&str], gaps: &[Gap<'_>]) -> Result<Vec<u8>> {
    let mut template = String::new();
    for part in parts {
        let path = format!("src/element/{part}.js");
        let part = std::fs::read_to_string(root().join(&path));
        template += &part.with_context(|| format!("{path} cannot be read"))?;
    }
    let name = format!("src/element/{{{}}}.js", parts.join(","));
    let short = minify(&name, &assemble::fill(&name, &template, gaps)?)?;
    Ok(format!("{COMPILE_AT_ONCE}{short}").into_bytes())
}

/// A file whose name changes with what is in it.
fn hashed(part: &str, extension: &str, content: Vec<u8>, stage: Stage) -> File {
    let name = assemble::hashed_name(&format!("{PACKAGE}{part}"), extension, &content);
    File { name, content, stage }
}

/// A sentence that a script says: it is needed when no module brings it.
fn sentence(key: &str) -> Result<String> {
    let path = "locales/en.json";
    let text = std::fs::read_to_string(root().join(path));
    let text = text.with_context(|| format!("{path} cannot be read"))?;
    let sentences: serde_json::Value =
        serde_json::from_str(&text).with_context(|| format!("{path} is not JSON"))?;
    let sentence = sentences["page"]["element"][key].as_str();
    let sentence = sentence.with_context(|| format!("{path} has no sentence `element.{key}`"))?;
    Ok(sentence.to_owned())
}

/// What is shipped as it stands in the checkout: the demo, what a clinic reads, and the files for package managers
/// and editors.
fn copies() -> Result<Vec<File>> {
    let mut sources: Vec<_> =
        COPIES.iter().map(|name| (root().join(name), (*name).to_owned())).collect();
    for (folder, inside) in [("demo", "demo/"), ("src/element/package", "")] {
        let folder = root().join(folder);
        if folder.exists() {
            for path in files_below(&folder)? {
                let name = path.strip_prefix(&folder)?.to_string_lossy().replace('\\', "/");
                sources.push((path, format!("{inside}{name}")));
            }
        }
    }
    let read = |(path, name): (PathBuf, String)| {
        let content =
            std::fs::read(&path).with_context(|| format!("{} cannot be read", shown(&path)))?;
        Ok(File { name, content, stage: Stage::Later })
    };
    sources.into_iter().map(read).collect()
}

/// Whether `out` may be thrown away: it is ours, or empty, or not there.
fn check_replaceable(out: &Path) -> Result<()> {
    let in_the_way = match out.read_dir() {
        Ok(mut entries) => entries.next().is_some() && !out.join(MARK).exists(),
        Err(_) => out.exists(),
    };
    if in_the_way {
        bail!("{} holds something else: remove it or choose another `--out`", shown(out));
    }
    Ok(())
}

/// Writes `files` beside `out` first, so that a failure never leaves half a folder.
fn replace(out: &Path, files: &[File]) -> Result<()> {
    let fresh = out.with_extension("new");
    if fresh.exists() {
        std::fs::remove_dir_all(&fresh)?;
    }
    for file in files {
        let path = fresh.join(&file.name);
        std::fs::create_dir_all(path.parent().context("a file is in a folder")?)?;
        std::fs::write(&path, &file.content)
            .with_context(|| format!("{} cannot be written", shown(&path)))?;
    }
    if out.exists() {
        std::fs::remove_dir_all(out)?;
    }
    std::fs::rename(&fresh, out).with_context(|| format!("{} cannot be put in place", shown(out)))
}
