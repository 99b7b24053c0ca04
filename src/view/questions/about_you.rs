//! Optional questions about the visitor: where a concern is, how the skin reacts to sun, how long it
//! may look red, and between which dates.

use engine::answers::Answers;
use engine::protocol::{Concern, ConcernId, Day, SkinAnswer};
use yew::{Callback, Html, MouseEvent, Properties, component, html};

use super::area_choice::area_choice;
use super::number::number;
use crate::view::parts::{
    Choice, Control, DateField, Heading, Segment, each, focus_instead, one_of, segments, words,
};
use crate::view::{PlannerAction, Surroundings, translatable, use_surroundings};

/// What the questions show.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct AboutYouProps {
    /// What the visitor told us.
    pub(crate) answers: Answers,
}

/// The second question.
#[component]
pub(crate) fn AboutYou(props: &AboutYouProps) -> Html {
    let about = &use_surroundings();
    let answers = &props.answers;
    let several_areas = |(id, concern): &(&ConcernId, &Concern)| {
        answers.concerns.contains(id) && concern.areas.len() > 1
    };
    let title =
        Heading { below: 1, class: "question__title", id: "about-title", ..Heading::default() };
    let words = html! {
        <>
            { number("2") }
            { about.say("about.title") }
            { words(" ") }
            <span class="question__optional">{ about.say("about.optional") }</span>
        </>
    };
    let areas = about.protocol.concerns().iter().filter(several_areas);
    let areas = areas.map(|(id, concern)| area_choice(about, answers, id, &concern.areas));
    let skins = about.protocol.skin().iter().map(|answer| skin(about, answers, answer));
    translatable(html! {
        <section class="question" part="about" aria-labelledby="about-title">
            { title.draw(about, words) }
            <p class="question__hint">{ about.say("about.hint") }</p>
            { each(areas) }
            <fieldset class="field">
                <legend class="field__label">{ about.say("about.skin") }</legend>
                <div class="choices choices--grid">{ each(skins) }</div>
                { forget(about, answers.skin.is_some(), "input[name=skin]", PlannerAction::ForgetSkin) }
            </fieldset>
            { redness(about, answers) }
            { dates(about, answers) }
        </section>
    })
}

fn skin(about: &Surroundings, answers: &Answers, answer: &SkinAnswer) -> Html {
    let id = answer.id.clone();
    let choice = Choice {
        control: Control {
            one: true,
            name: "skin",
            value: answer.id.as_str(),
            checked: answers.skin.as_ref() == Some(&id),
            onchange: about.choosing(PlannerAction::DescribeSkin(id)),
        },
        label: one_of(&about.text, "skin", answer.id.as_str()),
        hint: Html::default(),
        icon: Html::default(),
    };
    choice.draw()
}

/// For how many days someone may look red; what is between two of them fits the lower.
const REDNESS_DAYS: [(&str, u16); 4] = [("0", 0), ("1", 1), ("3", 3), ("7", 7)];

fn redness(about: &Surroundings, answers: &Answers) -> Html {
    let choices = REDNESS_DAYS.iter().map(|(value, days)| Segment {
        value,
        label: one_of(&about.text, "about.redness-days", value),
        checked: answers.redness_days == Some(*days),
        onchange: about.choosing(PlannerAction::AcceptRedness(Some(*days))),
    });
    let given = answers.redness_days.is_some();
    let forget =
        forget(about, given, "input[name=redness-days]", PlannerAction::AcceptRedness(None));
    segments(about.text.say("about.redness"), "redness-days", choices.collect(), forget)
}

/// The two dates: from when, and until when.
fn dates(about: &Surroundings, answers: &Answers) -> Html {
    let start = about.act.reform(PlannerAction::StartFrom);
    let event = about.act.reform(PlannerAction::PlanFor);
    html! {
        <div class="field field--pair">
            { date(about, "start", answers.start, start) }
            { date(about, "event", answers.event, event) }
        </div>
    }
}

/// One of them, with a note while the day lies before today.
fn date(about: &Surroundings, name: &str, day: Option<Day>, on_day: Callback<Option<Day>>) -> Html {
    let text = &about.text;
    let is_past = day.is_some_and(|day| day < about.today);
    let field = DateField {
        name: name.to_owned(),
        label: one_of(text, "about", name),
        note: if is_past { one_of(text, "about", &format!("past-{name}")) } else { "" },
        days: (Some(about.today), None),
        day,
        on_day,
    };
    field.draw()
}

/// How an answer given with the radio buttons that match `controls` is taken back.
fn forget(
    about: &Surroundings,
    given: bool,
    controls: &'static str,
    action: PlannerAction,
) -> Html {
    if !given {
        return Html::default();
    }
    let act = about.act.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        focus_instead(&event, controls);
        act.emit(action.clone());
    });
    html! {
        <button class="link link--target field__clear" type="button" {onclick}>
            { about.say("about.forget") }
        </button>
    }
}
