//! The picture of a course in time.

use anyhow::Result;
use serde_json::json;
use xtask::browser::Media;

use crate::visit::{NONE, NOT_SURE, Visit, contains};

/// Puts days into the date fields, as choosing them in the browser's own calendar does.
pub(crate) async fn choose(visit: &Visit, days: &[(&str, &str)]) -> Result<()> {
    let script = "const field = root.querySelector(`input[name=${arguments[0]}]`)
        field.value = arguments[1]
        field.dispatchEvent(new Event('change', { bubbles: true }))";
    for (name, day) in days {
        visit.planner().run(script, &[(*name).into(), (*day).into()]).await?;
        visit.planner().wait_until(&format!("host.plan?.{name}")).await?;
    }
    Ok(())
}

/// Someone with acne scars who would like a peel and has a date to go to.
async fn with_a_peel_and_a_date() -> Result<Visit> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars", NONE, "combination=peel"]).await?;
    choose(&visit, &[("start", "2099-01-05"), ("event", "2099-06-19")]).await?;
    Ok(visit)
}

/// The words of the picture in these places.
async fn words(visit: &Visit, class: &str) -> Result<Vec<String>> {
    let words = format!(
        "[...root.querySelectorAll('.timeline__chart .{class}')].map((text) => text.textContent)"
    );
    Ok(serde_json::from_value(visit.value(&words).await?)?)
}

/// How many of something are drawn, apart from the key.
async fn drawn(visit: &Visit, class: &str) -> Result<u64> {
    let count = format!("root.querySelectorAll('.timeline__chart .{class}').length");
    Ok(visit.value(&count).await?.as_u64().unwrap_or_default())
}

#[tokio::test]
async fn each_appointment_is_drawn_with_the_days_of_redness_results_and_the_date() -> Result<()> {
    let visit = with_a_peel_and_a_date().await?;
    assert_eq!(drawn(&visit, "timeline__session").await?, 6);
    assert_eq!(drawn(&visit, "timeline__session--maybe").await?, 3);
    assert_eq!(drawn(&visit, "timeline__other").await?, 5);
    assert_eq!(drawn(&visit, "timeline__red").await?, 6);
    assert_eq!(drawn(&visit, "timeline__results").await?, 1);
    assert_eq!(drawn(&visit, "timeline__event").await?, 1);
    let words = words(&visit, "timeline__text").await?;
    contains(&words.join("|"), &["Today", "Your date, 19 Jun", "5 Jan", "Results show", "Apr"]);
    Ok(())
}

#[tokio::test]
async fn the_key_has_what_occurs_and_nothing_else() -> Result<()> {
    let visit = with_a_peel_and_a_date().await?;
    let key = [
        "Session",
        "Only if needed",
        "Possible dates",
        "Chemical peel",
        "Days of redness",
        "Results show",
    ];
    assert_eq!(visit.planner().texts(".timeline .key__item").await?, key);
    visit.tick(&["combination=peel", "combination=prp", "combination=rf"]).await?;
    visit
        .planner()
        .wait_until("!root.querySelector('.timeline').innerText.includes('peel')")
        .await?;
    let key = visit.planner().texts(".timeline .key__item").await?;
    assert_eq!(key[3..5], ["With platelet-rich plasma", "Radiofrequency needling"]);
    Ok(())
}

#[tokio::test]
async fn sessions_go_down_as_a_staircase_in_the_order_of_their_numbers() -> Result<()> {
    let visit = with_a_peel_and_a_date().await?;
    let numbers = words(&visit, "timeline__number").await?;
    assert_eq!(numbers, ["1", "2", "3", "4", "5", "6"]);
    let steps = "const dots = [...root.querySelectorAll('.timeline__chart .timeline__session')]
        const places = dots.map((dot) => dot.getBoundingClientRect())
        return places.slice(1).map(({ x, y }, index) => [x > places[index].x, y > places[index].y])";
    assert_eq!(visit.planner().run(steps, &[]).await?, json!(vec![[true, true]; 5]));
    Ok(())
}

