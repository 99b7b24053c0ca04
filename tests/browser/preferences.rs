//! What visitors have set in their system: dark, contrast, and what they hear.

use anyhow::Result;
use serde_json::{Value, json};
use xtask::browser::{Key, Media};

use crate::visit::{NONE, PLANNER, SCRIPT, Visit};

const COLOURS: &str = "const { color } = getComputedStyle(root.querySelector('[part=heading]'))
    const card = getComputedStyle(root.querySelector('[part=plan]')).backgroundColor
    return [color, card]";

#[tokio::test]
async fn on_a_page_that_can_be_dark_it_is_as_dark_as_the_visitors_system() -> Result<()> {
    let meta = "<meta name=color-scheme content='light dark'>";
    let visit = Visit::ready_page(&format!("{meta}{SCRIPT}{PLANNER}")).await?;
    let light = visit.planner().run(COLOURS, &[]).await?;
    visit.browser.media(&[Media::Dark]).await?;
    visit.planner().wait_for(".is-dark").await?;
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

/// Goes through a planner with a plan by the tab key, and has what a script says at any of the stops, once each.
async fn with_the_keyboard(look: &str) -> Result<Vec<Value>> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars", "skin=5"]).await?;
    visit.status("general").await?;
    visit.planner().run("root.activeElement.blur(); scrollTo(0, 0)", &[]).await?;
    let mut found = Vec::new();
    for _ in 0..60 {
        visit.browser.press(&[Key::Tab]).await?;
        let here = visit.planner().run(look, &[]).await?;
        if here != json!(null) && !found.contains(&here) {
            found.push(here);
        }
    }
    Ok(found)
}

#[tokio::test]
async fn where_the_keyboard_is_can_be_seen_on_every_stop() -> Result<()> {
    let unseen = "const here = root.activeElement
        if (!here) return null
        const around = [here, here.closest('label')].filter(Boolean)
        const ring = (element) => {
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
          return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
        }
        return around.some(ring) ? null : here.outerHTML";
    let found = with_the_keyboard(unseen).await?;
    assert!(found.is_empty(), "nothing shows the keyboard on {found:#?}");
    Ok(())
}

#[tokio::test]
async fn the_ring_around_where_the_keyboard_is_is_never_cut_off() -> Result<()> {
    let cut = "const here = root.activeElement
        if (!here) return null
        const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(here)
        if (outlineStyle === 'none') return null
        const reach = Math.max(0, parseFloat(outlineWidth) + parseFloat(outlineOffset))
        const ring = here.getBoundingClientRect()
        for (let around = here.parentElement; around; around = around.parentElement) {
          const { overflowX, contain, overflowClipMargin } = getComputedStyle(around)
          if (overflowX === 'visible' && !/paint|content|strict/.test(contain)) continue
          const room = (parseFloat(overflowClipMargin) || 0) - reach + .5
          const edge = around.getBoundingClientRect()
          const apart = [ring.left - edge.left, edge.right - ring.right, ring.top - edge.top, edge.bottom - ring.bottom]
          if (apart.some((free) => free + room < 0)) return `${here.className} in ${around.className}: ${apart}`
        }
        return here.matches('.field *') ? 'in a field' : null";
    let found = with_the_keyboard(cut).await?;
    assert_eq!(found, [json!("in a field")]);
    Ok(())
}

#[tokio::test]
async fn there_is_one_live_region_and_it_stays_the_same_one() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.planner().run("window.region = root.querySelector('[role=status]')", &[]).await?;
    let steps: [&[&str]; 4] =
        [&["concern=acne-scars"], &["caution=tan"], &["caution=keloid"], &["safety:skin=none"]];
    let mut before = String::new();
    for step in steps {
        visit.tick(step).await?;
        // What was copied is said beside its button.
        let now = "[...root.querySelectorAll('[role=status]:not(.actions__said), [role=alert], [aria-live]')]";
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

/// Pale, dark, garish, grey, and at the very edge between white and black.
const AWKWARD: [&str; 12] = [
    "#ffff00",
    "#00ffff",
    "#ff00ff",
    "#ffb6c1",
    "#ffffff",
    "#000000",
    "#7f7f7f",
    "#767676",
    "#c0ff3e",
    "#00008b",
    "#ff4500",
    "color(display-p3 0 1 0)",
];

/// The least contrast of text and of marks, over everything that is drawn in the accent.
const CONTRAST: &str = "
    const paper = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
    const luminance = (colour) => {
      paper.fillStyle = '#123456'
      paper.fillStyle = colour
      paper.fillRect(0, 0, 1, 1)
      const linear = (part) => part <= 10.3 ? part / 3294.6 : ((part / 255 + .055) / 1.055) ** 2.4
      const [red, green, blue] = [...paper.getImageData(0, 0, 1, 1).data].map(linear)
      return .2126 * red + .7152 * green + .0722 * blue
    }
    const contrast = (one, other) => {
      const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
      return (high + .05) / (low + .05)
    }
    const resolved = (name) => {
      const probe = document.createElement('i')
      root.querySelector('[part=base]').append(probe)
      probe.style.color = `var(${name})`
      const { color } = getComputedStyle(probe)
      probe.remove()
      return color
    }
    const style = (selector, pseudo) => getComputedStyle(root.querySelector(selector), pseudo)
    const button = style('[part=actions] a'), ticked = style('input[name=concern]:checked')
    const [surface, sunken, tint] = ['--_surface', '--_sunken', '--_tint'].map(resolved)
    const text = [
      contrast(button.color, button.backgroundColor),
      contrast(button.color, resolved('--_fill-hover')),
      contrast(style('input[name=concern]:checked', '::before').borderBottomColor, ticked.backgroundColor),
      ...[surface, sunken, tint].map((under) => contrast(style('summary.link').color, under)),
    ]
    const marks = [contrast(ticked.borderTopColor, tint), contrast(button.borderTopColor, surface)]
    return [Math.min(...text), Math.min(...marks)]";

#[tokio::test]
async fn whatever_accent_a_clinic_sets_what_is_written_on_it_or_in_it_can_be_read() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars", NONE]).await?;
    visit.status("answered").await?;
    visit.browser.media(&[Media::ReducedMotion]).await?; // a colour that is still on its way says nothing
    for theme in ["light", "dark"] {
        for accent in AWKWARD {
            let script = format!(
                "host.theme = '{theme}'; host.style.setProperty('--planner-accent', '{accent}')
                {CONTRAST}"
            );
            let least = visit.planner().run(&script, &[]).await?;
            let [text, marks] = [0, 1].map(|index| least[index].as_f64().unwrap_or_default());
            assert!(text >= 4.5 && marks >= 3.0, "{accent} when {theme}: {text} {marks}");
        }
    }
    Ok(())
}
