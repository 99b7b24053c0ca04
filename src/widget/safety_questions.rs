//! The safety questions: facts in short groups, and two answers that exclude the rest.

use yew::Html;

use super::about_you::number;
use super::act::{Act, when};
use super::choice::Choice;
use super::concern_picker::choice_group;
use super::el::{all, each, el, said, tag, words};
use super::heading::Heading;
use super::safety_result::safety_result;
use super::sentence::one_of;
use super::state::PlannerAction;
use super::surroundings::Surroundings;
use crate::answers::{Answers, Safety};
use crate::plan::Status;
use crate::protocol::Question;

/// What the questions are drawn from.
struct Asked<'a> {
    about: &'a Surroundings,
    /// The answer as it stands.
    safety: &'a Safety,
    act: &'a Act,
}

pub(super) fn safety_questions(
    about: &Surroundings,
    answers: &Answers,
    status: Status,
    act: &Act,
) -> Html {
    let text = &about.text;
    let safety = answers.safety_now(&about.protocol);
    let asked = Asked { about, safety: &safety, act };
    let title = Heading { below: 1, class: "question__title", id: "safety-title", target: true };
    let title = title.draw(about, all([number("3"), words(text.say("safety.title"))]));
    let groups = each(about.protocol.asked(&answers.concerns), |(id, questions)| {
        let name = one_of(text, "question", id.as_str());
        let facts = each(questions, |question| asked.fact(question));
        choice_group(about, "safety-questions__group", "safety", id, name, facts)
    });
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
            asked.exclusive("none", &Safety::None, PlannerAction::ToggleNone),
            asked.exclusive("not-sure", &Safety::NotSure, PlannerAction::ToggleNotSure),
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
            safety_result(text, status, &safety),
        ],
    )
}

impl Asked<'_> {
    /// One health fact.
    fn fact(&self, question: &Question) -> Html {
        let caution = &question.caution;
        let label = self.about.text.of("caution", caution.as_str(), "ask");
        let action = PlannerAction::ToggleCaution(caution.clone());
        self.line(caution.as_str(), label, self.safety.has(caution), action)
    }

    /// An answer that excludes the rest.
    fn exclusive(&self, value: &str, safety: &Safety, action: PlannerAction) -> Html {
        let label = one_of(&self.about.text, "safety", value);
        self.line(value, label, self.safety == safety, action)
    }

    fn line(&self, value: &str, label: &str, checked: bool, action: PlannerAction) -> Html {
        let choice = Choice {
            one: false,
            name: "caution",
            value,
            label,
            hint: Html::default(),
            icon: Html::default(),
            checked,
        };
        choice.draw(when(self.act, action))
    }
}
