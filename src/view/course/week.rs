//! The week after a session, day by day: what one may see, and what to avoid.

use engine::plan::Course;
use engine::protocol::{Downtime, Figure, Range};
use yew::{Html, html};

use crate::view::Surroundings;
use crate::view::parts::{each, element, one_of, words};
use crate::view::reasons::area_title;

/// The last day shown: expected reactions are over by then.
const LAST_DAY: u16 = 7;
/// The columns: the days from the session on, and what stands before them.
const ACROSS: &str = "9";

/// What a day is like.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Day {
    Likely,
    Possible,
    Avoid,
    Gently,
    Free,
}

impl Day {
    fn word(self) -> &'static str {
        match self {
            Self::Likely => "likely",
            Self::Possible => "possible",
            Self::Avoid => "avoid",
            Self::Gently => "gently",
            Self::Free => "free",
        }
    }
}

/// The days of a row: what they are like until one day, and until another after it.
#[derive(Clone, Copy)]
struct Days {
    early: Day,
    until: u16,
    late: Day,
    end: u16,
}

impl Days {
    fn new(early: Day, until: u16, late: Day, end: u16) -> Self {
        Self { early, until, late, end }
    }

    fn on(self, day: u16) -> Day {
        match day {
            _ if day < self.until => self.early,
            _ if day < self.end => self.late,
            _ => Day::Free,
        }
    }
}

pub(crate) fn week(about: &Surroundings, course: &Course, several: bool) -> Html {
    let text = &about.text;
    let Some(downtime) = about.protocol.downtime().get(&course.downtime) else {
        return Html::default();
    };
    let days = (0..=LAST_DAY).map(|day| {
        html! {
            <th class="week__day" scope="col">
                <span class="sr-only">{ about.say("week.day") }{ words(" ") }</span>
                { words(&day.to_string()) }
            </th>
        }
    });
    let swatches = [Day::Likely, Day::Possible, Day::Avoid, Day::Gently].map(|day| {
        html! {
            <li class="key__item">
                { bar(day, " week__bar--first week__bar--last key__swatch") }
                { words(one_of(text, "week", day.word())) }
            </li>
        }
    });
    html! {
        <>
            { area_title(about, course, several) }
            <table class="week">
                <caption class="sr-only">
                    { about.say("week.title") }
                    { words(", ") }
                    { about.of("area", course.area.as_str(), "name") }
                </caption>
                <thead>
                    <tr><td class="week__corner">{ about.say("week.day") }</td>{ each(days) }</tr>
                </thead>
                { reactions(about, course, downtime) }
                { limits(about, downtime) }
            </table>
            <ul class="key key--row" aria-hidden="true">{ each(swatches) }</ul>
        </>
    }
}

/// Rows under a heading across the whole width.
#[inline(never)]
fn rows(about: &Surroundings, key: &str, rows: Vec<Html>) -> Html {
    html! {
        <tbody>
            <tr><th class="week__heading" scope="rowgroup" colspan={ACROSS}>{ about.say(key) }</th></tr>
            { each(rows) }
        </tbody>
    }
}

/// What one may see. Redness is the course's own figure, with what is done in the same session.
fn reactions(about: &Surroundings, course: &Course, downtime: &Downtime) -> Html {
    let range = |figure: &Option<Figure>| figure.as_ref().map(Figure::range);
    let mut drawn = Vec::new();
    for (key, range) in [
        ("reaction.redness", Some(course.downtime_days.range())),
        ("reaction.swelling", range(&downtime.swelling_days)),
        ("reaction.pinpoint", range(&downtime.pinpoint_days)),
    ] {
        if let Some(range) = range {
            let days = Days::new(Day::Likely, range.min, Day::Possible, range.max);
            drawn.push(row(about, key, days));
        }
    }
    if let Some(flaking) = range(&downtime.flaking_days) {
        let days = Days::new(Day::Free, flaking.min, Day::Possible, flaking.max + 1);
        drawn.push(row(about, "reaction.flaking", days));
    }
    rows(about, "week.see", drawn)
}

/// What to avoid: not at all until the lower end, gently until the upper.
fn limits(about: &Surroundings, downtime: &Downtime) -> Html {
    let mut drawn = Vec::new();
    for (key, hours) in [
        ("resume.makeUp", &downtime.make_up_hours),
        ("resume.exercise", &downtime.exercise_hours),
        ("resume.sun", &downtime.sun_hours),
    ] {
        let Range { min, max } = hours.range();
        let days = Days::new(Day::Avoid, min.div_ceil(24), Day::Gently, max.div_ceil(24));
        drawn.push(row(about, key, days));
    }
    rows(about, "week.hold-off", drawn)
}

#[inline(never)]
fn row(about: &Surroundings, key: &str, days: Days) -> Html {
    let text = &about.text;
    let cells = (0..=LAST_DAY).map(|index| {
        let now = days.on(index);
        let first = index == 0 || days.on(index - 1) == Day::Free;
        let last = index < LAST_DAY && days.on(index + 1) == Day::Free;
        let ends = match (first, last) {
            (true, true) => " week__bar--first week__bar--last",
            (true, false) => " week__bar--first",
            (false, true) => " week__bar--last",
            (false, false) => "",
        };
        let drawn = if now == Day::Free { Html::default() } else { bar(now, ends) };
        html! {
            <td class="week__cell">
                { drawn }
                <span class="sr-only">{ words(one_of(text, "week", now.word())) }</span>
            </td>
        }
    });
    html! {
        <tr class="week__row">
            <th class="week__label" scope="row">{ about.say(key) }</th>
            { each(cells) }
        </tr>
    }
}

#[inline(never)]
fn bar(day: Day, more: &str) -> Html {
    let class = format!("week__bar week__bar--{}{more}", day.word());
    element("span", &["class"], &[&class], Html::default())
}
