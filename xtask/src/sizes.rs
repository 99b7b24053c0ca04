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

/// What may travel before something can be done, in bytes after brotli.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// What can be done then.
    pub until: &'static str,
    /// The last thing that is waited for.
    pub stage: Stage,
    /// How much it may be.
    pub most: usize,
}

/// The budgets, each with all that comes before it.
pub const BUDGETS: [Budget; 3] = [
    Budget { until: "the first view", stage: Stage::FirstView, most: 16_000 },
    Budget { until: "a plan is shown", stage: Stage::Plan, most: 135_000 },
    Budget { until: "the details are shown", stage: Stage::Details, most: 210_000 },
];

/// When a visitor waits for a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Before the first view can be read and ticked.
    FirstView,
    /// Before a plan is shown.
    Plan,
    /// Before the safety questions and what explains the plan are shown.
    Details,
    /// Later, or never.
    Later,
}

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
    /// When a visitor waits for it.
    pub stage: Stage,
}

impl Size {
    /// Measures `content`.
    ///
    /// # Errors
    ///
    /// If memory runs out while compressing.
    pub fn of(name: &str, content: &[u8], stage: Stage) -> Result<Self> {
        Ok(Self {
            name: name.to_owned(),
            raw: content.len(),
            gzip: gzip(content)?.len(),
            brotli: brotli(content)?.len(),
            integrity: format!("sha384-{}", STANDARD.encode(Sha384::digest(content))),
            stage,
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

/// What a visitor loads until a stage is over, in bytes after brotli.
pub fn until(sizes: &[Size], stage: Stage) -> usize {
    sizes.iter().filter(|size| size.stage <= stage).map(|size| size.brotli).sum()
}

/// What is over its budget, said with the files that make it up; empty when all are kept.
pub fn over_budget(sizes: &[Size]) -> Vec<String> {
    let mut over = Vec::new();
    for Budget { until: what, stage, most } in BUDGETS {
        let sum = until(sizes, stage);
        if sum > most {
            let files = sizes.iter().filter(|size| size.stage <= stage);
            let files: Vec<_> =
                files.map(|size| format!("{} {}", size.name, kilobytes(size.brotli))).collect();
            let (sum, excess, most) = (kilobytes(sum), kilobytes(sum - most), kilobytes(most));
            over.push(format!(
                "{sum} travel until {what}, {excess} over the budget of {most}: {}",
                files.join(", ")
            ));
        }
    }
    over
}

/// A table of all files and the sum that counts.
pub fn report(sizes: &[Size]) -> String {
    let width = sizes.iter().map(|size| size.name.len()).max().unwrap_or_default();
    let mut table = format!("{:width$}  {:>9}  {:>9}  {:>9}\n", "", "raw", "gzip", "brotli");
    for Size { name, raw, gzip, brotli, .. } in sizes {
        // Writing to a `String` cannot fail.
        let _ = writeln!(table, "{name:width$}  {raw:>9}  {gzip:>9}  {brotli:>9}");
    }
    for Budget { until: what, stage, most } in BUDGETS {
        let (sum, most) = (kilobytes(until(sizes, stage)), kilobytes(most));
        let _ = writeln!(table, "Until {what}: {sum} brotli, of {most}");
    }
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
    let [first_view, plan, details] = BUDGETS
        .map(|budget| json!({ "brotli": until(sizes, budget.stage), "budget": budget.most }));
    json!({
        "untilTheFirstView": first_view,
        "untilAPlanIsShown": plan,
        "untilTheDetailsAreShown": details,
        "files": sizes.iter().map(entry).collect::<serde_json::Map<_, _>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::{BUDGETS, Size, Stage, integrity, over_budget, report};

    fn size(name: &str, brotli: usize, stage: Stage) -> Size {
        Size {
            name: name.to_owned(),
            raw: brotli * 3,
            gzip: brotli * 2,
            brotli,
            integrity: String::new(),
            stage,
        }
    }

    #[test]
    fn only_what_a_visitor_waits_for_counts() {
        let sizes = [
            size("a.js", 1_000, Stage::FirstView),
            size("b.wasm", 60_250, Stage::Plan),
            size("index.html", 999, Stage::Later),
        ];
        let report = report(&sizes);
        let sums = "Until the first view: 1.0 kB brotli, of 16.0 kB\n\
                    Until a plan is shown: 61.3 kB brotli, of 135.0 kB\n\
                    Until the details are shown: 61.3 kB brotli, of 210.0 kB\n";
        assert!(report.ends_with(sums), "{report}");
        assert!(report.contains("b.wasm         180750     120500      60250\n"), "{report}");
    }

    #[test]
    fn a_budget_may_be_used_up_but_not_passed() {
        let [_, plan, _] = BUDGETS;
        assert!(over_budget(&[size("a", plan.most, Stage::Plan)]).is_empty());
        let over = over_budget(&[size("a", plan.most + 700, Stage::Plan)]);
        let words =
            "135.7 kB travel until a plan is shown, 0.7 kB over the budget of 135.0 kB: a 135.7 kB";
        assert_eq!(over, [words]);
    }

    #[test]
    fn what_the_first_view_needs_has_a_budget_of_its_own() {
        let [first, ..] = BUDGETS;
        let over = over_budget(&[size("a", first.most + 1, Stage::FirstView)]);
        assert!(over[0].contains("until the first view"), "{over:?}");
    }

    #[test]
    fn the_integrity_hash_is_that_of_the_content() {
        let size = Size::of("a", b"alert('Hello, world.');", Stage::Later).unwrap();
        // The example of the specification of subresource integrity.
        assert_eq!(
            size.integrity,
            "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO"
        );
        assert_eq!(integrity(&[size])["files"]["a"]["raw"], 23);
    }
}
