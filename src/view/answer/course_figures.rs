//! One course in figures: sessions, weeks apart, days of redness, and what they come to.

use engine::plan::{Cause, Course};
use yew::{Html, html};

use crate::view::Surroundings;
use crate::view::parts::{Heading, each, names, note, range_figure, rich, sets, words};

/// `below` says how far its title stands below the widget's own.
pub(crate) fn course_figures(
    about: &Surroundings,
    course: &Course,
    several: bool,
    below: u8,
) -> Html {
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
    let figures = figures.iter().map(|(key, figure)| {
        html! {
            <div class="course-figures__item">
                <dt class="course-figures__label">{ words(&text.count(key, figure.max)) }</dt>
                <dd class="course-figures__value">{ range_figure(text, figure.range()) }</dd>
            </div>
        }
    });
    html! {
        <div class="plan-card__part">
            { heading.say(about, &title) }
            <dl class="course-figures">{ each(figures) }</dl>
            <p class="plan-card__sum">{ duration(about, course) }{ words(" ") }{ results(about, course) }</p>
            { price(about, course) }
            { setters(about, course) }
            if course.has_longer_gaps() {
                { note(about.say("plan.longer-gaps")) }
            }
        </div>
    }
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
        let mut causes = Vec::new();
        for id in &price.without {
            causes.push(Cause::Combination(id.clone()));
        }
        let names = text.list(&names(about, &causes));
        words(&text.fill("price.without", &[("combinations", &names)]))
    };
    html! { <p class="plan-card__sum">{ rich(&total) }{ words(" ") }{ without }</p> }
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
    let lines = figures.iter().filter_map(|(key, figure)| {
        if course.concerns.iter().all(|id| sets(figure, id)) {
            return None;
        }
        let by = about.text.list(&names(about, &figure.because));
        let line = about.text.fill(key, &[("by", &by)]);
        Some(note(words(&line)))
    });
    each(lines)
}
