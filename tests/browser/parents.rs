//! How wide the element is, whatever it stands in.

use anyhow::Result;
use serde_json::Value;
use xtask::serve::{Policy, Site};

use crate::visit::{NONE, PLANNER, SCRIPT, Visit, document};

/// Parents that ask their contents how wide they are, or lay them out in a row.
const PARENTS: [&str; 18] = [
    "<div style='display:flex'>{}</div>",
    "<div style='display:flex; gap:20px'>{}<aside style='width:120px'>Aside</aside></div>",
    "<div style='display:flex; flex-direction:column; align-items:center'>{}</div>",
    "<div style='display:grid; place-items:center'>{}</div>",
    "<div style='display:inline-flex'>{}</div>",
    "<div style='display:inline-block'>{}</div>",
    "<div style='float:left'>{}</div>",
    "<table><tr><td>{}</td></tr></table>",
    "<div style='width:fit-content'>{}</div>",
    "<div style='width:max-content'>{}</div>",
    "<div style='position:absolute'>{}</div>",
    "<dialog open>{}</dialog>",
    "<style>microneedling-planner { display: inline-block }</style>{}",
    "<style>microneedling-planner { display: flex }</style>{}",
    "<style>microneedling-planner { display: inline-flex }</style>{}",
    "<style>microneedling-planner { display: grid }</style><div style='float:left'>{}</div>",
    "<style>microneedling-planner::before { content: ''; display: table }</style><div style='float:left'>{}</div>",
    "<div style='writing-mode:vertical-rl'>{}</div>",
];

/// The element's width and height, that of the planner in it, and how far the page reaches.
const SIZES: &str = "const { width, height } = host.getBoundingClientRect()
    const planner = root.querySelector('[part=base]').getBoundingClientRect().width
    return [width, height, planner, document.documentElement.scrollWidth]";

async fn sizes(visit: &Visit) -> Result<[f64; 4]> {
    let sizes = visit.planner().run(SIZES, &[]).await?;
    Ok([0, 1, 2, 3].map(|index| sizes[index].as_f64().unwrap_or_default()))
}

#[tokio::test]
async fn in_every_parent_it_is_wide_enough_to_be_used_and_no_wider_than_the_page() -> Result<()> {
    let page = |parent: &str| format!("{SCRIPT}{}", parent.replace("{}", PLANNER));
    for parent in PARENTS {
        let visit = Visit::styled_page(&page(parent)).await?;
        visit.tick(&["concern=acne-scars"]).await?;
        visit.status("general").await?;
        for (window, least) in [(1280, 900.0), (390, 220.0)] {
            visit.browser.viewport(window, 900).await?;
            let [width, height, planner, page] = sizes(&visit).await?;
            let facts = format!("{width} by {height}, planner {planner}, page {page}");
            assert!(width >= least && planner >= least, "{window}: {parent}: {facts}");
            assert!(page <= f64::from(window), "{window}: {parent}: {facts}");
            assert!(height < 16_000.0, "{window}: {parent}: {facts}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_row_gives_it_all_that_is_left() -> Result<()> {
    let row = format!("{SCRIPT}<div style='display:flex'>{PLANNER}</div>");
    let visit = Visit::styled_page(&row).await?;
    let left = visit.value("host.parentNode.clientWidth - host.offsetWidth").await?;
    assert_eq!(left, 0);
    Ok(())
}

#[tokio::test]
async fn where_the_least_is_asked_it_keeps_a_width() -> Result<()> {
    for parent in [
        "<div style='width:min-content'>{}</div>",
        "<table style='width:100%'><tr>\
        <td style='width:100%'>Beside</td><td>{}</td></tr></table>",
    ] {
        let page = format!("{SCRIPT}{}", parent.replace("{}", PLANNER));
        let visit = Visit::styled_page(&page).await?;
        assert_eq!(visit.value("host.offsetWidth").await?, 200, "{parent}");
    }
    Ok(())
}

#[tokio::test]
async fn its_fallback_is_as_wide_as_the_planner_will_be() -> Result<()> {
    let page = format!(
        "{SCRIPT}<div style='display:inline-block'>{}</div>",
        PLANNER.replace("loading=eager", "loading=eager protocol=nowhere.json")
    );
    let site = Site::built()?.policy(Policy::Absent).html("/page", &document(&page));
    let visit = Visit::to(site, "/page").await?;
    visit.planner().wait_until("host.ready && await host.ready.catch(() => true)").await?;
    let widths = "[host.offsetWidth, host.querySelector('#fallback').offsetWidth]";
    assert_eq!(visit.value(widths).await?, Value::from(vec![960, 960]));
    Ok(())
}

/// Words that stand on more than one line, at each width of the planner, and the widths at which something sticks out.
const BROKEN: &str = "
    const base = root.querySelector('[part=base]')
    base.querySelectorAll('details').forEach((fold) => { fold.open = true })
    const broken = new Set()
    for (let width = 260; width <= 1600; width += 20) {
      host.style.inlineSize = `${width}px`
      if (base.scrollWidth > base.clientWidth + 1) broken.add(`something sticks out at ${width}`)
      const texts = document.createTreeWalker(base, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        const { data, parentElement } = texts.currentNode
        if (!data.trim() || parentElement.closest('.sr-only, svg') || !parentElement.checkVisibility()) continue
        for (const { 0: word, index } of data.matchAll(/[^\\s\\-–]+/g)) {
          const range = document.createRange()
          range.setStart(texts.currentNode, index)
          range.setEnd(texts.currentNode, index + word.length)
          const lines = [...range.getClientRects()].filter((line) => line.width > 0).map(({ top }) => Math.round(top))
          if (new Set(lines).size > 1) broken.add(`${word} at ${width}`)
        }
      }
    }
    return [...broken]";

#[tokio::test]
async fn no_word_breaks_in_its_middle_at_any_width() -> Result<()> {
    for zoom in ["1", "1.25"] {
        let style = format!("<style>:root {{ zoom: {zoom} }} body {{ overflow: scroll }}</style>");
        let visit = Visit::styled_page(&format!("{SCRIPT}{style}{PLANNER}")).await?;
        visit.tick(&["concern=acne-scars", "concern=stretch-marks", NONE]).await?;
        visit.status("answered").await?;
        let broken = visit.planner().run(BROKEN, &[]).await?;
        assert_eq!(broken, Value::Array(Vec::new()), "zoom {zoom}");
    }
    Ok(())
}
