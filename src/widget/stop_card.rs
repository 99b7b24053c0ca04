//! What stands where the plan would be, when a professional has to look first.

use engine::plan::{Finding, Plan};
use engine::protocol::CautionKind;

use super::button::Button;
use super::drawn::Drawn;
use super::el::{each, el, keyed, said, space, tag, words};
use super::heading::Heading;
use super::icon::IconName;
use super::rich::lead;
use super::surroundings::Surroundings;

pub(super) fn stop_card(about: &Surroundings, plan: &Plan) -> Drawn {
    let text = &about.text;
    let note = |key: &str| said("p", "plan-card__note", text.say(key));
    let mut stops: Vec<&Finding> = Vec::new();
    for finding in &plan.findings {
        if finding.kind == CautionKind::Stop && finding.concerns_whole_treatment() {
            stops.push(finding);
        }
    }
    let title = Heading {
        below: 1,
        class: "plan-card__title plan-card__title--stop",
        id: "plan-title",
        target: true,
    };
    let heading = Heading { below: 2, class: "plan-card__heading", ..Heading::default() };
    tag(
        "section",
        &["class", "part", "aria-labelledby"],
        ["plan-card plan-card--stop", "plan", "plan-title"],
        [
            el(
                "div",
                "plan-card__part",
                [
                    IconName::Speech.draw("icon plan-card__stop-icon"),
                    title.say(about, text.say("stop.title")),
                    said("p", "plan-card__sum", text.say("stop.text")),
                ],
            ),
            el(
                "div",
                "plan-card__part",
                [
                    heading.say(about, text.say("stop.because")),
                    each(&stops, |finding| reason(about, finding)),
                ],
            ),
            el(
                "div",
                "plan-card__part",
                [
                    heading.say(about, text.say("stop.what-to-do")),
                    each(&stops, |finding| steps(about, finding)),
                    note("stop.change"),
                    note("stop.purpose"),
                ],
            ),
        ],
    )
}

/// What was ticked, why that matters, and the way back to it.
fn reason(about: &Surroundings, finding: &Finding) -> Drawn {
    let text = &about.text;
    let caution = finding.caution.as_str();
    let name = text.of("caution", caution, "name");
    let change = Button {
        class: "link link--target",
        label: &text.fill("stop.change-answer", &[("caution", name)]),
        to: &format!("input[name=caution][value=\"{caution}\"]"),
        ..Button::default()
    };
    let change = change.draw(words(text.say("stop.change-link")));
    let ticked = el(
        "p",
        "stop-card__reason",
        [said("span", "stop-card__reason-text", name), space(), change],
    );
    let why = said("p", "plan-card__body", text.of("caution", caution, "why"));
    keyed(caution, el("div", "", [ticked, why]))
}

fn steps(about: &Surroundings, finding: &Finding) -> Drawn {
    let text = &about.text;
    let caution = finding.caution.as_str();
    let mut steps = Vec::new();
    loop {
        let step = format!("steps.{}", steps.len());
        let say = |part: &str| text.of("caution", caution, &format!("{step}.{part}"));
        let start = say("lead");
        if start.is_empty() {
            break;
        }
        steps.push(el("li", "stop-card__steps-item", [lead(start, say("rest"))]));
    }
    keyed(caution, el("ol", "stop-card__steps", steps))
}
