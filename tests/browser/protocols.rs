//! A clinic's own protocol: by property, by a script inside the element, by attribute.

use anyhow::Result;
use xtask::serve::Site;

use crate::visit::{NONE, SCRIPT, Visit, contains, document};

const OWN: &str = r#"{ "format": 1, "id": "example-clinic", "version": "2026.11.1",
    "signedOff": { "by": "Dr A. Example", "role": "Medical director", "on": "2026-11-02", "reviewBy": "2099-11-02" },
    "concerns": { "acne-scars": { "sessions": { "min": 4, "max": 6 } }, "sunspots": null },
    "combinations": { "laser": null } }"#;

fn element(attributes: &str, inside: &str) -> String {
    format!(
        "{SCRIPT}<microneedling-planner loading=eager concerns=acne-scars {attributes}>\
        {inside}<p id=fallback>Ask us.</p></microneedling-planner>"
    )
}

async fn page(attributes: &str, inside: &str, file: &str) -> Result<Visit> {
    let site = Site::built()?.html("/page", &document(&element(attributes, inside)));
    Visit::to(site.page("/clinic.json", "application/json", file), "/page").await
}

/// Waits for the failure of the first planner, and gives its code and message.
async fn failure(visit: &Visit) -> Result<(String, String)> {
    let error = visit
        .planner()
        .run(
            "return host.ready.then(() => ['none', ''], ({ code, message }) => [code, message])",
            &[],
        )
        .await?;
    let word = |index: usize| error[index].as_str().unwrap_or_default().to_owned();
    Ok((word(0), word(1)))
}

#[tokio::test]
async fn a_file_named_by_the_attribute_changes_what_it_names_and_nothing_else() -> Result<()> {
    let visit = page("protocol=clinic.json", "", OWN).await?;
    visit.ready().await?;
    let sessions = visit.value("host.plan.courses[0].sessions").await?;
    assert_eq!((&sessions["min"], &sessions["origin"]), (&4.into(), &"clinic".into()));
    assert_eq!(visit.value("host.plan.courses[0].intervalWeeks.origin").await?, "protocol");
    assert_eq!(visit.value("host.plan.protocol.id").await?, "example-clinic");
    assert!(!visit.planner().has("input[value=sunspots]").await?);
    contains(
        &visit.text().await?,
        &[
            "Figures signed off by Dr A. Example, Medical director, on 2 November 2026.",
            "Next review by 2 November 2099",
        ],
    );
    Ok(())
}

#[tokio::test]
async fn a_child_goes_before_the_attribute_and_the_property_before_the_child() -> Result<()> {
    let child = r#"<script type="application/json">{ "id": "child", "version": "1" }</script>"#;
    let visit = page("protocol=clinic.json", child, OWN).await?;
    visit.ready().await?;
    assert_eq!(visit.value("host.plan.protocol.id").await?, "child");
    visit.planner().run("host.protocol = { id: 'property', version: '1' }", &[]).await?;
    visit.planner().wait_until("host.plan?.protocol.id === 'property'").await?;
    visit.planner().run("host.protocol = null", &[]).await?;
    visit.planner().wait_until("host.plan?.protocol.id === 'child'").await
}

#[tokio::test]
async fn what_the_visitor_said_survives_another_protocol() -> Result<()> {
    let visit = page("", "", OWN).await?;
    visit.ready().await?;
    visit.tick(&["concern=pores", "concern=sunspots", NONE]).await?;
    visit.planner().wait_until("host.plan.courses[0].concerns.length === 3").await?;
    visit.planner().run(&format!("host.protocol = {OWN}"), &[]).await?;
    visit.planner().wait_until("host.plan?.protocol.id === 'example-clinic'").await?;
    let concerns = visit.value("host.plan.courses[0].concerns").await?;
    assert_eq!(concerns, serde_json::json!(["pores", "acne-scars"]));
    Ok(())
}

#[tokio::test]
async fn every_fault_of_a_file_is_named_with_its_place_and_the_fallback_stays() -> Result<()> {
    let broken = "{ \"concerns\": {\n  \"acne-scars\": { \"sessions\": { \"min\": 9, \"max\": 6 } },\n  \
        \"pores\": { \"sesions\": {} } } }";
    let visit = page("protocol=clinic.json", "", broken).await?;
    let (code, message) = failure(&visit).await?;
    assert_eq!(code, "protocol-invalid");
    contains(
        &message,
        &["line 2", "/concerns/acne-scars/sessions", "line 3", "sesions", "sessions"],
    );
    assert_eq!(visit.value("host.plan").await?, serde_json::Value::Null);
    assert_eq!(visit.value("host.querySelector('#fallback').checkVisibility()").await?, true);
    Ok(())
}

#[tokio::test]
async fn a_file_that_is_not_there_is_said_with_its_address() -> Result<()> {
    let visit = page("protocol=elsewhere.json", "", OWN).await?;
    let (code, message) = failure(&visit).await?;
    assert_eq!(code, "protocol-missing");
    contains(&message, &["elsewhere.json"]);
    Ok(())
}

#[tokio::test]
async fn a_page_without_a_protocol_never_loads_the_reader() -> Result<()> {
    let visit = Visit::usual().await?;
    let loaded = visit.browser.run(
        "return performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('reader'))",
        &[],
    );
    assert_eq!(loaded.await?, serde_json::json!([]));
    Ok(())
}
