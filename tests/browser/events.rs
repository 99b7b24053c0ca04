//! What the page is told: names, and nothing else.

use anyhow::Result;
use serde_json::json;

use crate::visit::Visit;

/// Notes every event of the planner that reaches the window.
const LISTEN: &str = "window.told = []
    for (const name of ['ready', 'change', 'booking', 'error']) {
      addEventListener(`microneedling-planner-${name}`, (event) => {
        told.push([name, event.bubbles, event.composed, event.detail, event.target === host])
      })
    }";

#[tokio::test]
async fn events_bubble_carry_nothing_and_are_the_same_for_a_stop() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.planner().run(LISTEN, &[]).await?;
    visit.tick(&["concern=acne-scars", "caution=pregnancy"]).await?;
    visit.planner().wait_until("told.length === 2").await?;
    let change = json!(["change", true, true, null, true]);
    assert_eq!(visit.value("told").await?, json!([change, change]));
    Ok(())
}

#[tokio::test]
async fn ready_is_told_once_after_the_promise_can_be_kept() -> Result<()> {
    let body = "<script type=module src=/listen.js></script>
        <microneedling-planner loading=eager></microneedling-planner>
        <script type=module src=/microneedling-planner.js></script>";
    let listen = "window.told = []
        addEventListener('microneedling-planner-ready', (event) => told.push(event.target.plan.status))";
    let site = xtask::serve::Site::built()?.html("/page", &crate::visit::document(body)).page(
        "/listen.js",
        "text/javascript",
        listen,
    );
    let visit = Visit::to(site, "/page").await?;
    visit.ready().await?;
    visit.planner().wait_until("told.length").await?;
    assert_eq!(visit.value("told").await?, json!(["empty"]));
    assert_eq!(visit.value("await host.ready === host").await?, true);
    Ok(())
}

#[tokio::test]
async fn what_the_page_does_itself_is_no_news_to_it() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.planner().run(LISTEN, &[]).await?;
    visit.planner().run("host.concerns = 'acne-scars'", &[]).await?;
    visit.planner().wait_until("host.plan.courses.length === 1").await?;
    visit.planner().run("host.headingLevel = 4; host.bookingUrl = 'tel:1'", &[]).await?;
    visit.planner().wait_until("root.querySelector('h4')").await?;
    visit.planner().run("host.concerns = ''; host.reset()", &[]).await?;
    visit.status("empty").await?;
    assert_eq!(visit.value("told").await?, json!([]));
    Ok(())
}

#[tokio::test]
async fn an_answer_that_changes_nothing_in_the_plan_is_no_change() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars"]).await?;
    visit.planner().run(LISTEN, &[]).await?;
    visit.tick(&["skin=1", "skin=2", "skin=5"]).await?;
    visit.planner().wait_until("host.plan.findings.length").await?;
    assert_eq!(visit.value("told.length").await?, 1, "only brown skin has a note");
    Ok(())
}

#[tokio::test]
async fn following_the_booking_link_is_told() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars"]).await?;
    visit.planner().run(LISTEN, &[]).await?;
    let stay = "root.addEventListener('click', (event) => event.preventDefault(), true)";
    visit.planner().run(stay, &[]).await?;
    visit.planner().click("[part=actions] a").await?;
    visit.planner().wait_until("told.length").await?;
    assert_eq!(visit.value("told").await?, json!([["booking", true, true, null, true]]));
    Ok(())
}
