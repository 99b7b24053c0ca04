//! For everyone: axe-core in every state, names, targets, narrow screens and preferences.

use anyhow::Result;
use serde_json::{Value, json};
use xtask::browser::Media;

use crate::visit::{NONE, NOT_SURE, Visit};

/// The states a visitor can be in, and what leads from one to the next.
const STATES: [(&str, &[&str]); 10] = [
    ("empty", &[]),
    ("general", &["concern=acne-scars"]),
    (
        "many, two courses, a professional first",
        &["concern=stretch-marks", "concern=melasma", "concern=dull-skin"],
    ),
    ("a combination chosen", &["concern=melasma", "combination=prp"]),
    ("answered", &[NONE]),
    ("noted, a combination ruled out", &["skin=5", "caution=isotretinoin", "caution=pacemaker"]),
    ("postponed", &["caution=tan"]),
    ("ask-first", &[NOT_SURE]),
    ("stopped", &["caution=pregnancy", "caution=changing-mole"]),
    ("back", &[NONE]),
];

/// How a page can stand: its direction, and its width in pixels.
const LOOKS: [(&str, u32); 5] =
    [("ltr", 320), ("ltr", 768), ("ltr", 1280), ("rtl", 320), ("rtl", 1280)];

/// Goes through the states with every fold open, and looks for violations and sideways scroll in each, in
/// every look.
async fn through_every_state(visit: &Visit) -> Result<()> {
    for (state, controls) in STATES {
        visit.tick(controls).await?;
        visit
            .planner()
            .run("root.querySelectorAll('details').forEach((fold) => { fold.open = true })", &[])
            .await?;
        for (direction, width) in LOOKS {
            visit.browser.viewport(width, 800).await?;
            let turn = "document.documentElement.dir = arguments[0]
                for (const _ of [1, 2]) await new Promise(requestAnimationFrame)";
            visit.planner().run(turn, &[direction.into()]).await?;
            let violations = visit.browser.axe(&json!({})).await?;
            assert_eq!(violations, Vec::<Value>::new(), "`{state}`, {direction}, {width} pixels");
            let sideways = "Math.abs(document.scrollingElement.scrollWidth - innerWidth)";
            assert_eq!(visit.value(sideways).await?, 0, "`{state}`, {direction}, {width} pixels");
        }
    }
    Ok(())
}

#[tokio::test]
async fn axe_finds_nothing_in_any_state_and_look_in_light() -> Result<()> {
    through_every_state(&Visit::usual().await?).await
}

#[tokio::test]
async fn axe_finds_nothing_in_any_state_and_look_in_dark() -> Result<()> {
    let visit = Visit::usual().await?;
    visit
        .planner()
        .run("host.theme = 'dark'; Object.assign(document.documentElement.style, { background: '#131514', color: '#eceae6' })", &[])
        .await?;
    visit.browser.media(&[Media::Dark]).await?;
    through_every_state(&visit).await
}

#[tokio::test]
async fn axe_finds_nothing_on_the_demo_page() -> Result<()> {
    let visit = Visit::demo().await?;
    visit.tick(&["concern=acne-scars", NONE]).await?;
    assert_eq!(visit.browser.axe(&json!({})).await?, Vec::<Value>::new());
    Ok(())
}

#[tokio::test]
async fn every_control_and_group_has_a_name() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars", "concern=stretch-marks"]).await?;
    visit.status("general").await?;
    let tree = visit.browser.accessible().await?;
    let named = ["checkbox", "radio", "button", "link", "heading", "region", "table"];
    let nameless: Vec<_> = tree
        .iter()
        .filter(|node| named.contains(&node.role.as_str()) && node.name.trim().is_empty())
        .collect();
    assert!(nameless.is_empty(), "{nameless:#?}");
    // `<details>` is a group without a name in Chromium; every other group says what it is about.
    let groups = "[...root.querySelectorAll('fieldset, [role=group]')].filter((group) => !(
        group.querySelector(':scope > legend') ?? root.getElementById(group.getAttribute('aria-labelledby')))?.innerText).length";
    assert_eq!(visit.value(groups).await?, 0);
    let has = |role: &str, name: &str| {
        tree.iter().any(|node| node.role == role && node.name.contains(name))
    };
    assert!(has("checkbox", "Acne scars"));
    assert!(has("group", "Scars and marks"));
    assert!(has("heading", "Plan your microneedling"));
    assert!(has("checkbox", "Show in my plan (Chemical peel)"));
    Ok(())
}

