//! The page around it: other components, its styles, and its own ways of placing elements.

use anyhow::Result;
use serde_json::json;
use xtask::serve::Site;

use crate::visit::{PLANNER, SCRIPT, Visit, document};

/// A page with a style sheet of its own.
async fn styled(style: &str) -> Result<Visit> {
    let body = format!("<link rel=stylesheet href=/page.css>{SCRIPT}{PLANNER}");
    let site = Site::built()?.html("/page", &document(&body)).page("/page.css", "text/css", style);
    let visit = Visit::to(site, "/page").await?;
    visit.ready().await?;
    visit.tick(&["concern=pores"]).await?;
    visit.status("general").await?;
    Ok(visit)
}

#[tokio::test]
async fn text_colours_of_the_page_do_not_reach_the_text_inside() -> Result<()> {
    let plain = styled("").await?;
    let colours = "[...root.querySelectorAll('p, span, label, h2, h3, li, dd, strong')]
        .map((element) => getComputedStyle(element).color)";
    let expected = plain.value(colours).await?;
    drop(plain);
    let hostile = styled(
        "div, p, span, label, h2, h3, li, dd, strong { color: rgb(255, 0, 0) !important }
        * { color: rgb(255, 0, 0) }",
    )
    .await?;
    assert_eq!(hostile.value(colours).await?, expected);
    Ok(())
}

#[tokio::test]
async fn a_clinic_sets_colours_by_custom_properties_and_shapes_by_parts() -> Result<()> {
    let visit = styled(
        "microneedling-planner { --planner-text: rgb(1, 2, 3); --planner-accent: rgb(4, 5, 6) }
        microneedling-planner::part(heading) { text-transform: uppercase }",
    )
    .await?;
    let seen = "[getComputedStyle(root.querySelector('[part=heading]')).color,
        getComputedStyle(root.querySelector('[part=actions] a')).backgroundColor,
        getComputedStyle(root.querySelector('[part=heading]')).textTransform]";
    let expected = json!(["rgb(1, 2, 3)", "rgb(4, 5, 6)", "uppercase"]);
    assert_eq!(visit.value(seen).await?, expected);
    Ok(())
}

#[tokio::test]
async fn every_promised_part_can_be_styled() -> Result<()> {
    let visit = styled("").await?;
    visit.tick(&["concern=acne-scars"]).await?;
    visit.planner().wait_for("[part=combinations]").await?;
    let parts = ["base", "heading", "concerns", "about", "safety", "plan", "timeline"];
    for part in parts.into_iter().chain(["combinations", "actions"]) {
        let count = format!("root.querySelectorAll('[part~={part}]').length");
        assert_eq!(visit.value(&count).await?, 1, "{part}");
    }
    Ok(())
}

#[tokio::test]
async fn what_the_page_floats_above_its_content_stays_above_the_planner() -> Result<()> {
    let header = "header { position: sticky; top: 0; height: 60px; z-index: 1 }";
    let visit = styled(header).await?;
    let hit = "document.body.prepend(document.createElement('header'))
        const hit = []
        for (const below of root.querySelectorAll('.question, [part=plan], [part=combinations]')) {
          below.scrollIntoView({ block: 'start', behavior: 'instant' })
          scrollBy({ top: 10, behavior: 'instant' })
          hit.push(document.elementFromPoint(innerWidth / 3, 30).localName)
        }
        return [...new Set(hit)]";
    assert_eq!(visit.planner().run(hit, &[]).await?, json!(["header"]));
    Ok(())
}

#[tokio::test]
async fn a_hidden_element_is_hidden() -> Result<()> {
    let visit = styled("").await?;
    visit.planner().run("host.hidden = true", &[]).await?;
    assert_eq!(visit.value("host.getBoundingClientRect().height").await?, 0);
    Ok(())
}

#[tokio::test]
async fn an_event_from_inside_another_component_reaches_the_page() -> Result<()> {
    let visit = Visit::page(SCRIPT).await?;
    let inside = "const outer = document.createElement('section')
        document.body.append(outer)
        const told = []
        addEventListener('microneedling-planner-change', (event) => told.push(event.target === outer))
        outer.attachShadow({ mode: 'open' })
        const planner = document.createElement('microneedling-planner')
        planner.setAttribute('loading', 'eager')
        outer.shadowRoot.append(planner)
        await customElements.whenDefined('microneedling-planner')
        await planner.ready
        planner.shadowRoot.querySelector('input[value=pores]').click()
        while (!told.length) await new Promise(requestAnimationFrame)
        return [planner.plan.status, told]";
    assert_eq!(visit.browser.run_async(inside, &[]).await?, json!(["general", [true]]));
    Ok(())
}

#[tokio::test]
async fn an_eager_element_far_below_starts_at_once() -> Result<()> {
    let body = format!("<link rel=stylesheet href=/tall.css>{SCRIPT}<div id=tall></div>{PLANNER}");
    let tall = "#tall { height: 9000px }";
    let site = Site::built()?.html("/page", &document(&body)).page("/tall.css", "text/css", tall);
    let visit = Visit::to(site, "/page").await?;
    visit.ready().await
}

#[tokio::test]
async fn a_lazy_element_far_below_starts_when_it_is_made_eager() -> Result<()> {
    let body = format!(
        "<link rel=stylesheet href=/tall.css>{SCRIPT}<div id=tall></div>\
        <microneedling-planner></microneedling-planner>"
    );
    let tall = "#tall { height: 9000px }";
    let site = Site::built()?.html("/page", &document(&body)).page("/tall.css", "text/css", tall);
    let visit = Visit::to(site, "/page").await?;
    visit.browser.wait_until("customElements.get('microneedling-planner')").await?;
    assert_eq!(visit.value("host.plan").await?, json!(null));
    visit.planner().run("host.loading = 'eager'", &[]).await?;
    visit.ready().await
}

#[tokio::test]
async fn a_move_that_keeps_state_keeps_focus_and_answers() -> Result<()> {
    let visit = Visit::ready_page(&format!("{SCRIPT}{PLANNER}<div id=elsewhere></div>")).await?;
    visit.tick(&["concern=pores"]).await?;
    visit.status("general").await?;
    visit.planner().focus("input[value=pores]").await?;
    let moved = "document.querySelector('#elsewhere').moveBefore(host, null)
        await new Promise(requestAnimationFrame)
        return [root.activeElement?.value, host.plan.status]";
    assert_eq!(visit.planner().run(moved, &[]).await?, json!(["pores", "general"]));
    Ok(())
}

#[tokio::test]
async fn words_that_a_translator_replaced_do_not_break_the_next_tick() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars"]).await?;
    visit.status("general").await?;
    // What page translators do: each text becomes a <font> with other words in it.
    let translate = "const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
        const all = []
        while (texts.nextNode()) all.push(texts.currentNode)
        for (const text of all.filter(({ data }) => data.trim())) {
          const font = document.createElement('font')
          font.textContent = `«${text.data}»`
          text.replaceWith(font)
        }";
    visit.planner().run(translate, &[]).await?;
    visit.tick(&["concern=scars", "caution=pregnancy"]).await?;
    visit.status("stopped").await?;
    visit.tick(&["caution=pregnancy"]).await?;
    visit.status("general").await?;
    let console = visit.browser.console().await?;
    assert!(console.iter().all(|line| line.level != "SEVERE"), "{console:?}");
    Ok(())
}
