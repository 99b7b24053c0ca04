//! Today and the visitor's date: a line down the picture each, with its words at the head.

use super::LINE;
use super::axis::{Axis, Place, Side, WIDTH};
use super::marks::{at, em, line, said};
use super::room::letters;
use crate::plan::Plan;
use crate::protocol::Day;
use crate::widget::drawn::Drawn;
use crate::widget::el::all;
use crate::widget::surroundings::Surroundings;

/// An em and a letter in the narrowest picture there is: these words are always shown.
const EM: Place = WIDTH / 18;
const LETTER: Place = EM * 56 / 100;

/// The lines down the picture.
pub(super) struct Heads {
    today: Option<Head>,
    event: Option<Head>,
}

impl Heads {
    /// Today where the course begins later, and the visitor's date unless it is over.
    pub(super) fn of(about: &Surroundings, plan: &Plan, axis: Axis, first: Day) -> Self {
        let text = &about.text;
        let today = (about.today < first).then(|| {
            let words = text.say("timeline.today").to_owned();
            Head::new(axis.at(about.today), axis.side(about.today), words)
        });
        let event = plan.event.as_ref().filter(|event| event.date >= about.today).map(|event| {
            let side = axis.side(event.date);
            // On the axis the year can be told, and far from it it cannot.
            let date = if side == Side::On {
                text.span(event.date, event.date)
            } else {
                text.short_date(event.date)
            };
            let words = text.fill("timeline.event", &[("date", &date)]);
            Head::new(axis.at(event.date), side, words)
        });
        Self { today, event }
    }

    /// How many lines of words there are: two where they would stand in each other's way.
    pub(super) fn lines(&self) -> Place {
        match (&self.today, &self.event) {
            (Some(today), Some(event)) if today.meets(event) => 2,
            (None, None) => 0,
            _ => 1,
        }
    }

    pub(super) fn draw(&self, bottom: &str) -> Drawn {
        let event = self.event.as_ref();
        let event =
            event.map_or_else(Drawn::default, |head| head.draw("timeline__event", 0, bottom));
        let below = (self.lines() - 1) * LINE;
        let today = self.today.as_ref();
        let today =
            today.map_or_else(Drawn::default, |head| head.draw("timeline__today", below, bottom));
        all([event, today])
    }
}

/// One line with its words, or an arrow where the day is not on the axis.
#[derive(Debug)]
struct Head {
    words: String,
    side: Side,
    at: Place,
    /// How the words stand to the line, as in `text-anchor`.
    anchor: &'static str,
    from: Place,
    to: Place,
}

impl Head {
    /// Around the line, or on one side of it near the ends of the picture.
    fn new(at: Place, side: Side, words: String) -> Self {
        let wide = letters(&words) * LETTER + if side == Side::On { 0 } else { EM };
        let at = match side {
            Side::Before => 0,
            Side::On => at,
            Side::After => WIDTH,
        };
        let (anchor, from) = if at < wide / 2 {
            ("start", at)
        } else if at + wide / 2 > WIDTH {
            ("end", at - wide)
        } else {
            ("middle", at - wide / 2)
        };
        Self { words, side, at, anchor, from, to: from + wide }
    }

    /// Whether two stand in each other's way.
    fn meets(&self, other: &Self) -> bool {
        self.from < other.to + EM && other.from < self.to + EM
    }

    fn draw(&self, class: &str, top: Place, bottom: &str) -> Drawn {
        let (dx, tip) = match self.side {
            Side::Before => (".8em", ".4em"),
            Side::On => ("", ""),
            Side::After => ("-.8em", "-.4em"),
        };
        let base = em(top + 110);
        let words = said(
            "timeline__text timeline__text--strong",
            ["", dx, &base, self.anchor],
            &self.words,
        );
        let drawn = if self.side == Side::On {
            line(class, ["", "", &em(top + 150), bottom])
        } else {
            let middle = em(top + 75);
            all([
                line("timeline__arrow", ["", tip, &middle, &em(top + 40)]),
                line("timeline__arrow", ["", tip, &middle, &em(top + 110)]),
            ])
        };
        at("timeline__at", self.at, 0, "", vec![drawn, words])
    }
}

#[cfg(test)]
mod tests {
    use super::{Head, Side, WIDTH};

    fn head(at: i32, words: &str) -> Head {
        Head::new(at, Side::On, words.to_owned())
    }

    #[test]
    fn the_words_of_a_line_are_never_clipped() {
        for at in (200..=9800).step_by(50) {
            let head = head(at, "Your date, 19 Jun");
            assert!(head.from >= 0 && head.to <= WIDTH, "at {at}: {head:?}");
        }
    }

    #[test]
    fn lines_far_apart_do_not_meet_and_lines_close_by_do() {
        let today = head(400, "Today");
        assert!(!today.meets(&head(7000, "Your date, 19 Jun")));
        assert!(today.meets(&head(1500, "Your date, 19 Jun")));
    }

    #[test]
    fn a_day_that_is_not_on_the_axis_is_named_at_the_edge() {
        let late = Head::new(9600, Side::After, "Your date, 19 Jun 2032".into());
        assert_eq!((late.at, late.anchor), (WIDTH, "end"));
        let early = Head::new(400, Side::Before, "Today".into());
        assert_eq!((early.at, early.anchor), (0, "start"));
    }
}
