//! The colour that the page has behind the element: what is written on it can be read.

use anyhow::Result;
use serde_json::{Value, json};
use xtask::browser::Media;
use xtask::serve::{Policy, Site};

use crate::visit::{PLANNER, SCRIPT, Visit};

/// A page with this style sheet, and the planner inside `around`.
fn page(style: &str, around: &str) -> String {
    format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Page</title><style>{style}</style>\
        <body><main>{SCRIPT}{}</main></body></html>",
        around.replace("{}", PLANNER)
    )
}

/// It says styles inside the page, which the promised policy forbids.
fn site(style: &str, around: &str) -> Result<Site> {
    Ok(Site::built()?.policy(Policy::Absent).html("/page", &page(style, around)))
}

async fn visit(style: &str, around: &str) -> Result<Visit> {
    let visit = Visit::to(site(style, around)?, "/page").await?;
    visit.ready().await?;
    Ok(visit)
}

/// A style sheet, what the planner stands in, and whether it is dark where the device is not, and where it is.
const PAGES: [(&str, &str, [bool; 2]); 19] = [
    ("", "{}", [false, false]),
    ("body { background: #fff; color: #222 }", "{}", [false, false]),
    ("body { background: #14181c; color: #eee }", "{}", [true, true]),
    (":root { color-scheme: light }", "{}", [false, false]),
    (":root { color-scheme: dark }", "{}", [true, true]),
    (":root { color-scheme: light dark }", "{}", [false, true]),
    ("", "<meta name=color-scheme content='light dark'>{}", [false, true]),
    (
        ":root { color-scheme: light dark }",
        "<section style='background:#fff'>{}</section>",
        [false, false],
    ),
    (
        ":root { color-scheme: dark }",
        "<section style='background:#fff'>{}</section>",
        [false, false],
    ),
    ("", "<section style='background:#101820; padding:1em'>{}</section>", [true, true]),
    ("", "<div style='background:rgb(0 0 0 / .95)'>{}</div>", [true, true]),
    (
        "body { background: #000 }",
        "<div style='background:rgb(255 255 255 / .7)'><div style='background:rgb(255 255 255 / .9)'>{}</div></div>",
        [false, false],
    ),
    ("", "<div style='background:oklch(.2 .03 250)'>{}</div>", [true, true]),
    ("", "<div style='background:color-mix(in srgb, black 92%, white)'>{}</div>", [true, true]),
    ("", "<div style='background:linear-gradient(#fff, #f3f3f3)'>{}</div>", [false, false]),
    ("", "<div style='background:linear-gradient(90deg, #111, #222)'>{}</div>", [true, true]),
    (
        "",
        "<section style='position:relative'><div style='position:absolute; inset:0; background:#000; opacity:.96'></div>\
        <div style='position:relative'>{}</div></section>",
        [true, true],
    ),
    (
        ".tint { position: relative } .tint > * { position: relative } .tint::before { content: ''; position: absolute; \
        inset: 0; background: #111 }",
        "<section class=tint>{}</section>",
        [true, true],
    ),
    (
        "body { background: #111 }",
        "<dialog open style='background:#fff'>{}</dialog>",
        [false, false],
    ),
];

/// Whether the planner is drawn dark, by the colour of its title.
const IS_DARK: &str =
    "const [red] = getComputedStyle(root.querySelector('[part=heading]')).color.match(/\\d+/g)
    return Number(red) > 128";

#[tokio::test]
async fn it_is_as_dark_as_what_is_behind_it_whatever_the_device_wishes() -> Result<()> {
    for (style, around, dark) in PAGES {
        let visit = visit(style, around).await?;
        for (device, dark) in [&[][..], &[Media::Dark]].into_iter().zip(dark) {
            visit.browser.media(device).await?;
            let what = format!("{style} {around}, {device:?}");
            visit.planner().wait_until(&format!("(() => {{ {IS_DARK} }})() === {dark}")).await?;
            assert_eq!(visit.planner().run(IS_DARK, &[]).await?, dark, "{what}");
        }
    }
    Ok(())
}

/// Pages on which neither look can be read, or not the one that the clinic wants.
const AWKWARD: [&str; 6] = [
    "<section style='background:#0b6067; color:#fff; padding:1em'>{}</section>",
    "<section style='background:#888; padding:1em'>{}</section>",
    "<section style='background:linear-gradient(90deg, #111, #fff); padding:1em'>{}</section>",
    "<section style='background:url(data:image/gif;base64,R0lGODlhAQABAAAAACw=); color:#fff'>{}</section>",
    "<section style='background:#f8d7da'>{}</section>",
    "<style>:root { color-scheme: dark }</style>{}",
];

