//! When the module itself fails: every element falls back and says so, and one that comes later works.

use anyhow::Result;
use serde_json::json;

use crate::visit::{PLANNER, SCRIPT, Visit};

/// Takes out what Yew holds on to, so that the next drawing cannot go on.
const BREAK: &str = "
    window.told = []
    addEventListener('microneedling-planner-error', ({ detail }) => told.push(detail.code))
    const columns = root.querySelector('.planner__columns')
    const parts = [...columns.children]
    columns.replaceChildren(...parts.reverse().slice(0, 1))
    root.querySelectorAll('.planner__side, .planner__why').forEach((part) => part.remove())";

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
    let ticks = format!(
        "{BREAK}
        const fresh = document.createElement('div')
        for (const value of ['acne-scars', 'stretch-marks']) {{
          const control = Object.assign(document.createElement('input'), {{ type: 'checkbox', name: 'concern', value, checked: true }})
          root.querySelector('[part=base]').append(control)
          control.dispatchEvent(new Event('change', {{ bubbles: true }}))
        }}"
    );
    visit.planner().run(&ticks, &[]).await?;
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
async fn a_fault_in_a_chunk_takes_its_element_down_and_no_other() -> Result<()> {
    let visit = Visit::ready_page(&format!("{SCRIPT}{PLANNER}")).await?;
    let fault = "window.told = []
        addEventListener('microneedling-planner-error', ({ detail }) => told.push(detail.code))
        window.format = Intl.DateTimeFormat.prototype.formatToParts
        Object.defineProperty(Intl, 'DateTimeFormat', { configurable: true, get() { throw new Error('no dates today') } })
        window.whole = Intl";
    visit.browser.run(fault, &[]).await?;
    visit.tick(&["concern=acne-scars"]).await?;
    visit.browser.wait_until("told.length").await?;
    assert_eq!(visit.browser.run("return told", &[]).await?, json!(["internal"]));
    assert_eq!(visit.value("host.querySelector('#fallback').checkVisibility()").await?, true);
    Ok(())
}
