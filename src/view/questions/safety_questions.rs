//! The safety questions: facts in short groups, each with two answers of its own. "None of these" excludes the rest
//! of its group; "I am not sure" is one more answer beside it.

use engine::answers::{Answers, GroupAnswer};
use engine::plan::Status;
use engine::protocol::{CautionId, GroupId, Question};
use yew::{Callback, Event, Html, Properties, component, html};

use super::concern_picker::choice_group;
use super::number::number;
use super::safety_result::safety_result;
use crate::view::parts::{Choice, Control, DateField, Heading, each, one_of};
use crate::view::{PlannerAction, Surroundings, translatable, use_surroundings};

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
    let title = Heading { below: 1, class: "question__title", id: "safety-title", target: true };
    let words = html! { <>{ number("3") }{ about.say("safety.title") }</> };
    let groups = about.protocol.asked(&answers.concerns).map(|(id, questions)| {
        if questions.is_empty() {
            return Html::default();
        }
        let group = Group { about, answers, id, answer: answers.safety.group(id) };
        let name = one_of(&about.text, "question", id.as_str());
        let lines = group.lines(&questions);
        choice_group(about, "safety-questions__group", "safety", id, name, lines)
    });
    translatable(html! {
        <fieldset class="question" part="safety">
            <legend class="question__legend">{ title.draw(about, words) }</legend>
            <p class="question__hint">{ about.say("safety.hint") }</p>
            <div class="safety-questions">{ each(groups) }</div>
            { safety_result(about, *status, &answers.safety_now(&about.protocol)) }
        </fieldset>
    })
}

/// One group of questions with its answer.
struct Group<'a> {
    about: &'a Surroundings,
    answers: &'a Answers,
    id: &'a GroupId,
    answer: GroupAnswer,
}

impl Group<'_> {
    fn lines(&self, questions: &[&Question]) -> Html {
        let about = self.about;
        let for_all = |value: &str, checked, meaning: fn(GroupId, bool) -> PlannerAction| {
            let group = self.id.clone();
            let onchange = about.ticking(move |ticked| meaning(group.clone(), ticked));
            let name = format!("safety:{}", self.id);
            line(&name, value, one_of(&about.text, "safety", value), checked, onchange)
        };
        html! {
            <>
                { each(questions.iter().map(|question| self.question(question))) }
                { for_all("none", self.answer == GroupAnswer::None, PlannerAction::SayNone) }
                { for_all("not-sure", self.answer.is_not_sure(), PlannerAction::SayNotSure) }
            </>
        }
    }

    /// A line, and under it, once it is ticked, which of its facts it is and when that was.
    fn question(&self, question: &Question) -> Html {
        let about = self.about;
        let lead = self.fact(&question.caution);
        if question.which.is_empty() {
            return lead;
        }
        let labelled = format!("which-{}", question.caution);
        html! {
            <div key={question.caution.as_str()}>
                { lead }
                if self.answer.has(&question.caution) {
                    <div class="safety-questions__which" role="group" aria-labelledby={labelled.clone()}>
                        <p class="field__label" id={labelled}>{ about.say("safety.which") }</p>
                        { each(question.which.iter().map(|fact| self.dated(fact))) }
                    </div>
                }
            </div>
        }
    }

    fn fact(&self, fact: &CautionId) -> Html {
        let about = self.about;
        let said = about.text.of("caution", fact.as_str(), "ask");
        let (group, meant) = (self.id.clone(), fact.clone());
        let onchange = about.ticking(move |ticked| {
            PlannerAction::TickCaution(group.clone(), meant.clone(), ticked)
        });
        line("caution", fact.as_str(), said, self.answer.has(fact), onchange)
    }

    /// A fact, and once it is ticked, when it was.
    fn dated(&self, fact: &CautionId) -> Html {
        let about = self.about;
        let meant = fact.clone();
        let field = DateField {
            name: format!("since:{fact}"),
            label: about.text.say("safety.since"),
            note: about.text.say("safety.since-hint"),
            days: (None, Some(about.today)),
            day: self.answers.safety.since(fact),
            on_day: about.act.reform(move |day| PlannerAction::SaySince(meant.clone(), day)),
        };
        html! {
            <div key={fact.as_str()}>
                { self.fact(fact) }
                if self.answer.has(fact) {
                    <div class="safety-questions__since">{ field.draw() }</div>
                }
            </div>
        }
    }
}

fn line(name: &str, value: &str, label: &str, checked: bool, onchange: Callback<Event>) -> Html {
    let choice = Choice {
        control: Control { one: false, name, value, checked, onchange },
        label,
        hint: Html::default(),
        icon: Html::default(),
    };
    choice.draw()
}
