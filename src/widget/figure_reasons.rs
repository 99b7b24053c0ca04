//! Why a course has the figures it has: each can be opened to show what set it, how well it is
//! supported, what it rests on, and what would change it.

use engine::plan::{Course, PlannedFigure, Without};
use engine::protocol::Range;

use super::drawn::Drawn;
use super::el::{all, each, el, keyed, said, space, words};
use super::evidence::support;
use super::icon::IconName;
use super::named::names;
use super::range_figure::range_figure;
use super::sentence::one_of;
use super::source_list::source;
use super::surroundings::Surroundings;

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

pub(super) fn figure_reasons(about: &Surroundings, course: &Course, without: &[Without]) -> Drawn {
    let figures = each(FIGURES, |(key, pick)| match pick(course) {
        Some(figure) => {
            let changes = changes(about, course, figure, pick, without);
            let body = all([set_by(about, figure), rests_on(about, figure), changes]);
            reason(about, key, figure.range(), body)
        }
        None => Drawn::default(),
    });
    el("ul", "figure-reasons", [figures, duration(about, course)])
}

/// One line that can be opened.
#[inline(never)]
fn reason(about: &Surroundings, key: &str, range: Range, body: Drawn) -> Drawn {
    let name = one_of(&about.text, "reasons.figure", key);
    let summary = el(
        "summary",
        "figure-reason__summary",
        [
            said("span", "figure-reason__name", name),
            space(),
            el("strong", "figure-reason__value", [range_figure(&about.text, range)]),
            IconName::Chevron.draw("icon fold__chevron"),
        ],
    );
    let body = el("div", "figure-reason__body", [body]);
    keyed(key, el("li", "", [el("details", "fold figure-reason", [summary, body])]))
}

/// The weeks in all follow from two other figures, and rest on nothing of their own.
fn duration(about: &Surroundings, course: &Course) -> Drawn {
    let text = &about.text;
    if course.duration_weeks.max == 0 {
        return Drawn::default();
    }
    let gaps = course.sessions.range().map(|sessions| sessions.saturating_sub(1));
    let interval = text.unit("unit.weeks-apart", course.interval_weeks.range());
    let sentence = text.unit("reasons.gaps", gaps).replace("{interval}", &interval);
    reason(about, "duration", course.duration_weeks, said("p", "", &sentence))
}

fn set_by(about: &Surroundings, figure: &PlannedFigure) -> Drawn {
    let by = about.text.list(&names(about, &figure.because));
    said("p", "", &about.text.fill("reasons.set-by", &[("by", &by)]))
}

/// How well a figure is supported, with its remarks and its sources.
fn rests_on(about: &Surroundings, figure: &PlannedFigure) -> Drawn {
    let text = &about.text;
    let notes = each(&figure.notes, |note| said("p", "", one_of(text, "note", note.as_str())));
    let sources = each(&figure.sources, |id| source(about, id));
    all([
        el("p", "", [support(text, figure.grade, figure.origin)]),
        notes,
        el("ul", "citations", [sources]),
    ])
}

/// The figure as it would be without each answer that alone makes a difference.
fn changes(
    about: &Surroundings,
    course: &Course,
    figure: &PlannedFigure,
    pick: Pick,
    without: &[Without],
) -> Drawn {
    let text = &about.text;
    each(without, |other| {
        let then = other.course(&course.area).and_then(pick).map(PlannedFigure::range);
        let Some(then) = then.filter(|then| *then != figure.range()) else {
            return Drawn::default();
        };
        let name = text.list(&names(about, std::slice::from_ref(&other.left_out)));
        let sentence =
            text.fill("reasons.without", &[("name", &name), ("figure", &text.words(then))]);
        el("p", "figure-reason__change", [words(&sentence)])
    })
}
