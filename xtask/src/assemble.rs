//! Puts the styles and the addresses of the hashed files into the script that a page names.

use anyhow::{Result, bail};
use sha2::{Digest as _, Sha256};

/// Where the template of that script is, in the checkout.
pub const TEMPLATE: &str = "src/element/microneedling-planner.js";

/// What the template has gaps for.
#[derive(Debug)]
pub struct Parts<'a> {
    /// All style sheets as one.
    pub styles: &'a str,
    /// The file names of the planner's glue, which wasm-bindgen made, and of its module.
    pub planner: [&'a str; 2],
    /// The same of the details.
    pub details: [&'a str; 2],
    /// The same of the reader of a clinic's own protocol.
    pub reader: [&'a str; 2],
    /// The first view, as JSON.
    pub first_view: &'a str,
    /// What a visitor reads where the planner cannot run and the page has nothing to say.
    pub failure: &'a str,
}

/// The script that a page names.
///
/// # Errors
///
/// If `template` does not have each gap exactly once, or has one that nothing is known to fill.
pub fn fill(template: &str, parts: &Parts) -> Result<String> {
    // A JSON string is a JavaScript string.
    let text = |text: &str| serde_json::to_string(text);
    let file = |name: &str| text(&format!("./{name}"));
    let gaps = [
        ("styles", text(parts.styles)?),
        ("glue", file(parts.planner[0])?),
        ("wasm", file(parts.planner[1])?),
        ("detailsGlue", file(parts.details[0])?),
        ("detailsWasm", file(parts.details[1])?),
        ("readerGlue", file(parts.reader[0])?),
        ("readerWasm", file(parts.reader[1])?),
        ("firstView", parts.first_view.to_owned()),
        ("failure", text(parts.failure)?),
    ];
    if let Some(unknown) = gap_names(template).find(|name| !gaps.iter().any(|gap| gap.0 == *name)) {
        bail!("{TEMPLATE} has a gap `{unknown}` that nothing fills (xtask/src/assemble.rs)");
    }
    let mut script = template.to_owned();
    for (name, value) in gaps {
        let gap = format!("/*{{{name}}}*/\"\"");
        match template.matches(&gap).count() {
            1 => script = script.replace(&gap, &value),
            0 => bail!("{TEMPLATE} has no gap `{gap}`"),
            many => bail!("{TEMPLATE} has the gap `{gap}` {many} times; it should have it once"),
        }
    }
    Ok(script)
}

/// What stands between `/*{` and `}*/""` in `template`.
fn gap_names(template: &str) -> impl Iterator<Item = &str> {
    let starts = template.split("/*{").skip(1);
    starts.filter_map(|text| Some(text.split_once("}*/\"\"")?.0))
}

/// `script` without the lines that are only a comment, and without indentation.
///
/// A script with a template literal over several lines is left as it is: its indentation is text.
pub fn shrink(script: &str) -> String {
    let mut shrunk = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        if in_comment {
            match line.split_once("*/") {
                Some((_, "")) => in_comment = false,
                Some(_) => return script.to_owned(), // code after a comment: rare, so not worth a rule
                None => {}
            }
        } else if line.starts_with("/*") && !line.contains("*/") {
            in_comment = true;
        } else if line.matches('`').count() % 2 == 1 && !line.starts_with("//") {
            return script.to_owned();
        } else if !line.is_empty() && !is_comment(line) {
            shrunk.push_str(line);
            shrunk.push('\n');
        }
    }
    shrunk
}

fn is_comment(line: &str) -> bool {
    line.starts_with("//") || (line.starts_with("/*") && line.find("*/") == Some(line.len() - 2))
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
    use super::{Parts, fill, hashed_name, shrink};

    const PARTS: Parts<'static> = Parts {
        styles: ".a{content:\"x\\\"\"}",
        planner: ["g.js", "w.wasm"],
        details: ["dg.js", "dw.wasm"],
        reader: ["rg.js", "rw.wasm"],
        first_view: "[\"a\"]",
        failure: "ask",
    };

    #[test]
    fn each_gap_is_filled_with_a_string() {
        let template = "a(/*{styles}*/\"\")\nb(/*{glue}*/\"\", /*{wasm}*/\"\")\nc(/*{failure}*/\"\")\n\
            d(/*{readerGlue}*/\"\", /*{readerWasm}*/\"\")\n\
            e(/*{detailsGlue}*/\"\", /*{detailsWasm}*/\"\", /*{firstView}*/\"\")";
        let filled = fill(template, &PARTS).unwrap();
        assert_eq!(
            filled,
            "a(\".a{content:\\\"x\\\\\\\"\\\"}\")\nb(\"./g.js\", \"./w.wasm\")\nc(\"ask\")\n\
                d(\"./rg.js\", \"./rw.wasm\")\ne(\"./dg.js\", \"./dw.wasm\", [\"a\"])"
        );
    }

    #[test]
    fn a_missing_gap_names_the_file_and_the_gap() {
        let error = fill("/*{styles}*/\"\" /*{wasm}*/\"\"", &PARTS).unwrap_err().to_string();
        assert_eq!(error, "src/element/microneedling-planner.js has no gap `/*{glue}*/\"\"`");
    }

    #[test]
    fn a_gap_that_nothing_fills_is_refused() {
        let error = fill("/*{greeting}*/\"\"", &PARTS).unwrap_err().to_string();
        assert!(error.contains("a gap `greeting` that nothing fills"), "{error}");
    }

    #[test]
    fn lines_of_comment_and_indentation_go() {
        let script = "// a\n/**\n * b\n */\n  const c = \"//\" // d\n\n  /* e */\n  f(`g`)\n";
        assert_eq!(shrink(script), "const c = \"//\" // d\nf(`g`)\n");
    }

    #[test]
    fn code_after_a_comment_stays() {
        assert_eq!(shrink("  /* a */ b(/*c*/)\n"), "/* a */ b(/*c*/)\n");
    }

    #[test]
    fn a_text_over_several_lines_is_left_alone() {
        let script = "const a = `\n  // b\n`\n";
        assert_eq!(shrink(script), script);
    }

    #[test]
    fn the_name_follows_the_content() {
        assert_eq!(hashed_name("a", "js", b""), "a.e3b0c442.js");
    }
}
