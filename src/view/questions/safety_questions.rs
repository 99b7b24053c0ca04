//! The safety questions: facts in short groups, and two answers to all of them. "None of these" excludes
//! the rest; "I am not sure" is one more answer beside it.

use engine::answers::{Answers, Safety};
use engine::plan::Status;
use yew::{Callback, Event, Html, Properties, component, html};

use super::concern_picker::choice_group;
use super::number::number;
use super::safety_result::safety_result;
use crate::view::parts::{Choice, Control, Heading, each, one_of};
use crate::view::{PlannerAction, translatable, use_surroundings};

/// What the questions show.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct SafetyQuestionsProps {
    /// What the visitor told us.
    pub(crate) answers: Answers,
    /// What it led to.
    pub(crate) status: Status,
}

/// The third question.
#[component]
pub(crate) fn SafetyQuestions(props: &SafetyQuestionsProps) -> Html {
    let about = &use_surroundings();
    let SafetyQuestionsProps { answers, status } = props;
    let safety = answers.safety_now(&about.protocol);
    let title = Heading { below: 1, class: "question__title", id: "safety-title", target: true };
    let words = html! { <>{ number("3") }{ about.say("safety.title") }</> };
    let groups = about.protocol.asked(&answers.concerns).map(|(id, questions)| {
        let facts = questions.iter().map(|question| {
            let caution = question.caution.clone();
            let id = caution.as_str();
            let said = about.text.of("caution", id, "ask");
            let meant = caution.clone();
            let onchange =
                about.ticking(move |ticked| PlannerAction::TickCaution(meant.clone(), ticked));
            line(id, said, safety.has(&caution), onchange)
        });
        let name = one_of(&about.text, "question", id.as_str());
        choice_group(about, "safety-questions__group", "safety", id, name, each(facts))
    });
    let for_all = |value: &str, checked, meaning: fn(bool) -> PlannerAction| {
        line(value, one_of(&about.text, "safety", value), checked, about.ticking(meaning))
    };
    translatable(html! {
        <fieldset class="question" part="safety">
            <legend class="question__legend">{ title.draw(about, words) }</legend>
            <p class="question__hint">{ about.say("safety.hint") }</p>
            <div class="safety-questions">
                { each(groups) }
                <p class="safety-questions__or" aria-hidden="true">
                    <span>{ about.say("safety.or") }</span>
                </p>
                <div class="choices choices--grid safety-questions__for-all">
                    { for_all("none", safety == Safety::None, PlannerAction::SayNone) }
                    { for_all("not-sure", safety.is_not_sure(), PlannerAction::SayNotSure) }
                </div>
            </div>
            { safety_result(about, *status, &safety) }
        </fieldset>
    })
}

fn line(value: &str, label: &str, checked: bool, onchange: Callback<Event>) -> Html {
    let choice = Choice {
        control: Control { one: false, name: "caution", value, checked, onchange },
        label,
        hint: Html::default(),
        icon: Html::default(),
    };
    choice.draw()
}