#[tokio::test]
async fn without_a_start_nothing_is_drawn() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars", NOT_SURE]).await?;
    visit.status("ask-first").await?;
    assert!(!visit.planner().has(".timeline").await?);
    visit.tick(&[NOT_SURE, "caution=sunburn"]).await?;
    visit.status("postponed").await?;
    assert!(!visit.planner().has(".timeline").await?, "nobody knows how long that takes");
    Ok(())
}

#[tokio::test]
async fn a_wait_is_drawn_from_today_to_the_first_day() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars", "caution=tan"]).await?;
    visit.status("postponed").await?;
    assert_eq!(drawn(&visit, "timeline__today").await?, 1);
    let ends = "const edge = (name) => root.querySelector(`.timeline__chart .${name}`)
          .getBoundingClientRect()
        const dot = edge('timeline__session')
        const wait = edge('timeline__wait')
        return [wait.left - edge('timeline__today').left, wait.right - (dot.left + dot.right) / 2]
          .map((apart) => Math.abs(apart) < 2)";
    assert_eq!(visit.planner().run(ends, &[]).await?, json!([true, true]));
    Ok(())
}

#[tokio::test]
async fn courses_are_drawn_on_the_same_axis() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=dull-skin", "concern=stretch-marks"]).await?;
    visit.planner().wait_until("root.querySelectorAll('.timeline').length === 2").await?;
    let months = "const months = [...root.querySelectorAll('.timeline__chart')].map((chart) =>
          [...chart.querySelectorAll('.timeline__month')].map((month) =>
            [month.textContent, Math.round(month.getBoundingClientRect().x)]))
        return JSON.stringify(months[0]) === JSON.stringify(months[1]) && months[0].length > 3";
    assert_eq!(visit.planner().run(months, &[]).await?, true);
    Ok(())
}

/// The words that are cut off, lie over others, or cannot be read because they are mirrored.
const UNREADABLE: &str = "
    await new Promise(requestAnimationFrame)
    const found = []
    for (const chart of root.querySelectorAll('.timeline__chart')) {
      const around = chart.getBoundingClientRect()
      const words = [...chart.querySelectorAll('.timeline__text')].filter((text) => text.getClientRects().length)
      const places = words.map((text) => [text.textContent, text.getBoundingClientRect(), text])
      for (const [word, place, text] of places) {
        if (!place.width) continue
        if (place.left < around.left - 1 || place.right > around.right + 1) found.push(`${word} is cut off`)
        if (place.top < around.top - 2 || place.bottom > around.bottom + 2) found.push(`${word} sticks out`)
        if (text.getScreenCTM().a < 0) found.push(`${word} is mirrored`)
        for (const [other, there] of places) {
          const apart = there.left >= place.right - 1 || place.left >= there.right - 1
            || there.top >= place.bottom - 3 || place.top >= there.bottom - 3
          if (other > word && there.width && !apart) found.push(`${word} lies over ${other}`)
        }
      }
    }
    return found";

#[tokio::test]
async fn all_words_can_be_read_from_a_sidebar_to_a_wide_page_in_both_directions() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars", "concern=stretch-marks"]).await?;
    let days: [&[(&str, &str)]; 5] = [
        &[],
        &[("start", "2099-01-05"), ("event", "2099-01-20")],
        &[("event", "2099-06-19")],
        &[("event", "2099-12-19")],
        &[("event", "2112-06-19")],
    ];
    for days in days {
        choose(&visit, days).await?;
        for combination in ["peel", "prp"] {
            visit.tick(&[&format!("combination={combination}")]).await?;
            for width in [1280, 768, 390, 360, 280] {
                visit.browser.viewport(width, 900).await?;
                for direction in ["ltr", "rtl"] {
                    let turn = format!("document.documentElement.dir = '{direction}'");
                    visit.browser.run(&turn, &[]).await?;
                    let unreadable = visit.planner().run(UNREADABLE, &[]).await?;
                    let place = format!("{days:?} at {width} {direction}");
                    assert_eq!(unreadable, json!([]), "{place}");
                }
            }
            visit.browser.viewport(1280, 900).await?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn text_twice_as_large_can_be_read_on_a_phone_too() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars", "concern=stretch-marks"]).await?;
    visit.browser.viewport(390, 900).await?;
    visit.planner().run("host.style.fontSize = '32px'", &[]).await?;
    for event in ["2099-01-20", "2099-03-19", "2099-06-19", "2099-12-19", "2112-06-19"] {
        choose(&visit, &[("start", "2099-01-05"), ("event", event)]).await?;
        for direction in ["ltr", "rtl"] {
            let turn = format!("document.documentElement.dir = '{direction}'");
            visit.browser.run(&turn, &[]).await?;
            let unreadable = visit.planner().run(UNREADABLE, &[]).await?;
            assert_eq!(unreadable, json!([]), "{event} {direction}");
        }
        let brief = "[...root.querySelectorAll('.timeline__text--brief')].filter((text) =>
            text.getClientRects().length).map((text) => text.textContent)";
        assert_eq!(visit.value(brief).await?, json!(["Your date", "Your date"]));
    }
    Ok(())
}

