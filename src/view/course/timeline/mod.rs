//! A picture of a course in time. The list of dates below it says the same, so that a screen reader
//! passes it over.
//!
//! Places are attributes in per cent and em, and words never stretch. The picture is drawn from left
//! to right; the style sheet mirrors it where the page runs the other way.

mod axis;
mod heads;
mod key;
mod marks;
mod room;
mod rows;

use engine::plan::{Course, Plan, Status};
use engine::protocol::{CautionKind, Day};
use yew::{Html, html};

use crate::view::Surroundings;
use crate::view::parts::{each, element};
use axis::{Axis, Place, Side};
use heads::Heads;
use key::{key, waiting};
use marks::{at, em, line, mark, percent, said, whisker};
use room::{Room, fits, room};
use rows::{Mark, Row, rows};

/// From one line of words down to the next, in hundredths of an em.
const LINE: Place = 145;
/// From the last row down to what is below it.
const BELOW: Place = 130;
/// From where results are shown down to the days of redness.
const RESULTS: Place = 220;
/// How tall a day of redness is.
const RED: Place = 85;

/// When a course could happen, as a picture; nothing where it has no dates.
pub(crate) fn timeline(about: &Surroundings, plan: &Plan, course: &Course) -> Html {
    let (Some(axis), Some(first)) = (Axis::of(plan, about.today), course.calendar.first()) else {
        return Html::default();
    };
    let text = &about.text;
    let first = first.earliest;
    let heads = Heads::of(about, plan, axis, first);
    let top = heads.lines() * LINE;
    let mut down = top + 110;

    let wait = wait(about, plan);
    let mut waits = Html::default();
    if let Some(end) = wait {
        let from = if axis.side(about.today) == Side::Before { 0 } else { axis.at(about.today) };
        let until = text.fill("timeline.wait", &[("date", &text.span(end, end))]);
        let room = match room(from, axis.at(end), &until) {
            // Nothing else is on the band, and today's words are above it.
            Room::Above => Room::Inside,
            room => room,
        };
        let words = said(STRONG, place(room, true), &until);
        waits = stretch(from, axis.at(end), down, html! { <>{ waiting() }{ words }</> });
        down += rows::STEP;
    }
    let rows = rows(axis, course, down);
    down = rows.last().map_or(down, |row| row.down) + BELOW;
    let [mut results, mut results_named] = [Html::default(), Html::default()];
    if let Some(days) = results_days(course) {
        let [from, to] = days.map(|day| axis.at(day));
        let drawn = |part| stretch(from, to, down, part);
        results = drawn(html! {
            <rect class="timeline__results" width="100%" y="0" height="1.7em" rx=".35em" />
        });
        // The lines down the picture lie on the band, but not on its words.
        results_named = drawn(results_words(from, to, text.say("timeline.results")));
        down += RESULTS;
    }
    let red = each(rows.iter().map(|row| redness(axis, course, row, down)));
    down += RED;
    let bottom = em(down);

    let months = axis.months().into_iter().enumerate().map(|(index, month)| {
        let class = if index % 2 == 1 {
            "timeline__at--month timeline__at--second"
        } else {
            "timeline__at--month"
        };
        let name = said(
            "timeline__text timeline__month",
            ["", "", &em(down + LINE), "middle"],
            &text.month(month),
        );
        let grid = line("timeline__grid", ["", "", &em(top + 40), &bottom]);
        at(class, axis.at(month), 0, "", html! { <>{ grid }{ name }</> })
    });
    let months = each(months);
    // What comes between sessions is told apart from them, so that a session stays the same element
    // when it joins or goes.
    let drawn = |between: bool| {
        let drawn = rows.iter().map(|row| {
            if row.appointment.between == between {
                appointment(about, row)
            } else {
                Html::default()
            }
        });
        each(drawn)
    };
    // Each group is one node here, not spread out with `for`, so that what comes after it keeps its place.
    html! {
        <div class="timeline" part="timeline" aria-hidden="true">
            <svg class="timeline__chart" height={em(down + LINE + 30)}>
                { months }
                { results }
                { red }
                { line("timeline__axis", ["0", "100%", &bottom, &bottom]) }
                { heads.draw(&bottom) }
                { results_named }
                { waits }
                { drawn(true) }
                { drawn(false) }
            </svg>
            { key(about, course, &rows, wait.is_some()) }
        </div>
    }
}

