//! Before the module has arrived: what can be read and ticked, and what becomes of it.

use anyhow::Result;
use serde_json::{Value, json};
use xtask::serve::Site;

use crate::visit::{PLANNER, SCRIPT, Visit, contains, document};

/// The planner's own module, which is the first to be asked for.
const MODULE: &str = "/microneedling-planner_bg.*";

/// A page whose module does not arrive until it is released.
async fn waiting(body: &str) -> Result<Visit> {
    let site = Site::built()?.html("/page", &document(&format!("{SCRIPT}{body}"))).hold(MODULE);
    let visit = Visit::to(site, "/page").await?;
    visit.site.requested(MODULE).await?;
    visit.planner().wait_for(".planner__foot").await?;
    Ok(visit)
}

/// Lets the module come, and waits until all is there.
async fn arrives(visit: &Visit) -> Result<()> {
    visit.site.release(MODULE);
    visit.ready().await
}

#[tokio::test]
async fn a_concern_can_be_ticked_before_the_module_is_there_and_stays_ticked() -> Result<()> {
    let visit = waiting(PLANNER).await?;
    visit.planner().run("window.told = []; host.addEventListener('microneedling-planner-change', () => told.push(host.plan.status))", &[]).await?;
    visit.tick(&["concern=pores", "concern=scars", "concern=scars", "redness-days=3"]).await?;
    assert_eq!(visit.value("root.querySelector('input[value=pores]').checked").await?, true);
    assert_eq!(visit.value("host.plan").await?, Value::Null);
    arrives(&visit).await?;
    assert_eq!(visit.value("host.plan.courses[0].concerns").await?, json!(["pores"]));
    let ticked = "[...root.querySelectorAll('input:checked')].map(({ value }) => value)";
    assert_eq!(visit.value(ticked).await?, json!(["pores", "3"]));
    assert_eq!(visit.value("told").await?, json!(["general"]), "what was done early is told once");
    Ok(())
}

#[tokio::test]
async fn the_planner_draws_what_the_script_had_painted() -> Result<()> {
    let visit = waiting(PLANNER).await?;
    // What has to differ: the day that is the first to choose, the icons that come with the planner, and the questions
    // that were not there yet.
    let seen = "(() => {
        const copy = root.querySelector('[part=base]').cloneNode(true)
        for (const field of copy.querySelectorAll('[type=date]')) field.removeAttribute('min')
        copy.querySelector('.planner__safety').replaceChildren()
        copy.querySelector('.planner__detail')?.remove()
        for (const icon of copy.querySelectorAll('.planner__head svg, .choice svg')) icon.remove()
        // Nobody sees in which order an element has its attributes.
        for (const element of copy.querySelectorAll('*')) {
          const attributes = [...element.attributes].sort((one, other) => one.name < other.name ? -1 : 1)
          for (const { name } of attributes) element.removeAttribute(name)
          for (const { name, value } of attributes) if (value) element.setAttribute(name, value)
        }
        return copy.innerHTML
    })()";
    let painted = visit.value(seen).await?;
    arrives(&visit).await?;
    let drawn = visit.value(seen).await?;
    assert!(painted.as_str().is_some_and(|markup| markup.len() > 5_000));
    assert_eq!(painted, drawn);
    Ok(())
}

#[tokio::test]
async fn the_focus_stays_where_it_was() -> Result<()> {
    let visit = waiting(PLANNER).await?;
    visit.planner().focus("input[value=wrinkles]").await?;
    arrives(&visit).await?;
    assert_eq!(visit.value("root.activeElement.value").await?, "wrinkles");
    assert_eq!(visit.value("root.activeElement.isConnected").await?, true);
    Ok(())
}

/// Lets the module come while something in the first view is not finished, for which the planner waits.
async fn arrives_and_waits(visit: &Visit) -> Result<()> {
    visit.site.release(MODULE);
    let frames = "for (let i = 0; i < 20; i += 1) await new Promise(requestAnimationFrame)";
    visit.planner().run(frames, &[]).await?;
    assert_eq!(visit.value("root.querySelector('.planner--painted') !== null").await?, true);
    Ok(())
}

const PRESS: &str = "root.querySelector('input[value=pores]').dispatchEvent(
    new PointerEvent('pointerdown', { bubbles: true, composed: true }))";

/// The planner waits to be shown, because a press has not ended.
async fn waiting_for_a_press() -> Result<Visit> {
    let visit = waiting(PLANNER).await?;
    visit.planner().run(PRESS, &[]).await?;
    arrives_and_waits(&visit).await?;
    Ok(visit)
}

