//! Dates, days of redness, and the reasons for each figure.

use anyhow::Result;

use crate::visit::{NONE, NOT_SURE, Visit, contains};

/// Puts a day into a date field, as choosing it in the browser's own calendar does.
async fn choose(visit: &Visit, name: &str, day: &str) -> Result<()> {
    let script = format!(
        "const field = root.querySelector('input[name={name}]'); field.value = '{day}'; \
        field.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    );
    visit.planner().run(&script, &[]).await?;
    Ok(())
}

/// What stands in the part with the plan.
async fn shown(visit: &Visit) -> Result<String> {
    Ok(visit.planner().text("[part=plan]").await?.unwrap_or_default())
}

async fn with_acne_scars() -> Result<Visit> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars", NONE]).await?;
    visit.status("answered").await?;
    Ok(visit)
}

#[tokio::test]
async fn the_list_of_dates_is_the_calendar_of_the_plan() -> Result<()> {
    let visit = with_acne_scars().await?;
    choose(&visit, "start", "2099-01-05").await?;
    visit.planner().wait_until("host.plan.start === '2099-01-05'").await?;
    let calendar = visit.value("host.plan.courses[0].calendar.map(({ latest }) => latest)").await?;
    assert_eq!(
        calendar,
        serde_json::json!([
            "2099-01-05",
            "2099-02-16",
            "2099-03-30",
            "2099-05-11",
            "2099-06-22",
            "2099-08-03"
        ])
    );
    visit.planner().click("[part=plan] .fold--quiet summary").await?;
    let rows = visit.planner().texts(".dates tbody tr:last-child > *").await?;
    assert_eq!(rows, ["6, if needed", "25 May 2099", "3 Aug 2099"]);
    Ok(())
}

#[tokio::test]
async fn an_event_has_its_verdict_and_the_latest_start_in_words() -> Result<()> {
    let visit = with_acne_scars().await?;
    choose(&visit, "start", "2099-01-05").await?;
    choose(&visit, "event", "2099-06-19").await?;
    visit.planner().wait_until("host.plan.event?.verdict === 'whole'").await?;
    contains(
        &shown(&visit).await?,
        &["All 6 sessions fit before 19 June 2099.", "begin by 10 April 2099"],
    );
    choose(&visit, "event", "2099-02-20").await?;
    visit.planner().wait_until("host.plan.event?.verdict === 'too-late'").await?;
    contains(&shown(&visit).await?, &["Only 2 sessions fit before 20 February 2099."]);
    choose(&visit, "event", "").await?;
    visit.planner().wait_until("host.plan.event === null").await
}

#[tokio::test]
async fn a_year_that_is_still_being_typed_is_no_date() -> Result<()> {
    let visit = with_acne_scars().await?;
    choose(&visit, "event", "2099-06-19").await?;
    visit.planner().wait_until("host.plan.event?.date === '2099-06-19'").await?;
    // Whoever types is in the field, and a script presses without leaving it.
    visit.planner().focus("input[name=event]").await?;
    choose(&visit, "event", "0002-06-19").await?;
    visit.planner().run("root.querySelector('input[value=pores]').click()", &[]).await?;
    visit.planner().wait_until("host.plan.courses[0].concerns.length === 2").await?;
    assert_eq!(visit.value("host.plan.event.date").await?, "2099-06-19");
    Ok(())
}

#[tokio::test]
async fn without_a_known_start_the_date_waits_and_says_why() -> Result<()> {
    let visit = with_acne_scars().await?;
    choose(&visit, "event", "2099-06-19").await?;
    visit.tick(&[NOT_SURE]).await?;
    visit.status("ask-first").await?;
    contains(&shown(&visit).await?, &["19 June 2099 cannot be planned for yet."]);
    assert!(!visit.planner().has(".dates").await?);
    Ok(())
}

#[tokio::test]
async fn days_of_redness_mark_what_lasts_longer_and_can_be_taken_back() -> Result<()> {
    let visit = with_acne_scars().await?;
    visit.tick(&["redness-days=1"]).await?;
    visit.planner().wait_until("host.plan.courses[0].exceedsRedness === true").await?;
    contains(&shown(&visit).await?, &["Redness can last longer than you can spare."]);
    visit.tick(&["redness-days=7"]).await?;
    visit.planner().wait_until("host.plan.courses[0].exceedsRedness === false").await?;
    contains(&shown(&visit).await?, &["A session fits the days you can spare."]);
    visit.planner().click(".field__clear").await?;
    visit.planner().wait_until("host.plan.courses[0].exceedsRedness === null").await
}

#[tokio::test]
async fn each_figure_opens_to_what_set_it_its_sources_and_what_would_change_it() -> Result<()> {
    let visit = with_acne_scars().await?;
    visit.tick(&["concern=wrinkles"]).await?;
    visit.planner().wait_until("host.plan.courses[0].sessions.min === 4").await?;
    visit.planner().click(".figure-reason summary").await?;
    let reason = visit.planner().text(".figure-reason[open]").await?.unwrap_or_default();
    contains(
        &reason,
        &["Set by deeper wrinkles.", "Some studies", "Without deeper wrinkles: 3 to 6."],
    );
    let links = visit.value("root.querySelectorAll('.figure-reason[open] a[href^=https]').length");
    assert!(links.await?.as_u64() > Some(0));
    Ok(())
}

#[tokio::test]
async fn a_chosen_combination_is_woven_into_the_dates() -> Result<()> {
    let visit = with_acne_scars().await?;
    visit.tick(&["combination=peel", "combination=prp"]).await?;
    visit
        .planner()
        .wait_until("host.plan.courses[0].combinations.filter(({ chosen }) => chosen).length === 2")
        .await?;
    visit.planner().click("[part=plan] .fold--quiet summary").await?;
    let rows = visit.planner().texts(".dates tbody th").await?;
    assert_eq!(rows[0], "1, with platelet-rich plasma");
    assert!(rows[1].starts_with("A chemical peel, after 1\n"), "{rows:?}");
    contains(&rows[1], &["At least 2 weeks after session 1 and 2 weeks before session 2."]);
    Ok(())
}

#[tokio::test]
async fn a_year_is_not_planned_for_until_it_is_typed_in_full_or_left() -> Result<()> {
    let visit = with_acne_scars().await?;
    choose(&visit, "event", "2099-06-19").await?;
    visit.planner().wait_until("host.plan.event?.date === '2099-06-19'").await?;
    visit.planner().focus("input[name=event]").await?;
    choose(&visit, "event", "0020-06-19").await?;
    assert_eq!(visit.value("host.plan.event.date").await?, "2099-06-19");
    visit.planner().focus("input[name=start]").await?;
    visit.planner().wait_until("host.plan.event.date === '0020-06-19'").await?;
    assert_eq!(visit.value("host.plan.event.verdict").await?, "too-late");
    Ok(())
}

#[tokio::test]
async fn the_list_of_dates_fits_a_sidebar() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.browser.viewport(280, 800).await?;
    visit.tick(&["concern=acne-scars", NONE, "combination=peel"]).await?;
    let over = "const list = root.querySelector('.dates')
        list.closest('details').open = true
        const card = list.closest('.plan-card__part').getBoundingClientRect()
        return Math.ceil(list.getBoundingClientRect().right - card.right)";
    let over = visit.planner().run(over, &[]).await?;
    assert!(over.as_i64().is_some_and(|over| over <= 0), "{over} pixels are cut off");
    Ok(())
}
