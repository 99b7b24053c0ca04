//! The leaflet on paper: one or two pages, of A4 and of Letter.

use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, Result};
use serde_json::json;

use crate::takeaway::PRINT;
use crate::timeline::choose;
use crate::visit::{NONE, Visit};

/// What someone ticks, and the days that they choose.
type Told = (&'static [&'static str], &'static [(&'static str, &'static str)]);

/// Whom a leaflet is printed for.
const VISITORS: [Told; 5] = [
    (&["concern=dull-skin"], &[]),
    (&["concern=acne-scars", NONE], &[]),
    (
        &[
            "concern=acne-scars",
            "concern=pores",
            "concern=fine-lines",
            "skin=4",
            "redness-days=3",
            NONE,
            "combination=peel",
        ],
        &[("start", "2099-01-11"), ("event", "2099-06-19")],
    ),
    (
        &[
            "concern=acne-scars",
            "concern=pores",
            "concern=stretch-marks",
            "skin=4",
            "redness-days=3",
            NONE,
            "combination=peel",
            "combination=prp",
        ],
        &[("start", "2099-01-11"), ("event", "2099-06-19")],
    ),
    (
        &[
            "concern=acne-scars",
            "concern=melasma",
            "concern=stretch-marks",
            "skin=5",
            "redness-days=1",
            "caution=tan",
        ],
        &[("event", "2099-06-19")],
    ),
];

/// What a leaflet is printed on.
const PAPERS: [&str; 2] = ["A4", "letter"];

/// The document that is printed, as one page of HTML.
const LEAFLET: &str = "const { body, adoptedStyleSheets: [sheet] } = paper
    const styles = [...sheet.cssRules].map(({ cssText }) => cssText).join('\\n')
    return `<!doctype html><html lang=en><meta charset=utf-8><title>Leaflet</title><style>${styles}</style>${body.outerHTML}`";

#[tokio::test]
async fn the_leaflet_has_one_or_two_pages() -> Result<()> {
    for (answers, days) in VISITORS {
        let visit = Visit::usual().await?;
        visit.tick(answers).await?;
        choose(&visit, days).await?;
        let leaflet = visit.planner().run(&format!("{PRINT}{LEAFLET}"), &[]).await?;
        let leaflet = leaflet.as_str().context("there is a leaflet")?;
        for paper in PAPERS {
            let pages = pages(&format!("{leaflet}<style>@page {{ size: {paper} }}</style>"))?;
            assert!((1..=2).contains(&pages), "{pages} pages of {paper} for {answers:?}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn general_figures_of_little_make_one_page() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(VISITORS[0].0).await?;
    let leaflet = visit.planner().run(&format!("{PRINT}{LEAFLET}"), &[]).await?;
    let leaflet = leaflet.as_str().context("there is a leaflet")?;
    for paper in PAPERS {
        assert_eq!(pages(&format!("{leaflet}<style>@page {{ size: {paper} }}</style>"))?, 1);
    }
    Ok(())
}

#[tokio::test]
async fn when_to_get_help_stays_in_one_piece_and_with_the_aftercare() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(VISITORS[1].0).await?;
    let whole = "const look = (part) => paper.defaultView.getComputedStyle(paper.querySelector(part)).breakInside
        return ['.leaflet__help', '.leaflet__advice', '.leaflet__sources'].map(look)";
    let whole = visit.planner().run(&format!("{PRINT}{whole}"), &[]).await?;
    assert_eq!(whole, json!(["avoid", "avoid", "avoid"]));
    Ok(())
}

#[tokio::test]
async fn its_sentences_run_their_own_way_on_a_page_from_right_to_left() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.browser.run("document.documentElement.dir = 'rtl'", &[]).await?;
    visit.tick(VISITORS[1].0).await?;
    visit.planner().run("host.setAttribute('clinic-name', 'קליניקה')", &[]).await?;
    let directions = "const way = (part) => paper.defaultView.getComputedStyle(paper.querySelector(part)).direction
        return ['.leaflet', '.dates', '.leaflet__letterhead :first-child'].map(way)";
    let directions = visit.planner().run(&format!("{PRINT}{directions}"), &[]).await?;
    assert_eq!(directions, json!(["ltr", "ltr", "rtl"]));
    Ok(())
}

/// How many pages a document has on paper. By a browser of its own: one that is driven does not print.
fn pages(document: &str) -> Result<usize> {
    // Tests run side by side, each with a file of its own.
    static PRINTED: AtomicUsize = AtomicUsize::new(0);
    let name = format!("leaflet-{}", PRINTED.fetch_add(1, Ordering::Relaxed));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let [page, paper] = ["html", "pdf"].map(|end| folder.join(&name).with_extension(end));
    std::fs::write(&page, document)?;
    let printed = Command::new("chromium")
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"])
        .arg(format!("--print-to-pdf={}", paper.display()))
        .arg(&page)
        .output()?;
    let file = std::fs::read(&paper).with_context(|| format!("{printed:?}"))?;
    std::fs::remove_file(&paper)?;
    std::fs::remove_file(&page)?;
    Ok(String::from_utf8_lossy(&file).matches("/Type /Page\n").count())
}
