//! One course in figures: sessions, weeks apart, days of redness, and what they come to.

use yew::Html;

use super::el::{each, el, said, space, words};
use super::heading::Heading;
use super::range_figure::range_figure;
use super::rich::rich;
use super::surroundings::Surroundings;
use crate::plan::{Course, PlannedFigure};

pub(super) fn course_figures(
    about: &Surroundings,
    course: &Course,
    several: bool,
    first: bool,
) -> Html {
    let text = &about.text;
    let mut names: Vec<&str> = Vec::new();
    for id in &course.concerns {
        names.push(text.of("concern", id.as_str(), "within"));
    }
    let area = text.of("area", course.area.as_str(), "name");
    let key = if several { "plan.title-with-area" } else { "plan.title" };
    let title = text.fill(key, &[("area", area), ("concerns", &text.list(&names))]);
    let heading = Heading {
        below: 1,
        class: "plan-card__title",
        id: if first { "plan-title" } else { "" },
        target: first,
    };
    let figures = [
        ("figure.sessions", &course.sessions),
        ("figure.interval", &course.interval_weeks),
        ("figure.downtime", &course.downtime_days),
    ];
    let figures = each(&figures, |(key, figure)| {
        let label = text.count(key, figure.max);
        el(
            "div",
            "course-figures__item",
            [
                said("dt", "course-figures__label", &label),
                el("dd", "course-figures__value", [range_figure(text, figure.range())]),
            ],
        )
    });
    el(
        "div",
        "plan-card__part",
        [
            heading.say(about, &title),
            el("dl", "course-figures", [figures]),
            el("p", "plan-card__sum", [duration(about, course), space(), results(about, course)]),
            price(about, course),
            setters(about, course),
        ],
    )
}

/// What the course comes to, where the clinic says what a session costs.
fn price(about: &Surroundings, course: &Course) -> Html {
    let text = &about.text;
    let Some(price) = &course.price else {
        return Html::default();
    };
    let total = text.fill("price.total", &[("price", &text.money(price))]);
    let without = if price.without.is_empty() {
        Html::default()
    } else {
        let mut ids = Vec::new();
        for id in &price.without {
            ids.push(id.to_string());
        }
        let names = text.list(&names(about, &ids));
        words(&text.fill("price.without", &[("combinations", &names)]))
    };
    el("p", "plan-card__sum", [rich(&total), space(), without])
}

/// How long the whole course takes.
fn duration(about: &Surroundings, course: &Course) -> Html {
    let text = &about.text;
    if course.duration_weeks.max == 0 {
        return Html::default();
    }
    let weeks = text.weeks(course.duration_weeks);
    rich(&text.fill("plan.duration", &[("weeks", &weeks)]))
}

/// When a change usually shows: from the first concern to do so to the last.
fn results(about: &Surroundings, course: &Course) -> Html {
    let text = &about.text;
    match &course.results_weeks {
        Some(weeks) => rich(&text.fill("plan.results", &[("weeks", &text.weeks(weeks.range()))])),
        None => rich(text.say("plan.no-results")),
    }
}

/// Which concerns set the figures, where not all of them do.
fn setters(about: &Surroundings, course: &Course) -> Html {
    let figures = [
        ("plan.set-by.sessions", &course.sessions),
        ("plan.set-by.interval", &course.interval_weeks),
        ("plan.set-by.downtime", &course.downtime_days),
    ];
    each(&figures, |(key, figure)| {
        if course.concerns.iter().all(|id| sets(figure, id.as_str())) {
            return Html::default();
        }
        let by = about.text.list(&names(about, &figure.because));
        let line = about.text.fill(key, &[("by", &by)]);
        said("p", "plan-card__note", &line)
    })
}

/// Whether a concern or combination is among those that set a figure.
pub(super) fn sets(figure: &PlannedFigure, id: &str) -> bool {
    figure.because.iter().any(|by| by == id)
}

/// The names of concerns and combinations, as they stand inside a sentence.
pub(super) fn names<'a>(about: &'a Surroundings, ids: &'a [String]) -> Vec<&'a str> {
    let kinds = [("concern", "within"), ("combination", "within"), ("caution", "name")];
    let mut names = Vec::new();
    for id in ids {
        let mut name = id.as_str();
        for (kind, part) in kinds {
            let known = about.text.of(kind, id, part);
            if !known.is_empty() {
                name = known;
                break;
            }
        }
        names.push(name);
    }
    names
}
