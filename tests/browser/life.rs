//! The element comes, moves, goes and comes back.

use anyhow::Result;
use serde_json::json;

use crate::visit::{NONE, PLANNER, SCRIPT, Visit};

const CHECKED: &str = "[...root.querySelectorAll(':checked')].map(({ value }) => value)";

#[tokio::test]
async fn moving_the_element_keeps_the_answers_and_the_very_controls() -> Result<()> {
    let visit = Visit::ready_page(&format!("{SCRIPT}{PLANNER}<div id=elsewhere></div>")).await?;
    visit.tick(&["concern=pores", NONE]).await?;
    let moved = "const before = root.querySelector('input[value=pores]')
        document.querySelector('#elsewhere').append(host)
        await new Promise(requestAnimationFrame)
        return before === root.querySelector('input[value=pores]')";
    assert_eq!(visit.planner().run(moved, &[]).await?, true);
    assert_eq!(visit.value(CHECKED).await?, json!(["pores", "none", "none", "none", "none"]));
    visit.tick(&["concern=texture"]).await?;
    visit.planner().wait_until("host.plan.courses[0].concerns.length === 2").await
}

#[tokio::test]
async fn coming_back_later_finds_the_answers() -> Result<()> {
    let visit = Visit::usual().await?;
    visit
        .tick(&["concern=scars", "area:scars=body", "skin=5", "caution=tan", "combination=prp"])
        .await?;
    visit.status("postponed").await?;
    let plan = visit.value("host.plan").await?;
    let away = "const place = host.parentNode
        host.remove()
        await new Promise(requestAnimationFrame)
        const gone = [root.querySelector('[part=base]'), host.plan]
        place.append(host)
        return gone";
    assert_eq!(visit.planner().run(away, &[]).await?, json!([null, null]));
    visit.planner().wait_until("host.plan?.status === 'postponed'").await?;
    assert_eq!(visit.value("host.plan").await?, plan);
    assert_eq!(visit.value(CHECKED).await?, json!(["scars", "body", "5", "tan", "prp"]));
    Ok(())
}

#[tokio::test]
async fn a_removed_element_is_collected() -> Result<()> {
    let visit = Visit::usual().await?;
    let made = "window.gone = []
        for (let i = 0; i < 20; i++) {
          const planner = document.createElement('microneedling-planner')
          planner.loading = 'eager'
          document.body.append(planner)
          await planner.ready
          planner.shadowRoot.querySelector('input[value=pores]').click()
          await new Promise(requestAnimationFrame)
          gone.push(new WeakRef(planner))
          planner.remove()
        }";
    visit.browser.run_async(made, &[]).await?;
    visit.browser.collect_garbage().await?;
    visit.browser.wait_until("gone.filter((reference) => reference.deref()).length <= 1").await
}

#[tokio::test]
async fn a_hundred_comings_and_goings_leave_no_error() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=pores"]).await?;
    let busy = "const place = host.parentNode
        for (let i = 0; i < 100; i++) {
          host.remove()
          if (i % 2) await null
          if (i % 3) await new Promise(requestAnimationFrame)
          place.append(host)
        }";
    visit.planner().run(busy, &[]).await?;
    visit.planner().wait_until("host.plan?.courses.length === 1").await?;
    assert_eq!(visit.value("root.querySelectorAll('[part=base]').length").await?, 1);
    let console = visit.browser.console().await?;
    assert!(console.iter().all(|line| line.level != "SEVERE"), "{console:?}");
    Ok(())
}

#[tokio::test]
async fn a_clone_begins_afresh() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=pores"]).await?;
    let clone = "const copy = host.cloneNode(true)
        host.after(copy)
        await copy.ready
        return copy.plan.status";
    assert_eq!(visit.planner().run(clone, &[]).await?, "empty");
    Ok(())
}

#[tokio::test]
async fn a_page_that_swaps_its_body_gets_a_working_planner_again() -> Result<()> {
    let visit = Visit::usual().await?;
    let swap = "const next = document.createElement('body')
        next.append(document.createElement('microneedling-planner'))
        document.body.replaceWith(next)";
    visit.browser.run(swap, &[]).await?;
    visit.ready().await?;
    visit.tick(&["concern=pores"]).await?;
    visit.status("general").await
}

#[tokio::test]
async fn an_element_taken_away_before_it_started_does_not_start() -> Result<()> {
    let visit = Visit::usual().await?;
    let brief = "const planner = document.createElement('microneedling-planner')
        planner.loading = 'eager'
        document.body.append(planner)
        planner.remove()
        for (let i = 0; i < 5; i++) await new Promise(requestAnimationFrame)
        return planner.plan";
    assert_eq!(visit.browser.run_async(brief, &[]).await?, json!(null));
    Ok(())
}
