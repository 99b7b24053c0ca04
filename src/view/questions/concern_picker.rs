//! The question "what would you like to improve?".

use engine::protocol::{Concern, ConcernId, Few, GroupId};
use yew::{Callback, Html, MouseEvent, Properties, component, html};

use super::concern_icon::concern_icon;
use super::number::number;
use crate::view::parts::{
    Choice, Control, Heading, each, element, focus_instead, keyed, one_of, words,
};
use crate::view::{PlannerAction, Surroundings, translatable, use_surroundings};

/// What the question shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ConcernPickerProps {
    /// The concerns that are ticked.
    pub(crate) chosen: Few<ConcernId>,
}

/// The first question.
#[component]
pub(crate) fn ConcernPicker(props: &ConcernPickerProps) -> Html {
    let about = use_surroundings();
    let title = Heading { below: 1, class: "question__title", ..Heading::default() };
    let words = html! { <>{ number("1") }{ about.say("concerns.title") }</> };
    let groups = about.protocol.offered().map(|(id, concerns)| {
        let choices =
            concerns.iter().map(|(id, concern)| choice(&about, &props.chosen, id, concern));
        let name = one_of(&about.text, "group", id.as_str());
        choice_group(&about, "concern-picker__group", "concerns", id, name, each(choices))
    });
    translatable(html! {
        <fieldset class="question" part="concerns">
            <legend class="question__legend">{ title.draw(&about, words) }</legend>
            <div class="question__lead">
                <p class="question__hint">{ about.say("concerns.hint") }</p>
                { count(&about, &props.chosen) }
            </div>
            <div class="concern-picker">{ each(groups) }</div>
        </fieldset>
    })
}

/// How many are ticked, and a button that unticks them. Until one is, room is kept for both: where they need a
/// line of their own, the first tick would move the rows under the hand.
fn count(about: &Surroundings, chosen: &Few<ConcernId>) -> Html {
    let count = u16::try_from(chosen.len()).unwrap_or(u16::MAX);
    let said = words(&about.text.count("concerns.chosen", count.max(1)));
    let clear = about.say("concerns.clear");
    if count == 0 {
        return html! {
            <p class="question__count question__count--none">{ said }{ words(" ") }{ clear }</p>
        };
    }
    let act = about.act.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        focus_instead(&event, "input[name=concern]");
        act.emit(PlannerAction::ClearConcerns);
    });
    html! {
        <p class="question__count">
            { said }{ words(" ") }
            <button class="link link--target" type="button" {onclick}>{ clear }</button>
        </p>
    }
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
    let inside = html! { <>{ title.say(about, name) }<div class="choices">{ choices }</div></> };
    let attributes = &["class", "role", "aria-labelledby"];
    keyed(id.as_str(), element("div", attributes, &[class, "group", &labelled], inside))
}

fn choice(
    about: &Surroundings,
    chosen: &Few<ConcernId>,
    id: &ConcernId,
    concern: &Concern,
) -> Html {
    let say = |part: &str| about.text.of("concern", id.as_str(), part);
    let class = if concern.professional_first {
        "choice__hint choice__hint--first"
    } else {
        "choice__hint"
    };
    let meant = id.clone();
    let choice = Choice {
        control: Control {
            one: false,
            name: "concern",
            value: id.as_str(),
            checked: chosen.contains(id),
            onchange: about
                .ticking(move |ticked| PlannerAction::TickConcern(meant.clone(), ticked)),
        },
        label: say("name"),
        hint: element("span", &["class"], &[class], words(say("hint"))),
        icon: concern_icon(id),
    };
    choice.draw()
}
