//! What the figures of the leaflet rest on: how well each is supported, and its sources by number.

use engine::plan::{Course, Plan, PlannedFigure};
use engine::protocol::{Origin, Source, SourceId};

use super::combination_card::grade;
use super::drawn::Drawn;
use super::el::{each, el, said, space, words};
use super::leaflet_plan::chosen;
use super::sentence::one_of;
use super::source_list::titled;
use super::surroundings::Surroundings;
use crate::text::Text;

/// The section, and how many sources are listed in it.
pub(super) fn leaflet_sources<'a>(about: &'a Surroundings, plan: &'a Plan) -> (Drawn, usize) {
    let text = &about.text;
    let mut known: Vec<&SourceId> = Vec::new();
    let mut lines = Vec::new();
    for course in &plan.courses {
        lines.push(line(about, plan, course, &mut known));
    }
    lines.push(combinations(about, plan, &mut known));
    let listed = known.len();
    let sources = each(known, |id| {
        let source = about.protocol.sources().get(id);
        let name = source.map(|source| titled(about, source, short(source)));
        said("li", "", &name.unwrap_or_default())
    });
    let title = said("h2", "", text.say("leaflet.sources"));
    let parts = [title, each(lines, |line| line), el("ol", "", [sources])];
    (el("section", "leaflet__sources", parts), listed)
}

/// The figures of a course in one line: "Sessions: strong evidence (1, 2)."
fn line<'a>(
    about: &Surroundings,
    plan: &Plan,
    course: &'a Course,
    known: &mut Vec<&'a SourceId>,
) -> Drawn {
    let text = &about.text;
    let figures = [
        ("sessions", Some(&course.sessions)),
        ("interval", Some(&course.interval_weeks)),
        ("downtime", Some(&course.downtime_days)),
        ("results", course.results_weeks.as_ref()),
        ("upkeep", course.maintenance_months.as_ref()),
    ];
    let mut parts = Vec::new();
    if plan.courses.len() > 1 {
        parts.push(said("strong", "", text.of("area", course.area.as_str(), "name")));
    }
    for (key, figure) in figures {
        if let Some(figure) = figure {
            parts.push(words(&support(about, key, figure, known)));
        }
    }
    el("p", "", [each(parts, |part| el("span", "", [part, space()]))])
}

/// What is chosen with the courses in one line: "Chemical peel: strong evidence (3)."
fn combinations<'a>(about: &'a Surroundings, plan: &Plan, known: &mut Vec<&'a SourceId>) -> Drawn {
    let text = &about.text;
    let mut parts = Vec::new();
    for planned in chosen(plan) {
        let Some(entry) = about.protocol.combinations().get(&planned.id) else { continue };
        let grade = grade(about, planned).unwrap_or(entry.grade);
        let [name, grade] = [
            text.of("combination", planned.id.as_str(), "name"),
            text.of("grade", grade.letter(), "name"),
        ];
        let sources = numbers(text, &entry.sources, known);
        let values = [("figure", name), ("grade", grade), ("sources", &sources)];
        parts.push(words(&text.fill("leaflet.grade", &values)));
    }
    if parts.is_empty() {
        return Drawn::default();
    }
    el("p", "", [each(parts, |part| el("span", "", [part, space()]))])
}

fn support<'a>(
    about: &Surroundings,
    key: &str,
    figure: &'a PlannedFigure,
    known: &mut Vec<&'a SourceId>,
) -> String {
    let text = &about.text;
    let numbers = numbers(text, &figure.sources, known);
    let grade = match figure.origin {
        Origin::Clinic => text.say("reasons.clinic"),
        Origin::Protocol => text.of("grade", figure.grade.letter(), "name"),
    };
    let figure = one_of(text, "reasons.figure", key);
    text.fill("leaflet.grade", &[("figure", figure), ("grade", grade), ("sources", &numbers)])
}

/// The numbers of sources in brackets; those that are new are added to the `known`.
fn numbers<'a>(text: &Text, sources: &'a [SourceId], known: &mut Vec<&'a SourceId>) -> String {
    for id in sources {
        if !known.contains(&id) {
            known.push(id);
        }
    }
    let mut numbers = Vec::new();
    for (index, id) in known.iter().enumerate() {
        if sources.contains(id) {
            numbers.push((index + 1).to_string());
        }
    }
    if numbers.is_empty() {
        return String::new();
    }
    text.fill("list.aside", &[("words", &numbers.join(text.say("list.between")))])
}

/// Who, when and where, and not what about: the page that the leaflet comes from has the whole title.
fn short(source: &Source) -> String {
    let title = source.title.split(" (").next().unwrap_or_default();
    let end = title.match_indices(',').nth(1).map_or(title.len(), |(place, _)| place);
    title[..end].to_owned()
}
