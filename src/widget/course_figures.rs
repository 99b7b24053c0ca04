//! One course in figures: sessions, weeks apart, days of redness, and what they come to.

use engine::plan::{Cause, Course};

use super::drawn::Drawn;
use super::el::{each, el, said, space, words};
use super::heading::Heading;
use super::named::{names, sets};
use super::range_figure::range_figure;
use super::rich::rich;
use super::surroundings::Surroundings;

/// `below` says how far its title stands below the widget's own.
pub(super) fn course_figures(
    about: &Surroundings,
    course: &Course,
    several: bool,
    below: u8,
) -> Drawn {
    let text = &about.text;
    let mut names: Vec<&str> = Vec::new();
    for id in &course.concerns {
        names.push(text.of("concern", id.as_str(), "within"));
    }
    let area = text.of("area", course.area.as_str(), "name");
    let key = if several { "plan.title-with-area" } else { "plan.title" };
    let title = text.fill(key, &[("area", area), ("concerns", &text.list(&names))]);
    let heading = Heading { below, class: "plan-card__title", ..Heading::default() };
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
fn price(about: &Surroundings, course: &Course) -> Drawn {
    let text = &about.text;
    let Some(price) = &course.price else {
        return Drawn::default();
    };
    let total = text.fill("price.total", &[("price", &text.money(price))]);
    let without = if price.without.is_empty() {
        Drawn::default()
    } else {
        let mut causes = Vec::new();
        for id in &price.without {
            causes.push(Cause::Combination(id.clone()));
        }
        let names = text.list(&names(about, &causes));
        words(&text.fill("price.without", &[("combinations", &names)]))
    };
    el("p", "plan-card__sum", [rich(&total), space(), without])
}

/// How long the whole course takes.
fn duration(about: &Surroundings, course: &Course) -> Drawn {
    let text = &about.text;
    if course.duration_weeks.max == 0 {
        return Drawn::default();
    }
    let weeks = text.weeks(course.duration_weeks);
    rich(&text.fill("plan.duration", &[("weeks", &weeks)]))
}

/// When a change usually shows: from the first concern to do so to the last.
fn results(about: &Surroundings, course: &Course) -> Drawn {
    let text = &about.text;
    match &course.results_weeks {
        Some(weeks) => rich(&text.fill("plan.results", &[("weeks", &text.weeks(weeks.range()))])),
        None => rich(text.say("plan.no-results")),
    }
}

/// Which concerns set the figures, where not all of them do.
fn setters(about: &Surroundings, course: &Course) -> Drawn {
    let figures = [
        ("plan.set-by.sessions", &course.sessions),
        ("plan.set-by.interval", &course.interval_weeks),
        ("plan.set-by.downtime", &course.downtime_days),
    ];
    each(&figures, |(key, figure)| {
        if course.concerns.iter().all(|id| sets(figure, id)) {
            return Drawn::default();
        }
        let by = about.text.list(&names(about, &figure.because));
        let line = about.text.fill(key, &[("by", &by)]);
        said("p", "plan-card__note", &line)
    })
}
