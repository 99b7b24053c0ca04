//! Optional questions about the visitor: where a concern is, and how the skin reacts to sun.

use yew::{Callback, Event, Html, Properties, component};

use super::area_choice::area_choice;
use super::button::button;
use super::choice::Choice;
use super::el::{all, each, el, said, space, tag, words};
use super::heading::Heading;
use super::sentence::one_of;
use super::state::PlannerAction;
use super::surroundings::Surroundings;
use crate::answers::Answers;
use crate::protocol::{Concern, ConcernId, SkinAnswer};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct AboutYouProps {
    pub(super) about: Surroundings,
    pub(super) answers: Answers,
    pub(super) on_act: Callback<PlannerAction>,
}

#[component]
pub(super) fn AboutYou(props: &AboutYouProps) -> Html {
    let about = &props.about;
    let text = &about.text;
    let several_areas = |(id, concern): &(&ConcernId, &Concern)| {
        props.answers.concerns.contains(id) && concern.areas.len() > 1
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
    let areas = about.protocol.concerns.iter().filter(several_areas);
    let skin = el(
        "fieldset",
        "field",
        [
            said("legend", "field__label", text.say("about.skin")),
            el(
                "ul",
                "choices choices--grid",
                [each(&about.protocol.skin, |answer| skin(props, answer))],
            ),
            forget_skin(props),
        ],
    );
    tag(
        "section",
        &["class", "part", "aria-labelledby"],
        ["question", "about", "about-title"],
        [
            title,
            said("p", "question__hint", text.say("about.hint")),
            each(areas, |(id, concern)| area(props, id, concern)),
            skin,
        ],
    )
}

/// The number of a question. Screen readers count on their own.
pub(super) fn number(number: &str) -> Html {
    tag("span", &["class", "aria-hidden"], ["question__number", "true"], [words(number)])
}

fn area(props: &AboutYouProps, id: &ConcernId, concern: &Concern) -> Html {
    let placed = id.clone();
    let on_place =
        props.on_act.reform(move |area| PlannerAction::PlaceConcern(placed.clone(), area));
    let chosen = props.answers.area(&props.about.protocol, id);
    area_choice(&props.about.text, id, &concern.areas, chosen.as_ref(), &on_place)
}

fn skin(props: &AboutYouProps, answer: &SkinAnswer) -> Html {
    let id = answer.id.clone();
    let choice = Choice {
        one: true,
        name: "skin",
        value: answer.id.as_str(),
        label: one_of(&props.about.text, "skin", id.as_str()),
        hint: Html::default(),
        icon: Html::default(),
        checked: props.answers.skin.as_ref() == Some(&answer.id),
    };
    choice.draw(props.on_act.reform(move |_: Event| PlannerAction::DescribeSkin(id.clone())))
}

fn forget_skin(props: &AboutYouProps) -> Html {
    if props.answers.skin.is_none() {
        return Html::default();
    }
    button(
        "link link--target field__clear",
        "",
        props.on_act.reform(|_| PlannerAction::ForgetSkin),
        words(props.about.text.say("about.forget-skin")),
    )
}
