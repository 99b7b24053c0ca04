//! Splits the compiled app into the module that comes first and the chunks that are fetched later, and makes the one
//! script that connects them to the page.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use walrus::ModuleConfig;
use wasm_bindgen_cli_support::Bindgen;

use crate::workspace::root;

/// The name under which the module imports its chunks' loaders.
const LINK: &str = "./chunks.js";

/// The app in its parts.
#[derive(Debug)]
pub struct App {
    /// The script that connects all of it to the page, but for the [loaders](Self::link) of the chunks.
    glue: String,
    /// The script that loads the chunks; it and the glue need each other.
    link: String,
    /// What comes first.
    pub module: Vec<u8>,
    /// What is fetched later.
    pub chunks: Vec<Chunk>,
}

/// A part of the app that is fetched when it is needed.
#[derive(Debug)]
pub struct Chunk {
    /// Its name in the script, without what makes it a file's.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Whether the details need it.
    pub is_of_details: bool,
}

/// Splits the module at `path`, which was compiled with its relocations.
///
/// What the module imports is given a short name: the long ones end in a hash, in the module and again in
/// the glue, and no compression makes that smaller.
///
/// # Errors
///
/// If it cannot be split, was compiled against another version of wasm-bindgen, or needs files beside the glue.
pub fn split(path: &Path) -> Result<App> {
    let scratch = root().join("target/split");
    if scratch.exists() {
        std::fs::remove_dir_all(&scratch)?;
    }
    let compiled = std::fs::read(path)?;
    let main = scratch.join("main.wasm");
    let mut options = wasm_split_cli_support::Options::new(&compiled);
    options.output_dir = &scratch;
    options.main_out_path = &main;
    options.link_name = LINK;
    options.main_module = "./planner.js";
    let parts = wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow!("{} cannot be split: {error:?}", path.display()))?;
    let (glue, module) = bind(&main)?;
    let of_details = parts.prefetch_map.get("details").context("there are details")?;
    let mut chunks = Vec::new();
    for file in &parts.split_modules {
        let name = file.file_stem().and_then(|name| name.to_str()).context("a chunk has a name")?;
        // The names of its functions are for people.
        let mut chunk = ModuleConfig::new()
            .generate_name_section(false)
            .generate_producers_section(false)
            .parse(&std::fs::read(file)?)?;
        chunks.push(Chunk {
            name: plain(name).to_owned(),
            bytes: chunk.emit_wasm(),
            is_of_details: of_details.iter().any(|needed| plain(needed) == plain(name)),
        });
    }
    let link = std::fs::read_to_string(scratch.join(LINK))?;
    Ok(App { glue, link, module, chunks })
}

/// The glue for the module at `path`, and the module that fits it.
fn bind(path: &Path) -> Result<(String, Vec<u8>)> {
    let mut output = Bindgen::new()
        .input_path(path)
        .out_name("planner")
        .web(true)?
        .typescript(false)
        .keep_lld_exports(true) // which the chunks import
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
    let ours = module.imports.iter_mut().filter(|one| one.module != LINK);
    let mut names: Vec<&mut String> = ours.map(|one| &mut one.name).collect();
    // The longest first: the name of one may begin with that of another.
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    for (index, name) in names.into_iter().enumerate() {
        let short = format!("_{index}");
        glue = glue.replace(name.as_str(), &short);
        *name = short;
    }
    Ok((glue, module.emit_wasm()))
}

/// The name of a chunk as `src/chunks.rs` has it.
fn plain(name: &str) -> &str {
    name.strip_prefix("split_").unwrap_or(name)
}

/// Fetches a chunk. By its bytes, because they run whatever type the server says they are of.
const LOADER: &str = "
const chunkOf = (name) => () => {
  const bytes = fetch(new URL(name, import.meta.url)).then((answer) => {
    if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`)
    return answer.arrayBuffer()
  })
  bytes.catch(() => {})
  return async (imports) => WebAssembly.instantiate(await bytes, imports)
}
";

impl App {
    /// The glue and the loaders as one script: they import each other, so that no name could be made of what is in
    /// them. `address` gives the address of a chunk by its name.
    ///
    /// # Errors
    ///
    /// If either is not as this has known them: the versions are pinned for that.
    pub fn script(&self, address: impl Fn(&str) -> Result<String>) -> Result<String> {
        let link = self.link.lines().filter(|line| !line.starts_with("import "));
        let link = link.collect::<Vec<_>>().join("\n").replace("export const ", "const ");
        let mut parts = link.split("() => {\n    const src = fetch(new URL(");
        let mut loaders = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (name, rest) =
                part.split_once(", import.meta.url)").context("a chunk has an address")?;
            let rest = rest.split_once("imports));\n}\n").context("a chunk is instantiated")?.1;
            let name = name.trim_matches('"').trim_start_matches("./").trim_end_matches(".wasm");
            loaders.extend(["chunkOf(", &address(plain(name))?, ")\n", rest]);
        }
        let names: BTreeSet<&str> = loaders
            .split("const __wasm_split_load_")
            .skip(1)
            .filter_map(|part| Some(part.split_once(" = ")?.0))
            .collect();
        if names.is_empty() {
            bail!("nothing loads a chunk");
        }
        let names: Vec<String> =
            names.into_iter().map(|name| format!("__wasm_split_load_{name}")).collect();
        let mut script = String::new();
        let mut is_given = false;
        for line in self.glue.lines() {
            if line.starts_with("import * as import") {
                continue;
            }
            if line.trim_start().starts_with(&format!("\"{LINK}\": import")) {
                if !is_given {
                    script.extend(["\"", LINK, "\": { ", &names.join(", "), " },\n"]);
                }
                is_given = true;
                continue;
            }
            script += line;
            script.push('\n');
        }
        if !is_given {
            bail!("the glue does not import the loaders of chunks");
        }
        Ok(script + LOADER + &loaders)
    }
}
