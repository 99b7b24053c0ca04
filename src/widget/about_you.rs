//! Optional questions about the visitor: where a concern is, how the skin reacts to sun, how long it
//! may look red, and between which dates.

use engine::answers::Answers;
use engine::protocol::{Concern, ConcernId, SkinAnswer};

use super::area_choice::area_choice;
use super::button::Button;
use super::choice::Choice;
use super::date_field::DateField;
use super::drawn::Drawn;
use super::el::{all, each, el, said, space, tag, words};
use super::heading::Heading;
use super::segments::{Segment, segments};
use super::sentence::one_of;
use super::surroundings::Surroundings;
use crate::text::Text;

pub(super) fn about_you(about: &Surroundings, answers: &Answers) -> Drawn {
    let text = &about.text;
    let several_areas = |(id, concern): &(&ConcernId, &Concern)| {
        answers.concerns.contains(id) && concern.areas.len() > 1
    };
    let title =
        Heading { below: 1, class: "question__title", id: "about-title", ..Heading::default() };
    let title = title.draw(
        about,
        all([
            number("2"),
            words(text.say("about.title")),
            space(),
            said("span", "question__optional", text.say("about.optional")),
        ]),
    );
    let areas = about.protocol.concerns().iter().filter(several_areas);
    let skin = el(
        "fieldset",
        "field",
        [
            said("legend", "field__label", text.say("about.skin")),
            el(
                "div",
                "choices choices--grid",
                [each(about.protocol.skin(), |answer| skin(text, answers, answer))],
            ),
            forget(text, answers.skin.is_some(), "skin"),
        ],
    );
    tag(
        "section",
        &["class", "part", "aria-labelledby"],
        ["question", "about", "about-title"],
        [
            title,
            said("p", "question__hint", text.say("about.hint")),
            each(areas, |(id, concern)| area_choice(about, answers, id, &concern.areas)),
            skin,
            redness(text, answers),
            dates(about, answers),
        ],
    )
}

/// The number of a question. Screen readers count on their own.
pub(super) fn number(number: &str) -> Drawn {
    tag("span", &["class", "aria-hidden"], ["question__number", "true"], [words(number)])
}

fn skin(text: &Text, answers: &Answers, answer: &SkinAnswer) -> Drawn {
    let id = &answer.id;
    let choice = Choice {
        one: true,
        name: "skin",
        value: id.as_str(),
        label: one_of(text, "skin", id.as_str()),
        hint: Drawn::default(),
        icon: Drawn::default(),
        checked: answers.skin.as_ref() == Some(id),
    };
    choice.draw()
}

/// For how many days someone may look red; what is between two of them fits the lower.
const REDNESS_DAYS: [(&str, u16); 4] = [("0", 0), ("1", 1), ("3", 3), ("7", 7)];

fn redness(text: &Text, answers: &Answers) -> Drawn {
    let mut choices = Vec::new();
    for (value, days) in REDNESS_DAYS {
        choices.push(Segment {
            value,
            label: one_of(text, "about.redness-days", value),
            checked: answers.redness_days == Some(days),
        });
    }
    let forget = forget(text, answers.redness_days.is_some(), "redness-days");
    segments(text.say("about.redness"), "redness-days", choices, forget)
}

/// The two dates: from when, and until when.
fn dates(about: &Surroundings, answers: &Answers) -> Drawn {
    let text = &about.text;
    let field = |name, label: &'static str, day, past: &'static str| DateField {
        name,
        label: text.say(label),
        day,
        today: about.today,
        past: text.say(past),
    };
    let start = field("start", "about.start", answers.start, "about.past-start");
    let event = field("event", "about.event", answers.event, "about.past-event");
    el("div", "field field--pair", [start.draw(), event.draw()])
}

/// How an answer given with the radio buttons of this name is taken back.
fn forget(text: &Text, given: bool, name: &str) -> Drawn {
    if !given {
        return Drawn::default();
    }
    let forget = Button {
        class: "link link--target field__clear",
        press: &format!("forget-{name}"),
        to: &format!("input[name={name}]"),
        ..Button::default()
    };
    forget.draw(words(text.say("about.forget")))
}
