//! Turns the default protocol and the English sentences into what the module carries.
//!
//! The protocol is read and checked here, so that no JSON reader has to be shipped: its binary form
//! costs a visitor a seventh of what reading JSON would (`docs/decisions.md`).

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use engine::clinic::{Basis, sentences_by_stage};
use engine::protocol::{BUILT_IN, Packed as _, Protocol};

fn main() -> Result<(), Box<dyn Error>> {
    for input in ["locales/en.json", "styles/leaflet.css", "build.rs"] {
        println!("cargo::rerun-if-changed={input}");
    }
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);

    let protocol = Protocol::from_json(BUILT_IN)
        .map_err(|error| format!("protocols/default.json: {error}"))?;
    fs::write(out.join("default.packed"), protocol.packed())?;
    fs::write(out.join("light.packed"), protocol.light().packed())?;
    fs::write(out.join("leaflet.css"), bare(&fs::read_to_string("styles/leaflet.css")?))?;
    let Basis { shape, keys } = Basis::made();
    fs::write(out.join("shape.json"), shape)?;
    fs::write(out.join("keys.txt"), keys)?;

    let text = fs::read_to_string("locales/en.json")?;
    let stages = sentences_by_stage(&text).map_err(|error| format!("locales/en.json: {error}"))?;
    for (stage, sentences) in stages {
        let lines: Vec<_> =
            sentences.iter().map(|(key, sentence)| format!("{key}\t{sentence}")).collect();
        fs::write(out.join(format!("en.{stage}.txt")), lines.join("\n"))?;
    }
    Ok(())
}

/// A style sheet without comments and indentation.
fn bare(sheet: &str) -> String {
    let mut rest = sheet;
    let mut bare = String::new();
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    bare.lines().map(str::trim).collect()
}
