//! Everything by keyboard alone.

use anyhow::{Result, bail};
use xtask::browser::Key;

use crate::visit::{NONE, Visit, contains};

/// Presses Tab until what has the focus fits the condition, a script with `focused`.
async fn tab_to(visit: &Visit, condition: &str) -> Result<()> {
    for _ in 0..80 {
        let script = format!("const focused = root.activeElement; return focused && ({condition})");
        if visit.planner().run(&script, &[]).await? == true {
            return Ok(());
        }
        visit.browser.press(&[Key::Tab]).await?;
    }
    bail!("80 presses of Tab did not lead to `{condition}`")
}

#[tokio::test]
async fn a_visitor_comes_from_the_first_concern_to_the_booking_link_by_keyboard() -> Result<()> {
    let visit = Visit::usual().await?;
    tab_to(&visit, "focused.value === 'acne-scars'").await?;
    visit.browser.press(&[Key::Space]).await?;
    visit.status("general").await?;
    tab_to(&visit, "focused.name === 'skin'").await?;
    visit.browser.press(&[Key::Space, Key::Down]).await?;
    visit
        .planner()
        .wait_until("root.querySelector('input[name=skin]:checked')?.value === '2'")
        .await?;
    for group in ["health", "skin", "recent", "age"] {
        let none = format!("focused.name === 'safety:{group}' && focused.value === 'none'");
        tab_to(&visit, &none).await?;
        visit.browser.press(&[Key::Space]).await?;
    }
    visit.status("answered").await?;
    tab_to(&visit, "focused.localName === 'a' && focused.href === 'https://clinic.example/book'")
        .await
}

#[tokio::test]
async fn a_tick_never_moves_the_focus() -> Result<()> {
    let visit = Visit::usual().await?;
    for control in ["acne-scars", "melasma", "pregnancy", "pregnancy", "none", "not-sure"] {
        visit.planner().focus(&format!("input[value=\"{control}\"]")).await?;
        let before = visit.value("host.plan.status").await?;
        visit.browser.press(&[Key::Space]).await?;
        let waited = format!("host.plan.status !== {before} || host.plan.courses.length");
        visit.planner().wait_until(&waited).await?;
        assert_eq!(visit.value("root.activeElement.value").await?, control);
    }
    Ok(())
}

#[tokio::test]
async fn enter_in_a_checkbox_leaves_the_address_alone() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars"]).await?;
    let address = visit.value("location.href").await?;
    visit.browser.press(&[Key::Enter]).await?;
    visit.tick(&["concern=pores"]).await?;
    visit.planner().wait_until("host.plan.courses[0].concerns.length === 2").await?;
    assert_eq!(visit.value("location.href").await?, address);
    Ok(())
}

#[tokio::test]
async fn folds_open_by_keyboard() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.planner().focus("details summary").await?;
    visit.browser.press(&[Key::Enter]).await?;
    visit.planner().wait_until("root.querySelector('details').open").await
}

#[tokio::test]
async fn see_plan_leads_to_the_plan_on_a_phone() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.browser.viewport(390, 700).await?;
    visit.tick(&["concern=acne-scars"]).await?;
    visit.planner().click(".summary-bar button").await?;
    let heading =
        visit.value("[root.activeElement.localName, root.activeElement.innerText]").await?;
    assert_eq!(heading[0], "h3");
    contains(heading[1].as_str().unwrap_or_default(), &["Your plan:", "not yet checked for you"]);
    // The strip that says it is seen whole, and not only the figures below it.
    let strip = "(({ top, bottom }) => top >= 0 && bottom < innerHeight / 2)(
        root.querySelector('.status-line').getBoundingClientRect())";
    visit.planner().wait_until(strip).await
}

#[tokio::test]
async fn a_plan_is_taken_along_by_keyboard_and_the_focus_stays() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars", NONE]).await?;
    visit.status("answered").await?;
    let written = "window.written = []
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => written.push(text) } })
        HTMLAnchorElement.prototype.click = function () { written.push(this.download) }";
    visit.planner().run(written, &[]).await?;
    for (way, what) in [
        ("calendar", "written.includes('microneedling.ics')"),
        ("copy", "written.some((text) => text.includes('3 to 6'))"),
    ] {
        tab_to(&visit, &format!("focused.dataset.take === '{way}'")).await?;
        visit.browser.press(&[Key::Enter]).await?;
        visit.planner().wait_until(what).await?;
        assert_eq!(visit.value("root.activeElement.dataset.take").await?, way);
    }
    assert_ne!(visit.value("root.querySelector('.actions__said').textContent").await?, "");
    Ok(())
}
