//! The week after a session, day by day: what one may see, and what to hold off.

use engine::plan::Course;
use engine::protocol::{Downtime, Figure, Range};

use super::course_reasons::area_title;
use super::drawn::Drawn;
use super::el::{all, each, el, said, shape, space, tag, words};
use super::sentence::one_of;
use super::surroundings::Surroundings;

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

pub(super) fn week(about: &Surroundings, course: &Course, several: bool) -> Drawn {
    let text = &about.text;
    let Some(downtime) = about.protocol.downtime().get(&course.downtime) else {
        return Drawn::default();
    };
    let days = each(0..=LAST_DAY, |day| {
        let spoken = el("span", "sr-only", [words(text.say("week.day")), space()]);
        tag("th", &["class", "scope"], ["week__day", "col"], [spoken, words(&day.to_string())])
    });
    let swatches = each([Day::Likely, Day::Possible, Day::Avoid, Day::Gently], |day| {
        let bar = bar(day, " week__bar--first week__bar--last key__swatch");
        let word = words(one_of(text, "week", day.word()));
        el("li", "key__item", [bar, word])
    });
    let caption = [
        words(text.say("week.title")),
        words(", "),
        words(text.of("area", course.area.as_str(), "name")),
    ];
    let corner = said("td", "week__corner", text.say("week.day"));
    let table = [
        el("caption", "sr-only", caption),
        el("thead", "", [el("tr", "", [corner, days])]),
        reactions(about, course, downtime),
        limits(about, downtime),
    ];
    all([
        area_title(about, course, several),
        el("table", "week", table),
        tag("ul", &["class", "aria-hidden"], ["key key--row", "true"], [swatches]),
    ])
}

/// Rows under a heading across the whole width.
#[inline(never)]
fn rows(about: &Surroundings, key: &str, rows: Vec<Drawn>) -> Drawn {
    let heading = tag(
        "th",
        &["class", "scope", "colspan"],
        ["week__heading", "rowgroup", ACROSS],
        [words(about.text.say(key))],
    );
    el("tbody", "", [el("tr", "", [heading]), all(rows)])
}

/// What one may see. Redness is the course's own figure, with what is done in the same session.
fn reactions(about: &Surroundings, course: &Course, downtime: &Downtime) -> Drawn {
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

/// What to hold off: not at all until the lower end, gently until the upper.
fn limits(about: &Surroundings, downtime: &Downtime) -> Drawn {
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
fn row(about: &Surroundings, key: &str, days: Days) -> Drawn {
    let text = &about.text;
    let cells = each(0..=LAST_DAY, |index| {
        let now = days.on(index);
        let first = index == 0 || days.on(index - 1) == Day::Free;
        let last = index < LAST_DAY && days.on(index + 1) == Day::Free;
        let ends = match (first, last) {
            (true, true) => " week__bar--first week__bar--last",
            (true, false) => " week__bar--first",
            (false, true) => " week__bar--last",
            (false, false) => "",
        };
        let drawn = if now == Day::Free { Drawn::default() } else { bar(now, ends) };
        let word = one_of(text, "week", now.word());
        el("td", "week__cell", [drawn, said("span", "sr-only", word)])
    });
    let label = tag("th", &["class", "scope"], ["week__label", "row"], [words(text.say(key))]);
    el("tr", "week__row", [label, cells])
}

#[inline(never)]
fn bar(day: Day, more: &str) -> Drawn {
    let class = format!("week__bar week__bar--{}{more}", day.word());
    shape("span", &["class"], [&class])
}
