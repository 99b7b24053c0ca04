//! How heavy the shipped files are, and how heavy they may be.

use std::fmt::Write as _;
use std::io::Write as _;

use anyhow::Result;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha384};

/// What a visitor may have to load until a plan is shown, in bytes after brotli.
pub const BUDGET: usize = 165_000;

/// One file with its sizes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Size {
    /// The path inside `dist`, with forward slashes.
    pub name: String,
    /// Bytes as they are.
    pub raw: usize,
    /// Bytes after gzip at its best.
    pub gzip: usize,
    /// Bytes after brotli at its best.
    pub brotli: usize,
    /// Hash for an `integrity` attribute.
    pub integrity: String,
    /// Whether a visitor waits for it before a plan is shown.
    pub needed: bool,
}

impl Size {
    /// Measures `content`.
    ///
    /// # Errors
    ///
    /// If memory runs out while compressing.
    pub fn of(name: &str, content: &[u8], needed: bool) -> Result<Self> {
        Ok(Self {
            name: name.to_owned(),
            raw: content.len(),
            gzip: gzip(content)?.len(),
            brotli: brotli(content)?.len(),
            integrity: format!("sha384-{}", STANDARD.encode(Sha384::digest(content))),
            needed,
        })
    }
}

/// `content` after gzip at its best.
///
/// # Errors
///
/// If memory runs out.
pub fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

/// `content` after brotli at its best.
///
/// # Errors
///
/// If memory runs out.
pub fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    brotli::CompressorWriter::new(&mut compressed, 4096, 11, 22).write_all(content)?;
    Ok(compressed)
}

/// What a visitor loads until a plan is shown, in bytes after brotli.
pub fn until_a_plan(sizes: &[Size]) -> usize {
    sizes.iter().filter(|size| size.needed).map(|size| size.brotli).sum()
}

/// By how many bytes the budget is exceeded, or `None` when it is kept.
pub fn over_budget(sizes: &[Size]) -> Option<usize> {
    until_a_plan(sizes).checked_sub(BUDGET).filter(|over| *over > 0)
}

/// A table of all files and the sum that counts.
pub fn report(sizes: &[Size]) -> String {
    let width = sizes.iter().map(|size| size.name.len()).max().unwrap_or_default();
    let mut table = format!("{:width$}  {:>9}  {:>9}  {:>9}\n", "", "raw", "gzip", "brotli");
    for Size { name, raw, gzip, brotli, .. } in sizes {
        // Writing to a `String` cannot fail.
        let _ = writeln!(table, "{name:width$}  {raw:>9}  {gzip:>9}  {brotli:>9}");
    }
    let _ = writeln!(table, "Until a plan is shown: {} brotli", kilobytes(until_a_plan(sizes)));
    table
}

/// A size in kB with one decimal.
pub fn kilobytes(bytes: usize) -> String {
    let tenths = (bytes + 50) / 100;
    format!("{}.{} kB", tenths / 10, tenths % 10)
}

/// The content of `integrity.json`.
pub fn integrity(sizes: &[Size]) -> Value {
    let entry = |size: &Size| {
        let Size { raw, gzip, brotli, integrity, .. } = size;
        let entry = json!({ "raw": raw, "gzip": gzip, "brotli": brotli, "integrity": integrity });
        (size.name.clone(), entry)
    };
    json!({
        "untilAPlanIsShown": { "brotli": until_a_plan(sizes), "budget": BUDGET },
        "files": sizes.iter().map(entry).collect::<serde_json::Map<_, _>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::{BUDGET, Size, integrity, over_budget, report};

    fn size(name: &str, brotli: usize, needed: bool) -> Size {
        Size {
            name: name.to_owned(),
            raw: brotli * 3,
            gzip: brotli * 2,
            brotli,
            integrity: String::new(),
            needed,
        }
    }

    #[test]
    fn only_what_a_visitor_waits_for_counts() {
        let sizes = [
            size("a.js", 1_000, true),
            size("b.wasm", 60_250, true),
            size("index.html", 999, false),
        ];
        let report = report(&sizes);
        assert!(report.ends_with("Until a plan is shown: 61.3 kB brotli\n"), "{report}");
        assert!(report.contains("b.wasm         180750     120500      60250\n"), "{report}");
    }

    #[test]
    fn the_budget_may_be_used_up_but_not_passed() {
        assert_eq!(over_budget(&[size("a", BUDGET, true)]), None);
        assert_eq!(over_budget(&[size("a", BUDGET + 7, true)]), Some(7));
    }

    #[test]
    fn the_integrity_hash_is_that_of_the_content() {
        let size = Size::of("a", b"alert('Hello, world.');", true).unwrap();
        // The example of the specification of subresource integrity.
        assert_eq!(
            size.integrity,
            "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO"
        );
        assert_eq!(integrity(&[size])["files"]["a"]["raw"], 23);
    }
}
