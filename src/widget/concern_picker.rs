//! The question "what would you like to improve?".

use yew::{Callback, Event, Html, Properties, component};

use super::about_you::number;
use super::button::button;
use super::choice::Choice;
use super::el::{all, each, el, keyed, said, space, tag, words};
use super::heading::Heading;
use super::icon::concern_icon;
use super::sentence::one_of;
use super::surroundings::Surroundings;
use crate::protocol::{Concern, ConcernId, Few, GroupId};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ConcernPickerProps {
    pub(super) about: Surroundings,
    /// What is ticked now.
    pub(super) chosen: Few<ConcernId>,
    /// Called with the concern that was ticked or unticked.
    pub(super) on_toggle: Callback<ConcernId>,
    /// Called when everything is to be unticked.
    pub(super) on_clear: Callback<()>,
}

#[component]
pub(super) fn ConcernPicker(props: &ConcernPickerProps) -> Html {
    let about = &props.about;
    let text = &about.text;
    let title = Heading { below: 1, class: "question__title", ..Heading::default() };
    let title = title.draw(about, all([number("1"), words(text.say("concerns.title"))]));
    let groups = each(about.protocol.offered(), |(id, concerns)| group(props, id, &concerns));
    tag(
        "fieldset",
        &["class", "part"],
        ["question", "concerns"],
        [
            el("legend", "question__legend", [title]),
            el(
                "div",
                "question__lead",
                [said("p", "question__hint", text.say("concerns.hint")), count(props)],
            ),
            el("div", "concern-picker", [groups]),
        ],
    )
}

/// How many are ticked, and a button that unticks them.
fn count(props: &ConcernPickerProps) -> Html {
    let text = &props.about.text;
    let count = u16::try_from(props.chosen.len()).unwrap_or(u16::MAX);
    if count == 0 {
        return Html::default();
    }
    let clear = button(
        "link link--target",
        "",
        props.on_clear.reform(|_| ()),
        words(text.say("concerns.clear")),
    );
    let count = words(&text.count("concerns.chosen", count));
    el("p", "question__count", [count, space(), clear])
}

fn group(props: &ConcernPickerProps, id: &GroupId, concerns: &[(&ConcernId, &Concern)]) -> Html {
    let name = one_of(&props.about.text, "group", id.as_str());
    let choices = each(concerns, |(id, concern)| choice(props, id, concern));
    let class = "concern-picker__group";
    choice_group(&props.about, class, "concerns", id, name, choices)
}

/// Choices under a title of their own.
#[inline(never)]
pub(super) fn choice_group(
    about: &Surroundings,
    class: &str,
    of: &str,
    id: &GroupId,
    name: &str,
    choices: Html,
) -> Html {
    let labelled = format!("{of}-{id}");
    let title =
        Heading { below: 2, class: "concern-picker__title", id: &labelled, ..Heading::default() };
    let group = tag(
        "div",
        &["class", "role", "aria-labelledby"],
        [class, "group", &labelled],
        [title.say(about, name), el("ul", "choices", [choices])],
    );
    keyed(id.as_str(), group)
}

fn choice(props: &ConcernPickerProps, id: &ConcernId, concern: &Concern) -> Html {
    let say = |part: &str| props.about.text.of("concern", id.as_str(), part);
    let hint = if concern.professional_first {
        "choice__hint choice__hint--first"
    } else {
        "choice__hint"
    };
    let toggled = id.clone();
    let choice = Choice {
        one: false,
        name: "concern",
        value: id.as_str(),
        label: say("name"),
        hint: said("span", hint, say("hint")),
        icon: concern_icon(id),
        checked: props.chosen.contains(id),
    };
    choice.draw(props.on_toggle.reform(move |_: Event| toggled.clone()))
}
