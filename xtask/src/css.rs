//! Makes one short style sheet of those of a stage.
//!
//! Nothing names a sheet: where it lives says what becomes of it.
//!
//! - `styles/first/` is needed for the first view, `styles/planner/` for the rest of the planner and
//!   `styles/details/` for the details. `styles/leaflet.css` is for a document of its own, and `build.rs` takes it.
//! - Inside a stage, sheets follow each other as the alphabet has their folders, and so may override each other:
//!   `base/` is what all of the stage builds on, `parts/` has one sheet for each part of the page, and
//!   `situations/` is what is different in a narrow or a wide box, on paper, or by the visitor's preferences.
//!
//! A browser reads what is written here, said shorter. No rule is merged, moved or rewritten for older browsers.

use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{ParserOptions, StyleSheet};

use crate::workspace::{files_below, shown};

/// The sheets of the stage that `folder` is, as one.
///
/// # Errors
///
/// If a file there cannot be read, or is not CSS.
pub fn join(folder: &Path) -> Result<String> {
    let mut joined = String::new();
    for path in files_below(folder)? {
        let name = shown(&path);
        let sheet = std::fs::read_to_string(&path);
        joined += &shorten(&name, &sheet.with_context(|| format!("{name} cannot be read"))?)?;
    }
    Ok(joined)
}

/// `sheet` without what only people read, each value as short as it can be said.
///
/// # Errors
///
/// If it is not CSS, or leaves a block open; `name` and the line say in the message where.
pub fn shorten(name: &str, sheet: &str) -> Result<String> {
    let parsed = StyleSheet::parse(sheet, ParserOptions::default()).map_err(|error| {
        // Lines are counted from none.
        let line = error.loc.map_or(String::new(), |place| format!(":{}", place.line + 1));
        anyhow!("{name}{line} is no CSS: {}", error.kind)
    })?;
    // To a browser the end of a file closes every block.
    if StyleSheet::parse(&format!("{sheet}}}"), ParserOptions::default()).is_ok() {
        bail!("{name}:{} is no CSS: a block is not closed", sheet.lines().count());
    }
    let options = PrinterOptions { minify: true, ..PrinterOptions::default() };
    Ok(parsed.to_css(options).with_context(|| format!("{name} cannot be written"))?.code)
}

#[cfg(test)]
mod tests {
    use super::{join, shorten};
    use crate::workspace::{files_below, root};

    /// What the sheets lean on and a shortener might not know, or might know better.
    const NEWEST: &str = "\
        :host([hidden]){display:none}\
        .a::part(b){color:red}.a:dir(rtl) :not(bdi,svg *){unicode-bidi:plaintext}\
        .a:has(+.b:not([hidden])){margin-block:0 -.625em;inset-inline-start:0}\
        .a::details-content{content-visibility:visible}\
        .a::-webkit-details-marker{display:none}\
        :is(caption,p).a,:where(.a) :where(h2){scroll-margin-block:calc(var(--b,0em) + 2em) 6em}\
        .a{--b:color(from var(--c) xyz-d65 calc(x * min(1, .14 / y)) y z);--d:color-mix(in oklab, var(--b) 8%, red);--e: }\
        .a{-webkit-user-select:none;user-select:none;-webkit-text-security:none;-webkit-text-fill-color:currentcolor}\
        .a{contain:content;contain-intrinsic-block-size:auto 150em;overflow:clip;overflow-clip-margin:.5em}\
        .a{text-decoration:underline;text-decoration-thickness:1px}\
        .a{color:light-dark(#000,#fff);content:\"/* { */\"}\
        @supports (overflow-clip-margin:1em){@media screen{.a{perspective:1px}}}\
        @container planner (width>=36em){.a{container:b/inline-size;min-block-size:14cqi}}\
        @media (forced-colors:active){.a{--b:CanvasText;forced-color-adjust:none}}\
        @page{margin:13mm 14mm}";

    #[test]
    fn comments_and_line_ends_go() {
        let css =
            "/* why */\n.a {\n  color: red; /* said */\n  margin: 0 1em;\n}\n\n.b { top: 0 }\n";
        assert_eq!(shorten("a.css", css).unwrap(), ".a{color:red;margin:0 1em}.b{top:0}");
    }

    #[test]
    fn nothing_is_rewritten_for_other_browsers_and_no_rule_is_merged() {
        assert_eq!(shorten("a.css", NEWEST).unwrap(), NEWEST);
        let alike = ".a{color:red}.b{color:red}.a{color:red}";
        assert_eq!(shorten("a.css", alike).unwrap(), alike);
    }

    #[test]
    fn what_is_no_css_is_refused_with_its_file_and_line() {
        for (wrong, place) in [
            (".a { top: 0 }\n\n.b { top 0 }\n", "a.css:3 "),
            (".a > { top: 0 }", "a.css:1 "),
            (".a { top: 0 }\n.b { top: 0;\n", "a.css:2 "),
        ] {
            let error = shorten("a.css", wrong).expect_err(wrong).to_string();
            assert!(error.starts_with(place), "{error}");
        }
    }

    #[test]
    fn sheets_follow_each_other_as_their_folders_do() {
        let stage = tempfile::tempdir().unwrap();
        for sheet in ["situations/a", "parts/b", "base/z", "parts/a"] {
            let path = stage.path().join(sheet).with_extension("css");
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, format!(".a {{ --sheet: {sheet} }}\n")).unwrap();
        }
        let joined = join(stage.path()).unwrap();
        let order = ["base/z", "parts/a", "parts/b", "situations/a"];
        assert_eq!(joined, order.map(|sheet| format!(".a{{--sheet:{sheet}}}")).concat());
    }

    #[test]
    fn no_sheet_is_left_out() {
        let styles = root().join("styles");
        for path in files_below(&styles).unwrap() {
            let place = path.strip_prefix(&styles).unwrap().to_str().unwrap().replace('\\', "/");
            let is_of_stage = match place.split('/').collect::<Vec<_>>()[..] {
                ["first" | "planner" | "details", "base" | "parts" | "situations", _] => true,
                _ => place == "leaflet.css",
            };
            assert!(is_of_stage, "nobody takes styles/{place}");
            shorten(&place, &std::fs::read_to_string(path).unwrap()).unwrap();
        }
    }
}
