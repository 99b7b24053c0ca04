//! When it cannot run, the page shows its own fallback and is told why.

use anyhow::Result;
use serde_json::json;
use xtask::serve::{Policy, Site};

use crate::visit::{PLANNER, SCRIPT, Visit, document};

/// Notes the errors before anything starts.
const LISTEN: &str = "window.told = []
    addEventListener('microneedling-planner-error', ({ detail }) => told.push([detail.code, detail.message]))";

fn site(body: &str) -> Result<Site> {
    let body = format!("<script src=/listen.js></script>{body}");
    Ok(Site::built()?.html("/page", &document(&body)).page("/listen.js", "text/javascript", LISTEN))
}

/// Opens the usual planner on a broken site: the fallback stands, and the page is told this code.
async fn fails_with(site: Site, code: &str) -> Result<()> {
    let visit = Visit::to(site, "/page").await?;
    visit.browser.wait_until("told.length").await?;
    assert_eq!(visit.value("told.map(([code]) => code)").await?, json!([code]));
    assert_eq!(visit.value("told[0][1].length > 40").await?, true, "says what to do");
    let visible = "document.querySelector('#fallback').checkVisibility()";
    assert_eq!(visit.value(visible).await?, true);
    let refused = "await host.ready.then(() => 'kept', (error) => error.code)";
    assert_eq!(visit.value(refused).await?, code);
    assert_eq!(visit.value("host.plan").await?, json!(null));
    let console = visit.browser.console().await?;
    let ours =
        console.iter().filter(|line| line.text.contains(&format!("microneedling-planner> {code}")));
    assert_eq!(ours.count(), 1, "{console:?}");
    Ok(())
}

#[tokio::test]
async fn the_fallback_is_seen_until_the_script_has_arrived() -> Result<()> {
    // Added by another script: a page waits for those that it names itself.
    let site = site(PLANNER)?.policy(Policy::Absent).hold("/microneedling-planner.js");
    let visit = Visit::to(site, "/page").await?;
    let add = "const script = document.createElement('script')
        Object.assign(script, { type: 'module', src: '/microneedling-planner.js' })
        document.head.append(script)";
    visit.browser.run(add, &[]).await?;
    visit.site.requested("/microneedling-planner.js").await?;
    let visible = "document.querySelector('#fallback').checkVisibility()";
    assert_eq!(visit.value(visible).await?, true);
    visit.site.release("/microneedling-planner.js");
    visit.ready().await?;
    assert_eq!(visit.value(visible).await?, false);
    Ok(())
}

#[tokio::test]
async fn a_missing_module_is_wasm_missing() -> Result<()> {
    fails_with(site(&format!("{SCRIPT}{PLANNER}"))?.missing("*.wasm"), "wasm-missing").await
}

#[tokio::test]
async fn missing_glue_is_wasm_missing() -> Result<()> {
    let site = site(&format!("{SCRIPT}{PLANNER}"))?.missing("/microneedling-planner.*.js");
    fails_with(site, "wasm-missing").await
}

#[tokio::test]
async fn a_policy_without_wasm_is_wasm_blocked() -> Result<()> {
    let policy = "script-src 'self'; style-src 'self'; connect-src 'self'".to_owned();
    let site = site(&format!("{SCRIPT}{PLANNER}"))?.policy(Policy::Other(policy));
    fails_with(site, "wasm-blocked").await
}

#[tokio::test]
async fn a_module_under_a_wrong_media_type_still_runs() -> Result<()> {
    let site = site(&format!("{SCRIPT}{PLANNER}"))?.media_type("*.wasm", "text/plain");
    let visit = Visit::to(site, "/page").await?;
    visit.ready().await
}

#[tokio::test]
async fn another_file_in_place_of_the_module_is_wasm_type() -> Result<()> {
    let dist = xtask::dist::built()?;
    let mut files = std::fs::read_dir(dist)?.filter_map(|entry| Some(entry.ok()?.path()));
    let module = files.find_map(|file| {
        let name = file.file_name()?.to_str()?.to_owned();
        name.starts_with("microneedling-planner_bg.").then_some(name)
    });
    let module = module.expect("a module");
    let site = site(&format!("{SCRIPT}{PLANNER}"))?;
    let site = site.page(&format!("/{module}"), "text/html", "<!doctype html><p>Not here</p>");
    fails_with(site, "wasm-type").await
}

#[tokio::test]
async fn an_element_with_no_fallback_says_a_sentence_and_is_no_blank_box() -> Result<()> {
    let body = format!(
        "{SCRIPT}<microneedling-planner loading=eager>\n<!-- nothing --></microneedling-planner>"
    );
    let visit = Visit::to(site(&body)?.missing("*.wasm"), "/page").await?;
    visit.planner().wait_for("[part=error]").await?;
    let sentence = visit.planner().text("[part=error]").await?.unwrap_or_default();
    assert!(sentence.contains("ask the clinic"), "{sentence}");
    Ok(())
}

#[tokio::test]
async fn a_page_without_the_script_shows_the_fallback() -> Result<()> {
    let visit = Visit::page(PLANNER).await?;
    let visible = "return document.querySelector('#fallback').checkVisibility()";
    assert_eq!(visit.browser.run(visible, &[]).await?, true);
    Ok(())
}

#[tokio::test]
async fn coming_back_after_a_failure_is_another_try() -> Result<()> {
    let visit = Visit::to(site(&format!("{SCRIPT}{PLANNER}"))?.missing("*.wasm"), "/page").await?;
    visit.browser.wait_until("told.length === 1").await?;
    let again = "const place = host.parentNode
        const before = host.ready
        host.remove()
        await new Promise(requestAnimationFrame)
        place.append(host)
        return before === host.ready";
    assert_eq!(visit.planner().run(again, &[]).await?, false, "a broken promise is not kept later");
    visit.browser.wait_until("told.length === 2").await?;
    let visible = "document.querySelector('#fallback').checkVisibility()";
    assert_eq!(visit.value(visible).await?, true);
    Ok(())
}
