//! The keys of sentences, as `locales/` writes them: the names on the way to a sentence, joined by dots.

use std::collections::BTreeMap;

use serde_json::Value;

/// The sentences of a file of `locales/`, by key.
///
/// # Errors
///
/// If it is not JSON, or something in it cannot be a sentence; the error names the key.
pub fn sentences(json: &str) -> Result<BTreeMap<String, String>, String> {
    let file: Value = serde_json::from_str(json).map_err(|error| error.to_string())?;
    let mut flat = BTreeMap::new();
    flatten(String::new(), &file, &mut flat)?;
    Ok(flat)
}

fn flatten(key: String, value: &Value, into: &mut BTreeMap<String, String>) -> Result<(), String> {
    let join = |part: &str| {
        if key.is_empty() { part.to_owned() } else { format!("{key}.{part}") }
    };
    match value {
        Value::String(text) if text.contains(['\n', '\t']) => {
            return Err(format!("`{key}` holds a tab or a line break"));
        }
        Value::String(text) => {
            into.insert(key, text.clone());
        }
        Value::Object(entries) => {
            for (part, value) in entries {
                flatten(join(part), value, into)?;
            }
        }
        Value::Array(entries) => {
            for (index, value) in entries.iter().enumerate() {
                flatten(join(&index.to_string()), value, into)?;
            }
        }
        _ => return Err(format!("`{key}` is not a text")),
    }
    Ok(())
}
