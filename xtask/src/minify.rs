//! Takes out of a script what only people read.

use anyhow::{Result, bail};
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// `script`, a module, as short as it can be said: without comments and white space, and with short names
/// for what no other script can name.
///
/// # Errors
///
/// If it is not JavaScript; `path` says in the message where it stands.
pub fn minify(path: &str, script: &str) -> Result<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, script, SourceType::mjs()).parse();
    if let Some(error) = parsed.diagnostics.first() {
        bail!("{path} is no JavaScript: {error}");
    }
    let mut program = parsed.program;
    let names = Minifier::new(MinifierOptions::default()).minify(&allocator, &mut program);
    let short = Codegen::new()
        .with_options(CodegenOptions::minify())
        .with_scoping(names.scoping)
        .with_private_member_mappings(names.class_private_mappings)
        .build(&program);
    Ok(short.code)
}

#[cfg(test)]
mod tests {
    use super::minify;

    #[test]
    fn comments_spaces_and_long_names_go() {
        let script =
            "// Why.\nfunction twice(number) {\n  return 2 * number // so\n}\nexport { twice }\n";
        let short = minify("a.js", script).unwrap();
        assert!(short.len() < 45 && short.contains("as twice"), "{short}");
    }

    #[test]
    fn what_is_no_javascript_is_refused_with_its_place() {
        let error = minify("a.js", "const = 1").unwrap_err().to_string();
        assert!(error.starts_with("a.js is no JavaScript: "), "{error}");
    }

    #[test]
    fn texts_stay_as_they_are() {
        let short = minify("a.js", "export const a = `\n  // b\n`\n").unwrap();
        assert!(short.contains("\n  // b\n") || short.contains("\\n  // b\\n"), "{short}");
    }
}