#[tokio::test]
async fn the_dates_of_a_session_stand_together_and_read_like_other_ranges() -> Result<()> {
    let visit = with_a_peel_and_a_date().await?;
    let apart = "[...root.querySelectorAll('.timeline__chart .timeline__at')].filter((part) =>
        part.querySelectorAll(':scope > .timeline__text--date').length > 1).length";
    assert_eq!(visit.value(apart).await?, 0);
    let dates = words(&visit, "timeline__text--date").await?;
    let ranges: Vec<_> = dates.iter().filter(|date| date.contains('–')).collect();
    assert_eq!(ranges.len(), 5, "{dates:?}");
    let closed = |range: &str| {
        let around = range.split_once('–').unwrap_or_default();
        around.0.trim_end() == around.0 && around.1.trim_start() == around.1
    };
    assert!(ranges.iter().all(|range| closed(range)), "{ranges:?}");
    assert!(visit.planner().texts(".course-figures bdi").await?.contains(&"3–6".to_owned()));
    Ok(())
}

#[tokio::test]
async fn from_right_to_left_time_runs_the_other_way() -> Result<()> {
    let visit = with_a_peel_and_a_date().await?;
    visit.browser.run("document.documentElement.dir = 'rtl'", &[]).await?;
    let back =
        "const [first, second] = [...root.querySelectorAll('.timeline__chart .timeline__session')]
          .map((dot) => dot.getBoundingClientRect().x)
        return first > second";
    assert_eq!(visit.planner().run(back, &[]).await?, true);
    Ok(())
}

#[tokio::test]
async fn a_narrow_sidebar_leaves_the_dates_to_the_list() -> Result<()> {
    let visit = with_a_peel_and_a_date().await?;
    visit.browser.viewport(280, 900).await?;
    let shown = "[...root.querySelectorAll('.timeline__text--date')]
        .some((text) => getComputedStyle(text).display !== 'none')";
    assert_eq!(visit.value(shown).await?, false);
    assert_eq!(drawn(&visit, "timeline__session").await?, 6);
    Ok(())
}

#[tokio::test]
async fn positions_move_calmly_and_not_at_all_under_reduced_motion() -> Result<()> {
    let visit = with_a_peel_and_a_date().await?;
    let moves = "getComputedStyle(root.querySelector('.timeline__at')).transitionDuration";
    assert_ne!(visit.value(moves).await?, "0s");
    visit.browser.media(&[Media::ReducedMotion]).await?;
    assert_eq!(visit.value(moves).await?, "0s");
    Ok(())
}

#[tokio::test]
async fn a_screen_reader_has_the_list_and_passes_the_picture_over() -> Result<()> {
    let visit = with_a_peel_and_a_date().await?;
    assert_eq!(visit.value("root.querySelector('.timeline').ariaHidden").await?, "true");
    let inside = visit.value("root.querySelectorAll('.timeline :is(a, button, input)').length");
    assert_eq!(inside.await?, 0);
    visit.planner().click("[part=plan] .fold--quiet summary").await?;
    let results = visit.planner().texts(".dates tfoot :is(th, td)").await?;
    assert_eq!(results, ["Results usually show", "30 Mar 2099", "6 Jul 2099"]);
    Ok(())
}
