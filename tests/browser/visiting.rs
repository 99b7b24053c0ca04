//! A visitor ticks and reads.

use anyhow::Result;
use serde_json::json;

use crate::visit::{NONE, Visit, contains};

#[tokio::test]
async fn the_first_tick_shows_a_course_on_the_demo_page() -> Result<()> {
    let visit = Visit::demo().await?;
    visit.tick(&["concern=acne-scars"]).await?;
    visit.status("general").await?;
    let text = visit.text().await?;
    contains(&text, &["3–6", "4–6", "8 to 30 weeks", "1–4", "not yet checked for you"]);
    Ok(())
}

#[tokio::test]
async fn surgical_scars_set_the_weeks_apart_and_the_page_says_so() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars", "concern=scars"]).await?;
    visit.planner().wait_until("host.plan.courses[0]?.intervalWeeks.min === 6").await?;
    contains(
        &visit.text().await?,
        &["6–8", "The weeks apart are set by surgical or injury scars."],
    );
    Ok(())
}

#[tokio::test]
async fn stretch_marks_make_a_second_course_titled_by_its_area() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars", "concern=stretch-marks"]).await?;
    visit.planner().wait_until("host.plan.courses.length === 2").await?;
    contains(&visit.text().await?, &["Face: acne scars", "Body: stretch marks"]);
    Ok(())
}

#[tokio::test]
async fn moving_a_concern_moves_it_to_the_other_course() -> Result<()> {
    let visit = Visit::usual().await?;
    let moved = ["concern=acne-scars", "concern=stretch-marks", "area:acne-scars=body"];
    visit.tick(&moved).await?;
    visit.planner().wait_until("host.plan.courses.length === 1").await?;
    assert_eq!(visit.value("host.plan.courses[0].area").await?, "body");
    Ok(())
}

#[tokio::test]
async fn unticking_and_clearing_lead_back_to_the_beginning() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=pores", "concern=pores"]).await?;
    visit.status("empty").await?;
    visit.tick(&["concern=pores", "concern=texture"]).await?;
    contains(&visit.text().await?, &["2 chosen"]);
    visit.planner().click("[part=concerns] button").await?;
    visit.status("empty").await?;
    assert_eq!(visit.value("root.querySelectorAll(':checked').length").await?, 0);
    let focused = visit.value("root.activeElement?.name").await?;
    assert_eq!(focused, "concern", "the button is gone, the focus is not");
    Ok(())
}

#[tokio::test]
async fn a_press_anywhere_in_a_row_is_one_on_its_control() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars"]).await?;
    visit.planner().wait_for(".combination-card__toggle").await?;
    let missed = "return [...root.querySelectorAll('.choice')].flatMap((row) => {
        row.scrollIntoView({ block: 'center', behavior: 'instant' })
        const { left, right, top, bottom } = row.getBoundingClientRect()
        const places = [left + 3, (left + right) / 2, right - 3]
        return places.filter((x) => root.elementFromPoint(x, (top + bottom) / 2) !== row.control)
      }).length";
    assert_eq!(visit.planner().run(missed, &[]).await?, 0);
    Ok(())
}

#[tokio::test]
async fn the_first_tick_moves_no_row_under_the_hand() -> Result<()> {
    let visit = Visit::usual().await?;
    // Somewhere among these widths the line above the rows is too narrow for all that it will hold.
    let moved = "const row = root.querySelector('input[name=concern]')
        const tick = async () => {
          const { status } = host.plan
          row.click()
          while (host.plan.status === status) await new Promise(requestAnimationFrame)
        }
        const moved = []
        for (let width = 200; width <= 480; width += 10) {
          host.style.inlineSize = `${width}px`
          const { top } = row.getBoundingClientRect()
          await tick()
          if (row.getBoundingClientRect().top !== top) moved.push(width)
          await tick()
        }
        return moved";
    assert_eq!(visit.planner().run(moved, &[]).await?, json!([]));
    Ok(())
}

