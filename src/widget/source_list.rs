//! Where the figures of the plan come from: each figure with its grade and its sources.

use yew::Html;

use super::el::{all, each, el, said, space, tag, words};
use super::sentence::one_of;
use super::surroundings::Surroundings;
use crate::plan::{Course, Plan};
use crate::protocol::{Figure, Grade, SourceId};

pub(super) fn source_list(about: &Surroundings, plan: &Plan) -> Html {
    let text = &about.text;
    let meaning = each([Grade::A, Grade::B, Grade::C, Grade::D], |grade| {
        let say = |part: &str| text.of("grade", grade.letter(), part);
        let name = el("strong", "", [words(say("name")), words(".")]);
        all([name, space(), words(say("meaning")), space()])
    });
    all([
        el("ul", "list list--sources", [each(&plan.courses, |course| figures(about, course))]),
        el("p", "fold__meaning", [meaning]),
        said("p", "fold__meaning", text.say("sources.unchecked")),
    ])
}

/// Each figure of a course, once for each concern, and the downtime and combinations once.
fn figures(about: &Surroundings, course: &Course) -> Html {
    let text = &about.text;
    let overall = text.say("sources.overall");
    let mut lines = Vec::new();
    for id in &course.concerns {
        let Some(concern) = about.protocol.concerns.get(id) else {
            continue;
        };
        let name = text.of("concern", id.as_str(), "name");
        for (key, figure) in [
            ("sources.sessions", Some(&concern.sessions)),
            ("sources.interval", Some(&concern.interval_weeks)),
            ("sources.results", concern.results_weeks.as_ref()),
            ("sources.upkeep", concern.maintenance_months.as_ref()),
        ] {
            lines.push(line(about, name, key, figure));
        }
        lines.push(cited(about, name, overall, concern.grade, &concern.sources));
    }
    if let Some(downtime) = about.protocol.downtime.get(&course.downtime) {
        let area = text.of("area", course.area.as_str(), "name");
        for (key, figure) in [
            ("sources.redness", Some(&downtime.downtime_days)),
            ("sources.swelling", downtime.swelling_days.as_ref()),
            ("sources.pinpoint", downtime.pinpoint_days.as_ref()),
            ("sources.flaking", downtime.flaking_days.as_ref()),
            ("sources.make-up", Some(&downtime.make_up_hours)),
            ("sources.exercise", Some(&downtime.exercise_hours)),
            ("sources.sun", Some(&downtime.sun_hours)),
        ] {
            lines.push(line(about, area, key, figure));
        }
    }
    for combination in &course.combinations {
        let Some(entry) = about.protocol.combinations.get(&combination.id) else {
            continue;
        };
        let name = text.of("combination", combination.id.as_str(), "name");
        for (key, figure) in [
            ("sources.spacing", &entry.spacing_weeks),
            ("sources.extra", &entry.extra_downtime_days),
        ] {
            lines.push(line(about, name, key, figure.as_ref()));
        }
        lines.push(cited(about, name, overall, entry.grade, &entry.sources));
        let warning = &entry.warning_sources;
        if !warning.is_empty() {
            let what = text.say("combinations.warning");
            lines.push(cited(about, name, what, entry.grade, warning));
        }
    }
    all(lines)
}

#[inline(never)]
fn line(about: &Surroundings, name: &str, key: &str, figure: Option<&Figure>) -> Html {
    let Some(figure) = figure else {
        return Html::default();
    };
    let mut what = about.text.unit(key, figure.range());
    if let Some(note) = &figure.note {
        what += ". ";
        what += one_of(&about.text, "note", note.as_str());
    }
    cited(about, name, &what, figure.grade, &figure.sources)
}

#[inline(never)]
fn cited(about: &Surroundings, name: &str, what: &str, grade: Grade, sources: &[SourceId]) -> Html {
    let text = &about.text;
    let what = [words(name), words(text.say("list.colon")), space(), words(what)];
    el(
        "li",
        "list__item",
        [
            el("strong", "", what),
            space(),
            words(text.of("grade", grade.letter(), "name")),
            el("ul", "citations", [each(sources, |id| source(about, id))]),
        ],
    )
}

fn source(about: &Surroundings, id: &SourceId) -> Html {
    let Some(source) = about.protocol.sources.get(id) else {
        return Html::default();
    };
    let title = words(&source.title);
    let title = match source.address() {
        Some(address) => tag(
            "a",
            &["class", "href", "target", "rel"],
            ["link", &address, "_blank", "noopener noreferrer"],
            [title],
        ),
        None => title,
    };
    el("li", "", [title])
}
