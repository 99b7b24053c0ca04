//! Attributes and properties, as the public interface has them.

use anyhow::Result;
use serde_json::json;
use xtask::serve::Site;

use crate::visit::{PLANNER, SCRIPT, Visit, document};

#[tokio::test]
async fn concerns_are_ticked_at_the_start_and_unknown_ones_are_named_once() -> Result<()> {
    let body = format!(
        "{SCRIPT}<microneedling-planner loading=eager concerns=\"pores no-such acne-scars\"></microneedling-planner>"
    );
    let visit = Visit::ready_page(&body).await?;
    assert_eq!(visit.value("host.plan.courses[0].concerns").await?, json!(["pores", "acne-scars"]));
    visit.planner().run("host.headingLevel = 3; host.headingLevel = 4", &[]).await?;
    visit.planner().wait_until("root.querySelector('h4')").await?;
    let console = visit.browser.console().await?;
    let named = console.iter().filter(|line| line.text.contains("concerns=\\\"no-such\\\""));
    assert_eq!(named.count(), 1, "{console:?}");
    Ok(())
}

#[tokio::test]
async fn safety_answers_cannot_be_filled_in_by_the_page() -> Result<()> {
    let body = format!(
        "{SCRIPT}<microneedling-planner loading=eager concerns=pores caution=none safety=none safety:health=none></microneedling-planner>"
    );
    let visit = Visit::ready_page(&body).await?;
    visit.status("general").await
}

#[tokio::test]
async fn a_booking_address_that_could_run_code_is_refused_and_a_later_one_is_taken() -> Result<()> {
    let body = format!(
        "{SCRIPT}<microneedling-planner loading=eager concerns=pores booking-url=\"javascript:alert(1)\"></microneedling-planner>"
    );
    let visit = Visit::ready_page(&body).await?;
    assert!(!visit.planner().has("[part=actions] a").await?);
    visit.planner().run("host.bookingUrl = 'tel:+441632960100'", &[]).await?;
    visit
        .planner()
        .wait_until("root.querySelector('[part=actions] a')?.href === 'tel:+441632960100'")
        .await
}

#[tokio::test]
async fn the_title_begins_at_the_heading_level_and_the_rest_follows() -> Result<()> {
    let body = format!(
        "{SCRIPT}<microneedling-planner loading=eager heading-level=4 concerns=pores></microneedling-planner>"
    );
    let visit = Visit::ready_page(&body).await?;
    let levels = "[...new Set([...root.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((title) => title.localName))].sort()";
    assert_eq!(visit.value(levels).await?, json!(["h4", "h5", "h6"]));
    assert_eq!(visit.value("root.querySelector('[part=heading]').localName").await?, "h4");
    Ok(())
}

#[tokio::test]
async fn a_dark_theme_is_dark_by_attribute_and_by_property() -> Result<()> {
    let visit = Visit::usual().await?;
    let text = "getComputedStyle(root.querySelector('[part=base]')).color";
    let light = visit.value(text).await?;
    visit.planner().run("host.setAttribute('theme', 'dark')", &[]).await?;
    let dark = visit.value(text).await?;
    assert_ne!(light, dark);
    visit.planner().run("host.theme = 'light'", &[]).await?;
    assert_eq!(visit.value(text).await?, light);
    visit.planner().run("host.theme = 'neon'", &[]).await?;
    assert_eq!(visit.value("host.theme").await?, "auto");
    Ok(())
}

#[tokio::test]
async fn a_planner_far_below_is_not_fetched_until_one_scrolls_near() -> Result<()> {
    let body = format!(
        "{SCRIPT}<div id=tall></div><link rel=stylesheet href=/tall.css>\
        <microneedling-planner></microneedling-planner>"
    );
    let site = Site::built()?.html("/page", &document(&body)).page(
        "/tall.css",
        "text/css",
        "#tall { height: 5000px }",
    );
    let visit = Visit::to(site, "/page").await?;
    visit
        .browser
        .run_async("for (let i = 0; i < 5; i++) await new Promise(requestAnimationFrame)", &[])
        .await?;
    assert!(!visit.site.requests().iter().any(|path| path.contains(".wasm")));
    visit.browser.run("scrollTo(0, 4500)", &[]).await?;
    visit.ready().await
}

