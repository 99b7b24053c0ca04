//! The safety questions: facts in short groups, and two answers to all of them. "None of these" excludes
//! the rest; "I am not sure" is one more answer beside it.

use engine::answers::{Answers, Safety};
use engine::plan::Status;
use engine::protocol::Question;

use super::about_you::number;
use super::choice::Choice;
use super::concern_picker::choice_group;
use super::drawn::Drawn;
use super::el::{all, each, el, said, tag, words};
use super::heading::Heading;
use super::safety_result::safety_result;
use super::sentence::one_of;
use super::surroundings::Surroundings;

/// What the questions are drawn from.
struct Asked<'a> {
    about: &'a Surroundings,
    /// The answer as it stands.
    safety: &'a Safety,
}

pub(super) fn safety_questions(about: &Surroundings, answers: &Answers, status: Status) -> Drawn {
    let text = &about.text;
    let safety = answers.safety_now(&about.protocol);
    let asked = Asked { about, safety: &safety };
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
    let for_all = el(
        "div",
        "choices choices--grid safety-questions__for-all",
        [
            asked.for_all("none", safety == Safety::None),
            asked.for_all("not-sure", safety.is_not_sure()),
        ],
    );
    tag(
        "fieldset",
        &["class", "part"],
        ["question", "safety"],
        [
            el("legend", "question__legend", [title]),
            said("p", "question__hint", text.say("safety.hint")),
            el("div", "safety-questions", [groups, or, for_all]),
            safety_result(text, status, &safety),
        ],
    )
}

impl Asked<'_> {
    /// One health fact.
    fn fact(&self, question: &Question) -> Drawn {
        let caution = &question.caution;
        let label = self.about.text.of("caution", caution.as_str(), "ask");
        line(caution.as_str(), label, self.safety.has(caution))
    }

    /// An answer to all of them.
    fn for_all(&self, value: &str, checked: bool) -> Drawn {
        line(value, one_of(&self.about.text, "safety", value), checked)
    }
}

fn line(value: &str, label: &str, checked: bool) -> Drawn {
    let choice = Choice {
        one: false,
        name: "caution",
        value,
        label,
        hint: Drawn::default(),
        icon: Drawn::default(),
        checked,
    };
    choice.draw()
}