#[tokio::test]
async fn what_can_be_read_on_a_control_is_in_its_name() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars", "skin=5", "caution=pregnancy"]).await?;
    visit.status("stopped").await?;
    let without = "[...root.querySelectorAll('[aria-label]')].filter((control) =>
        control.matches('a, button, input') && !control.ariaLabel.includes(control.innerText.trim()))
        .map((control) => control.innerText)";
    assert_eq!(visit.value(without).await?, Value::Array(Vec::new()));
    Ok(())
}

#[tokio::test]
async fn figures_are_read_as_words() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars"]).await?;
    visit.status("general").await?;
    let tree = visit.browser.accessible().await?;
    let spoken: Vec<&str> = tree
        .iter()
        .filter(|node| node.role == "StaticText")
        .map(|node| node.name.as_str())
        .collect();
    assert!(spoken.contains(&"3 to 6"), "{spoken:?}");
    assert!(!spoken.contains(&"3–6"), "a dash is read as a minus or not at all");
    Ok(())
}

#[tokio::test]
async fn a_change_is_announced_once_and_politely() -> Result<()> {
    let visit = Visit::usual().await?;
    let speaks = "[...root.querySelectorAll('[role=status]:not(.actions__said), [aria-live]')].map(({ innerText }) => innerText)";
    assert_eq!(visit.value(speaks).await?, json!([""]));
    visit.tick(&["concern=acne-scars"]).await?;
    visit.status("general").await?;
    let said = "A typical course, not yet checked for you. 3 to 6 sessions, 4 to 6 weeks apart.";
    assert_eq!(visit.value(speaks).await?, json!([said]));
    Ok(())
}

#[tokio::test]
async fn several_courses_are_announced_with_their_areas() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars", "concern=stretch-marks"]).await?;
    let said = "root.querySelector('[role=status]:not(.actions__said)').innerText";
    visit.planner().wait_until(&format!("{said}.includes('Body: 4 to 6 sessions')")).await?;
    assert!(
        visit.value(said).await?.as_str().unwrap_or_default().contains("Face: 3 to 6 sessions")
    );
    Ok(())
}

#[tokio::test]
async fn every_table_has_a_name_of_its_own() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars", "concern=stretch-marks"]).await?;
    visit.planner().wait_until("root.querySelectorAll('.dates').length === 2").await?;
    visit
        .planner()
        .run("for (const fold of root.querySelectorAll('details')) fold.open = true", &[])
        .await?;
    let tree = visit.browser.accessible().await?;
    let mut names: Vec<&str> =
        tree.iter().filter(|node| node.role == "table").map(|node| node.name.as_str()).collect();
    assert!(names.contains(&"Face: Suggested dates"), "{names:?}");
    assert!(names.contains(&"Body: Suggested dates"), "{names:?}");
    names.sort_unstable();
    let all = names.len();
    names.dedup();
    assert!(names.len() == all && !names.contains(&""), "{names:?}");
    Ok(())
}

#[tokio::test]
async fn rows_and_buttons_are_large_enough_for_a_thumb() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.browser.viewport(390, 800).await?;
    visit.tick(&["concern=acne-scars", "skin=5", NONE]).await?;
    visit.status("answered").await?;
    let small = "const tall = (least) => (element) => element.checkVisibility() && element.getBoundingClientRect().height < least
        const rows = [...root.querySelectorAll('label:not(.field__label), input[type=date], summary, a.button, button.button')].filter(tall(43.9))
        const links = [...root.querySelectorAll('button.link')].filter(tall(23.9))
        return [...rows, ...links].map((element) => element.innerText)";
    assert_eq!(visit.planner().run(small, &[]).await?, json!([]));
    Ok(())
}

#[tokio::test]
async fn forced_colours_give_the_controls_back_to_the_browser() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.browser.media(&[Media::ForcedColors]).await?;
    visit.tick(&["concern=acne-scars"]).await?;
    let look = "getComputedStyle(root.querySelector('input[value=acne-scars]')).appearance";
    assert_eq!(visit.value(look).await?, "auto");
    Ok(())
}

#[tokio::test]
async fn nothing_moves_for_those_who_asked_for_stillness() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.browser.media(&[Media::ReducedMotion]).await?;
    visit.tick(&["concern=acne-scars"]).await?;
    assert_eq!(visit.value("document.getAnimations().length").await?, 0);
    let moving = "[...root.querySelectorAll('*')].filter((element) =>
        getComputedStyle(element).transitionDuration !== '0s').length";
    assert_eq!(visit.value(moving).await?, 0);
    Ok(())
}