#[tokio::test]
async fn nothing_is_taken_from_under_a_hand_that_presses() -> Result<()> {
    let visit = waiting_for_a_press().await?;
    let release = "const box = root.querySelector('input[value=pores]')
        box.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, composed: true }))
        box.click()";
    visit.planner().run(release, &[]).await?;
    visit.ready().await?;
    assert_eq!(visit.value("host.plan.courses[0].concerns").await?, json!(["pores"]));
    Ok(())
}

#[tokio::test]
async fn a_press_that_begins_while_the_planner_is_being_drawn_counts() -> Result<()> {
    let visit = waiting(PLANNER).await?;
    // Its questions are drawn while the first view still stands. Who lets go of what is gone has pressed nothing.
    let press = "const box = root.querySelector('input[value=pores]')
        const point = (type) =>
            box.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }))
        window.presses = 0
        document.createElement = (name) => {
            if (name === 'fieldset' && !presses) {
                presses += 1
                point('pointerdown')
                setTimeout(() => {
                    point('pointerup')
                    if (box.isConnected) box.click()
                }, 100)
            }
            return Document.prototype.createElement.call(document, name)
        }";
    visit.planner().run(press, &[]).await?;
    arrives(&visit).await?;
    assert_eq!(visit.value("presses").await?, 1);
    assert_eq!(visit.value("host.plan.courses[0].concerns").await?, json!(["pores"]));
    assert_eq!(visit.value("root.querySelector('input[value=pores]').checked").await?, true);
    Ok(())
}

#[tokio::test]
async fn what_the_page_begins_with_is_seen_and_kept_while_the_planner_waits_to_be_shown()
-> Result<()> {
    let visit = waiting_for_a_press().await?;
    let begin = "window.told = 0
        host.addEventListener('microneedling-planner-change', () => { told += 1 })
        host.concerns = 'scars'
        window.ticked = [...root.querySelectorAll('input:checked')].map(({ value }) => value)
        const box = root.querySelector('input[value=pores]')
        box.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, composed: true }))
        box.click()";
    visit.planner().run(begin, &[]).await?;
    assert_eq!(visit.value("ticked").await?, json!(["scars"]));
    visit.ready().await?;
    let planned = "host.plan.courses.flatMap(({ concerns }) => concerns).sort()";
    assert_eq!(visit.value(planned).await?, json!(["pores", "scars"]));
    assert_eq!(visit.value("told").await?, 1);
    Ok(())
}

#[tokio::test]
async fn no_row_moves_when_the_planner_counts_what_the_page_begins_with() -> Result<()> {
    let visit =
        waiting(r#"<microneedling-planner concerns="scars"></microneedling-planner>"#).await?;
    visit.browser.viewport(300, 800).await?;
    let rows = "[...root.querySelectorAll('[name=concern]')].map((row) => row.getBoundingClientRect().top)";
    let painted = visit.value(rows).await?;
    arrives(&visit).await?;
    assert!(painted.as_array().is_some_and(|rows| rows.len() == 13));
    assert_eq!(visit.value(rows).await?, painted);
    Ok(())
}

#[tokio::test]
async fn the_safety_questions_are_drawn_once_the_first_plan_can_be_seen() -> Result<()> {
    let visit = waiting(PLANNER).await?;
    visit.tick(&["redness-days=3", "concern=pores"]).await?;
    let watch = "const questions = () => ['[name=concern]', '[part=about]', '.course-figures', '[name=caution]']
          .map((part) => root.querySelectorAll(`.planner:not(.planner--painted) ${part}`).length > 0)
        new MutationObserver(() => { window.seen ??= questions() }).observe(root.querySelector('.place'), { childList: true })";
    visit.planner().run(watch, &[]).await?;
    arrives(&visit).await?;
    assert_eq!(visit.value("seen").await?, json!([true, true, true, false]));
    let ticked = "[...root.querySelectorAll('input:checked')].map(({ value }) => value)";
    assert_eq!(visit.value(ticked).await?, json!(["pores", "3"]));
    assert!(visit.planner().has("[name=caution]").await?);
    Ok(())
}

#[tokio::test]
async fn a_question_with_the_focus_keeps_it_wherever_it_is() -> Result<()> {
    let visit = waiting(PLANNER).await?;
    visit.browser.viewport(412, 480).await?;
    visit.planner().focus("input[name=redness-days]").await?;
    visit.planner().run("scrollTo(0, 0)", &[]).await?;
    arrives(&visit).await?;
    assert_eq!(visit.value("root.activeElement.name").await?, "redness-days");
    Ok(())
}

#[tokio::test]
async fn the_first_view_stays_when_the_element_leaves_while_the_planner_waits_to_be_shown()
-> Result<()> {
    let visit = waiting(PLANNER).await?;
    visit.tick(&["concern=pores"]).await?;
    visit.planner().run(PRESS, &[]).await?;
    arrives_and_waits(&visit).await?;
    let away = "const place = host.parentNode
        host.remove()
        await new Promise(requestAnimationFrame)
        place.append(host)
        window.ticked = [...root.querySelectorAll('input:checked')].map(({ value }) => value)";
    visit.planner().run(away, &[]).await?;
    assert_eq!(visit.value("ticked").await?, json!(["pores"]));
    let release = "root.querySelector('input[value=pores]').dispatchEvent(
        new PointerEvent('pointerup', { bubbles: true, composed: true }))";
    visit.planner().run(release, &[]).await?;
    visit.ready().await?;
    assert_eq!(visit.value("host.plan.courses[0].concerns").await?, json!(["pores"]));
    Ok(())
}

