//! Values that cannot be used fall back, and are named once in the console.

use anyhow::Result;
use serde_json::json;

use crate::visit::{SCRIPT, Visit};

/// The console lines about one attribute.
async fn complaints(visit: &Visit, attribute: &str) -> Result<Vec<String>> {
    let console = visit.browser.console().await?;
    let about = format!("planner> {attribute}=");
    Ok(console.into_iter().map(|line| line.text).filter(|text| text.contains(&about)).collect())
}

async fn page_with(attributes: &str) -> Result<Visit> {
    let planner = format!(
        "{SCRIPT}<microneedling-planner loading=eager concerns=pores {attributes}></microneedling-planner>"
    );
    Visit::ready_page(&planner).await
}

#[tokio::test]
async fn a_heading_level_outside_two_to_five_is_two() -> Result<()> {
    let visit = page_with("heading-level=9").await?;
    assert_eq!(visit.value("root.querySelector('[part=heading]').localName").await?, "h2");
    assert_eq!(visit.value("host.headingLevel").await?, 2);
    let said = complaints(&visit, "heading-level").await?;
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains('9'), "{said:?}");
    Ok(())
}

#[tokio::test]
async fn an_unknown_theme_is_auto() -> Result<()> {
    let visit = page_with("theme=neon").await?;
    assert_eq!(visit.value("host.theme").await?, "auto");
    let said = complaints(&visit, "theme").await?;
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("neon"), "{said:?}");
    Ok(())
}

#[tokio::test]
async fn a_booking_address_that_is_refused_is_named_once() -> Result<()> {
    let visit = page_with("booking-url=\"javascript:alert(1)\"").await?;
    visit.planner().run("host.headingLevel = 3", &[]).await?;
    visit.planner().wait_for("h3[part=heading]").await?;
    let said = complaints(&visit, "booking-url").await?;
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("javascript:alert(1)"), "{said:?}");
    Ok(())
}

#[tokio::test]
async fn no_disguise_of_a_script_becomes_a_link() -> Result<()> {
    let visit = page_with("").await?;
    let addresses = [
        " javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\nscript:alert(1)",
        "java\tscript:alert(1)",
        "\u{1}javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:alert(1)",
        "blob:https://clinic.example/1",
        "file:///etc/passwd",
        "//clinic.example/book",
        "book",
        "https:",
    ];
    for address in addresses {
        visit.planner().run("host.bookingUrl = arguments[0]", &[json!(address)]).await?;
        visit.planner().run("await new Promise(requestAnimationFrame)", &[]).await?;
        assert!(!visit.planner().has("[part=actions] a").await?, "{address:?} became a link");
    }
    Ok(())
}

#[tokio::test]
async fn each_kind_of_address_that_leads_to_a_clinic_is_taken() -> Result<()> {
    let visit = page_with("").await?;
    for address in
        ["https://clinic.example/book", "http://a.example/", "mailto:a@b.example", "tel:1"]
    {
        visit.planner().run("host.bookingUrl = arguments[0]", &[json!(address)]).await?;
        let taken = format!("root.querySelector('[part=actions] a')?.href === '{address}'");
        visit.planner().wait_until(&taken).await?;
    }
    visit.planner().run("host.bookingUrl = null", &[]).await?;
    visit.planner().wait_until("!root.querySelector('[part=actions] a')").await?;
    assert_eq!(visit.value("host.hasAttribute('booking-url')").await?, false);
    Ok(())
}
