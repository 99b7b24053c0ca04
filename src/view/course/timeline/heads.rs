//! Today and the visitor's date: a line down the picture each, with its words at the head.

use engine::plan::Plan;
use engine::protocol::Day;
use yew::{Html, html};

use super::LINE;
use super::axis::{Axis, Place, Side, WIDTH};
use super::marks::{at, em, line, said};
use super::room::letters;
use crate::view::Surroundings;

/// An em in the narrowest picture that has dates, and in one so narrow, or with text so large, that
/// the dates are left to the list. The style sheet shows what was laid out for one or for the other.
const EMS: [Place; 2] = [WIDTH / 22, WIDTH / 9];

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
            let words = text.say("timeline.today");
            Head::new(axis.at(about.today), axis.side(about.today), [words, words])
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
            Head::new(axis.at(event.date), side, [&words, text.say("timeline.event-in-brief")])
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

    pub(super) fn draw(&self, bottom: &str) -> Html {
        let below = (self.lines() - 1) * LINE;
        html! {
            <>
                if let Some(event) = &self.event {
                    { event.draw("timeline__event", 0, bottom) }
                }
                if let Some(today) = &self.today {
                    { today.draw("timeline__today", below, bottom) }
                }
            </>
        }
    }
}

/// One line with its words, or an arrow where the day is not on the axis.
#[derive(Debug)]
struct Head {
    side: Side,
    at: Place,
    /// For each width of the picture.
    words: [Words; 2],
}

/// Words around a line, or on one side of it near the ends of the picture.
#[derive(Debug)]
struct Words {
    said: String,
    /// How they stand to the line, as in `text-anchor`.
    anchor: &'static str,
    from: Place,
    to: Place,
}

impl Head {
    fn new(at: Place, side: Side, words: [&str; 2]) -> Self {
        let at = match side {
            Side::Before => 0,
            Side::On => at,
            Side::After => WIDTH,
        };
        let [dated, brief] = words;
        let words = [(dated, EMS[0]), (brief, EMS[1])];
        Self { side, at, words: words.map(|(words, em)| Words::new(at, side, words, em)) }
    }

    /// Whether two stand in each other's way in a picture of one width or the other.
    fn meets(&self, other: &Self) -> bool {
        let mut words = self.words.iter().zip(&other.words).zip(EMS);
        words.any(|((one, other), em)| one.from < other.to + em / 3 && other.from < one.to + em / 3)
    }

    fn draw(&self, class: &str, top: Place, bottom: &str) -> Html {
        let (dx, tip) = match self.side {
            Side::Before => (".8em", ".4em"),
            Side::On => ("", ""),
            Side::After => ("-.8em", "-.4em"),
        };
        let base = em(top + 110);
        let write = |words: &Words, width: &str| {
            let class = format!("timeline__text timeline__text--strong{width}");
            said(&class, ["", dx, &base, words.anchor], &words.said)
        };
        let [dated, brief] = &self.words;
        let words = if (dated.anchor, &dated.said) == (brief.anchor, &brief.said) {
            write(dated, "")
        } else {
            html! {
                <>
                    { write(dated, " timeline__text--date") }
                    { write(brief, " timeline__text--brief") }
                </>
            }
        };
        let drawn = if self.side == Side::On {
            line(class, ["", "", &em(top + 150), bottom])
        } else {
            let middle = em(top + 75);
            html! {
                <>
                    { line("timeline__arrow", ["", tip, &middle, &em(top + 40)]) }
                    { line("timeline__arrow", ["", tip, &middle, &em(top + 110)]) }
                </>
            }
        };
        at("timeline__at", self.at, 0, "", html! { <>{ drawn }{ words }</> })
    }
}

impl Words {
    fn new(at: Place, side: Side, words: &str, em: Place) -> Self {
        let arrow = if side == Side::On { 0 } else { em };
        let wide = letters(words) * em * 56 / 100 + arrow;
        let (anchor, from) = if at < wide / 2 {
            ("start", at)
        } else if at + wide / 2 > WIDTH {
            ("end", at - wide)
        } else {
            ("middle", at - wide / 2)
        };
        Self { said: words.to_owned(), anchor, from, to: from + wide }
    }
}

#[cfg(test)]
mod tests {
    use super::{Head, Side, WIDTH};

    fn head(at: i32, words: &str) -> Head {
        Head::new(at, Side::On, [words, words.split(',').next().unwrap()])
    }

    #[test]
    fn the_words_of_a_line_are_never_clipped_however_narrow_the_picture_is() {
        for at in (200..=9800).step_by(50) {
            let head = head(at, "Your date, 19 Jun");
            for words in &head.words {
                assert!(words.from >= 0 && words.to <= WIDTH, "at {at}: {head:?}");
            }
        }
    }

    #[test]
    fn lines_far_apart_do_not_meet_and_lines_close_by_do() {
        let today = head(400, "Today");
        assert!(!today.meets(&head(9600, "Your date, 19 Jun")));
        assert!(today.meets(&head(1500, "Your date, 19 Jun")));
    }

    #[test]
    fn lines_that_meet_only_under_large_text_are_told_apart_too() {
        assert!(head(400, "Today").meets(&head(6000, "Your date, 19 Jun")));
    }

    #[test]
    fn a_day_that_is_not_on_the_axis_is_named_at_the_edge() {
        let late = Head::new(9600, Side::After, ["Your date, 19 Jun 2032", "Your date"]);
        assert_eq!((late.at, late.words[0].anchor, late.words[1].anchor), (WIDTH, "end", "end"));
        let early = Head::new(400, Side::Before, ["Today", "Today"]);
        assert_eq!((early.at, early.words[0].anchor), (0, "start"));
    }
}
