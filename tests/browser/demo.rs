//! The demo: a clinic's page that embeds the planner as any clinic would.

use anyhow::{Result, bail};
use serde_json::json;
use xtask::browser::Key;

use crate::visit::Visit;

#[tokio::test]
async fn its_log_names_events_and_no_answer() -> Result<()> {
    let visit = Visit::demo().await?;
    visit.tick(&["concern=acne-scars", "caution=pregnancy"]).await?;
    visit.browser.wait_until("document.querySelectorAll('#log li').length === 3").await?;
    let log = "[...document.querySelectorAll('#log li')].map(({ innerText }) => innerText)";
    let change = "microneedling-planner-change";
    assert_eq!(visit.value(log).await?, json!(["microneedling-planner-ready", change, change]));
    Ok(())
}

#[tokio::test]
async fn its_theme_switch_darkens_the_planner() -> Result<()> {
    let visit = Visit::demo().await?;
    let colour = "getComputedStyle(root.querySelector('[part=heading]')).color";
    let light = visit.value(colour).await?;
    visit.browser.run("document.querySelector('.workbench [value=dark]').click()", &[]).await?;
    assert_ne!(visit.value(colour).await?, light);
    assert_eq!(visit.value("host.theme").await?, "dark");
    Ok(())
}

#[tokio::test]
async fn its_reset_button_begins_again() -> Result<()> {
    let visit = Visit::demo().await?;
    visit.tick(&["concern=acne-scars", "caution=tan"]).await?;
    visit.status("postponed").await?;
    visit.browser.run("document.querySelector('#reset').click()", &[]).await?;
    visit.status("empty").await?;
    assert_eq!(visit.value("root.querySelectorAll(':checked').length").await?, 0);
    Ok(())
}

#[tokio::test]
async fn its_own_words_stand_there_until_the_planner_does() -> Result<()> {
    let site = xtask::serve::Site::built()?.missing("*.wasm");
    let visit = Visit::to(site, "/").await?;
    visit
        .browser
        .run("document.querySelector('microneedling-planner').scrollIntoView()", &[])
        .await?;
    visit
        .planner()
        .wait_until("(await host.ready.catch(({ code }) => code)) === 'wasm-missing'")
        .await?;
    let shown =
        "[host.innerText.includes('3 to 6 sessions'), host.querySelector('a').checkVisibility()]";
    assert_eq!(visit.value(shown).await?, json!([true, true]));
    Ok(())
}

#[tokio::test]
async fn a_visitor_walks_it_by_keyboard_from_the_top_to_the_booking_link() -> Result<()> {
    let visit = Visit::demo().await?;
    visit.browser.run("scrollTo(0, 0); document.activeElement.blur()", &[]).await?;
    let stops = [
        ("focused.localName === 'a' && focused.className === 'skip'", None),
        ("focused.value === 'acne-scars'", Some(Key::Space)),
        ("focused.name === 'safety:health' && focused.value === 'none'", Some(Key::Space)),
        ("focused.name === 'safety:skin' && focused.value === 'none'", Some(Key::Space)),
        ("focused.name === 'safety:recent' && focused.value === 'none'", Some(Key::Space)),
        ("focused.name === 'safety:age' && focused.value === 'none'", Some(Key::Space)),
        ("focused.name === 'combination' && focused.value === 'peel'", Some(Key::Space)),
    ];
    for (stop, key) in stops {
        tab_to(&visit, stop, Key::Tab).await?;
        if let Some(key) = key {
            visit.browser.press(&[key]).await?;
        }
    }
    visit.status("answered").await?;
    assert_eq!(visit.value("root.querySelector('input[value=peel]').checked").await?, true);
    let event = "window.booked = false
        addEventListener('microneedling-planner-booking', () => { booked = true })
        root.addEventListener('click', (event) => { if (event.target.href) event.preventDefault() })";
    visit.planner().run(event, &[]).await?;
    let booking = "focused.href === 'https://clinic.example/book'";
    visit.planner().focus("[part=combinations] input").await?;
    back_to(&visit, booking).await?;
    visit.browser.press(&[Key::Enter]).await?;
    visit.browser.wait_until("window.booked").await
}

/// Presses `key` until what has the focus, inside the planner or out, fits `condition`.
async fn tab_to(visit: &Visit, condition: &str, key: Key) -> Result<()> {
    for _ in 0..90 {
        visit.browser.press(&[key]).await?;
        if is_there(visit, condition).await? {
            return Ok(());
        }
    }
    bail!("90 presses did not lead to `{condition}`")
}

/// The same, backwards.
async fn back_to(visit: &Visit, condition: &str) -> Result<()> {
    for _ in 0..90 {
        visit.browser.press_with(Key::Shift, Key::Tab).await?;
        if is_there(visit, condition).await? {
            return Ok(());
        }
    }
    bail!("90 presses did not lead back to `{condition}`")
}

async fn is_there(visit: &Visit, condition: &str) -> Result<bool> {
    let script =
        format!("const focused = root.activeElement ?? document.activeElement; return {condition}");
    Ok(visit.planner().run(&script, &[]).await? == true)
}
