//! What the figures of the leaflet rest on: how well each is supported, and its sources by number.

use engine::plan::{Course, Plan, PlannedFigure};
use engine::protocol::{Origin, Source, SourceId};
use yew::{Html, html};

use super::leaflet_plan::chosen;
use crate::text::Text;
use crate::view::Surroundings;
use crate::view::parts::{each, one_of, words};
use crate::view::reasons::titled;

/// The section, and how many sources are listed in it.
pub(super) fn leaflet_sources(about: &Surroundings, plan: &Plan) -> (Html, usize) {
    let mut known: Vec<&SourceId> = Vec::new();
    let mut lines = Vec::new();
    for course in &plan.courses {
        lines.push(line(about, plan, course, &mut known));
    }
    lines.push(combinations(about, plan, &mut known));
    let listed = known.len();
    let sources = known.into_iter().map(|id| {
        let source = about.protocol.sources().get(id);
        let name = source.map(|source| titled(about, source, short(source)));
        html! { <li>{ words(&name.unwrap_or_default()) }</li> }
    });
    let section = html! {
        <section class="leaflet__sources">
            <h2>{ about.say("leaflet.sources") }</h2>
            { each(lines) }
            <ol>{ each(sources) }</ol>
        </section>
    };
    (section, listed)
}

/// Parts that stay in one piece each, in one line.
fn one_line(parts: Vec<Html>) -> Html {
    let parts = parts.into_iter().map(|part| html! { <span>{ part }{ words(" ") }</span> });
    html! { <p>{ each(parts) }</p> }
}

/// The figures of a course in one line: "Sessions: strong evidence (1, 2)."
fn line<'a>(
    about: &Surroundings,
    plan: &Plan,
    course: &'a Course,
    known: &mut Vec<&'a SourceId>,
) -> Html {
    let figures = [
        ("sessions", Some(&course.sessions)),
        ("interval", Some(&course.interval_weeks)),
        ("downtime", Some(&course.downtime_days)),
        ("results", course.results_weeks.as_ref()),
        ("upkeep", course.maintenance_months.as_ref()),
    ];
    let mut parts = Vec::new();
    if plan.courses.len() > 1 {
        let area = about.of("area", course.area.as_str(), "name");
        parts.push(html! { <strong>{ area }</strong> });
    }
    for (key, figure) in figures {
        if let Some(figure) = figure {
            parts.push(words(&support(about, key, figure, known)));
        }
    }
    one_line(parts)
}

/// What is chosen with the courses in one line: "Chemical peel: strong evidence (3)."
fn combinations<'a>(about: &Surroundings, plan: &'a Plan, known: &mut Vec<&'a SourceId>) -> Html {
    let text = &about.text;
    let mut parts = Vec::new();
    for planned in chosen(plan) {
        let sources: Vec<&SourceId> = planned.support.iter().flat_map(|one| &one.sources).collect();
        let name = text.of("combination", planned.id.as_str(), "name");
        let sources = numbers(text, &sources, known);
        let support = text.support_of(planned);
        let values = [("figure", name), ("grade", &support), ("sources", &sources)];
        parts.push(words(&text.fill("leaflet.grade", &values)));
    }
    if parts.is_empty() {
        return Html::default();
    }
    one_line(parts)
}

fn support<'a>(
    about: &Surroundings,
    key: &str,
    figure: &'a PlannedFigure,
    known: &mut Vec<&'a SourceId>,
) -> String {
    let text = &about.text;
    let numbers = numbers(text, &figure.sources.iter().collect::<Vec<_>>(), known);
    let grade = match figure.origin {
        Origin::Clinic => text.say("reasons.clinic"),
        Origin::Protocol => text.of("grade", figure.grade.letter(), "name"),
    };
    let figure = one_of(text, "reasons.figure", key);
    text.fill("leaflet.grade", &[("figure", figure), ("grade", grade), ("sources", &numbers)])
}

/// The numbers of sources in brackets; those that are new are added to the `known`.
fn numbers<'a>(text: &Text, sources: &[&'a SourceId], known: &mut Vec<&'a SourceId>) -> String {
    for id in sources {
        if !known.contains(id) {
            known.push(id);
        }
    }
    let mut numbers = Vec::new();
    for (index, id) in known.iter().enumerate() {
        if sources.iter().any(|source| source == id) {
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
