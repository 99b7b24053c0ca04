//! The plan in the leaflet: each course in figures and days, how it fits, and what is chosen with it.

use engine::answers::Answers;
use engine::plan::{Plan, PlannedCombination};

use super::combination_card::grade;
use super::course_dates::table;
use super::course_figures::course_figures;
use super::drawn::Drawn;
use super::el::{all, each, el, said, words};
use super::event_fit::event_fit;
use super::fit_list::{item, professional_first, redness};
use super::icon::IconName;
use super::rich::lead;
use super::sentence::opening;
use super::surroundings::Surroundings;
use crate::text::Text;

pub(super) fn leaflet_plan(about: &Surroundings, answers: &Answers, plan: &Plan) -> Drawn {
    let several = plan.courses.len() > 1;
    let dated = plan.has_dates_to_take();
    let courses = each(&plan.courses, |course| {
        let figures = course_figures(about, course, several, 1);
        let days = if dated && !course.calendar.is_empty() {
            el("div", "leaflet__days", [table(about, course, several)])
        } else {
            Drawn::default()
        };
        el("section", "leaflet__course", [figures, days])
    });
    let class =
        if several { "leaflet__courses leaflet__courses--several" } else { "leaflet__courses" };
    all([el("div", class, [courses]), fit(about, answers, plan, dated), combinations(about, plan)])
}

/// How the plan fits, by what is known without the health answers.
fn fit(about: &Surroundings, answers: &Answers, plan: &Plan, dated: bool) -> Drawn {
    let text = &about.text;
    let mut items = professional_first(about, plan);
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
            items.push(item(caution.as_str(), IconName::Speech, true, words));
        }
    }
    if items.is_empty() {
        return Drawn::default();
    }
    el(
        "section",
        "leaflet__block",
        [said("h2", "", text.say("fit.title")), el("ul", "fit-list", items)],
    )
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

fn combinations(about: &Surroundings, plan: &Plan) -> Drawn {
    let chosen = chosen(plan);
    if chosen.is_empty() {
        return Drawn::default();
    }
    let title = said("h2", "", about.text.say("leaflet.combination"));
    el(
        "section",
        "leaflet__block",
        [title, el("div", "leaflet__combinations", [each(chosen, |one| combination(about, one))])],
    )
}

fn combination(about: &Surroundings, planned: &PlannedCombination) -> Drawn {
    let text = &about.text;
    let say = |part: &str| text.of("combination", planned.id.as_str(), part);
    let mut when = say("when").to_owned();
    if let Some(weeks) = planned.spacing_weeks {
        let key = format!("combinations.spacing.{}", planned.timing.word());
        when = text.fill("leaflet.when", &[("when", &when), ("spacing", &text.unit(&key, weeks))]);
    }
    let warning = say("warning");
    let warning = if warning.is_empty() {
        Drawn::default()
    } else {
        el("p", "", [lead(text.say("combinations.warning"), warning)])
    };
    let days = opening(text.healing(planned));
    let grade = grade(about, planned);
    let grade = grade.map_or("", |grade| text.of("grade", grade.letter(), "name"));
    let mut facts = Vec::new();
    for (key, value) in [
        ("combinations.when", opening(when)),
        ("combinations.healing", after(text, &days, say("healing"))),
        ("combinations.evidence", after(text, grade, say("evidence"))),
    ] {
        let parts = [said("dt", "", text.say(key)), el("dd", "", [words(&value)])];
        facts.push(el("div", "", parts));
    }
    el(
        "div",
        "leaflet__combination",
        [
            el("p", "", [lead(&(say("name").to_owned() + "."), say("what"))]),
            el("dl", "leaflet__facts", facts),
            warning,
        ],
    )
}

/// The figure first, then what is to be said of it.
fn after(text: &Text, figure: &str, words: &str) -> String {
    if figure.is_empty() {
        words.to_owned()
    } else {
        text.fill("leaflet.fact", &[("figure", figure), ("words", words)])
    }
}
