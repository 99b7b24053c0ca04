//! The element in the hands of a framework: moved, changed by its own listeners, told late what it is.

use anyhow::Result;
use serde_json::json;
use xtask::serve::{Policy, Site};

use crate::visit::{NONE, PLANNER, SCRIPT, Visit, contains, document};

/// A clinic's own protocol that leaves out pores.
const OWN: &str = r#"{ "format": 1, "id": "own", "version": "1",
    "signedOff": { "by": "Dr A. Example", "role": "Medical director", "on": "2026-11-02", "reviewBy": "2099-11-02" },
    "concerns": { "acne-scars": { "sessions": { "min": 4, "max": 6 } }, "pores": null } }"#;

/// The usual page on a site that is slow where `hold` says.
async fn slow(hold: &str) -> Result<Visit> {
    let page = document(&format!("{SCRIPT}{PLANNER}"));
    Visit::to(Site::built()?.html("/page", &page).hold(hold), "/page").await
}

async fn nothing_went_wrong(visit: &Visit) -> Result<()> {
    let console = visit.browser.console().await?;
    assert!(console.iter().all(|line| line.level != "SEVERE"), "{console:?}");
    Ok(())
}

#[tokio::test]
async fn a_listener_may_change_the_element_at_once() -> Result<()> {
    let visit = Visit::page(&format!("{SCRIPT}{PLANNER}")).await?;
    let listen = "window.heard = []
        window.thrown = []
        addEventListener('error', ({ message }) => thrown.push(message))
        addEventListener('click', (event) => { if (event.composedPath()[0].href) event.preventDefault() })
        for (const name of ['ready', 'change', 'booking']) {
          addEventListener(`microneedling-planner-${name}`, ({ target }) => {
            heard.push(name)
            target.setAttribute('heading-level', 2 + heard.length % 3)
            target.setAttribute('booking-url', `https://clinic.example/${heard.length}`)
            if (name === 'booking') target.reset()
          })
        }";
    visit.browser.run(listen, &[]).await?;
    visit.ready().await?;
    visit.tick(&["concern=acne-scars"]).await?;
    visit.browser.wait_until("heard.includes('change')").await?;
    visit.planner().click(".booking a").await?;
    visit.browser.wait_until("heard.includes('booking')").await?;
    visit.status("empty").await?;
    visit.tick(&["concern=pores"]).await?;
    visit.status("general").await?;
    assert_eq!(visit.browser.run("return thrown", &[]).await?, json!([]));
    nothing_went_wrong(&visit).await
}

#[tokio::test]
async fn a_listener_may_begin_again_take_it_away_and_hand_over_a_protocol() -> Result<()> {
    let visit = Visit::usual().await?;
    let listen = format!(
        "host.addEventListener('microneedling-planner-change', () => host.reset(), {{ once: true }})
        host.addEventListener('microneedling-planner-ready', () => {{
          const place = host.parentNode
          host.remove()
          place.append(host)
        }}, {{ once: true }})
        root.querySelector('input[value=texture]').click()
        while (!root.querySelector(':checked')) await new Promise(requestAnimationFrame)
        while (root.querySelector(':checked')) await new Promise(requestAnimationFrame)
        host.protocol = {OWN}"
    );
    visit.planner().run(&listen, &[]).await?;
    visit.planner().wait_until("host.plan?.protocol.id === 'own'").await?;
    visit.tick(&["concern=texture"]).await?;
    visit.status("general").await?;
    nothing_went_wrong(&visit).await
}

#[tokio::test]
async fn it_may_go_and_come_in_any_frame_of_its_start() -> Result<()> {
    let visit = Visit::page(&format!("{SCRIPT}<div id=one></div><div id=other></div>")).await?;
    // On a slow machine there are more frames to come and go in.
    visit.browser.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": 4 })).await?;
    let moves = "await customElements.whenDefined('microneedling-planner')
        const frames = async (count) => { while (count--) await new Promise(requestAnimationFrame) }
        const [one, other] = ['one', 'other'].map((id) => document.getElementById(id))
        const ends = []
        for (let round = 0; round < 24; round += 1) {
          const planner = document.createElement('microneedling-planner')
          planner.loading = 'eager'
          planner.addEventListener('microneedling-planner-error', ({ detail }) => ends.push(detail.code))
          one.append(planner)
          await frames(round % 8)
          planner.remove()
          await frames(round % 3)
          other.append(planner)
          await frames(round % 5)
          one.append(planner)
          ends.push(await planner.ready.then(() => 'ready', ({ code }) => code))
          planner.remove()
        }
        return [...new Set(ends)]";
    assert_eq!(visit.browser.run_async(moves, &[]).await?, json!(["ready"]));
    nothing_went_wrong(&visit).await
}

