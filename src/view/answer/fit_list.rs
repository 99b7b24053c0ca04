//! How the plan fits this visitor: the wait first, then who has to look first, then redness and dates,
//! then what to talk about.

use engine::answers::Answers;
use engine::plan::{Finding, Plan, Without};
use engine::protocol::{CautionKind, Timing};
use yew::{Html, html};

use super::event_fit::event_fit;
use crate::view::Surroundings;
use crate::view::parts::{CHECK, CLOCK, Heading, PAUSE, SPEECH, each, icon, in_area, lead, one_of};

pub(crate) fn fit_list(
    about: &Surroundings,
    answers: &Answers,
    plan: &Plan,
    without: &[Without],
) -> Html {
    let text = &about.text;
    let mut items: Vec<Html> = Vec::new();

    for finding in of_kind(plan, CautionKind::Postpone, true) {
        let name = text.fill("fit.first", &[("concern", say(about, finding, "name"))]);
        let wait = format!("{name} {}", say(about, finding, "wait"));
        let words = lead(&wait, say(about, finding, "why"));
        items.push(item(finding.caution.as_str(), CLOCK, true, words));
    }
    if answers.safety_now(&about.protocol).is_not_sure {
        let words = lead(text.say("fit.not-sure.lead"), text.say("fit.not-sure.rest"));
        items.push(item("not-sure", SPEECH, true, words));
    }
    items.extend(remarks(about, plan));
    items.extend(redness(about, answers, plan));
    items.extend(event_fit(about, answers, plan, without));
    for finding in of_kind(plan, CautionKind::Discuss, true) {
        let words = lead(say(about, finding, "note.lead"), say(about, finding, "note.rest"));
        items.push(item(finding.caution.as_str(), SPEECH, true, words));
    }
    for kind in [CautionKind::Stop, CautionKind::Postpone] {
        for finding in of_kind(plan, kind, false) {
            let words = lead(say(about, finding, "note.lead"), say(about, finding, "note.rest"));
            let key = format!("{}-note", finding.caution);
            items.push(item(&key, SPEECH, true, words));
        }
    }

    items.extend(plan.findings.iter().filter_map(|finding| ruled_out(about, plan, finding)));

    if items.is_empty() {
        return Html::default();
    }
    let title = Heading { below: 2, class: "plan-card__heading", ..Heading::default() };
    html! {
        <div class="plan-card__part">
            { title.say(about, text.say("fit.title")) }
            <ul class="fit-list">{ each(items) }</ul>
        </div>
    }
}

/// The concerns that someone has to look at first, whatever the answers are.
pub(crate) fn professional_first(about: &Surroundings, plan: &Plan) -> Vec<Html> {
    let text = &about.text;
    let mut items = Vec::new();
    for course in &plan.courses {
        for id in &course.concerns {
            let concern = about.protocol.concerns().get(id);
            if concern.is_some_and(|concern| concern.professional_first) {
                let say = |part: &str| text.of("concern", id.as_str(), part);
                let name = text.fill("fit.first", &[("concern", say("name"))]);
                let words = lead(&name, say("first"));
                items.push(item(id.as_str(), SPEECH, true, words));
            }
        }
    }
    items
}

/// What has to be said of a concern whatever the answers are, each once.
pub(crate) fn remarks(about: &Surroundings, plan: &Plan) -> Vec<Html> {
    let text = &about.text;
    let mut said: Vec<&str> = Vec::new();
    let mut items = Vec::new();
    for course in &plan.courses {
        for id in &course.concerns {
            let notes = about.protocol.concerns().get(id).map(|concern| concern.notes.as_slice());
            for note in notes.unwrap_or_default() {
                if said.contains(&note.as_str()) {
                    continue;
                }
                said.push(note.as_str());
                let name =
                    text.fill("fit.first", &[("concern", text.of("concern", id.as_str(), "name"))]);
                let words = lead(&name, one_of(text, "note", note.as_str()));
                items.push(item(note.as_str(), SPEECH, true, words));
            }
        }
    }
    items
}

/// The findings of a kind that concern the whole treatment, or those that only concern a part.
#[inline(never)]
fn of_kind(plan: &Plan, kind: CautionKind, whole: bool) -> Vec<&Finding> {
    let mut found = Vec::new();
    for finding in &plan.findings {
        if finding.kind == kind && finding.concerns_whole_treatment() == whole {
            found.push(finding);
        }
    }
    found
}

/// The combinations of these courses that a finding rules out; none where there are none.
fn ruled_out(about: &Surroundings, plan: &Plan, finding: &Finding) -> Option<Html> {
    let text = &about.text;
    let mut names: Vec<&str> = Vec::new();
    for planned in plan.courses.iter().flat_map(|course| &course.combinations) {
        let name = text.of("combination", planned.id.as_str(), "name");
        if finding.rules_out(&planned.id) && !names.contains(&name) {
            names.push(name);
        }
    }
    if names.is_empty() {
        return None;
    }
    let name = text.fill("fit.ruled-out", &[("combinations", &text.list(&names))]);
    let words = lead(&name, say(about, finding, "rulesOut"));
    let key = format!("{}-out", finding.caution);
    Some(item(&key, PAUSE, true, words))
}

fn say<'a>(about: &'a Surroundings, finding: &Finding, part: &str) -> &'a str {
    about.text.of("caution", finding.caution.as_str(), part)
}

/// Whether a session stays within the days of redness that the visitor accepts.
pub(crate) fn redness(about: &Surroundings, answers: &Answers, plan: &Plan) -> Vec<Html> {
    let text = &about.text;
    let mut items = Vec::new();
    let Some(accepted) = answers.redness_days else {
        return items;
    };
    let several = plan.courses.len() > 1;
    for course in &plan.courses {
        let days = course.downtime_days.range();
        let (key, sign, warm) = if days.max <= accepted {
            ("redness.fits", CHECK, false)
        } else if days.min > accepted {
            ("redness.does", CLOCK, true)
        } else {
            ("redness.can", CLOCK, true)
        };
        let area = text.of("area", course.area.as_str(), "name");
        let start = in_area(text, several, area, text.say(key));
        let lasts = text.fill("redness.lasts", &[("days", &text.unit("unit.days", days))]);
        let key = format!("redness-{}", course.area);
        items.push(item(&key, sign, warm, lead(&start, &lasts)));
        // What has days of its own is told of by itself.
        for planned in course.combinations.iter().filter(|planned| planned.chosen) {
            if planned.exceeds_redness == Some(true) && planned.timing != Timing::SameSession {
                let name = text.of("combination", planned.id.as_str(), "name");
                let name = text.fill("fit.first", &[("concern", name)]);
                let words = lead(&name, text.say("combinations.exceeds"));
                items.push(item(planned.id.as_str(), CLOCK, true, words));
            }
        }
    }
    items
}

/// One line with a sign before it; `warm` if it asks something of the visitor.
#[inline(never)]
pub(crate) fn item(key: &str, sign: &'static str, warm: bool, words: Html) -> Html {
    let inside = html! { <>{ icon("icon fit-list__icon", sign) }<span>{ words }</span></> };
    if warm {
        html! { <li class="fit-list__item fit-list__item--ask" key={key}>{ inside }</li> }
    } else {
        html! { <li class="fit-list__item" key={key}>{ inside }</li> }
    }
}
