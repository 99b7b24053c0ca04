//! Taking the plan along: each way is the visitor's own press, and hands over what it says.

use anyhow::Result;
use serde_json::{Value, json};

use crate::visit::{NONE, Visit};

/// Someone with a plan that has dates, and a health fact that is nobody else's business.
const CHECKED: &[&str] = &["concern=acne-scars", "caution=anticoagulant", NONE];

async fn checked() -> Result<Visit> {
    let visit = Visit::usual().await?;
    visit.tick(CHECKED).await?;
    visit.status("answered").await?;
    Ok(visit)
}

/// Keeps what a link in the planner leads to from being followed, and remembers it.
const CATCH: &str = "window.followed = []
    document.addEventListener('click', (event) => {
      const link = event.composedPath()[0]
      if (link.localName !== 'a') return
      event.preventDefault()
      followed.push([link.href, link.download])
    })";

#[tokio::test]
async fn the_calendar_file_is_offered_once_the_safety_questions_are_answered() -> Result<()> {
    let visit = Visit::usual().await?;
    assert_eq!(visit.value("host.calendar()").await?, Value::Null);
    visit.tick(&["concern=acne-scars"]).await?;
    visit.status("general").await?;
    assert_eq!(visit.value("host.calendar()").await?, Value::Null);
    assert!(!visit.planner().has("[data-take=calendar]").await?);
    visit.tick(&[NONE]).await?;
    visit.status("answered").await?;
    visit.planner().run(CATCH, &[]).await?;
    visit.planner().click("[data-take=calendar]").await?;
    visit.planner().wait_until("followed.length").await?;
    let [address, name] = [0, 1].map(|place| format!("followed[0][{place}]"));
    assert_eq!(visit.value(&name).await?, "microneedling.ics");
    assert_eq!(visit.value(&format!("{address}.startsWith('blob:')")).await?, true);
    let text = visit.value("host.calendar()").await?;
    let text = text.as_str().unwrap_or_default();
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n"), "{text}");
    let entries = visit.value("host.plan.courses[0].calendar.length").await?;
    assert_eq!(json!(text.matches("BEGIN:VEVENT").count()), entries);
    assert!(!text.contains("acne") && !text.contains("thinn"), "{text}");
    Ok(())
}

/// Presses the button for printing, and gives the document as `paper` when it is printed. The window for printing is
/// the browser's: what would be in it is what counts.
pub(crate) const PRINT: &str =
    "const printed = new Promise((done) => new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) {
        if (node.localName === 'iframe') node.contentWindow.print = () => done(node.contentDocument)
      }
    }).observe(root, { childList: true }))
    root.querySelector('[data-take=print]').click()
    const paper = await printed
    ";

#[tokio::test]
async fn printing_prints_a_document_of_its_own() -> Result<()> {
    let visit = checked().await?;
    visit.planner().run("host.setAttribute('clinic-name', 'Alder Street')", &[]).await?;
    let leaflet = "const { body, title, documentElement: { lang } } = paper
        const after = [title, lang, body.innerText, paper.adoptedStyleSheets.length]
        paper.defaultView.dispatchEvent(new Event('afterprint'))
        return [...after, root.querySelectorAll('.print-frame').length]";
    let made = visit.planner().run(&format!("{PRINT}{leaflet}"), &[]).await?;
    let text = made[2].as_str().unwrap_or_default();
    assert_eq!(
        (&made[0], &made[1], &made[3]),
        (&json!("Microneedling plan"), &json!("en"), &json!(1))
    );
    assert_eq!(made[4], 0, "the frame goes once it is printed");
    for part in ["Alder Street", "Your microneedling plan", "3 to 6", "sessions", "Acne scars"] {
        assert!(text.replace('–', " to ").contains(part), "{part} is not in {text}");
    }
    assert!(!text.contains("thinn"), "{text}");
    Ok(())
}

#[tokio::test]
async fn the_text_is_copied_and_that_is_said() -> Result<()> {
    let visit = checked().await?;
    let permissions = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    visit.browser.devtools("Browser.grantPermissions", &permissions).await?;
    // A screen reader says what changes in a place that it knows, not what it finds in a new one.
    visit.planner().run("window.region = root.querySelector('.actions__said')", &[]).await?;
    visit.planner().click("[data-take=copy]").await?;
    visit.planner().wait_until("root.querySelector('.actions__said').textContent").await?;
    assert_eq!(visit.value("root.querySelector('.actions__said') === region").await?, true);
    let copied = visit.value("await navigator.clipboard.readText()").await?;
    let copied = copied.as_str().unwrap_or_default();
    assert!(copied.contains("3 to 6 sessions"), "{copied}");
    assert!(!copied.contains("thinn"), "{copied}");
    Ok(())
}

#[tokio::test]
async fn the_mail_is_a_draft_without_an_address() -> Result<()> {
    let visit = checked().await?;
    visit.planner().run(CATCH, &[]).await?;
    visit.planner().click("[data-take=mail]").await?;
    visit.planner().wait_until("followed.length").await?;
    let draft = visit.value("followed[0][0]").await?;
    let draft = draft.as_str().unwrap_or_default();
    assert!(draft.starts_with("mailto:?subject="), "{draft}");
    assert!(!draft.contains("thinn"), "{draft}");
    Ok(())
}

#[tokio::test]
async fn nothing_of_a_stopped_plan_can_be_taken_along() -> Result<()> {
    let visit = checked().await?;
    assert!(visit.planner().has("[data-take]").await?);
    visit.tick(&["caution=pregnancy"]).await?;
    visit.status("stopped").await?;
    assert!(!visit.planner().has("[data-take]").await?);
    assert_eq!(visit.value("host.calendar()").await?, Value::Null);
    visit.planner().run("host.print()", &[]).await?;
    assert!(!visit.planner().has(".print-frame").await?);
    Ok(())
}

#[tokio::test]
async fn taking_the_plan_along_asks_the_network_for_nothing_but_how() -> Result<()> {
    let visit = checked().await?;
    let before = visit.site.requests().len();
    visit.planner().run(CATCH, &[]).await?;
    for (index, way) in ["calendar", "copy", "mail", "calendar", "mail"].iter().enumerate() {
        visit.planner().click(&format!("[data-take={way}]")).await?;
        if *way != "copy" {
            let followed = [1, 1, 2, 3, 4][index];
            visit.planner().wait_until(&format!("followed.length === {followed}")).await?;
        }
    }
    let asked = &visit.site.requests()[before..];
    let ours = |path: &String| path.starts_with("/microneedling-planner-") && !path.contains('?');
    assert!(asked.iter().all(ours), "{asked:?}");
    let mut once = asked.to_vec();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), asked.len(), "each once: {asked:?}");
    Ok(())
}
