//! When the module itself fails: every element falls back and says so, and one that comes later works.

use anyhow::Result;
use serde_json::json;

use crate::visit::{NONE, PLANNER, SCRIPT, Visit};

/// Takes out what Yew is about to insert something before.
const BREAK: &str = "
    window.told = []
    addEventListener('microneedling-planner-error', ({ detail }) => told.push(detail.code))
    root.querySelector('[part=about] fieldset').remove()";

/// Makes another element, and says how it starts.
const ANOTHER: &str = "const planner = document.createElement('microneedling-planner')
    planner.setAttribute('loading', 'eager')
    planner.setAttribute('concerns', 'pores')
    document.querySelector('main').append(planner)
    const how = await Promise.race([
      planner.ready.then(() => 'ready', ({ code }) => code),
      new Promise((resume) => setTimeout(() => resume('nothing'), 8000)),
    ])
    return [how, planner.plan?.status]";

#[tokio::test]
async fn after_a_panic_all_fall_back_once_and_a_later_element_works() -> Result<()> {
    let visit = Visit::ready_page(&format!("{SCRIPT}{PLANNER}{PLANNER}")).await?;
    visit.browser.planner_at(1).wait_until("await host.ready").await?;
    visit.planner().run(BREAK, &[]).await?;
    visit.tick(&["concern=acne-scars"]).await?;
    visit.browser.wait_until("told.length === 2").await?;
    assert_eq!(visit.browser.run("return told", &[]).await?, json!(["internal", "internal"]));
    let fallbacks =
        "return [...document.querySelectorAll('microneedling-planner')].map((planner) =>
        [planner.plan, planner.querySelector('p').checkVisibility()])";
    let expected = json!([[null, true], [null, true]]);
    assert_eq!(visit.browser.run(fallbacks, &[]).await?, expected);
    assert_eq!(visit.browser.run_async(ANOTHER, &[]).await?, json!(["ready", "general"]));
    assert_eq!(visit.browser.run("return told.length", &[]).await?, 2);
    Ok(())
}

#[tokio::test]
async fn a_fault_in_a_chunk_takes_its_element_down() -> Result<()> {
    let visit = Visit::ready_page(&format!("{SCRIPT}{PLANNER}")).await?;
    let fault = "window.told = []
        addEventListener('microneedling-planner-error', ({ detail }) => told.push(detail.code))
        Object.defineProperty(Intl, 'DateTimeFormat', { get() { throw new Error('no dates today') } })";
    visit.browser.run(fault, &[]).await?;
    visit.tick(&["concern=acne-scars"]).await?;
    visit.browser.wait_until("told.length").await?;
    assert_eq!(visit.browser.run("return told", &[]).await?, json!(["internal"]));
    assert_eq!(visit.value("host.querySelector('#fallback').checkVisibility()").await?, true);
    Ok(())
}

#[tokio::test]
async fn what_a_listener_of_the_page_throws_takes_nothing_down() -> Result<()> {
    let visit = Visit::ready_page(&format!("{SCRIPT}{PLANNER}")).await?;
    visit.tick(&["concern=acne-scars", NONE]).await?;
    visit.status("answered").await?;
    let listener = "window.told = []
        window.refused = []
        addEventListener('microneedling-planner-error', ({ detail }) => told.push(detail.code))
        addEventListener('click', (event) => {
          if (event.composedPath()[0].localName !== 'a') return
          event.preventDefault()
          refused.push(event.type)
          throw new Error('not our click')
        })";
    visit.browser.run(listener, &[]).await?;
    visit.planner().click("[data-take=calendar]").await?;
    visit.browser.wait_until("refused.length === 1").await?;
    visit.tick(&["concern=pores"]).await?;
    visit.planner().wait_until("host.plan?.courses[0].concerns.length === 2").await?;
    assert_eq!(visit.browser.run("return told", &[]).await?, json!([]));
    Ok(())
}