#[tokio::test]
async fn an_early_tick_on_what_the_clinic_does_not_offer_is_forgotten() -> Result<()> {
    let visit = slow("*.wasm").await?;
    visit.planner().wait_for("input[value=texture]").await?;
    visit.tick(&["concern=pores", "concern=acne-scars"]).await?;
    visit.planner().run(&format!("host.protocol = {OWN}"), &[]).await?;
    visit.site.release("*.wasm");
    visit.planner().wait_until("host.plan?.protocol.id === 'own'").await?;
    assert_eq!(visit.value("host.plan.courses[0].concerns").await?, json!(["acne-scars"]));
    contains(&visit.text().await?, &["1 chosen"]);
    visit.tick(&["concern=acne-scars"]).await?;
    visit.status("empty").await?;
    assert_eq!(visit.value("root.querySelectorAll('[name=concern]:checked').length").await?, 0);
    Ok(())
}

#[tokio::test]
async fn another_protocol_moves_nothing_and_keeps_the_focus() -> Result<()> {
    let page = format!("{SCRIPT}<p>Above</p>{PLANNER}<p>Below</p>");
    let visit = Visit::ready_page(&page).await?;
    visit.tick(&["concern=acne-scars", "concern=texture", NONE]).await?;
    visit.status("answered").await?;
    let exchange = format!(
        "const none = root.querySelector('input[value=none]')
        none.scrollIntoView({{ block: 'center', behavior: 'instant' }})
        none.focus()
        const {{ top }} = none.getBoundingClientRect()
        const seen = new Set()
        host.protocol = {OWN}
        do {{
          await new Promise(requestAnimationFrame)
          const focused = root.activeElement
          seen.add(`${{focused?.value}} ${{Math.round(focused?.getBoundingClientRect().top - top)}}`)
        }} while (host.plan?.protocol.id !== 'own')
        for (let frame = 0; frame < 10; frame += 1) {{
          await new Promise(requestAnimationFrame)
          seen.add(`${{root.activeElement?.value}} ${{Math.round(root.activeElement?.getBoundingClientRect().top - top)}}`)
        }}
        return [...seen]"
    );
    assert_eq!(visit.planner().run(&exchange, &[]).await?, json!(["none 0"]));
    assert_eq!(visit.value("host.plan.courses[0].sessions.min").await?, 4);
    assert_eq!(visit.value("host.plan.status").await?, "answered");
    nothing_went_wrong(&visit).await
}

#[tokio::test]
async fn a_page_may_take_it_away_when_another_protocol_gets_the_focus() -> Result<()> {
    let visit = Visit::usual().await?;
    let focus = json!({ "enabled": true });
    visit.browser.devtools("Emulation.setFocusEmulationEnabled", &focus).await?;
    visit.tick(&["concern=texture"]).await?;
    visit.status("general").await?;
    let away = format!(
        "const place = host.parentNode
        const base = root.querySelector('[part=base]')
        root.querySelector('input[value=texture]').focus()
        host.addEventListener('focusin', () => {{
          if (root.querySelector('[part=base]') !== base) host.remove()
        }})
        host.protocol = {OWN}
        while (host.isConnected) await new Promise(requestAnimationFrame)
        await new Promise(requestAnimationFrame)
        const gone = host.plan
        place.append(host)
        return gone"
    );
    assert_eq!(visit.planner().run(&away, &[]).await?, json!(null));
    visit.planner().wait_until("host.plan?.protocol.id === 'own'").await?;
    assert_eq!(visit.value("host.plan.courses[0].concerns").await?, json!(["texture"]));
    nothing_went_wrong(&visit).await
}

#[tokio::test]
async fn ticks_between_two_protocols_count() -> Result<()> {
    let visit = Visit::usual().await?;
    let busy = format!(
        "const own = (id) => ({{ ...{OWN}, id }})
        host.protocol = own('first')
        root.querySelector('input[value=texture]').click()
        await new Promise(requestAnimationFrame)
        host.protocol = own('second')
        host.protocol = own('third')
        root.querySelector('input[value=wrinkles]').click()
        while (host.plan?.protocol.id !== 'third') await new Promise(requestAnimationFrame)"
    );
    visit.planner().run(&busy, &[]).await?;
    let all = "host.plan.courses[0]?.concerns.join() === 'wrinkles,texture'";
    visit.planner().wait_until(all).await?;
    let ticked = "[...root.querySelectorAll('[name=concern]:checked')].map(({ value }) => value)";
    assert_eq!(visit.value(ticked).await?, json!(["wrinkles", "texture"]));
    nothing_went_wrong(&visit).await
}

