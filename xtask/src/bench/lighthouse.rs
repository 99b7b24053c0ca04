//! What Lighthouse says about the demo page on a phone.

use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use super::promise::Promise;
use crate::serve::Site;
use crate::workspace::{located, run_quietly};
use crate::{dist, setup};

/// The release that is asked: the newest for the Node.js that Debian has.
pub(super) const VERSION: &str = "12.8.2";

/// How often it is asked: its score for speed differs from time to time.
pub(super) const RUNS: usize = 5;

/// What it says about one side of the page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Category {
    name: String,
    /// From 0 to 100.
    score: f64,
    /// What is not perfect, in its words.
    faults: Vec<String>,
}

/// Asks several times, because other work of the machine is in each, and hands on the answer with the middle
/// score for speed.
pub(super) fn ask() -> Result<Vec<Category>> {
    setup::browser()?;
    let modules = setup::npm("lighthouse", &[("lighthouse", VERSION)])?;
    let chromium = located("chromium").context("chromium is not on the path")?;
    let runtime = tokio::runtime::Runtime::new()?;
    let _in_runtime = runtime.enter();
    let site = Site::new().folder(&dist::built()?)?.compressed()?.start()?;
    let mut answers = Vec::new();
    for _ in 0..RUNS {
        let mut lighthouse = Command::new("node");
        lighthouse.arg(modules.join("lighthouse/cli/index.js")).arg(site.url("/")).args([
            "--quiet",
            "--output=json",
            "--chrome-flags=--headless --no-sandbox --disable-gpu",
        ]);
        let answer = run_quietly(lighthouse.env("CHROME_PATH", &chromium))?;
        let answer = serde_json::from_str(&answer).context("Lighthouse did not answer in JSON")?;
        answers.push(categories(&answer)?);
    }
    answers.sort_by(|one, other| one[0].score.total_cmp(&other[0].score));
    Ok(answers.swap_remove(RUNS / 2))
}

/// The four categories, speed first.
fn categories(answer: &Value) -> Result<Vec<Category>> {
    ["performance", "accessibility", "best-practices", "seo"]
        .iter()
        .map(|id| {
            let category = &answer["categories"][id];
            let name = category["title"].as_str();
            let name = name.with_context(|| format!("Lighthouse says nothing about {id}"))?;
            let score = category["score"].as_f64().with_context(|| {
                format!("Lighthouse has no score for {id}: {}", answer["runtimeError"])
            })?;
            let audits = category["auditRefs"].as_array().into_iter().flatten();
            let audits = audits.filter_map(|audit| answer["audits"].get(audit["id"].as_str()?));
            Ok(Category {
                name: name.to_owned(),
                score: (score * 100.0).round(),
                faults: audits.filter_map(fault).collect(),
            })
        })
        .collect()
}

/// What an audit finds wrong, if anything.
fn fault(audit: &Value) -> Option<String> {
    let score = audit["score"].as_f64().filter(|score| *score < 1.0)?;
    let title = audit["title"].as_str()?;
    let id = audit["id"].as_str()?;
    let value = audit["displayValue"]
        .as_str()
        .map_or_else(String::new, |value| format!(", {}", value.replace('\u{a0}', " ")));
    Some(format!("{:.0}: {title} (`{id}`{value})", score * 100.0))
}

/// What is promised about it.
pub(super) fn promises(categories: &[Category]) -> Vec<Promise> {
    let promise = |category: &Category| Promise {
        what: format!("Lighthouse on a phone: {}", category.name.to_lowercase()),
        target: "100".to_owned(),
        measured: format!("{:.0}", category.score),
        kept: category.score >= 100.0,
    };
    categories.iter().map(promise).collect()
}

/// A list of everything that is not perfect.
pub(super) fn faults(categories: &[Category]) -> String {
    let of = |category: &Category| -> String {
        let line = |fault: &String| format!("- {}, {fault}\n", category.name);
        category.faults.iter().map(line).collect()
    };
    let list: String = categories.iter().map(of).collect();
    if list.is_empty() { "Every audit is at 100.\n".to_owned() } else { list }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{categories, faults};

    #[test]
    fn what_is_not_perfect_is_named_and_what_does_not_apply_is_not() {
        let category = |title: &str| json!({ "title": title, "score": 1, "auditRefs": [{ "id": "a" }, { "id": "b" }] });
        let answer = json!({
            "categories": {
                "performance": { "title": "Performance", "score": 0.954, "auditRefs": [{ "id": "c" }] },
                "accessibility": category("Accessibility"),
                "best-practices": category("Best Practices"),
                "seo": category("SEO"),
            },
            "audits": {
                "a": { "id": "a", "title": "Perfect", "score": 1 },
                "b": { "id": "b", "title": "Not here", "score": null },
                "c": { "id": "c", "title": "First paint", "score": 0.9, "displayValue": "1.9\u{a0}s" },
            },
        });
        let categories = categories(&answer).unwrap();
        assert!((categories[0].score - 95.0).abs() < f64::EPSILON);
        assert_eq!(faults(&categories), "- Performance, 90: First paint (`c`, 1.9 s)\n");
    }
}
