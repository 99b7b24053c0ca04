//! The plan in the leaflet: each course in figures and days, how it fits, and what is chosen with it.

use engine::answers::Answers;
use engine::plan::{Plan, PlannedCombination};
use yew::{Html, html};

use crate::text::Text;
use crate::view::Surroundings;
use crate::view::answer::{course_figures, event_fit, item, professional_first, redness, remarks};
use crate::view::course::table;
use crate::view::parts::{SPEECH, each, element, lead, opening, words};

pub(super) fn leaflet_plan(about: &Surroundings, answers: &Answers, plan: &Plan) -> Html {
    let several = plan.courses.len() > 1;
    let dated = plan.has_dates_to_take();
    let courses = plan.courses.iter().map(|course| {
        html! {
            <section class="leaflet__course">
                { course_figures(about, course, several, 1) }
                if dated && !course.calendar.is_empty() {
                    <div class="leaflet__days">{ table(about, course, several) }</div>
                }
            </section>
        }
    });
    let class =
        if several { "leaflet__courses leaflet__courses--several" } else { "leaflet__courses" };
    html! {
        <>
            { element("div", &["class"], &[class], each(courses)) }
            { fit(about, answers, plan, dated) }
            { combinations(about, plan) }
        </>
    }
}

/// How the plan fits, by what is known without the health answers.
fn fit(about: &Surroundings, answers: &Answers, plan: &Plan, dated: bool) -> Html {
    let text = &about.text;
    let mut items = professional_first(about, plan);
    items.extend(remarks(about, plan));
    items.extend(redness(about, answers, plan));
    if dated && plan.event.is_some() {
        items.extend(event_fit(about, answers, plan, &[]));
    }
    for answer in about.protocol.skin() {
        // What the skin brings to mind, not what was ticked.
        if let Some(caution) = &answer.caution
            && answers.skin.as_ref() == Some(&answer.id)
        {
            let say = |part: &str| text.of("caution", caution.as_str(), part);
            let words = lead(say("note.lead"), say("note.rest"));
            items.push(item(caution.as_str(), SPEECH, true, words));
        }
    }
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <section class="leaflet__block">
            <h2>{ about.say("fit.title") }</h2>
            <ul class="fit-list">{ each(items) }</ul>
        </section>
    }
}

/// What is chosen with the courses, each once.
pub(super) fn chosen(plan: &Plan) -> Vec<&PlannedCombination> {
    let mut chosen: Vec<&PlannedCombination> = Vec::new();
    for course in &plan.courses {
        for combination in &course.combinations {
            if combination.chosen && chosen.iter().all(|known| known.id != combination.id) {
                chosen.push(combination);
            }
        }
    }
    chosen
}

fn combinations(about: &Surroundings, plan: &Plan) -> Html {
    let chosen = chosen(plan);
    if chosen.is_empty() {
        return Html::default();
    }
    html! {
        <section class="leaflet__block">
            <h2>{ about.say("leaflet.combination") }</h2>
            <div class="leaflet__combinations">
                { each(chosen.into_iter().map(|one| combination(about, one))) }
            </div>
        </section>
    }
}

fn combination(about: &Surroundings, planned: &PlannedCombination) -> Html {
    let text = &about.text;
    let say = |part: &str| text.of("combination", planned.id.as_str(), part);
    let mut when = say("when").to_owned();
    if let Some(weeks) = planned.spacing_weeks {
        let key = format!("combinations.spacing.{}", planned.timing.word());
        when = text.fill("leaflet.when", &[("when", &when), ("spacing", &text.unit(&key, weeks))]);
    }
    let warning = say("warning");
    let days = opening(text.healing(planned));
    let support = text.support_of(planned);
    let facts = [
        ("combinations.when", opening(when)),
        ("combinations.healing", after(text, &days, say("healing"))),
        ("combinations.evidence", after(text, &support, say("evidence"))),
    ];
    let facts = facts.map(|(key, value)| {
        html! { <div><dt>{ about.say(key) }</dt><dd>{ words(&value) }</dd></div> }
    });
    html! {
        <div class="leaflet__combination">
            <p>{ lead(&(say("name").to_owned() + "."), say("what")) }</p>
            <dl class="leaflet__facts">{ each(facts) }</dl>
            if !warning.is_empty() {
                <p>{ lead(text.say("combinations.warning"), warning) }</p>
            }
        </div>
    }
}

/// The figure first, then what is to be said of it.
fn after(text: &Text, figure: &str, words: &str) -> String {
    if figure.is_empty() {
        words.to_owned()
    } else {
        text.fill("leaflet.fact", &[("figure", figure), ("words", words)])
    }
}
