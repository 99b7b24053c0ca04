//! Puts the styles and the addresses of the hashed files into our scripts.

use anyhow::{Result, bail};
use sha2::{Digest as _, Sha256};

/// What goes into a gap: the name of the gap, and an expression.
pub type Gap<'a> = (&'a str, String);

/// `template` with each `/*{name}*/""` replaced by what belongs there. `path` is where it stands.
///
/// # Errors
///
/// If it does not have each gap exactly once, or has one that nothing is known to fill.
pub fn fill(path: &str, template: &str, gaps: &[Gap<'_>]) -> Result<String> {
    if let Some(unknown) = gap_names(template).find(|name| !gaps.iter().any(|gap| gap.0 == *name)) {
        bail!("{path} has a gap `{unknown}` that nothing fills (xtask/src/dist.rs)");
    }
    let mut script = template.to_owned();
    for (name, value) in gaps {
        let gap = format!("/*{{{name}}}*/\"\"");
        match template.matches(&gap).count() {
            1 => script = script.replace(&gap, value),
            0 => bail!("{path} has no gap `{gap}`"),
            many => bail!("{path} has the gap `{gap}` {many} times; it should have it once"),
        }
    }
    Ok(script)
}

/// What stands between `/*{` and `}*/""` in `template`.
fn gap_names(template: &str) -> impl Iterator<Item = &str> {
    let starts = template.split("/*{").skip(1);
    starts.filter_map(|text| Some(text.split_once("}*/\"\"")?.0))
}

/// A text as a script writes it.
pub fn text(text: &str) -> String {
    // A JSON string is a JavaScript string.
    serde_json::Value::from(text).to_string()
}

/// The address of a file that lies beside the script.
pub fn beside(name: &str) -> String {
    text(&format!("./{name}"))
}

/// `stem.<hash>.extension`: a name that changes with the content, so that it may be cached for ever.
pub fn hashed_name(stem: &str, extension: &str, content: &[u8]) -> String {
    use std::fmt::Write as _;

    let mut name = format!("{stem}.");
    for byte in &Sha256::digest(content)[..4] {
        // Writing to a `String` cannot fail.
        let _ = write!(name, "{byte:02x}");
    }
    name + "." + extension
}

#[cfg(test)]
mod tests {
    use super::{Gap, beside, fill, hashed_name, text};

    fn gaps() -> [Gap<'static>; 2] {
        [("styles", text(".a{content:\"x\\\"\"}")), ("wasm", beside("w.wasm"))]
    }

    #[test]
    fn each_gap_is_filled() {
        let filled = fill("a.js", "a(/*{styles}*/\"\")\nb(/*{wasm}*/\"\")", &gaps()).unwrap();
        assert_eq!(filled, "a(\".a{content:\\\"x\\\\\\\"\\\"}\")\nb(\"./w.wasm\")");
    }

    #[test]
    fn a_missing_gap_names_the_file_and_the_gap() {
        let error = fill("a.js", "/*{styles}*/\"\"", &gaps()).unwrap_err().to_string();
        assert_eq!(error, "a.js has no gap `/*{wasm}*/\"\"`");
    }

    #[test]
    fn a_gap_that_nothing_fills_is_refused() {
        let error = fill("a.js", "/*{greeting}*/\"\"", &gaps()).unwrap_err().to_string();
        assert!(error.contains("a gap `greeting` that nothing fills"), "{error}");
    }

    #[test]
    fn the_name_follows_the_content() {
        assert_eq!(hashed_name("a", "js", b""), "a.e3b0c442.js");
    }
}
