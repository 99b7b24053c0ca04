//! The question "what would you like to improve?".

use engine::protocol::{Concern, ConcernId, Few, GroupId};

use super::about_you::number;
use super::button::Button;
use super::choice::Choice;
use super::drawn::Drawn;
use super::el::{all, each, el, keyed, said, space, tag, words};
use super::heading::Heading;
use super::icon::concern_icon;
use super::sentence::one_of;
use super::surroundings::Surroundings;
use crate::text::Text;

/// The first question with so many of its groups at most.
pub(super) fn concern_picker(
    about: &Surroundings,
    chosen: &Few<ConcernId>,
    groups: usize,
) -> Drawn {
    let text = &about.text;
    let title = Heading { below: 1, class: "question__title", ..Heading::default() };
    let title = title.draw(about, all([number("1"), words(text.say("concerns.title"))]));
    let groups = each(about.protocol.offered().take(groups), |(id, concerns)| {
        let choices = each(concerns, |(id, concern)| choice(about, chosen, id, concern));
        let name = one_of(text, "group", id.as_str());
        choice_group(about, "concern-picker__group", "concerns", id, name, choices)
    });
    tag(
        "fieldset",
        &["class", "part"],
        ["question", "concerns"],
        [
            el("legend", "question__legend", [title]),
            el(
                "div",
                "question__lead",
                [said("p", "question__hint", text.say("concerns.hint")), count(text, chosen)],
            ),
            el("div", "concern-picker", [groups]),
        ],
    )
}

/// How many are ticked, and a button that unticks them. Until one is, room is kept for both: where they need a
/// line of their own, the first tick would move the rows under the hand.
fn count(text: &Text, chosen: &Few<ConcernId>) -> Drawn {
    let count = u16::try_from(chosen.len()).unwrap_or(u16::MAX);
    let label = words(text.say("concerns.clear"));
    let (class, clear) = if count == 0 {
        ("question__count question__count--none", label)
    } else {
        let clear = Button {
            class: "link link--target",
            press: "clear-concerns",
            to: "input[name=concern]",
            ..Button::default()
        };
        ("question__count", clear.draw(label))
    };
    let count = words(&text.count("concerns.chosen", count.max(1)));
    el("p", class, [count, space(), clear])
}

/// Choices under a title of their own.
#[inline(never)]
pub(super) fn choice_group(
    about: &Surroundings,
    class: &str,
    of: &str,
    id: &GroupId,
    name: &str,
    choices: Drawn,
) -> Drawn {
    let labelled = format!("{of}-{id}");
    let title =
        Heading { below: 2, class: "concern-picker__title", id: &labelled, ..Heading::default() };
    let group = tag(
        "div",
        &["class", "role", "aria-labelledby"],
        [class, "group", &labelled],
        [title.say(about, name), el("div", "choices", [choices])],
    );
    keyed(id.as_str(), group)
}

fn choice(
    about: &Surroundings,
    chosen: &Few<ConcernId>,
    id: &ConcernId,
    concern: &Concern,
) -> Drawn {
    let say = |part: &str| about.text.of("concern", id.as_str(), part);
    let hint = if concern.professional_first {
        "choice__hint choice__hint--first"
    } else {
        "choice__hint"
    };
    let choice = Choice {
        one: false,
        name: "concern",
        value: id.as_str(),
        label: say("name"),
        hint: said("span", hint, say("hint")),
        icon: concern_icon(id),
        checked: chosen.contains(id),
    };
    choice.draw()
}
