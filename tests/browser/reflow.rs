//! Where there is little room for words, and where a page runs from right to left.

use anyhow::Result;
use serde_json::json;
use xtask::browser::Media;

use crate::visit::Visit;

/// Enough to have a bar, two courses, notes and every kind of detail; then a stop.
const STEPS: [&[&str]; 3] = [
    &[],
    &["concern=acne-scars", "concern=stretch-marks", "combination=peel", "caution=isotretinoin"],
    &["caution=pregnancy"],
];

/// What reaches past the sides of the planner, or is wider than its box, with every fold open.
const CUT_OFF: &str = "root.querySelectorAll('details').forEach((fold) => { fold.open = true })
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame)
    const { left, right } = host.getBoundingClientRect()
    const words = [...root.querySelectorAll('[part=base] *')].filter((element) =>
      element.checkVisibility() && !element.closest('svg, .sr-only'))
    const out = words.filter((element) => {
      const box = element.getBoundingClientRect()
      const inside = getComputedStyle(element).display !== 'inline' && element.clientWidth
      return box.left < left - 1 || box.right > right + 1 || (inside && element.scrollWidth > inside + 1)
    })
    const sideways = document.scrollingElement.scrollWidth - innerWidth
    return [sideways, ...out.map((element) => element.className || element.localName)]";

/// Goes through the steps on a screen of this width, with text of this size.
async fn nothing_is_cut_off(width: u32, size: &str) -> Result<()> {
    let visit = Visit::usual().await?;
    visit.browser.viewport(width, 800).await?;
    let enlarge = format!("document.documentElement.style.fontSize = '{size}'");
    visit.browser.run(&enlarge, &[]).await?;
    visit.browser.media(&[Media::ReducedMotion]).await?; // an arrow that is still turning is wider
    for step in STEPS {
        visit.tick(step).await?;
        assert_eq!(visit.planner().run(CUT_OFF, &[]).await?, json!([0]), "after {step:?}");
    }
    Ok(())
}

#[tokio::test]
async fn text_twice_as_large_fits_a_phone() -> Result<()> {
    nothing_is_cut_off(390, "200%").await
}

#[tokio::test]
async fn a_wide_page_enlarged_four_times_needs_no_sideways_scroll() -> Result<()> {
    nothing_is_cut_off(320, "100%").await
}

#[tokio::test]
async fn all_of_it_fits_a_sidebar_of_280_pixels() -> Result<()> {
    nothing_is_cut_off(280, "100%").await
}

#[tokio::test]
async fn a_range_never_breaks_at_its_dash() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars", "concern=fine-lines"]).await?;
    visit.status("general").await?;
    // With the spacing that a reader may ask for, somewhere between a sidebar and a tablet a line would.
    let broken = "Object.assign(host.style, { letterSpacing: '.12em', wordSpacing: '.16em' })
        const broken = []
        for (let width = 250; width < 500; width += 1) {
          host.style.width = `${width}px`
          const ranges = [...root.querySelectorAll('bdi')]
          if (ranges.some((range) => range.getClientRects().length > 1)) broken.push(width)
        }
        return broken";
    assert_eq!(visit.planner().run(broken, &[]).await?, json!([]));
    Ok(())
}

#[tokio::test]
async fn an_english_line_is_not_turned_round_in_a_page_from_right_to_left() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.browser.run("document.documentElement.dir = 'rtl'", &[]).await?;
    for step in STEPS {
        visit.tick(step).await?;
        // A figure at the start or a stop at the end is what would go to the wrong end.
        let turned = "root.querySelectorAll('details').forEach((fold) => { fold.open = true })
            for (const _ of [1, 2]) await new Promise(requestAnimationFrame)
            const walker = document.createTreeWalker(root.querySelector('[part=base]'), NodeFilter.SHOW_TEXT)
            const turned = []
            const place = (node, from) => {
              const range = document.createRange()
              range.setStart(node, from)
              range.setEnd(node, from + 1)
              return range.getBoundingClientRect()
            }
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              const words = node.data.trim()
              if (words.length < 2 || !node.parentElement.checkVisibility() || node.parentElement.closest('svg')) continue
              const start = node.data.indexOf(words)
              const [first, last] = [place(node, start), place(node, start + words.length - 1)]
              if (first.top === last.top && first.left >= last.left) turned.push(words)
            }
            return turned";
        assert_eq!(visit.planner().run(turned, &[]).await?, json!([]), "after {step:?}");
    }
    Ok(())
}

#[tokio::test]
async fn words_stand_at_the_side_where_the_page_begins() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars"]).await?;
    visit.status("general").await?;
    let sides = "const seen = [...root.querySelectorAll('h2, h3, h4, p, legend')].filter((text) =>
          text.checkVisibility() && getComputedStyle(text).display === 'block' && text.clientWidth > 2)
        return [...new Set(seen.map((text) => getComputedStyle(text).textAlign))].filter((side) => side !== 'center')";
    let left_to_right = visit.planner().run(sides, &[]).await?;
    assert_eq!(left_to_right, json!(["start"]));
    visit.browser.run("document.documentElement.dir = 'rtl'", &[]).await?;
    assert_eq!(visit.planner().run(sides, &[]).await?, json!(["right"]));
    Ok(())
}