#[tokio::test]
async fn what_the_page_asks_for_is_in_the_first_view_too() -> Result<()> {
    let visit = waiting(
        "<microneedling-planner loading=eager heading-level=4 concerns='pores scars'></microneedling-planner>",
    )
    .await?;
    assert_eq!(visit.value("root.querySelector('[part=heading]').localName").await?, "h4");
    let ticked = "[...root.querySelectorAll('input:checked')].map(({ value }) => value)";
    assert_eq!(visit.value(ticked).await?, json!(["pores", "scars"]));
    visit.tick(&["concern=scars"]).await?;
    arrives(&visit).await?;
    assert_eq!(visit.value("host.plan.courses[0].concerns").await?, json!(["pores"]));
    Ok(())
}

#[tokio::test]
async fn the_first_group_stands_at_once_and_the_others_follow_without_undoing_a_tick() -> Result<()>
{
    let visit = Visit::page(SCRIPT).await?;
    let script = "await customElements.whenDefined('microneedling-planner')
        const planner = document.createElement('microneedling-planner')
        planner.setAttribute('concerns', 'fine-lines pores')
        document.body.append(planner)
        const boxes = () => [...planner.shadowRoot.querySelectorAll('[name=concern]')]
        const chosen = () => boxes().filter(({ checked }) => checked).map(({ value }) => value)
        const atOnce = [boxes().length, chosen()]
        boxes()[0].click()
        while (boxes().length === atOnce[0]) await new Promise(requestAnimationFrame)
        return [...atOnce, boxes().length, chosen()]";
    let seen = visit.browser.run_async(script, &[]).await?;
    assert_eq!(seen, json!([3, ["fine-lines"], 13, ["pores"]]));
    Ok(())
}

#[tokio::test]
async fn a_clinics_own_protocol_is_not_preceded_by_ours() -> Result<()> {
    let body = format!(
        "{SCRIPT}<microneedling-planner loading=eager protocol=/clinic.json><p id=fallback>Ask us.</p></microneedling-planner>"
    );
    let clinic = std::fs::read_to_string("protocols/examples/clinic.json")?;
    let site = Site::built()?
        .html("/page", &document(&body))
        .page("/clinic.json", "application/json", clinic)
        .hold(MODULE);
    let visit = Visit::to(site, "/page").await?;
    visit.site.requested(MODULE).await?;
    assert_eq!(visit.value("root.querySelector('input')").await?, Value::Null);
    let fallback = "document.querySelector('#fallback').checkVisibility()";
    assert_eq!(visit.value(fallback).await?, true);
    arrives(&visit).await?;
    assert_eq!(visit.value("host.plan.protocol.id").await?, "example-clinic");
    Ok(())
}

#[tokio::test]
async fn who_has_ticked_and_has_to_wait_is_told_so() -> Result<()> {
    let visit = waiting(PLANNER).await?;
    assert!(!visit.planner().has(".wait").await?);
    visit.tick(&["concern=pores"]).await?;
    visit.planner().wait_for(".wait").await?;
    let wait = "Your plan is on its way. One moment, please.";
    let lines = "[...root.querySelectorAll('.wait')].map(({ textContent }) => textContent)";
    assert_eq!(visit.value(lines).await?, json!([wait, wait]), "in the bar, and in the card");
    assert_eq!(visit.value("root.querySelector('[role=status]').textContent").await?, wait);
    arrives(&visit).await?;
    assert_eq!(visit.value("root.querySelector('.wait')").await?, Value::Null);
    Ok(())
}

