//! On what machine and in which browser something was measured.

use anyhow::{Context, Result};
use serde_json::json;

use crate::browser::Browser;

/// A machine on the day of a measurement.
#[derive(Clone, Debug)]
pub(super) struct Machine {
    /// The processor, cores and memory.
    pub(super) hardware: String,
    /// The browser with its version.
    pub(super) browser: String,
    /// The day, as in `2026-12-01`.
    pub(super) day: String,
}

impl Machine {
    /// This one.
    pub(super) async fn of(browser: &Browser) -> Result<Self> {
        let version = browser.devtools("Browser.getVersion", &json!({})).await?;
        let product = version["product"].as_str().context("the browser has no version")?;
        let day = browser.run("return new Date().toISOString().slice(0, 10)", &[]).await?;
        Ok(Self {
            hardware: hardware(),
            browser: product.replace('/', " "),
            day: day.as_str().unwrap_or_default().to_owned(),
        })
    }
}

/// The processor, cores and memory, as far as the system says.
fn hardware() -> String {
    let read = |path| std::fs::read_to_string(path).unwrap_or_default();
    let processors = read("/proc/cpuinfo");
    let processor = entry(&processors, "model name").unwrap_or("a processor without a name");
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let memory = read("/proc/meminfo");
    let kilobytes = entry(&memory, "MemTotal").and_then(|total| total.split(' ').next());
    let kilobytes: Option<u64> = kilobytes.and_then(|number| number.parse().ok());
    let memory = kilobytes.map_or_else(String::new, |size| {
        format!(", {} GB of memory", (size + 524_288) / 1_048_576)
    });
    format!("{processor}, {cores} cores{memory}")
}

/// The value in a line like `model name : a processor`.
fn entry<'a>(lines: &'a str, name: &str) -> Option<&'a str> {
    let mut entries = lines.lines().filter_map(|line| line.split_once(':'));
    entries.find(|(key, _)| key.trim() == name).map(|(_, value)| value.trim())
}

#[cfg(test)]
mod tests {
    use super::entry;

    #[test]
    fn an_entry_is_found_by_its_whole_name() {
        let lines = "model\t\t: 7\nmodel name\t: A processor @ 2 GHz\n";
        assert_eq!(entry(lines, "model name"), Some("A processor @ 2 GHz"));
        assert_eq!(entry(lines, "MemTotal"), None);
    }
}