#[tokio::test]
async fn the_same_protocol_set_with_each_render_is_no_news() -> Result<()> {
    let visit = Visit::usual().await?;
    let renders = format!(
        "host.protocol = {OWN}
        while (host.plan?.protocol.id !== 'own') await new Promise(requestAnimationFrame)
        const base = root.querySelector('[part=base]')
        for (let render = 0; render < 5; render += 1) {{
          host.protocol = {OWN}
          await new Promise(requestAnimationFrame)
        }}
        await new Promise((resume) => setTimeout(resume, 300))
        return base === root.querySelector('[part=base]')"
    );
    assert_eq!(visit.planner().run(&renders, &[]).await?, true);
    Ok(())
}

#[tokio::test]
async fn what_no_protocol_can_be_is_refused_and_not_passed_over() -> Result<()> {
    for nothing in ["() => {}", "Symbol('x')", "'clinic.json'", "[]", "7"] {
        let visit = Visit::usual().await?;
        let set = format!(
            "const told = new Promise((tell) => {{
              host.addEventListener('microneedling-planner-error', ({{ detail }}) => tell(detail.code))
            }})
            host.protocol = {nothing}
            return told"
        );
        assert_eq!(visit.planner().run(&set, &[]).await?, "protocol-invalid", "{nothing}");
    }
    Ok(())
}

#[tokio::test]
async fn a_protocol_without_a_concern_is_refused() -> Result<()> {
    let child = "<script type=application/json>{ \"concerns\": { \"fine-lines\": null, \"wrinkles\": null, \
        \"laxity\": null, \"texture\": null, \"pores\": null, \"dull-skin\": null, \"acne-scars\": null, \
        \"scars\": null, \"stretch-marks\": null, \"post-acne-marks\": null, \"hyperpigmentation\": null, \
        \"melasma\": null, \"sunspots\": null } }</script><p id=fallback>";
    let page = format!("{SCRIPT}{}", PLANNER.replace("<p id=fallback>", child));
    let visit = Visit::page(&page).await?;
    let told = "return host.ready.then(() => 'ready', ({ code, message }) => `${code} ${message}`)";
    let told = visit.planner().run(told, &[]).await?;
    let told = told.as_str().unwrap_or_default();
    contains(told, &["protocol-invalid", "/concerns: no concern is offered"]);
    Ok(())
}

/// Ways in which a page hands its protocol over when the planner is there already.
const LATE: [&str; 4] = [
    "host.protocol = OWN",
    "host.setAttribute('protocol', '/clinic.json')",
    "host.append(Object.assign(document.createElement('script'), { type: 'application/json', textContent: JSON.stringify(OWN) }))",
    "host.__reactProps$x = { protocol: OWN }; document.body.click()", // React keeps them where it hydrates
];

#[tokio::test]
async fn a_protocol_that_is_handed_over_late_is_used() -> Result<()> {
    for late in LATE {
        let page = document(&format!("{SCRIPT}{PLANNER}"));
        // A page under the promised policy makes no script of a text.
        let site = Site::built()?.policy(Policy::Absent).html("/page", &page);
        let site = site.page("/clinic.json", "application/json", OWN);
        let visit = Visit::to(site, "/page").await?;
        visit.ready().await?;
        visit.tick(&["concern=acne-scars"]).await?;
        visit.status("general").await?;
        visit.planner().run(&format!("const OWN = {OWN}\n{late}"), &[]).await?;
        visit.planner().wait_until("host.plan?.protocol.id === 'own'").await?;
        assert_eq!(visit.value("host.plan.courses[0].sessions.min").await?, 4, "{late}");
    }
    Ok(())
}

#[tokio::test]
async fn while_the_clinics_figures_are_on_their_way_the_built_in_ones_are_not_shown_without_a_word()
-> Result<()> {
    let page = document(&format!("{SCRIPT}{PLANNER}"));
    let site = Site::built()?.html("/page", &page).page("/clinic.json", "application/json", OWN);
    let visit = Visit::to(site.hold("/clinic.json"), "/page").await?;
    visit.ready().await?;
    visit.tick(&["concern=acne-scars"]).await?;
    visit.planner().run("host.setAttribute('protocol', '/clinic.json')", &[]).await?;
    visit.site.requested("/clinic.json").await?;
    contains(&visit.text().await?, &["This clinic’s own figures are on their way."]);
    visit.site.release("/clinic.json");
    visit.planner().wait_until("host.plan?.protocol.id === 'own'").await?;
    assert!(!visit.text().await?.contains("on their way"));
    Ok(())
}

