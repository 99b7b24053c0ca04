//! What stands where the plan would be, when a professional has to look first.

use engine::plan::{Finding, Plan};
use engine::protocol::CautionKind;
use yew::{Html, html};

use crate::view::Surroundings;
use crate::view::parts::{Heading, SPEECH, each, going_to, icon, lead, note, paragraph, words};
use crate::view::reasons::of_caution;

pub(crate) fn stop_card(about: &Surroundings, plan: &Plan) -> Html {
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
    html! {
        <section class="plan-card plan-card--stop" part="plan" aria-labelledby="plan-title">
            <div class="plan-card__part">
                { icon("icon plan-card__stop-icon", SPEECH) }
                { title.draw(about, about.say("stop.title")) }
                { paragraph(about.say("stop.text")) }
            </div>
            <div class="plan-card__part">
                { heading.draw(about, about.say("stop.because")) }
                { each(stops.iter().map(|finding| reason(about, finding))) }
            </div>
            <div class="plan-card__part">
                { heading.draw(about, about.say("stop.what-to-do")) }
                { each(stops.iter().map(|finding| steps(about, finding))) }
                { note(about.say("stop.change")) }
                { note(about.say("stop.purpose")) }
            </div>
        </section>
    }
}

/// What was ticked, why that matters, and the way back to it.
fn reason(about: &Surroundings, finding: &Finding) -> Html {
    let text = &about.text;
    let caution = finding.caution.as_str();
    let name = text.of("caution", caution, "name");
    let label = text.fill("stop.change-answer", &[("caution", name)]);
    let control = format!("input[name=caution][value=\"{caution}\"]");
    html! {
        <div key={caution}>
            <p class="stop-card__reason">
                <span class="stop-card__reason-text">{ words(name) }</span>
                { words(" ") }
                <button class="link link--target" type="button" aria-label={label} onclick={going_to(&control)}>
                    { about.say("stop.change-link") }
                </button>
            </p>
            <p class="plan-card__body">{ about.of("caution", caution, "why") }</p>
            { each(about.protocol.cautions().get(&finding.caution).map(|entry| of_caution(about, &entry.sources))) }
        </div>
    }
}

fn steps(about: &Surroundings, finding: &Finding) -> Html {
    let caution = finding.caution.as_str();
    let mut steps = Vec::new();
    loop {
        let step = format!("steps.{}", steps.len());
        let say = |part: &str| about.text.of("caution", caution, &format!("{step}.{part}"));
        let start = say("lead");
        if start.is_empty() {
            break;
        }
        steps.push(html! { <li class="stop-card__steps-item">{ lead(start, say("rest")) }</li> });
    }
    html! { <ol class="stop-card__steps" key={caution}>{ each(steps) }</ol> }
}
