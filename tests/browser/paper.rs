//! The leaflet on paper: one or two pages, of A4 and of Letter.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::visit::Visit;

/// Whom a leaflet is printed for.
const VISITORS: [&[&str]; 4] = [
    &["concern=dull-skin"],
    &["concern=acne-scars", "caution=none"],
    &[
        "concern=acne-scars",
        "concern=pores",
        "concern=fine-lines",
        "skin=4",
        "redness-days=3",
        "caution=none",
        "combination=peel",
    ],
    &[
        "concern=acne-scars",
        "concern=pores",
        "concern=stretch-marks",
        "skin=2",
        "caution=none",
        "combination=peel",
        "combination=prp",
    ],
];

/// What a leaflet is printed on.
const PAPERS: [&str; 2] = ["A4", "letter"];

/// The document that is printed, as one page of HTML.
const LEAFLET: &str = "root.querySelector('[data-take=print]').click()
    const { body, adoptedStyleSheets: [sheet] } = root.querySelector('.print-frame').contentDocument
    const styles = [...sheet.cssRules].map(({ cssText }) => cssText).join('\\n')
    return `<!doctype html><html lang=en><meta charset=utf-8><title>Leaflet</title><style>${styles}</style>${body.outerHTML}`";

#[tokio::test]
async fn the_leaflet_has_one_or_two_pages() -> Result<()> {
    for answers in VISITORS {
        let visit = Visit::usual().await?;
        visit.tick(answers).await?;
        let leaflet = visit.planner().run(LEAFLET, &[]).await?;
        let leaflet = leaflet.as_str().context("there is a leaflet")?;
        for paper in PAPERS {
            let pages = pages(&format!("{leaflet}<style>@page {{ size: {paper} }}</style>"))?;
            assert!((1..=2).contains(&pages), "{pages} pages of {paper} for {answers:?}");
        }
    }
    Ok(())
}

/// How many pages a document has on paper. By a browser of its own: one that is driven does not print.
fn pages(document: &str) -> Result<usize> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let (page, paper) = (folder.join("leaflet.html"), folder.join("leaflet.pdf"));
    std::fs::write(&page, document)?;
    let printed = Command::new("chromium")
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"])
        .arg(format!("--print-to-pdf={}", paper.display()))
        .arg(&page)
        .output()?;
    let file = std::fs::read(&paper).with_context(|| format!("{printed:?}"))?;
    std::fs::remove_file(&paper)?;
    Ok(String::from_utf8_lossy(&file).matches("/Type /Page\n").count())
}
