//! What sets the figures: each concern of a course with its own, and which of them decide.

use engine::plan::{Course, Without};
use engine::protocol::{Concern, ConcernId, Range};

use super::drawn::Drawn;
use super::el::{all, each, el, keyed, said, shape, tag, words};
use super::evidence::support;
use super::figure_reasons::figure_reasons;
use super::heading::Heading;
use super::named::sets;
use super::range_figure::counted;
use super::sentence::one_of;
use super::surroundings::Surroundings;

pub(super) fn course_reasons(
    about: &Surroundings,
    course: &Course,
    several: bool,
    without: &[Without],
) -> Drawn {
    let concerns = each(&course.concerns, |id| match about.protocol.concerns().get(id) {
        Some(concern) => driver(about, course, id, concern),
        None => Drawn::default(),
    });
    all([
        area_title(about, course, several),
        figure_reasons(about, course, without),
        el("ul", "course-reasons", [concerns]),
    ])
}

/// The area of a course, where there are several courses to tell apart.
pub(super) fn area_title(about: &Surroundings, course: &Course, several: bool) -> Drawn {
    if !several {
        return Drawn::default();
    }
    let title = Heading { below: 2, class: "course-reasons__area", ..Heading::default() };
    title.say(about, about.text.of("area", course.area.as_str(), "name"))
}

fn driver(about: &Surroundings, course: &Course, id: &ConcernId, concern: &Concern) -> Drawn {
    let text = &about.text;
    let sessions = concern.sessions.range();
    let first = if concern.professional_first {
        let first = text.of("concern", id.as_str(), "first");
        said("p", "course-reason__first", first)
    } else {
        Drawn::default()
    };
    let name = text.of("concern", id.as_str(), "name");
    let count = [pips(sessions), el("span", "", [counted(text, "figure.sessions", sessions)])];
    let note = concern.sessions.note.as_ref().or(concern.interval_weeks.note.as_ref());
    let note = match note {
        Some(note) => said("p", "course-reason__more", one_of(text, "note", note.as_str())),
        None => Drawn::default(),
    };
    let reason = el(
        "li",
        "course-reason",
        [
            first,
            el(
                "p",
                "course-reason__top",
                [
                    said("strong", "course-reason__name", name),
                    el("span", "course-reason__count", count),
                ],
            ),
            more(about, concern),
            note,
            el(
                "p",
                "course-reason__base",
                [
                    support(text, concern.sessions.grade, concern.sessions.origin),
                    figures_set(about, course, id),
                ],
            ),
        ],
    );
    keyed(id.as_str(), reason)
}

/// How far apart the sessions are, and when a change shows.
fn more(about: &Surroundings, concern: &Concern) -> Drawn {
    let text = &about.text;
    let interval = text.unit("unit.weeks-apart", concern.interval_weeks.range());
    let results = match &concern.results_weeks {
        Some(weeks) => {
            text.fill("reasons.results", &[("weeks", &text.unit("unit.weeks", weeks.range()))])
        }
        None => text.say("reasons.no-results").to_owned(),
    };
    el("p", "course-reason__more", [words(&interval), words(". "), words(&results)])
}

/// Which figures of the course this concern sets, where it does not set them all alone.
fn figures_set(about: &Surroundings, course: &Course, id: &ConcernId) -> Drawn {
    if course.concerns.len() < 2 {
        return Drawn::default();
    }
    let mut names = Vec::new();
    for (key, figure) in [
        ("reasons.sets.sessions", &course.sessions),
        ("reasons.sets.interval", &course.interval_weeks),
        ("reasons.sets.downtime", &course.downtime_days),
    ] {
        if sets(figure, id) {
            names.push(about.text.say(key));
        }
    }
    if names.is_empty() {
        return Drawn::default();
    }
    let names = about.text.list(&names);
    let sentence = about.text.fill("reasons.sets.all", &[("figures", &names)]);
    said("span", "course-reason__sets", &sentence)
}

/// The sessions as dots: filled for the fewest, hollow up to the most.
fn pips(sessions: Range) -> Drawn {
    // A row of dots stops saying anything once it has to be counted.
    if sessions.max > 12 {
        return Drawn::default();
    }
    let pips = each(0..sessions.max, |index| {
        let class = if index < sessions.min { "pips__pip pips__pip--sure" } else { "pips__pip" };
        let middle = format!("{}.5", index * 11 + 5);
        shape("circle", &["class", "cx", "cy", "r"], [class, &middle, "5", "3.75"])
    });
    let seen = format!("0 0 {} 10", sessions.max * 11);
    tag("svg", &["class", "viewBox", "aria-hidden"], ["pips", &seen, "true"], [pips])
}
