//! The page's own text style, which stops at the planner's box, and a script that rewrites the page's texts.

use anyhow::Result;
use serde_json::json;

use crate::visit::{NONE, NOT_SURE, PLANNER, SCRIPT, Visit};

/// What a page may say of its texts, all of it inherited.
const STYLES: [&str; 27] = [
    "white-space: pre",
    "white-space: nowrap",
    "text-wrap: nowrap",
    "text-transform: uppercase",
    "letter-spacing: .3em",
    "word-spacing: 1em",
    "line-height: 3",
    "font-style: italic",
    "font-variant: small-caps",
    "text-align: center",
    "text-align-last: justify",
    "text-indent: 4em",
    "text-shadow: 1px 1px red",
    "text-emphasis: dot",
    "color: red",
    "-webkit-text-fill-color: #fff",
    "-webkit-text-stroke: 2px red",
    "-webkit-text-security: disc",
    "hyphens: auto",
    "word-break: break-all",
    "overflow-wrap: anywhere",
    "line-break: anywhere",
    "cursor: crosshair",
    "user-select: none",
    "pointer-events: none",
    "list-style: square",
    "border-collapse: collapse; border-spacing: 20px; caption-side: bottom",
];

/// Where each element stands, and how it writes.
const LOOK: &str = "
    const style = (element) => {
      const { color, cursor, fontStyle, fontVariant, hyphens, letterSpacing, lineHeight, listStyleType, pointerEvents,
        textAlign, textShadow, textTransform, userSelect, webkitTextFillColor, webkitTextStrokeWidth, whiteSpace,
        wordBreak, wordSpacing } = getComputedStyle(element)
      return Object.entries({ color, cursor, fontStyle, fontVariant, hyphens, letterSpacing, lineHeight, listStyleType,
        pointerEvents, textAlign, textShadow, textTransform, userSelect, webkitTextFillColor, webkitTextStrokeWidth,
        whiteSpace, wordBreak, wordSpacing }).flat().join(' ')
    }
    const { left, top } = host.getBoundingClientRect()
    return [...root.querySelectorAll('[part=base], [part=base] *')].map((element) => {
      const box = element.getBoundingClientRect()
      const place = [box.left - left, box.top - top, box.width, box.height].map(Math.round)
      return `${element.localName} ${element.getAttribute('class')} at ${place}: ${style(element)}`
    })";

#[tokio::test]
async fn no_text_style_of_the_page_but_its_font_comes_in() -> Result<()> {
    let page = format!("{SCRIPT}<div id=around>{PLANNER}</div>");
    let visit = Visit::styled_page(&page).await?;
    visit.browser.viewport(390, 844).await?;
    visit.tick(&["concern=acne-scars", NONE]).await?;
    visit.status("answered").await?;
    let look = |style: &str| {
        format!("document.querySelector('#around').style.cssText = '{style}'\n{LOOK}")
    };
    let usual = visit.planner().run(&look(""), &[]).await?;
    for style in STYLES {
        let styled = visit.planner().run(&look(style), &[]).await?;
        let both =
            usual.as_array().into_iter().flatten().zip(styled.as_array().into_iter().flatten());
        let other: Vec<_> = both.filter(|(usual, styled)| usual != styled).take(2).collect();
        assert!(other.is_empty(), "{style}: {other:#?}");
    }
    Ok(())
}

#[tokio::test]
async fn the_font_is_the_pages_own() -> Result<()> {
    let page = format!("{SCRIPT}<div style='font: 20px monospace'>{PLANNER}</div>");
    let visit = Visit::styled_page(&page).await?;
    let font =
        "const { fontFamily, fontSize } = getComputedStyle(root.querySelector('[part=base]'))
        return [fontFamily, fontSize]";
    assert_eq!(visit.planner().run(font, &[]).await?, json!(["monospace", "20px"]));
    Ok(())
}

/// Puts each text into elements of its own, as translators of pages do: the text itself, or another one.
const TRANSLATE: &str = "
    const base = root.querySelector('[part=base]')
    const found = document.createTreeWalker(base, NodeFilter.SHOW_TEXT)
    const texts = []
    while (found.nextNode()) if (found.currentNode.data.trim()) texts.push(found.currentNode)
    for (const text of texts) {
      const [outer, inner] = ['font', 'font'].map((name) => document.createElement(name))
      text.replaceWith(outer)
      outer.append(inner)
      inner.append(COPY ? text.data : text)
    }";

/// Where the first planner says something else than this one.
const DIFFERENCE: &str = "
    const [other, same] = [document.querySelector('microneedling-planner'), host].map((planner) =>
      planner.shadowRoot.querySelector('[part=base]').textContent)
    const place = [...other].findIndex((letter, index) => letter !== same[index])
    return place < 0 ? null : [other, same].map((text) => text.slice(Math.max(0, place - 40), place + 80))";

#[tokio::test]
async fn figures_stay_right_when_a_script_rewrites_the_texts() -> Result<()> {
    let visit = Visit::ready_page(&format!("{SCRIPT}{PLANNER}{PLANNER}")).await?;
    visit.browser.planner_at(1).wait_until("await host.ready").await?;
    let ticks = [
        "concern=acne-scars",
        "concern=wrinkles",
        "skin=5",
        "concern=stretch-marks",
        "caution=tan",
        "combination=prp",
        NOT_SURE,
        NOT_SURE,
        "concern=wrinkles",
        "caution=keloid",
        "caution=keloid",
    ];
    for (index, tick) in ticks.into_iter().enumerate() {
        let copy = index % 2 == 0;
        let translate = TRANSLATE.replace("COPY", if copy { "true" } else { "false" });
        visit.planner().run(&translate, &[]).await?;
        // The other planner is left alone, and says what should be there.
        let (name, value) = tick.split_once('=').unwrap_or_default();
        for planner in [visit.planner(), visit.browser.planner_at(1)] {
            planner.click(&format!("input[name=\"{name}\"][value=\"{value}\"]")).await?;
        }
        let same = format!("(() => {{ {DIFFERENCE} }})() === null");
        if let Err(error) = visit.browser.planner_at(1).wait_until(&same).await {
            let differs = visit.browser.planner_at(1).run(DIFFERENCE, &[]).await?;
            panic!("after {tick}: {differs}: {error}");
        }
    }
    Ok(())
}
