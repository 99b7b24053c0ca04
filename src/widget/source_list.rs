//! Where the figures of the plan come from: each figure with its grade and its sources.

use engine::plan::{Course, Plan};
use engine::protocol::{Combination, Figure, Grade, Origin, Source, SourceId};

use super::drawn::Drawn;
use super::el::{all, each, el, said, space, tag, words};
use super::evidence::support;
use super::icon::IconName;
use super::sentence::{one_of, opening};
use super::surroundings::Surroundings;

pub(super) fn source_list(about: &Surroundings, plan: &Plan) -> Drawn {
    let text = &about.text;
    let meaning = each([Grade::A, Grade::B, Grade::C, Grade::D], |grade| {
        let say = |part: &str| text.of("grade", grade.letter(), part);
        let name = el("strong", "", [words(say("name")), words(".")]);
        all([name, space(), words(say("meaning")), space()])
    });
    all([
        each(&plan.courses, |course| concerns(about, course)),
        each(&plan.courses, |course| downtime(about, course)),
        el("p", "fold__meaning", [meaning]),
        said("p", "fold__meaning", text.say("sources.unchecked")),
    ])
}

/// The figures of each concern.
fn concerns(about: &Surroundings, course: &Course) -> Drawn {
    each(&course.concerns, |id| {
        let Some(concern) = about.protocol.concerns().get(id) else {
            return Drawn::default();
        };
        let figures = [
            ("sources.sessions", Some(&concern.sessions)),
            ("sources.interval", Some(&concern.interval_weeks)),
            ("sources.results", concern.results_weeks.as_ref()),
            ("sources.upkeep", concern.maintenance_months.as_ref()),
        ];
        let overall = about.text.say("sources.overall");
        let overall =
            cited(about, overall, "", (concern.grade, Origin::Protocol), &concern.sources);
        let name = about.text.of("concern", id.as_str(), "name");
        group(name, [lines(about, &figures), overall])
    })
}

/// The figures of what shows after a session.
fn downtime(about: &Surroundings, course: &Course) -> Drawn {
    let Some(downtime) = about.protocol.downtime().get(&course.downtime) else {
        return Drawn::default();
    };
    let figures = [
        ("sources.redness", Some(&downtime.downtime_days)),
        ("sources.swelling", downtime.swelling_days.as_ref()),
        ("sources.pinpoint", downtime.pinpoint_days.as_ref()),
        ("sources.flaking", downtime.flaking_days.as_ref()),
        ("sources.make-up", Some(&downtime.make_up_hours)),
        ("sources.exercise", Some(&downtime.exercise_hours)),
        ("sources.sun", Some(&downtime.sun_hours)),
    ];
    let area = about.text.of("area", course.area.as_str(), "name");
    let name = about.text.fill("sources.after", &[("area", area)]);
    group(&name, [lines(about, &figures)])
}

/// The figures of a combination, what it rests on as a whole, and what its warning rests on.
pub(super) fn of_combination(about: &Surroundings, entry: &Combination) -> Drawn {
    let text = &about.text;
    let figures = [
        ("sources.spacing", entry.spacing_weeks.as_ref()),
        ("sources.extra", entry.extra_downtime_days.as_ref()),
    ];
    let overall = cited(
        about,
        text.say("sources.overall"),
        "",
        (entry.grade, Origin::Protocol),
        &entry.sources,
    );
    let warning = if entry.warning_sources.is_empty() {
        Drawn::default()
    } else {
        let what = text.say("combinations.warning");
        cited(about, what, "", (entry.grade, Origin::Protocol), &entry.warning_sources)
    };
    group(text.say("combinations.sources"), [lines(about, &figures), overall, warning])
}

/// What one thing rests on, to be opened.
#[inline(never)]
fn group(name: &str, lines: impl Into<Vec<Drawn>>) -> Drawn {
    let summary = el(
        "summary",
        "source-list__summary",
        [said("span", "", name), IconName::Chevron.draw("icon fold__chevron")],
    );
    el("details", "fold source-list", [summary, el("ul", "list source-list__figures", lines)])
}

#[inline(never)]
fn lines(about: &Surroundings, figures: &[(&str, Option<&Figure>)]) -> Drawn {
    each(figures, |(key, figure)| {
        let Some(figure) = figure else { return Drawn::default() };
        let range = opening(about.text.unit(key, figure.range()));
        let note = match &figure.note {
            Some(note) => one_of(&about.text, "note", note.as_str()),
            None => "",
        };
        cited(about, &range, note, (figure.grade, figure.origin), &figure.sources)
    })
}

#[inline(never)]
fn cited(
    about: &Surroundings,
    what: &str,
    note: &str,
    (grade, origin): (Grade, Origin),
    sources: &[SourceId],
) -> Drawn {
    el(
        "li",
        "list__item",
        [
            el(
                "p",
                "source-list__figure",
                [said("strong", "", what), support(&about.text, grade, origin)],
            ),
            words(note),
            el("ul", "citations", [each(sources, |id| source(about, id))]),
        ],
    )
}

pub(super) fn source(about: &Surroundings, id: &SourceId) -> Drawn {
    let Some(source) = about.protocol.sources().get(id) else {
        return Drawn::default();
    };
    let title = words(&titled(about, source, source.title.clone()));
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

/// A name of a source, with its year.
pub(super) fn titled(about: &Surroundings, source: &Source, name: String) -> String {
    // Most titles say the year.
    let year = source.year.map(|year| year.to_string()).filter(|year| !name.contains(year));
    match year {
        Some(year) => name + &about.text.fill("list.aside", &[("words", &year)]),
        None => name,
    }
}
