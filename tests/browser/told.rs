//! What `plan` tells the page is what a visitor reads, answer by answer.

use anyhow::Result;
use serde_json::json;

use crate::visit::{NONE, NOT_SURE, Visit};

/// The words that stand for each status, wherever the answers lead.
const STATUS: [(&str, &[&str], &str); 6] = [
    ("empty", &[], "Your course will appear here"),
    ("general", &["concern=acne-scars"], "A typical course, not yet checked for you"),
    ("answered", &[NONE], "You ticked nothing that means waiting"),
    ("ask-first", &[NOT_SURE], "Ask us before you book"),
    ("postponed", &["caution=sunburn"], "A typical course, after a wait"),
    ("stopped", &["caution=keloid"], "Please speak to a professional first"),
];

#[tokio::test]
async fn each_status_has_words_of_its_own_and_no_others() -> Result<()> {
    let visit = Visit::usual().await?;
    for (status, controls, _) in STATUS {
        visit.tick(controls).await?;
        visit.status(status).await?;
        let shown = visit.planner().text("[part=plan]").await?.unwrap_or_default();
        for (other, _, words) in STATUS {
            assert_eq!(shown.contains(words), other == status, "{words:?} when {status}:\n{shown}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn each_finding_is_in_the_notes_and_no_other_is() -> Result<()> {
    let visit = Visit::usual().await?;
    let facts = [
        ("photosensitive", "Ask a pharmacist whether it reacts with light"),
        ("tattoo", "Practitioners work around tattoos"),
        ("herpes-history", "Say that you get cold sores"),
        ("active-acne", "Once the skin has settled"),
    ];
    visit.tick(&["concern=acne-scars"]).await?;
    for (index, (caution, _)) in facts.iter().enumerate() {
        visit.tick(&[&format!("caution={caution}")]).await?;
        let ticked = index + 1;
        visit.planner().wait_until(&format!("host.plan.findings.length === {ticked}")).await?;
        let found = visit.value("host.plan.findings.map(({ caution }) => caution)").await?;
        let shown = visit.planner().text("[part=plan]").await?.unwrap_or_default();
        for (caution, words) in facts {
            let is_found = found.as_array().is_some_and(|found| found.contains(&json!(caution)));
            assert_eq!(shown.contains(words), is_found, "{words:?} with {found}:\n{shown}");
        }
    }
    Ok(())
}

/// The cards of combinations on screen, and what the plan says: title, whether it can be had, whether it is shown.
const CARDS: &str = "
    const names = { prp: 'Platelet-rich plasma (PRP)', peel: 'Chemical peel', laser: 'Laser', rf: 'Radiofrequency needling' }
    const shown = [...root.querySelectorAll('[part=combinations] > ul > li')].map((card) => {
      const box = card.querySelector('input[name=combination]')
      return [card.querySelector('h2, h3, h4, h5, h6').innerText, box !== null, box?.checked ?? false]
    })
    const told = host.plan.courses.flatMap(({ combinations }) => combinations)
      .map(({ id, ruledOutBy, chosen }) => [names[id], ruledOutBy.length === 0, chosen])
    return { shown, told }";

#[tokio::test]
async fn each_combination_of_the_plan_has_a_card_that_says_the_same() -> Result<()> {
    let visit = Visit::usual().await?;
    let steps =
        ["concern=acne-scars", "combination=rf", "combination=prp", "caution=pacemaker", "skin=6"];
    for step in steps {
        visit.tick(&[step]).await?;
        visit.status("general").await?;
        let both = visit.planner().run(CARDS, &[]).await?;
        assert_eq!(both["shown"], both["told"], "after {step}");
        assert_eq!(both["told"].as_array().map(Vec::len), Some(4), "after {step}");
    }
    Ok(())
}

#[tokio::test]
async fn plasma_adds_no_day_of_redness_since_no_trial_found_one() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars", "combination=prp"]).await?;
    visit.planner().wait_until("host.plan.courses[0].combinations[0].chosen").await?;
    let redness = "[...root.querySelectorAll('[part=plan] dl dd bdi')].at(-1)?.innerText";
    assert_eq!(visit.value(redness).await?, "1–4");
    Ok(())
}

#[tokio::test]
async fn every_figure_of_every_concern_leads_to_a_safe_link() -> Result<()> {
    let visit = Visit::usual().await?;
    let ticked = "for (const box of root.querySelectorAll('input[name=concern]')) {
          box.click()
          await new Promise(requestAnimationFrame)
        }
        root.querySelectorAll('details').forEach((fold) => { fold.open = true })
        const links = [...root.querySelectorAll('details a')]
        const bad = links.filter((link) => link.protocol !== 'https:' || link.target !== '_blank'
          || !link.relList.contains('noopener') || !link.innerText.trim())
        return [links.length > 60, bad.map((link) => `${link.innerText} ${link.href}`)]";
    assert_eq!(visit.planner().run(ticked, &[]).await?, json!([true, []]));
    Ok(())
}

#[tokio::test]
async fn a_stop_shows_no_figure_at_all() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars", "concern=stretch-marks", "caution=pregnancy"]).await?;
    visit.status("stopped").await?;
    let planned =
        "[...root.querySelectorAll('dl, [part=combinations], table, [part=actions]')].length";
    assert_eq!(visit.value(planned).await?, 0);
    let text = visit.planner().text("[part=plan]").await?.unwrap_or_default();
    assert!(!text.contains(|letter: char| letter.is_ascii_digit()), "{text}");
    Ok(())
}

#[tokio::test]
async fn a_combination_says_what_choosing_it_changes_before_and_after() -> Result<()> {
    let visit = Visit::usual().await?;
    visit.tick(&["concern=acne-scars", NONE]).await?;
    let effect = |id: &str| {
        format!(
            "root.querySelector('input[value={id}]').closest('li')\
            .querySelector('.combination-facts__line').innerText"
        )
    };
    let expected = [
        ("peel", "2 to 5 extra visits."),
        ("rf", "No extra visits."),
        ("prp", "No extra visits."),
        ("laser", "1 extra visit. The whole course takes 12 to 32 weeks instead of 8 to 30."),
    ];
    for (id, words) in expected {
        let before = visit.value("host.plan.courses[0].appointments").await?;
        assert_eq!(before, json!({ "min": 3, "max": 6 }));
        assert_eq!(visit.value(&effect(id)).await?, words);
        visit.tick(&[&format!("combination={id}")]).await?;
        visit.planner().wait_for(&format!("input[value={id}]:checked")).await?;
        assert_eq!(visit.value(&effect(id)).await?, words, "once {id} is chosen");
        visit.tick(&[&format!("combination={id}")]).await?;
        visit.planner().wait_for(&format!("input[value={id}]:not(:checked)")).await?;
    }
    Ok(())
}