#[tokio::test]
async fn axe_finds_no_text_that_is_hard_to_read_on_any_page() -> Result<()> {
    let usual = PAGES.into_iter().map(|(style, around, _)| (style, around));
    let awkward = AWKWARD.into_iter().map(|around| ("", around));
    // The tint of a page builder is over its text for axe.
    for (style, around) in
        usual.chain(awkward).filter(|(_, around)| !around.contains("opacity:.96"))
    {
        let visit = visit(style, around).await?;
        visit.tick(&["concern=acne-scars", "caution=tan"]).await?;
        visit.status("postponed").await?;
        for device in [&[][..], &[Media::Dark]] {
            visit.browser.media(device).await?;
            visit.browser.run_async("for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame)", &[]).await?;
            let contrast = json!({ "runOnly": ["color-contrast"] });
            let found = visit.browser.axe(&contrast).await?;
            assert_eq!(found, Vec::<Value>::new(), "{style} {around}, {device:?}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_theme_that_cannot_be_read_on_the_page_has_a_surface_of_its_own() -> Result<()> {
    let surface =
        "const { backgroundColor, padding } = getComputedStyle(root.querySelector('[part=base]'))
        return [backgroundColor, padding !== '0px']";
    let visit = visit("", "{}").await?;
    assert_eq!(visit.planner().run(surface, &[]).await?, json!(["rgba(0, 0, 0, 0)", false]));
    visit.planner().run("host.theme = 'dark'", &[]).await?;
    assert_eq!(visit.planner().run(surface, &[]).await?, json!(["rgb(26, 29, 28)", true]));
    visit.browser.run("document.body.style.background = '#111'", &[]).await?;
    visit.planner().wait_until(&format!("!(() => {{ {surface} }})()[1]")).await
}

/// Pages that do not say for certain what is behind the whole of the planner.
const UNCERTAIN: [&str; 8] = [
    "<i style='position:absolute; inset:0 0 auto; height:300px; background:#111'></i><div style='position:relative'>{}</div>",
    "<section style='height:300px; background:#111'>{}</section>",
    "<section style='position:relative'><img alt='' src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' \
        style='position:absolute; inset:0; width:100%; height:100%'><div style='position:relative'>{}</div></section>",
    "<section style='box-shadow:inset 0 0 0 9999px #111'>{}</section>",
    "<section style='background:linear-gradient(#111, #111) 0 0 / 100% 300px no-repeat #fff'>{}</section>",
    "<section style='background:#111; opacity:.5'>{}</section>",
    "<section style='filter:invert(1)'>{}</section>",
    "<section style='background:rgb(0 0 0 / .5)'>{}</section>",
];

#[tokio::test]
async fn where_a_page_leaves_doubt_it_stands_on_a_surface_of_its_own() -> Result<()> {
    for around in UNCERTAIN {
        let visit = visit("", around).await?;
        visit.planner().wait_for(".planner.is-alone").await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_is_fixed_behind_the_page_counts_and_what_is_hidden_does_not() -> Result<()> {
    let fixed = "<i style='position:fixed; inset:0; background:#111; z-index:-1'></i><div style='height:1200px'></div>{}";
    let hidden = "{}<i style='position:fixed; inset:0; background:#000; visibility:hidden'></i>";
    for (around, dark) in [(fixed, true), (hidden, false)] {
        let visit = visit("", around).await?;
        assert_eq!(visit.planner().run(IS_DARK, &[]).await?, dark, "{around}");
    }
    Ok(())
}

/// What pages do to change their colours: a class, a style, a sheet, a control that a sheet asks for.
const CHANGES: [&str; 6] = [
    "document.documentElement.classList.add('night')",
    "document.body.style.background = '#111'",
    "document.querySelector('section').style.background = '#111'",
    "document.head.append(Object.assign(document.createElement('style'), { textContent: 'body { background: #111 }' }))",
    "document.querySelector('#night').click()",
    "document.body.style.cssText = 'transition: background 100ms; background: #111'",
];

#[tokio::test]
async fn it_follows_when_the_page_changes_its_colour() -> Result<()> {
    let style = ".night body, body:has(#night:checked) { background: #111 }";
    for change in CHANGES {
        let visit = visit(style, "<input type=checkbox id=night><section>{}</section>").await?;
        assert_eq!(visit.planner().run(IS_DARK, &[]).await?, false, "{change}");
        visit.browser.run(change, &[]).await?;
        visit.planner().wait_until(&format!("(() => {{ {IS_DARK} }})()")).await?;
    }
    Ok(())
}

#[tokio::test]
async fn it_follows_when_it_is_moved_to_another_section() -> Result<()> {
    let visit =
        visit("", "<section>{}</section><section id=dark style='background:#111'></section>")
            .await?;
    visit.planner().run("document.querySelector('#dark').append(host)", &[]).await?;
    visit.planner().wait_until(&format!("(() => {{ {IS_DARK} }})()")).await
}

#[tokio::test]
async fn the_first_view_and_the_note_of_a_failure_follow_the_page_too() -> Result<()> {
    let site = site(
        "body { background: #111 }",
        "<microneedling-planner loading=eager></microneedling-planner>{}",
    )?;
    let visit = Visit::to(site.hold("*.wasm"), "/page").await?;
    visit.planner().wait_for("[part=heading]").await?;
    assert_eq!(visit.planner().run(IS_DARK, &[]).await?, true);
    visit.site.release("*.wasm");
    let site = self::site(
        "body { background: #111 }",
        "<microneedling-planner loading=eager></microneedling-planner>{}",
    )?;
    let visit = Visit::to(site.missing("*.wasm"), "/page").await?;
    visit.planner().wait_for("[part=error]").await?;
    let is_dark = IS_DARK.replace("heading", "error");
    assert_eq!(visit.planner().run(&is_dark, &[]).await?, true);
    Ok(())
}