#[tokio::test]
async fn what_a_visitor_ticked_early_holds_whatever_the_page_says_meanwhile() -> Result<()> {
    for (before, ticks, after, expected) in [
        ("", &["concern=pores"][..], "pores acne-scars", json!(["pores"])),
        ("", &["concern=pores"], "acne-scars", json!(["pores"])),
        ("pores texture", &["concern=pores"], "", json!(["texture"])),
    ] {
        let visit = slow("*.wasm").await?;
        visit.planner().wait_for("input[value=texture]").await?;
        visit.planner().run("host.concerns = arguments[0]", &[before.into()]).await?;
        visit.tick(ticks).await?;
        visit.planner().run("host.concerns = arguments[0]", &[after.into()]).await?;
        visit.site.release("*.wasm");
        visit.ready().await?;
        let ticked =
            "[...root.querySelectorAll('[name=concern]:checked')].map(({ value }) => value)";
        assert_eq!(visit.value(ticked).await?, expected, "{before:?} {ticks:?} {after:?}");
        let planned = visit.value("host.plan.courses[0].concerns").await?;
        assert_eq!(planned, expected, "{before:?} {ticks:?} {after:?}");
    }
    Ok(())
}

#[tokio::test]
async fn a_protocol_inside_is_found_however_the_page_wraps_it() -> Result<()> {
    for wrapped in [
        format!("<script type='application/JSON'>{OWN}</script>"),
        format!("<div><p><script type='application/json'>{OWN}</script></p></div>"),
    ] {
        let page = format!(
            "{SCRIPT}{}",
            PLANNER.replace("<p id=fallback>", &format!("{wrapped}<p id=fallback>"))
        );
        let visit = Visit::ready_page(&page).await?;
        assert_eq!(visit.value("host.plan.protocol.id").await?, "own", "{wrapped}");
    }
    Ok(())
}

#[tokio::test]
async fn another_protocol_keeps_the_place_in_a_box_that_scrolls_and_what_is_open() -> Result<()> {
    let page = format!("{SCRIPT}<dialog open style='max-height:80vh'>{PLANNER}</dialog>");
    let visit = Visit::styled_page(&page).await?;
    visit.tick(&["concern=acne-scars", "concern=stretch-marks", NONE]).await?;
    visit.planner().wait_until("root.querySelectorAll('.fold--quiet').length > 1").await?;
    let exchange = format!(
        "const lists = () => root.querySelectorAll('.fold--quiet summary')
        const last = [...lists()].at(-1)
        last.click()
        last.scrollIntoView({{ block: 'center', behavior: 'instant' }})
        last.focus()
        await new Promise(requestAnimationFrame)
        const {{ top }} = last.getBoundingClientRect()
        host.protocol = {OWN}
        while (host.plan?.protocol.id !== 'own') await new Promise(requestAnimationFrame)
        await new Promise(requestAnimationFrame)
        const same = [...lists()].at(-1)
        return [root.activeElement === same, same.parentNode.open, Math.round(same.getBoundingClientRect().top - top)]"
    );
    assert_eq!(visit.planner().run(&exchange, &[]).await?, json!([true, true, 0]));
    Ok(())
}

#[tokio::test]
async fn the_promise_says_how_it_is_now() -> Result<()> {
    let visit = Visit::usual().await?;
    let how = "host.ready.then(() => 'ready', ({ code }) => code)";
    visit.planner().run("host.protocol = { format: 9 }", &[]).await?;
    visit.planner().wait_until("root.querySelector('slot')").await?;
    assert_eq!(visit.planner().run(&format!("return {how}"), &[]).await?, "protocol-invalid");
    visit.planner().run("host.protocol = null", &[]).await?;
    assert_eq!(visit.planner().run(&format!("return {how}"), &[]).await?, "ready");
    Ok(())
}

#[tokio::test]
async fn the_same_unusable_protocol_is_refused_once() -> Result<()> {
    let visit = Visit::usual().await?;
    let again = "let told = 0
        host.addEventListener('microneedling-planner-error', () => {
          told += 1
          if (told < 20) host.protocol = { format: 9 }
        })
        host.protocol = { format: 9 }
        while (!told) await new Promise(requestAnimationFrame)
        await new Promise((resume) => setTimeout(resume, 300))
        return told";
    assert_eq!(visit.planner().run(again, &[]).await?, 1);
    Ok(())
}
