//! The safety questions: a stop is a stop, and blank is never "no".

use anyhow::Result;
use serde_json::json;

use crate::visit::{NONE, NOT_SURE, Visit, contains};

#[tokio::test]
async fn pregnancy_stops_kindly_and_changing_the_answer_brings_the_plan_back() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars", "caution=pregnancy"]).await?;
    visit.status("stopped").await?;
    let text = visit.text().await?;
    contains(&text, &["Please speak to a professional first", "midwife"]);
    assert!(!text.contains("3–6"), "no figure is shown");
    assert_eq!(
        visit.value("root.querySelectorAll('a[href*=\"clinic.example\"]').length").await?,
        0
    );
    assert_eq!(visit.value("host.plan.courses").await?, json!([]));

    visit.planner().click("[part=plan] button").await?;
    let focused = visit.value("root.activeElement.value").await?;
    assert_eq!(focused, "pregnancy", "Change leads to the answer");
    visit.tick(&["caution=pregnancy"]).await?;
    visit.status("general").await?;
    contains(&visit.text().await?, &["3–6"]);
    Ok(())
}

#[tokio::test]
async fn a_pacemaker_leaves_out_radiofrequency_with_the_reason_and_nothing_else() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars", "caution=pacemaker", NONE]).await?;
    visit.status("answered").await?;
    let open = "[...root.querySelectorAll('input[name=combination]')].map(({ value }) => value)";
    assert_eq!(visit.value(open).await?, json!(["prp", "peel", "laser"]));
    contains(
        &visit.text().await?,
        &["Left out of your plan", "electrical energy could affect your implant", "3–6"],
    );
    let shown = visit.planner().text("[part=plan]").await?.unwrap_or_default();
    contains(&shown, &["Left out: Radiofrequency needling.", "Say which implant you have"]);
    assert!(!shown.contains("You ticked nothing"), "{shown}");
    Ok(())
}

#[tokio::test]
async fn none_excludes_the_rest_of_its_group_and_not_being_sure_is_one_more_answer() -> Result<()> {
    let visit = Visit::usual().await?;
    let checked =
        "[...root.querySelectorAll('[part=safety] .safety-questions__group:nth-child(2) :checked')]
        .map(({ value }) => value)";
    visit.tick(&["concern=pores", "caution=keloid", "safety:skin=none", NONE]).await?;
    visit.status("answered").await?;
    assert_eq!(visit.value(checked).await?, json!(["none"]));
    visit.tick(&["safety:skin=not-sure"]).await?;
    visit.status("ask-first").await?;
    assert_eq!(visit.value(checked).await?, json!(["not-sure"]));
    visit.tick(&["caution=keloid"]).await?;
    visit.status("stopped").await?;
    assert_eq!(visit.value(checked).await?, json!(["keloid", "not-sure"]));
    visit.tick(&["safety:skin=none"]).await?;
    visit.status("answered").await?;
    assert_eq!(visit.value(checked).await?, json!(["none"]));
    Ok(())
}

#[tokio::test]
async fn one_group_without_an_answer_leaves_the_plan_general() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=pores", NONE]).await?;
    visit.status("answered").await?;
    visit.tick(&["safety:age=none"]).await?;
    visit.status("general").await?;
    assert_eq!(visit.value("host.calendar()").await?, json!(null));
    visit.tick(&["caution=tan"]).await?;
    visit.status("postponed").await?;
    assert_eq!(visit.value("host.calendar()").await?, json!(null), "also after a wait");
    visit.tick(&["safety:age=none"]).await?;
    visit.planner().wait_until("host.calendar() !== null").await
}

#[tokio::test]
async fn a_recent_treatment_is_asked_for_with_its_day_and_keeps_its_own_wait() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars", NONE, "caution=recent-treatment"]).await?;
    visit.status("postponed").await?;
    assert_eq!(visit.value("host.plan.start").await?, json!(null), "nobody knows which yet");
    visit.tick(&["caution=filler"]).await?;
    visit.planner().wait_until("host.plan.findings[0].caution === 'filler'").await?;
    assert_eq!(visit.value("host.plan.findings[0].waitDays").await?, json!(28), "from today");
    let days_ago = |days: u32| {
        format!(
            "const field = root.querySelector('[name=\"since:filler\"]')
            const day = new Date(Date.now() - {days} * 864e5)
            day.setMinutes(day.getMinutes() - day.getTimezoneOffset())
            field.value = day.toISOString().slice(0, 10)
            field.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        )
    };
    visit.planner().run(&days_ago(10), &[]).await?;
    visit.planner().wait_until("host.plan.findings[0].waitDays === 18").await?;
    visit.planner().run(&days_ago(60), &[]).await?;
    visit.status("answered").await?;
    let rf = "host.plan.courses[0].combinations.find(({ id }) => id === 'rf').ruledOutBy";
    assert_eq!(visit.value(rf).await?, json!(["filler"]), "however long ago");
    Ok(())
}

