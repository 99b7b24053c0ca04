//! Why a course has the figures it has: each can be opened to show what set it, how well it is
//! supported, what it rests on, and what would change it.

use engine::plan::{Course, PlannedFigure, Without};
use engine::protocol::Range;
use yew::{Html, html};

use super::source_list::source;
use crate::view::Surroundings;
use crate::view::parts::{CHEVRON, each, icon, names, one_of, range_figure, support, words};

/// Takes one figure of a course.
type Pick = fn(&Course) -> Option<&PlannedFigure>;

/// The figures of a course, by the key of their name.
const FIGURES: [(&str, Pick); 5] = [
    ("sessions", |course| Some(&course.sessions)),
    ("interval", |course| Some(&course.interval_weeks)),
    ("downtime", |course| Some(&course.downtime_days)),
    ("results", |course| course.results_weeks.as_ref()),
    ("upkeep", |course| course.maintenance_months.as_ref()),
];

pub(crate) fn figure_reasons(about: &Surroundings, course: &Course, without: &[Without]) -> Html {
    let figures = FIGURES.into_iter().filter_map(|(key, pick)| {
        let figure = pick(course)?;
        let body = html! {
            <>
                { set_by(about, figure) }
                { rests_on(about, figure) }
                { changes(about, course, figure, pick, without) }
            </>
        };
        Some(reason(about, key, figure.range(), body))
    });
    html! { <ul class="figure-reasons">{ each(figures.chain(duration(about, course))) }</ul> }
}

/// One line that can be opened.
#[inline(never)]
fn reason(about: &Surroundings, key: &str, range: Range, body: Html) -> Html {
    html! {
        <li key={key}>
            <details class="fold figure-reason">
                <summary class="figure-reason__summary">
                    <span class="figure-reason__name">{ words(one_of(&about.text, "reasons.figure", key)) }</span>
                    { words(" ") }
                    <strong class="figure-reason__value">{ range_figure(&about.text, range) }</strong>
                    { icon("icon fold__chevron", CHEVRON) }
                </summary>
                <div class="figure-reason__body">{ body }</div>
            </details>
        </li>
    }
}

/// The weeks in all follow from two other figures, and rest on nothing of their own.
fn duration(about: &Surroundings, course: &Course) -> Option<Html> {
    let text = &about.text;
    if course.duration_weeks.max == 0 {
        return None;
    }
    let gaps = course.sessions.range().map(|sessions| sessions.saturating_sub(1));
    let interval = text.unit("unit.weeks-apart", course.interval_weeks.range());
    let sentence = text.unit("reasons.gaps", gaps).replace("{interval}", &interval);
    Some(reason(about, "duration", course.duration_weeks, html! { <p>{ words(&sentence) }</p> }))
}

fn set_by(about: &Surroundings, figure: &PlannedFigure) -> Html {
    let by = about.text.list(&names(about, &figure.because));
    html! { <p>{ words(&about.text.fill("reasons.set-by", &[("by", &by)])) }</p> }
}

/// How well a figure is supported, with its remarks and its sources.
fn rests_on(about: &Surroundings, figure: &PlannedFigure) -> Html {
    let text = &about.text;
    let notes = figure.notes.iter().map(|note| {
        html! { <p>{ words(one_of(text, "note", note.as_str())) }</p> }
    });
    let sources = figure.sources.iter().map(|id| source(about, id));
    html! {
        <>
            <p>{ support(text, figure.grade, figure.origin) }</p>
            { each(notes) }
            <ul class="citations">{ each(sources) }</ul>
        </>
    }
}

/// The figure as it would be without each answer that alone makes a difference.
fn changes(
    about: &Surroundings,
    course: &Course,
    figure: &PlannedFigure,
    pick: Pick,
    without: &[Without],
) -> Html {
    let text = &about.text;
    let changes = without.iter().filter_map(|other| {
        let then = other.course(&course.area).and_then(pick).map(PlannedFigure::range);
        let then = then.filter(|then| *then != figure.range())?;
        let name = text.list(&names(about, std::slice::from_ref(&other.left_out)));
        let sentence =
            text.fill("reasons.without", &[("name", &name), ("figure", &text.words(then))]);
        Some(html! { <p class="figure-reason__change">{ words(&sentence) }</p> })
    });
    each(changes)
}
