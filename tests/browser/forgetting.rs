//! What a visitor answered is gone when they are: nothing is remembered, sent or listened to.

use std::collections::BTreeSet;

use anyhow::Result;
use serde_json::json;
use xtask::serve::Site;

use crate::visit::{NOT_SURE, PLANNER, SCRIPT, Visit, document};

const CHECKED: &str = "[...root.querySelectorAll(':checked')].map(({ value }) => value)";

#[tokio::test]
async fn loading_the_page_again_forgets_every_answer() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars", "skin=5", "caution=pregnancy"]).await?;
    visit.status("stopped").await?;
    visit.browser.reload().await?;
    visit.ready().await?;
    visit.status("empty").await?;
    assert_eq!(visit.value(CHECKED).await?, json!([]), "the browser fills in nothing either");
    Ok(())
}

#[tokio::test]
async fn after_going_away_and_back_ticks_and_plan_agree() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars", "caution=tan"]).await?;
    visit.status("postponed").await?;
    visit.browser.goto(&visit.site.url("/")).await?;
    visit.browser.run("history.back()", &[]).await?;
    visit
        .browser
        .wait_until("location.pathname === '/page' && document.readyState === 'complete'")
        .await?;
    visit.ready().await?;
    // The page may come back as it was left, or begin anew, but never half of each.
    let agree = "const ticked = [...root.querySelectorAll('input[name=concern]:checked')].map(({ value }) => value)
        return JSON.stringify(ticked) === JSON.stringify(host.plan.courses.flatMap(({ concerns }) => concerns))";
    assert_eq!(visit.planner().run(agree, &[]).await?, true);
    Ok(())
}

#[tokio::test]
async fn a_visit_asks_for_exactly_the_files_it_needs_each_once() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars", NOT_SURE]).await?;
    visit.status("ask-first").await?;
    let mut needed: BTreeSet<String> = std::fs::read_dir(xtask::dist::built()?)?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.starts_with("microneedling-planner") && !name.ends_with(".d.ts"))
        // What reads a clinic's own protocol is not for a page without one, nor what takes a plan along for who does not.
        .filter(|name| !["reader", "take_along"].iter().any(|chunk| name.contains(chunk)))
        // What they share with others, only a build knows.
        .filter(|name| !name.contains("-chunk_"))
        .map(|name| format!("/{name}"))
        .collect();
    needed.insert("/page".to_owned());
    let requests = visit.site.requests();
    let mut once: BTreeSet<_> = requests.iter().cloned().collect();
    assert_eq!(requests.len(), once.len(), "{requests:?}");
    once.retain(|path| !path.contains("-chunk_"));
    assert_eq!(once, needed);
    Ok(())
}

#[tokio::test]
async fn the_booking_address_is_the_clinics_own_to_the_letter() -> Result<()> {
    let visit = Visit::usual().await?;
    let answers: [&[&str]; 3] =
        [&["concern=acne-scars", "skin=5"], &["caution=anticoagulant"], &[NOT_SURE]];
    for answers in answers {
        visit.tick(answers).await?;
        let address = visit.value("root.querySelector('[part=actions] a').getAttribute('href')");
        assert_eq!(address.await?, "https://clinic.example/book");
    }
    Ok(())
}

#[tokio::test]
async fn no_answer_can_be_read_off_the_host_element() -> Result<()> {
    let visit = Visit::usual().await?;
    let outside = "[host.outerHTML, host.title, document.title]";
    let before = visit.value(outside).await?;
    visit.tick(&["concern=acne-scars", "skin=5", "caution=pregnancy"]).await?;
    visit.status("stopped").await?;
    assert_eq!(visit.value(outside).await?, before);
    Ok(())
}

#[tokio::test]
async fn an_element_that_has_gone_leaves_no_listener_on_the_page() -> Result<()> {
    let count = "window.listening = 0
        const { addEventListener, removeEventListener } = EventTarget.prototype
        const outside = (target) => target === undefined || target === window || target === document
        EventTarget.prototype.addEventListener = function (...given) {
          if (outside(this)) window.listening += 1
          return addEventListener.apply(this, given)
        }
        EventTarget.prototype.removeEventListener = function (...given) {
          if (outside(this)) window.listening -= 1
          return removeEventListener.apply(this, given)
        }";
    let body = format!("<script src=/count.js></script>{SCRIPT}{PLANNER}");
    let site =
        Site::built()?.html("/page", &document(&body)).page("/count.js", "text/javascript", count);
    let visit = Visit::to(site, "/page").await?;
    visit.ready().await?;
    let come_and_go = "const before = window.listening
        const place = host.parentNode
        for (let i = 0; i < 20; i++) {
          host.remove()
          await new Promise(requestAnimationFrame)
          place.append(host)
          while (!host.plan) await new Promise(requestAnimationFrame)
        }
        return window.listening - before";
    assert_eq!(visit.planner().run(come_and_go, &[]).await?, 0);
    Ok(())
}
