//! What visitors have set in their system: dark, contrast, large text, and what they hear.

use anyhow::Result;
use serde_json::json;
use xtask::browser::{Key, Media};

use crate::visit::Visit;

const COLOURS: &str = "const { color } = getComputedStyle(root.querySelector('[part=heading]'))
    const card = getComputedStyle(root.querySelector('[part=plan]')).backgroundColor
    return [color, card]";

#[tokio::test]
async fn without_a_theme_it_is_as_dark_as_the_visitors_system() -> Result<()> {
    let visit = Visit::usual().await?;
    let light = visit.planner().run(COLOURS, &[]).await?;
    visit.browser.media(&[Media::Dark]).await?;
    let dark = visit.planner().run(COLOURS, &[]).await?;
    assert_ne!(dark[0], light[0], "the text");
    assert_ne!(dark[1], light[1], "the card");
    visit.planner().run("host.theme = 'light'", &[]).await?;
    assert_eq!(visit.planner().run(COLOURS, &[]).await?, light, "the clinic's choice wins");
    Ok(())
}

#[tokio::test]
async fn a_tick_can_be_seen_in_forced_colours() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.browser.media(&[Media::ForcedColors]).await?;
    visit.tick(&["concern=acne-scars", "skin=5"]).await?;
    visit.status("general").await?;
    let drawn = "[...root.querySelectorAll('input')].filter((box) =>
        getComputedStyle(box).appearance === 'none' || getComputedStyle(box).opacity === '0').length";
    assert_eq!(visit.value(drawn).await?, 0, "every box is drawn by the browser");
    Ok(())
}

#[tokio::test]
async fn where_the_keyboard_is_can_be_seen_on_every_stop() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars", "skin=5"]).await?;
    visit.status("general").await?;
    visit.planner().run("root.activeElement.blur(); scrollTo(0, 0)", &[]).await?;
    let unseen = "const here = root.activeElement
        if (!here) return null
        const around = [here, here.closest('label')].filter(Boolean)
        const ring = (element) => {
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
          return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
        }
        return around.some(ring) ? null : here.outerHTML";
    let mut found = Vec::new();
    for _ in 0..60 {
        visit.browser.press(&[Key::Tab]).await?;
        let here = visit.planner().run(unseen, &[]).await?;
        if here != json!(null) && !found.contains(&here) {
            found.push(here);
        }
    }
    assert!(found.is_empty(), "nothing shows the keyboard on {found:#?}");
    Ok(())
}

#[tokio::test]
async fn there_is_one_live_region_and_it_stays_the_same_one() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.planner().run("window.region = root.querySelector('[role=status]')", &[]).await?;
    let steps: [&[&str]; 4] =
        [&["concern=acne-scars"], &["caution=tan"], &["caution=keloid"], &["caution=none"]];
    let mut before = String::new();
    for step in steps {
        visit.tick(step).await?;
        let now = "[...root.querySelectorAll('[role=status], [role=alert], [aria-live]')]";
        assert_eq!(visit.value(&format!("{now}.length")).await?, 1, "after {step:?}");
        assert_eq!(visit.value(&format!("{now}[0] === region")).await?, true, "after {step:?}");
        visit
            .planner()
            .wait_until(&format!("region.innerText && region.innerText !== {before:?}"))
            .await?;
        before = visit.value("region.innerText").await?.as_str().unwrap_or_default().to_owned();
    }
    Ok(())
}

#[tokio::test]
async fn text_twice_as_large_fits_a_phone() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.browser.viewport(640, 800).await?;
    visit.browser.run("document.documentElement.style.fontSize = '200%'", &[]).await?;
    visit.tick(&["concern=acne-scars", "concern=stretch-marks", "caution=isotretinoin"]).await?;
    visit.status("answered").await?;
    let open = "root.querySelectorAll('details').forEach((fold) => { fold.open = true })
        await new Promise(requestAnimationFrame)
        return document.scrollingElement.scrollWidth - innerWidth";
    assert_eq!(visit.planner().run(open, &[]).await?, 0);
    Ok(())
}

#[tokio::test]
async fn headings_never_skip_a_level() -> Result<()> {
    let visit = Visit::usual().await?;
    let steps: [&[&str]; 4] =
        [&[], &["concern=acne-scars"], &["concern=stretch-marks"], &["caution=pregnancy"]];
    for step in steps {
        visit.tick(step).await?;
        let skipped = "const levels = [1, ...[...root.querySelectorAll('h1, h2, h3, h4, h5, h6')]
              .filter((title) => title.checkVisibility()).map(({ localName }) => Number(localName[1]))]
            return levels.filter((level, index) => index && level > levels[index - 1] + 1).length";
        assert_eq!(visit.planner().run(skipped, &[]).await?, 0, "after {step:?}");
    }
    Ok(())
}
