//! Optional questions about the visitor: where a concern is, and how the skin reacts to sun.

use yew::Html;

use super::act::{Act, when};
use super::area_choice::area_choice;
use super::button::button;
use super::choice::Choice;
use super::el::{all, each, el, said, space, tag, words};
use super::heading::Heading;
use super::reveal::on_last_press;
use super::sentence::one_of;
use super::state::PlannerAction;
use super::surroundings::Surroundings;
use crate::answers::Answers;
use crate::protocol::{Concern, ConcernId, SkinAnswer};
use crate::text::Text;

pub(super) fn about_you(about: &Surroundings, answers: &Answers, act: &Act) -> Html {
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
    let areas = about.protocol.concerns.iter().filter(several_areas);
    let skin = el(
        "fieldset",
        "field",
        [
            said("legend", "field__label", text.say("about.skin")),
            el(
                "ul",
                "choices choices--grid",
                [each(&about.protocol.skin, |answer| skin(text, answers, answer, act))],
            ),
            forget_skin(text, answers, act),
        ],
    );
    tag(
        "section",
        &["class", "part", "aria-labelledby"],
        ["question", "about", "about-title"],
        [
            title,
            said("p", "question__hint", text.say("about.hint")),
            each(areas, |(id, concern)| area_choice(about, answers, act, id, &concern.areas)),
            skin,
        ],
    )
}

/// The number of a question. Screen readers count on their own.
pub(super) fn number(number: &str) -> Html {
    tag("span", &["class", "aria-hidden"], ["question__number", "true"], [words(number)])
}

fn skin(text: &Text, answers: &Answers, answer: &SkinAnswer, act: &Act) -> Html {
    let id = &answer.id;
    let choice = Choice {
        one: true,
        name: "skin",
        value: id.as_str(),
        label: one_of(text, "skin", id.as_str()),
        hint: Html::default(),
        icon: Html::default(),
        checked: answers.skin.as_ref() == Some(id),
    };
    choice.draw(when(act, PlannerAction::DescribeSkin(id.clone())))
}

fn forget_skin(text: &Text, answers: &Answers, act: &Act) -> Html {
    if answers.skin.is_none() {
        return Html::default();
    }
    button(
        "link link--target field__clear",
        "",
        on_last_press(act, PlannerAction::ForgetSkin, "input[name=skin]"),
        words(text.say("about.forget-skin")),
    )
}