/// The first and the last day on which a change usually begins to show.
pub(crate) fn results_days(course: &Course) -> Option<[Day; 2]> {
    let first = course.calendar.first()?.earliest;
    let weeks = course.results_weeks.as_ref()?;
    Some([weeks.min, weeks.max].map(|weeks| first.later(u32::from(weeks) * 7)))
}

const DATES: &str = "timeline__text timeline__text--date";
const STRONG: &str = "timeline__text timeline__text--date timeline__text--strong";

/// The day on which a postponed course can begin, whatever the visitor would like.
fn wait(about: &Surroundings, plan: &Plan) -> Option<Day> {
    if plan.status != Status::Postponed {
        return None;
    }
    let mut longest = 0;
    for finding in &plan.findings {
        if finding.kind == CautionKind::Postpone && finding.concerns_whole_treatment() {
            longest = finding.wait_days?.max(longest);
        }
    }
    Some(about.today.later(longest.into()))
}

/// A part from one place to another.
fn stretch(from: Place, to: Place, down: Place, inside: Html) -> Html {
    // A part without any width would not be drawn at all.
    let width = if from < to { percent(to - from) } else { String::new() };
    at("timeline__at", from, down, &width, inside)
}

/// A session with its range and its dates; what comes between two sessions has its dates in the list.
fn appointment(about: &Surroundings, row: &Row<'_>) -> Html {
    let Row { appointment, from, to, .. } = *row;
    let sure = !appointment.if_needed;
    let edge = if row.mark == Mark::Diamond { ".45em" } else { ".75em" };
    let range = if from < to { whisker(sure, edge) } else { Html::default() };
    let inside = if row.mark == Mark::Diamond {
        html! { <>{ range }{ mark(row.mark, sure, "") }</> }
    } else {
        let dates = about.text.span(appointment.earliest, appointment.latest);
        let place = place(room(from, to, &dates), from < to);
        let dates = said(DATES, place, &dates);
        let mark = mark(row.mark, sure, &appointment.session.to_string());
        html! { <>{ range }{ dates }{ mark }</> }
    };
    stretch(from, to, row.down, inside)
}

/// Where words that have room after, before, on or above a part stand.
fn place(room: Room, wide: bool) -> [&'static str; 4] {
    match room {
        Room::After if wide => ["100%", ".6em", ".35em", "start"],
        Room::After => ["", "1.3em", ".35em", "start"],
        Room::Before => ["", "-1.3em", ".35em", "end"],
        Room::Inside => ["50%", ".4em", ".35em", "middle"],
        Room::Above => ["", "1em", "-.45em", "start"],
    }
}

/// What a band means, on it or beside it.
fn results_words(from: Place, to: Place, words: &str) -> Html {
    let place = if fits(from, to, words) {
        return said(
            "timeline__text--on timeline__text--date timeline__text--strong timeline__text",
            ["", ".6em", "1.2em", "start"],
            words,
        );
    } else if room(from, to, words) == Room::After {
        ["100%", ".6em", "1.2em", "start"]
    } else {
        ["", "-.6em", "1.2em", "end"]
    };
    said(STRONG, place, words)
}

/// The days that show after a session, as long as they are.
fn redness(axis: Axis, course: &Course, row: &Row<'_>, down: Place) -> Html {
    let days = match row.mark {
        Mark::Dot | Mark::Ringed => course.downtime_days.max,
        Mark::Square => instead_days(course, row),
        Mark::Diamond => return Html::default(),
    };
    let class = if row.appointment.if_needed {
        "timeline__red timeline__red--maybe"
    } else {
        "timeline__red"
    };
    let to = axis.at(row.appointment.earliest.later(days.into()));
    element(
        "rect",
        &["class", "x", "width", "y", "height"],
        &[class, &percent(row.from), &percent(to - row.from), &em(down), ".85em"],
        Html::default(),
    )
}

/// The days that what takes the place of a session shows.
fn instead_days(course: &Course, row: &Row<'_>) -> u16 {
    let mut days = 0;
    for combination in &course.combinations {
        if row.appointment.combinations.contains(&combination.id) {
            days = combination.extra_downtime_days.max.max(days);
        }
    }
    days
}
