//! After a failure: what the page is told, and what a later element may still do.

use anyhow::Result;
use serde_json::json;

use crate::visit::{PLANNER, SCRIPT, Visit, contains};

/// Makes a planner, and says `ready` or why not.
const TRY: &str = "const planner = document.createElement('microneedling-planner')
    planner.setAttribute('loading', 'eager')
    document.querySelector('main').append(planner)
    await customElements.whenDefined('microneedling-planner')
    return planner.ready.then(() => 'ready', ({ code }) => code)";

/// Lets requests that fit these patterns fail.
async fn block(visit: &Visit, patterns: &[&str]) -> Result<()> {
    visit.browser.devtools("Network.enable", &json!({})).await?;
    let parameters = json!({ "urls": patterns });
    visit.browser.devtools("Network.setBlockedURLs", &parameters).await.map(drop)
}

#[tokio::test]
async fn a_later_element_tries_again_and_starts_once_the_module_can_be_had() -> Result<()> {
    let visit = Visit::page(SCRIPT).await?;
    block(&visit, &["*.wasm"]).await?;
    assert_eq!(visit.browser.run_async(TRY, &[]).await?, "wasm-missing");
    block(&visit, &[]).await?;
    assert_eq!(visit.browser.run_async(TRY, &[]).await?, "ready");
    Ok(())
}

#[tokio::test]
async fn a_later_element_tries_again_and_starts_once_the_glue_can_be_had() -> Result<()> {
    let visit = Visit::page(SCRIPT).await?;
    block(&visit, &["*/microneedling-planner.*.js"]).await?;
    assert_eq!(visit.browser.run_async(TRY, &[]).await?, "wasm-missing");
    block(&visit, &[]).await?;
    assert_eq!(visit.browser.run_async(TRY, &[]).await?, "ready");
    Ok(())
}

#[tokio::test]
async fn a_plan_and_the_way_to_the_clinic_stand_when_the_details_cannot_be_had() -> Result<()> {
    let visit = Visit::page(SCRIPT).await?;
    block(&visit, &["*/microneedling-planner-details.*.wasm"]).await?;
    assert_eq!(visit.browser.run_async(TRY, &[]).await?, "wasm-missing");
    visit.planner().run("host.bookingUrl = 'https://clinic.example/book'", &[]).await?;
    visit.tick(&["concern=acne-scars"]).await?;
    visit.planner().wait_for("[part=plan] .course-figures").await?;
    visit.planner().wait_for(".booking a").await?;
    contains(&visit.text().await?, &["The rest could not be loaded"]);
    Ok(())
}

#[tokio::test]
async fn missing_details_are_asked_for_by_a_press_and_not_with_each_tick() -> Result<()> {
    let visit = Visit::page(SCRIPT).await?;
    block(&visit, &["*/microneedling-planner-details.*.wasm"]).await?;
    assert_eq!(visit.browser.run_async(TRY, &[]).await?, "wasm-missing");
    visit
        .browser
        .run(
            "window.told = 0; addEventListener('microneedling-planner-error', () => { told += 1 })",
            &[],
        )
        .await?;
    visit.tick(&["concern=acne-scars", "concern=pores"]).await?;
    visit
        .planner()
        .wait_until("root.querySelector('.question__count').innerText.includes('2 chosen')")
        .await?;
    visit.planner().wait_for("[part=plan] .course-figures").await?;
    assert_eq!(visit.browser.run("return told", &[]).await?, 0, "a tick asks for nothing");
    visit.planner().click(".missing-details button").await?;
    visit.browser.wait_until("told === 1").await?;
    let focused = visit.value("root.activeElement?.matches('.missing-details button')").await?;
    assert_eq!(focused, true, "the button stays under the hand");
    block(&visit, &[]).await?;
    visit.planner().click(".missing-details button").await?;
    visit.planner().wait_for("[part=combinations]").await?;
    visit.ready().await?;
    assert_eq!(visit.value("root.activeElement?.id").await?, "why-title");
    assert!(!visit.text().await?.contains("could not be loaded"));
    Ok(())
}

#[tokio::test]
async fn the_error_event_bubbles_and_crosses_shadow_roots() -> Result<()> {
    let visit = Visit::page(SCRIPT).await?;
    block(&visit, &["*.wasm"]).await?;
    visit
        .browser
        .run(
            "window.told = []
            addEventListener('microneedling-planner-error', ({ bubbles, composed, detail }) =>
              told.push([bubbles, composed, Object.keys(detail).sort()]))",
            &[],
        )
        .await?;
    visit.browser.run_async(TRY, &[]).await?;
    let expected = json!([[true, true, ["code", "message"]]]);
    assert_eq!(visit.browser.run("return told", &[]).await?, expected);
    Ok(())
}

#[tokio::test]
async fn every_element_on_the_page_falls_back_when_none_can_start() -> Result<()> {
    let visit = Visit::page(SCRIPT).await?;
    block(&visit, &["*.wasm"]).await?;
    let add = "const main = document.querySelector('main')
        for (const words of ['One', 'Two', 'Three']) {
          const planner = document.createElement('microneedling-planner')
          planner.setAttribute('loading', 'eager')
          planner.append(Object.assign(document.createElement('p'), { textContent: words }))
          main.append(planner)
        }
        const planners = [...document.querySelectorAll('microneedling-planner')]
        await Promise.allSettled(planners.map(({ ready }) => ready))
        return planners.map((planner) => [planner.firstChild.checkVisibility(), planner.plan])";
    let expected = json!([[true, null], [true, null], [true, null]]);
    assert_eq!(visit.browser.run_async(add, &[]).await?, expected);
    Ok(())
}

#[tokio::test]
async fn a_failure_nobody_listens_to_is_no_unhandled_rejection() -> Result<()> {
    let visit = Visit::page(SCRIPT).await?;
    block(&visit, &["*.wasm"]).await?;
    let quiet = "const unhandled = []
        addEventListener('unhandledrejection', ({ reason }) => unhandled.push(String(reason)))
        const planner = document.createElement('microneedling-planner')
        const failed = new Promise((told) => planner.addEventListener('microneedling-planner-error', told))
        planner.setAttribute('loading', 'eager')
        document.body.append(planner)
        await failed
        await new Promise(requestAnimationFrame)
        await new Promise(requestAnimationFrame)
        return unhandled";
    assert_eq!(visit.browser.run_async(quiet, &[]).await?, json!([]));
    Ok(())
}

#[tokio::test]
async fn the_usual_page_has_one_widget_and_no_fallback_beside_it() -> Result<()> {
    let visit = Visit::ready_page(&format!("{SCRIPT}{PLANNER}")).await?;
    let shown = "[root.querySelectorAll('[part=base]').length, root.querySelectorAll('slot, [part=error]').length]";
    assert_eq!(visit.value(shown).await?, json!([1, 0]));
    Ok(())
}
