//! Nothing leaves the page, nothing stays behind, and nothing of the page gets in.

use anyhow::Result;
use serde_json::json;
use xtask::serve::Site;

use crate::visit::{NOT_SURE, PLANNER, SCRIPT, Visit, document};

/// A visit through every kind of answer.
const ANSWERS: [&str; 8] = [
    "concern=acne-scars",
    "concern=melasma",
    "skin=5",
    "caution=anticoagulant",
    "combination=prp",
    "caution=pregnancy",
    "caution=pregnancy",
    NOT_SURE,
];

#[tokio::test]
async fn only_the_pages_own_files_are_requested() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&ANSWERS[..4]).await?;
    visit.tick(&ANSWERS[5..]).await?;
    visit.status("ask-first").await?;
    for path in visit.site.requests() {
        let ours = path.starts_with("/microneedling-planner") || path == "/page";
        assert!(ours && !path.contains('?'), "{path}");
    }
    let elsewhere = "performance.getEntriesByType('resource').map(({ name }) => name)
        .filter((name) => !name.startsWith(location.origin))";
    assert_eq!(visit.value(elsewhere).await?, json!([]));
    Ok(())
}

#[tokio::test]
async fn nothing_is_stored_and_the_address_and_the_title_stay() -> Result<()> {
    let visit = Visit::usual().await?;
    let state = "[document.cookie, localStorage.length, sessionStorage.length,
        (await indexedDB.databases()).length, (await caches.keys()).length,
        location.pathname + location.search + location.hash, history.length, history.state, document.title]";
    let before = visit.value(state).await?;
    visit.tick(&ANSWERS[..4]).await?;
    visit.tick(&ANSWERS[5..]).await?;
    visit.status("ask-first").await?;
    assert_eq!(visit.value(state).await?, before);
    Ok(())
}

#[tokio::test]
async fn the_promised_policy_is_never_violated_and_the_console_stays_silent() -> Result<()> {
    let body = format!("<script src=/listen.js></script>{SCRIPT}{PLANNER}");
    let listen = "window.violations = []
        addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective))";
    let site = Site::built()?.html("/page", &document(&body)).page(
        "/listen.js",
        "text/javascript",
        listen,
    );
    let visit = Visit::to(site, "/page").await?;
    visit.ready().await?;
    visit.tick(&ANSWERS[..4]).await?;
    visit.tick(&ANSWERS[5..]).await?;
    visit.status("ask-first").await?;
    assert_eq!(visit.value("violations").await?, json!([]));
    assert_eq!(visit.browser.console().await?, []);
    Ok(())
}

#[tokio::test]
async fn nothing_is_added_to_the_window() -> Result<()> {
    let body = format!("<script src=/note.js></script>{SCRIPT}{PLANNER}");
    let site = Site::built()?.html("/page", &document(&body)).page(
        "/note.js",
        "text/javascript",
        "window.before = Object.getOwnPropertyNames(window)",
    );
    let visit = Visit::to(site, "/page").await?;
    visit.ready().await?;
    visit.tick(&["concern=pores"]).await?;
    // The driver's own names begin with `cdc_`, `se_`, `ret_` or `$`.
    let added = "Object.getOwnPropertyNames(window).filter((name) => !before.includes(name)
        && name !== 'before' && !/^(cdc_|se_|ret_|\\$)/.test(name))";
    assert_eq!(visit.value(added).await?, json!([]));
    Ok(())
}

#[tokio::test]
async fn styles_neither_leak_in_nor_out() -> Result<()> {
    let hostile = "* { color: rgb(255, 0, 0) !important; letter-spacing: 9px }
        div, p, label, input { display: none !important }
        microneedling-planner { color: inherit }";
    let body = format!(
        "<link rel=stylesheet href=/hostile.css>{SCRIPT}{PLANNER}<section class=\"plan-card button\" id=bystander></section>"
    );
    let site =
        Site::built()?.html("/page", &document(&body)).page("/hostile.css", "text/css", hostile);
    let visit = Visit::to(site, "/page").await?;
    visit.ready().await?;
    let seen = "[root.querySelector('input[value=pores]').checkVisibility(),
        getComputedStyle(root.querySelector('h2')).display,
        getComputedStyle(document.querySelector('#bystander')).borderTopWidth]";
    assert_eq!(visit.value(seen).await?, json!([true, "block", "0px"]));
    Ok(())
}

#[tokio::test]
async fn the_page_is_not_scrolled_and_keeps_its_focus() -> Result<()> {
    let body = format!("<button id=mine>Mine</button>{SCRIPT}{PLANNER}");
    let visit = Visit::page(&body).await?;
    visit.browser.run("document.querySelector('#mine').focus()", &[]).await?;
    visit.ready().await?;
    visit.planner().run("root.querySelector('input[value=pores]').click()", &[]).await?;
    visit.status("general").await?;
    assert_eq!(visit.value("[document.activeElement.id, scrollY]").await?, json!(["mine", 0]));
    Ok(())
}
