//! The keys of sentences, as `locales/` writes them: the names on the way to a sentence within its stage, joined by
//! dots.

use std::collections::BTreeMap;

use serde_json::Value;

/// The sentences of a file of `locales/` by the stage that needs them, each by its key. The file is divided by stages;
/// a key does not name its stage.
///
/// # Errors
///
/// If it is not JSON, something in it cannot be a sentence, or two stages have the same key; the error names the key.
pub fn sentences_by_stage(
    json: &str,
) -> Result<BTreeMap<String, BTreeMap<String, String>>, String> {
    let file: BTreeMap<String, Value> =
        serde_json::from_str(json).map_err(|error| error.to_string())?;
    let mut stages: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for (stage, value) in file {
        let mut flat = BTreeMap::new();
        flatten(String::new(), &value, &mut flat)?;
        let twice = flat.keys().find(|key| stages.values().any(|other| other.contains_key(*key)));
        if let Some(key) = twice {
            return Err(format!("`{key}` stands in two stages"));
        }
        stages.insert(stage, flat);
    }
    Ok(stages)
}

/// All sentences of a file of `locales/`, by key.
///
/// # Errors
///
/// As for [`sentences_by_stage`].
pub fn sentences(json: &str) -> Result<BTreeMap<String, String>, String> {
    Ok(sentences_by_stage(json)?.into_values().flatten().collect())
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