#[tokio::test]
async fn the_plan_follows_the_tick_in_the_next_frame() -> Result<()> {
    let visit = Visit::usual().await?;
    // The frame that shows the tick, the one that shows the plan, and one for a busy machine.
    let frames = "root.querySelector('input[value=acne-scars]').click()
        let frames = 0
        do {
          frames += 1
          await new Promise(requestAnimationFrame)
        } while (!root.querySelector('[part=plan]').innerText.includes('3–6'))
        return frames";
    let frames = visit.planner().run(frames, &[]).await?;
    assert!(frames.as_u64().is_some_and(|frames| frames <= 3), "{frames} frames");
    Ok(())
}

/// Each number of the plan that is a range, against the words on screen.
const ON_SCREEN: &str = "
    const plan = host.plan
    const words = ({ min, max }) => min === max ? `${max}` : `${min}–${max}`
    const cards = [...root.querySelectorAll('[part=plan] dl')]
    const shown = cards.map((card) => [...card.querySelectorAll('dd bdi')].map((figure) => figure.innerText))
    const told = plan.courses.map((course) =>
      [course.sessions, course.intervalWeeks, course.downtimeDays].map(words))
    const text = root.querySelector('[part=base]').innerText
    const spoken = ({ min, max }) => min === max ? `${max} week` : min ? `${min} to ${max} weeks` : `up to ${max} weeks`
    const durations = plan.courses.every(({ durationWeeks }) => text.includes(spoken(durationWeeks)))
    const open = [...root.querySelectorAll('input[name=combination]')].map(({ value, checked }) => [value, checked])
    const offered = plan.courses.flatMap(({ combinations }) => combinations)
      .filter(({ ruledOutBy }) => !ruledOutBy.length).map(({ id, chosen }) => [id, chosen])
    return { shown, told, durations, open, offered }";

#[tokio::test]
async fn what_the_plan_property_says_is_what_is_on_screen() -> Result<()> {
    let visit = Visit::usual().await?;
    let answers: [&[&str]; 6] = [
        &["concern=acne-scars"],
        &["concern=pores", "concern=wrinkles"],
        &["combination=prp"],
        &[NONE],
        &["concern=dull-skin", "concern=stretch-marks"],
        &["skin=5", "caution=isotretinoin"],
    ];
    for ticked in answers {
        visit.tick(ticked).await?;
        let both = visit.planner().run(ON_SCREEN, &[]).await?;
        assert_eq!(both["shown"], both["told"], "after {ticked:?}");
        assert_eq!(both["durations"], true, "after {ticked:?}");
        let mut offered = both["offered"].as_array().unwrap().clone();
        offered.dedup();
        for open in both["open"].as_array().unwrap() {
            assert!(offered.contains(open), "{open} after {ticked:?}, not in {offered:?}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_plan_read_by_the_page_cannot_change_the_one_on_screen() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars"]).await?;
    visit.planner().run("host.plan.courses[0].sessions.min = 99; host.plan = null", &[]).await.ok();
    assert_eq!(visit.value("host.plan.courses[0].sessions.min").await?, 3);
    Ok(())
}

#[tokio::test]
async fn every_section_of_the_article_is_in_the_page() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars", "concern=fine-lines"]).await?;
    visit.status("general").await?;
    visit
        .planner()
        .run("root.querySelectorAll('details').forEach((fold) => { fold.open = true })", &[])
        .await?;
    let text = visit.text().await?.to_lowercase();
    contains(
        &text,
        &[
            "collagen",
            "elastin",
            "fine lines",
            "wrinkles",
            "uneven texture",
            "pores",
            "acne scars",
            "surgical or injury scars",
            "stretch marks",
            "uneven colour",
            "melasma",
            "sun spots",
            "needled skin lets more through",
            "days of redness",
            "side effects",
            "infection",
            "how they were trained",
            "sessions",
            "weeks apart",
            "platelet-rich plasma",
            "chemical peel",
            "laser",
            "radiofrequency",
            "keeping the result",
            "sunscreen",
            "not a diagnosis",
        ],
    );
    Ok(())
}

#[tokio::test]
async fn sources_are_linked_safely() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars"]).await?;
    visit.status("general").await?;
    let links = visit
        .planner()
        .run(
            "const links = [...root.querySelectorAll('details a')]
            return [links.length > 10, links.filter((link) => link.protocol !== 'https:'
              || !link.relList.contains('noopener') || !link.textContent.trim()).map((link) => link.href)]",
            &[],
        )
        .await?;
    assert_eq!(links, json!([true, []]));
    Ok(())
}