#[tokio::test]
async fn what_a_line_asks_goes_and_counts_no_more_when_it_is_unticked() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars", NONE, "caution=recent-treatment", "caution=toxin"]).await?;
    visit.status("postponed").await?;
    let focused = "root.activeElement.value";
    assert_eq!(visit.value(focused).await?, json!("toxin"), "the focus stays");
    visit.tick(&["caution=recent-treatment"]).await?;
    visit.status("general").await?;
    assert!(!visit.planner().has("input[value=toxin]").await?);
    assert_eq!(visit.value("host.plan.findings").await?, json!([]));
    Ok(())
}

#[tokio::test]
async fn not_being_sure_takes_no_stop_and_no_wait_away() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=pores", "caution=pregnancy", NOT_SURE]).await?;
    visit.status("stopped").await?;
    contains(&visit.text().await?, &["Please speak to a professional first", "midwife"]);
    visit.tick(&["caution=pregnancy", "caution=tan"]).await?;
    visit.status("postponed").await?;
    assert_eq!(visit.value("host.plan.start").await?, json!(null), "and no date is given");
    assert_eq!(visit.value("host.calendar()").await?, json!(null));
    contains(&visit.text().await?, &["You were not sure about a safety question."]);
    Ok(())
}

#[tokio::test]
async fn not_sure_asks_before_booking() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=pores", NOT_SURE]).await?;
    visit.status("ask-first").await?;
    let link = visit.planner().text("[part=actions] a").await?;
    assert_eq!(link.as_deref(), Some("Ask us before you book"));
    Ok(())
}

#[tokio::test]
async fn sunburn_postpones_and_the_wait_comes_first() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=pores", "skin=5", "caution=sunburn"]).await?;
    visit.status("postponed").await?;
    let first = visit.planner().texts("[part=plan] .fit-list li").await?;
    assert!(first[0].starts_with("Sunburn: Once the skin has healed"), "{first:?}");
    Ok(())
}

#[tokio::test]
async fn unticking_the_last_fact_leaves_the_questions_open() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=pores", "caution=tan", "caution=tan"]).await?;
    visit.status("general").await
}

#[tokio::test]
async fn a_question_that_joins_reopens_none_of_these() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=pores", NONE, "concern=melasma"]).await?;
    visit.status("general").await?;
    assert!(visit.planner().has("input[value=melasma-diagnosis]").await?);
    assert!(!visit.planner().has("[name=\"safety:skin\"]:checked").await?);
    assert!(visit.planner().has("[name=\"safety:health\"]:checked").await?, "nothing joins there");
    Ok(())
}

#[tokio::test]
async fn a_combination_that_gets_ruled_out_is_no_longer_chosen() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars", "combination=prp"]).await?;
    visit
        .planner()
        .wait_until("host.plan.courses[0].calendar[0].combinations[0] === 'prp'")
        .await?;
    visit.tick(&["caution=anticoagulant"]).await?;
    visit.planner().wait_until("!host.plan.courses[0].calendar[0].combinations.length").await?;
    let prp = "host.plan.courses[0].combinations.find(({ id }) => id === 'prp')";
    assert_eq!(visit.value(&format!("{prp}.chosen")).await?, false);
    assert_eq!(visit.value(&format!("{prp}.ruledOutBy")).await?, json!(["anticoagulant"]));
    contains(&visit.text().await?, &["Do not stop your medicine."]);
    Ok(())
}

#[tokio::test]
async fn a_concern_for_a_professional_says_so_in_its_row_and_in_the_plan() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=sunspots"]).await?;
    visit.status("general").await?;
    contains(
        &visit.text().await?,
        &[
            "Ask for a skin check first",
            "A professional needs to look at each spot first",
            "No dates are suggested before someone has looked.",
            "General figures, for once a professional has looked",
            "not the usual treatment for sun spots",
        ],
    );
    let figures = "root.querySelector('[part=plan] .course-figures').checkVisibility()";
    assert_eq!(visit.value(figures).await?, json!(false), "the figures stand behind a fold");
    assert_eq!(visit.value("host.plan.courses[0].calendar").await?, json!([]));
    visit.planner().click("[part=plan] .fold--quiet summary").await?;
    assert_eq!(visit.value(figures).await?, json!(true));
    Ok(())
}
