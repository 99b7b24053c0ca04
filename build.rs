//! Turns the default protocol and the English sentences into what the module carries.
//!
//! The protocol is read and checked here, so that no JSON reader has to be shipped: its binary form
//! costs a visitor a seventh of what reading JSON would (`docs/decisions.md`).

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;
use std::{env, fs};

// The build script uses the types alone, and the rest of the room would be called dead code.
#[allow(dead_code, unreachable_pub, unused_imports, unexpected_cfgs)]
#[path = "src/protocol/mod.rs"]
mod protocol;

fn main() -> Result<(), Box<dyn Error>> {
    for input in ["protocols/default.json", "locales/en.json", "src/protocol", "build.rs"] {
        println!("cargo::rerun-if-changed={input}");
    }
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);

    let text = fs::read_to_string("protocols/default.json")?;
    let protocol: protocol::Protocol =
        serde_json::from_str(&text).map_err(|error| format!("protocols/default.json: {error}"))?;
    for fault in protocol.faults() {
        println!("cargo::error=protocols/default.json: {fault}");
    }
    fs::write(out.join("default.postcard"), postcard::to_allocvec(&protocol)?)?;

    // The reader carries the shape alone; the words in it are for editors.
    #[cfg(feature = "schema")]
    {
        let mut schema = protocol::clinic_schema();
        let text = serde_json::to_string_pretty(&schema)? + "\n";
        fs::write(out.join("protocol.schema.json"), text)?;
        protocol::without_words(&mut schema);
        fs::write(out.join("shape.json"), serde_json::to_string(&schema)?)?;
    }

    let text = fs::read_to_string("locales/en.json")?;
    let sentences: serde_json::Value =
        serde_json::from_str(&text).map_err(|error| format!("locales/en.json: {error}"))?;
    let mut flat = BTreeMap::new();
    flatten(String::new(), &sentences, &mut flat)?;
    let lines: Vec<String> = flat.iter().map(|(key, text)| format!("{key}\t{text}")).collect();
    fs::write(out.join("en.txt"), lines.join("\n"))?;
    let keys: Vec<&str> = flat.keys().map(String::as_str).collect();
    fs::write(out.join("keys.txt"), keys.join("\n"))?;
    Ok(())
}

/// Gives each sentence one key: the path to it, joined by dots.
fn flatten(
    key: String,
    value: &serde_json::Value,
    into: &mut BTreeMap<String, String>,
) -> Result<(), String> {
    let join = |part: &str| {
        if key.is_empty() { part.to_owned() } else { format!("{key}.{part}") }
    };
    match value {
        serde_json::Value::String(text) if text.contains(['\n', '\t']) => {
            return Err(format!("locales/en.json: `{key}` holds a tab or a line break"));
        }
        serde_json::Value::String(text) => {
            into.insert(key, text.clone());
        }
        serde_json::Value::Object(entries) => {
            for (part, value) in entries {
                flatten(join(part), value, into)?;
            }
        }
        serde_json::Value::Array(entries) => {
            for (index, value) in entries.iter().enumerate() {
                flatten(join(&index.to_string()), value, into)?;
            }
        }
        _ => return Err(format!("locales/en.json: `{key}` is not a text")),
    }
    Ok(())
}
