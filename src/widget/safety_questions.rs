//! The safety questions: facts in short groups, and two answers that exclude the rest.

use yew::{Callback, Event, Html, Properties, component};

use super::about_you::number;
use super::choice::Choice;
use super::concern_picker::choice_group;
use super::el::{all, each, el, said, tag, words};
use super::heading::Heading;
use super::safety_result::safety_result;
use super::sentence::one_of;
use super::state::PlannerAction;
use super::surroundings::Surroundings;
use crate::answers::Safety;
use crate::plan::Status;
use crate::protocol::{ConcernId, Few, GroupId, Question};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct SafetyQuestionsProps {
    pub(super) about: Surroundings,
    /// What is ticked above: some questions are only asked with some concerns.
    pub(super) concerns: Few<ConcernId>,
    /// The answer as it stands.
    pub(super) safety: Safety,
    /// What it led to.
    pub(super) status: Status,
    pub(super) on_act: Callback<PlannerAction>,
}

#[component]
pub(super) fn SafetyQuestions(props: &SafetyQuestionsProps) -> Html {
    let about = &props.about;
    let text = &about.text;
    let title = Heading { below: 1, class: "question__title", id: "safety-title", target: true };
    let title = title.draw(about, all([number("3"), words(text.say("safety.title"))]));
    let groups =
        each(about.protocol.asked(&props.concerns), |(id, questions)| group(props, id, &questions));
    let or = tag(
        "p",
        &["class", "aria-hidden"],
        ["safety-questions__or", "true"],
        [said("span", "", text.say("safety.or"))],
    );
    let exclusive = el(
        "ul",
        "choices choices--grid safety-questions__exclusive",
        [
            exclusive(props, "none", &Safety::None, PlannerAction::ToggleNone),
            exclusive(props, "not-sure", &Safety::NotSure, PlannerAction::ToggleNotSure),
        ],
    );
    tag(
        "fieldset",
        &["class", "part"],
        ["question", "safety"],
        [
            el("legend", "question__legend", [title]),
            said("p", "question__hint", text.say("safety.hint")),
            el("div", "safety-questions", [groups, or, exclusive]),
            safety_result(text, props.status, &props.safety),
        ],
    )
}

fn group(props: &SafetyQuestionsProps, id: &GroupId, questions: &[&Question]) -> Html {
    let name = one_of(&props.about.text, "question", id.as_str());
    let choices = each(questions, |question| fact(props, question));
    let class = "safety-questions__group";
    choice_group(&props.about, class, "safety", id, name, choices)
}

fn fact(props: &SafetyQuestionsProps, question: &Question) -> Html {
    let caution = question.caution.clone();
    let label = props.about.text.of("caution", caution.as_str(), "ask");
    let checked = props.safety.has(&caution);
    let action = PlannerAction::ToggleCaution(caution.clone());
    line(props, caution.as_str(), label, checked, action)
}

fn exclusive(
    props: &SafetyQuestionsProps,
    value: &str,
    safety: &Safety,
    action: PlannerAction,
) -> Html {
    let label = one_of(&props.about.text, "safety", value);
    line(props, value, label, props.safety == *safety, action)
}

fn line(
    props: &SafetyQuestionsProps,
    value: &str,
    label: &str,
    checked: bool,
    action: PlannerAction,
) -> Html {
    let choice = Choice {
        one: false,
        name: "caution",
        value,
        label,
        hint: Html::default(),
        icon: Html::default(),
        checked,
    };
    choice.draw(props.on_act.reform(move |_: Event| action.clone()))
}