#[tokio::test]
async fn the_first_plan_does_not_wait_for_the_details() -> Result<()> {
    let site = Site::built()?.html("/page", &document(&format!("{SCRIPT}{PLANNER}")));
    let site = site.hold("/microneedling-planner-details.*.wasm");
    let visit = Visit::to(site, "/page").await?;
    visit.site.requested("/microneedling-planner-details.*.wasm").await?;
    visit.tick(&["concern=acne-scars"]).await?;
    visit.planner().wait_for("[part=plan] .course-figures").await?;
    contains(&visit.text().await?, &["A few health questions follow here in a moment."]);
    for part in ["safety", "combinations"] {
        assert!(!visit.planner().has(&format!("[part={part}]")).await?, "{part}");
    }
    visit.site.release("/microneedling-planner-details.*.wasm");
    visit.ready().await?;
    for part in ["safety", "combinations"] {
        assert!(visit.planner().has(&format!("[part={part}]")).await?, "{part}");
    }
    Ok(())
}

#[tokio::test]
async fn a_screen_reader_hears_of_the_plan_for_an_early_tick() -> Result<()> {
    let visit = waiting(PLANNER).await?;
    visit.tick(&["concern=pores"]).await?;
    let heard = "window.heard = []
        new MutationObserver(() => {
          const region = root.querySelector('.planner:not(.planner--painted) [role=status]')
          if (!region || region.watched) return
          region.watched = true
          heard.push(region.textContent)
          new MutationObserver(() => heard.push(region.textContent)).observe(region, { subtree: true, characterData: true })
        }).observe(root.querySelector('.place'), { childList: true })";
    visit.planner().run(heard, &[]).await?;
    arrives(&visit).await?;
    visit.planner().wait_until("heard.length > 1").await?;
    // What is there from the beginning is not said; what changes in it is.
    assert_eq!(visit.value("heard[0]").await?, "");
    let said = visit.value("heard.at(-1)").await?;
    assert!(said.as_str().is_some_and(|said| said.contains("sessions")), "{said}");
    Ok(())
}

#[tokio::test]
async fn a_date_that_is_being_typed_is_waited_for() -> Result<()> {
    let visit = waiting(PLANNER).await?;
    let date = "root.querySelector('.planner input[type=date]')";
    visit.planner().focus("input[type=date]").await?;
    visit.browser.type_text("12").await?;
    visit.planner().wait_until(&format!("{date}.validity.badInput")).await?;
    arrives_and_waits(&visit).await?;
    visit.browser.type_text("242030").await?;
    visit.ready().await?;
    assert_eq!(visit.value(&format!("{date}.value")).await?, "2030-12-24");
    Ok(())
}

#[tokio::test]
async fn a_protocol_that_the_page_sets_late_takes_our_first_view_away() -> Result<()> {
    let visit = waiting(PLANNER).await?;
    let set = "host.protocol = { id: 'a', version: '1',
        signedOff: { by: 'B', role: 'C', on: '2026-01-01', reviewBy: '2027-01-01' },
        concerns: { pores: null } }";
    visit.planner().run(set, &[]).await?;
    assert_eq!(visit.value("root.querySelector('input[value=pores]')").await?, Value::Null);
    arrives(&visit).await?;
    assert_eq!(visit.value("host.plan.protocol.id").await?, "a");
    Ok(())
}

#[tokio::test]
async fn icons_come_later_into_room_that_is_kept() -> Result<()> {
    let running = "/microneedling-planner-running.*";
    let page = document(&format!("{SCRIPT}{PLANNER}"));
    let site = Site::built()?.html("/page", &page).hold(running);
    let visit = Visit::to(site, "/page").await?;
    visit.planner().wait_for("input[name=concern]").await?;
    let words =
        "[...root.querySelectorAll('.planner__privacy-text, .concern-picker .choice__text')]
        .map((words) => JSON.stringify(words.getBoundingClientRect()))";
    let icons =
        "root.querySelectorAll('.planner__privacy > svg, .concern-picker .choice > svg').length";
    let before = visit.value(words).await?;
    assert_eq!(visit.value(icons).await?, 0);
    visit.site.release(running);
    visit.planner().wait_for(".planner__foot").await?;
    assert_eq!(visit.value(icons).await?, before.as_array().map_or(0, Vec::len));
    assert_eq!(visit.value(words).await?, before, "no word has moved");
    Ok(())
}

#[tokio::test]
async fn what_was_ticked_stays_when_the_element_leaves_and_returns_before_the_module_is_there()
-> Result<()> {
    let visit = waiting(PLANNER).await?;
    visit.tick(&["concern=pores"]).await?;
    let away = "const place = host.parentNode
        host.remove()
        await new Promise(requestAnimationFrame)
        place.append(host)
        await new Promise(requestAnimationFrame)";
    visit.planner().run(away, &[]).await?;
    let ticked = "[...root.querySelectorAll('input:checked')].map(({ value }) => value)";
    assert_eq!(visit.value(ticked).await?, json!(["pores"]));
    arrives(&visit).await?;
    assert_eq!(visit.value("host.plan.courses[0].concerns").await?, json!(["pores"]));
    Ok(())
}
