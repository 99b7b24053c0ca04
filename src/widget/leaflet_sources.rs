//! What the figures of the leaflet rest on: how well each is supported, and its sources by number.

use super::drawn::Drawn;
use super::el::{each, el, said, space, words};
use super::sentence::one_of;
use super::source_list::titled;
use super::surroundings::Surroundings;
use crate::plan::{Course, Plan, PlannedFigure};
use crate::protocol::{Origin, Source, SourceId};

pub(super) fn leaflet_sources(about: &Surroundings, plan: &Plan) -> Drawn {
    let text = &about.text;
    let mut known: Vec<&SourceId> = Vec::new();
    let mut lines = Vec::new();
    for course in &plan.courses {
        lines.push(line(about, plan, course, &mut known));
    }
    let sources = each(known, |id| {
        let source = about.protocol.sources.get(id);
        let name = source.map(|source| titled(about, source, short(source)));
        said("li", "", &name.unwrap_or_default())
    });
    el(
        "section",
        "leaflet__sources",
        [
            said("h2", "", text.say("leaflet.sources")),
            each(lines, |line| line),
            el("ol", "", [sources]),
        ],
    )
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

fn support<'a>(
    about: &Surroundings,
    key: &str,
    figure: &'a PlannedFigure,
    known: &mut Vec<&'a SourceId>,
) -> String {
    let text = &about.text;
    for id in &figure.sources {
        if !known.contains(&id) {
            known.push(id);
        }
    }
    let mut numbers = Vec::new();
    for (index, id) in known.iter().enumerate() {
        if figure.sources.contains(id) {
            numbers.push((index + 1).to_string());
        }
    }
    let numbers = if numbers.is_empty() {
        String::new()
    } else {
        text.fill("list.aside", &[("words", &numbers.join(text.say("list.between")))])
    };
    let grade = match figure.origin {
        Origin::Clinic => text.say("reasons.clinic"),
        Origin::Protocol => text.of("grade", figure.grade.letter(), "name"),
    };
    let figure = one_of(text, "reasons.figure", key);
    text.fill("leaflet.grade", &[("figure", figure), ("grade", grade), ("sources", &numbers)])
}

/// Who, when and where, and not what about: the page that the leaflet comes from has the whole title.
fn short(source: &Source) -> String {
    let title = source.title.split(" (").next().unwrap_or_default();
    let end = title.match_indices(',').nth(1).map_or(title.len(), |(place, _)| place);
    title[..end].to_owned()
}