#[tokio::test]
async fn properties_set_before_the_script_runs_are_kept_and_reflected() -> Result<()> {
    let body = format!(
        "<microneedling-planner></microneedling-planner><script src=/early.js></script>{SCRIPT}"
    );
    let early = "Object.assign(document.querySelector('microneedling-planner'),
        { loading: 'eager', concerns: ['pores', 'scars'], headingLevel: 3 })";
    let site =
        Site::built()?.html("/page", &document(&body)).page("/early.js", "text/javascript", early);
    let visit = Visit::to(site, "/page").await?;
    visit.ready().await?;
    let attributes =
        "[host.getAttribute('concerns'), host.concerns, host.headingLevel, host.bookingUrl]";
    assert_eq!(visit.value(attributes).await?, json!(["pores scars", "pores scars", 3, null]));
    assert_eq!(visit.value("host.plan.courses[0].concerns.length").await?, 2);
    Ok(())
}

#[tokio::test]
async fn reset_forgets_everything_but_the_concerns_of_the_start() -> Result<()> {
    let body = format!(
        "{SCRIPT}<microneedling-planner loading=eager concerns=pores></microneedling-planner>"
    );
    let visit = Visit::ready_page(&body).await?;
    visit.tick(&["concern=scars", "caution=keloid", "skin=5"]).await?;
    visit.status("stopped").await?;
    visit.planner().run("host.reset()", &[]).await?;
    visit.status("general").await?;
    let checked = "[...root.querySelectorAll(':checked')].map(({ value }) => value)";
    assert_eq!(visit.value(checked).await?, json!(["pores"]));
    Ok(())
}

#[tokio::test]
async fn reset_takes_a_half_typed_date_away_too() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.planner().focus("input[type=date]").await?;
    visit.browser.type_text("12").await?;
    let half = "root.querySelector('input[type=date]').validity.badInput";
    visit.planner().wait_until(half).await?;
    visit.planner().run("host.reset()", &[]).await?;
    assert_eq!(visit.value(half).await?, false);
    Ok(())
}

#[tokio::test]
async fn the_page_cannot_take_ticks_away_by_an_attribute() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=pores"]).await?;
    visit.planner().run("host.concerns = 'scars'", &[]).await?;
    visit.tick(&["concern=texture"]).await?;
    visit.planner().wait_until("host.plan.courses[0].concerns.length === 2").await?;
    assert_eq!(visit.value("host.plan.courses[0].concerns").await?, json!(["texture", "pores"]));
    Ok(())
}

#[tokio::test]
async fn two_planners_keep_their_own_answers_and_share_one_module() -> Result<()> {
    let visit = Visit::ready_page(&format!("{SCRIPT}{PLANNER}{PLANNER}{SCRIPT}")).await?;
    visit.browser.planner_at(1).wait_until("(await host.ready, true)").await?;
    visit.tick(&["concern=pores"]).await?;
    visit.browser.planner_at(1).click("input[value=scars]").await?;
    visit.browser.planner_at(1).click("input[name=skin][value=\"5\"]").await?;
    visit.tick(&["skin=1"]).await?;
    visit.browser.planner_at(1).wait_until("host.plan.findings.length === 1").await?;
    assert_eq!(visit.value("host.plan.courses[0].concerns").await?, json!(["pores"]));
    assert_eq!(visit.value("host.plan.findings").await?, json!([]));
    let mut fetched = visit.site.requests();
    fetched.retain(|path| path.contains(".wasm"));
    let modules: std::collections::BTreeSet<_> = fetched.iter().collect();
    assert_eq!(fetched.len(), modules.len(), "each part of the module once: {fetched:?}");
    assert!(modules.len() > 1, "{fetched:?}");
    Ok(())
}

#[tokio::test]
async fn a_second_copy_of_the_script_is_harmless() -> Result<()> {
    let script = std::fs::read(xtask::dist::built()?.join("microneedling-planner.js"))?;
    let body = format!("{SCRIPT}<script type=module src=/copy.js></script>{PLANNER}");
    let site =
        Site::built()?.html("/page", &document(&body)).page("/copy.js", "text/javascript", script);
    let visit = Visit::to(site, "/page").await?;
    visit.ready().await?;
    let console = visit.browser.console().await?;
    assert!(console.iter().all(|line| line.level != "SEVERE"), "{console:?}");
    Ok(())
}

#[tokio::test]
async fn it_works_inside_a_closed_shadow_root() -> Result<()> {
    let visit = Visit::ready_page(&format!("{SCRIPT}<div id=outer></div>{PLANNER}")).await?;
    let inside = "const outer = document.querySelector('#outer').attachShadow({ mode: 'closed' })
        const planner = document.createElement('microneedling-planner')
        planner.loading = 'eager'
        outer.append(planner)
        await planner.ready
        planner.shadowRoot.querySelector('input[value=pores]').click()
        while (planner.plan.status === 'empty') await new Promise(requestAnimationFrame)
        return planner.plan.status";
    assert_eq!(visit.browser.run_async(inside, &[]).await?, "general");
    Ok(())
}
