//! What is worth knowing whatever the plan is: how it works, side effects, aftercare, help, sources.

use engine::plan::Plan;
use engine::protocol::{Advice, Figure, Range, Urgency};
use yew::{Html, html};

use super::source_list::source_list;
use crate::view::Surroundings;
use crate::view::parts::{Heading, each, fold, in_area, lead, one_of, words};

pub(crate) fn good_to_know(about: &Surroundings, plan: &Plan) -> Html {
    let text = &about.text;
    let title =
        Heading { below: 1, class: "block__title", id: "reading-title", ..Heading::default() };
    html! {
        <section class="good-to-know" aria-labelledby="reading-title">
            { title.say(about, text.say("know.title")) }
            <p class="block__lead">{ about.say("know.lead") }</p>
            { fold(about, text.say("know.how"), how(about)) }
            { fold(about, text.say("know.before"), before(about, plan)) }
            { fold(about, text.say("know.choosing"), advice(about, "choosing", about.protocol.choosing())) }
            { fold(about, text.say("know.risks"), risks(about)) }
            { fold(about, text.say("know.aftercare"), aftercare(about)) }
            { fold(about, text.say("know.upkeep"), upkeep(about, plan)) }
            { fold(about, text.say("know.help"), help(about)) }
            if !plan.courses.is_empty() {
                { fold(about, text.say("know.sources"), source_list(about, plan)) }
            }
        </section>
    }
}

#[inline(never)]
fn list(items: Vec<Html>) -> Html {
    html! { <ul class="list">{ each(items) }</ul> }
}

#[inline(never)]
fn item(sentence: &str) -> Html {
    html! { <li class="list__item">{ words(sentence) }</li> }
}

/// An item whose beginning stands in bold.
#[inline(never)]
fn item_with_lead(start: &str, rest: &str) -> Html {
    html! { <li class="list__item">{ lead(start, rest) }</li> }
}

/// Such an item from the sentences of one entry.
fn entry(about: &Surroundings, kind: &str, id: &str, [start, rest]: [&str; 2]) -> Html {
    let say = |part: &str| about.text.of(kind, id, part);
    item_with_lead(say(start), say(rest))
}

/// Collagen, elastin and product absorption.
fn how(about: &Surroundings) -> Html {
    let text = &about.text;
    let items = vec![item_with_lead(text.say("absorption.lead"), text.say("absorption.rest"))];
    html! {
        <>
            <p class="list__item">{ about.say("how.collagen") }</p>
            <p class="list__item">{ about.say("how.elastin") }</p>
            <p class="list__item">{ about.say("how.channels") }</p>
            { list(items) }
        </>
    }
}

/// What a session is like, and when one can work again, which the protocol says for each class of downtime.
fn before(about: &Surroundings, plan: &Plan) -> Html {
    let text = &about.text;
    let mut work = Vec::new();
    for course in &plan.courses {
        let downtime = about.protocol.downtime().get(&course.downtime);
        let days = downtime.and_then(|downtime| downtime.work_days.as_ref()).map(Figure::range);
        let words = match days {
            None => text.say("before.work.unknown").to_owned(),
            Some(Range { max: 0, .. }) => text.say("before.work.same-day").to_owned(),
            Some(days) => text.unit("before.work.days", days),
        };
        let area = text.of("area", course.area.as_str(), "name");
        work.push(item(&in_area(text, plan.courses.len() > 1, area, &words)));
    }
    html! {
        <>
            { advice(about, "before", about.protocol.before()) }
            { list(work) }
        </>
    }
}

/// Each piece of advice of a kind.
fn advice(about: &Surroundings, kind: &str, all: &[Advice]) -> Html {
    let mut items = Vec::new();
    for advice in all {
        items.push(entry(about, kind, advice.id.as_str(), ["lead", "rest"]));
    }
    list(items)
}

/// What can go wrong, and what is told to everyone.
fn risks(about: &Surroundings) -> Html {
    let mut items = Vec::new();
    for caution in about.protocol.reminders() {
        items.push(entry(about, "caution", caution.as_str(), ["note.lead", "note.rest"]));
    }
    html! { <>{ side_effects(about) }{ list(items) }</> }
}

pub(crate) fn side_effects(about: &Surroundings) -> Html {
    advice(about, "risk", about.protocol.risks())
}

pub(crate) fn aftercare(about: &Surroundings) -> Html {
    let mut items = Vec::new();
    for advice in about.protocol.aftercare() {
        items.push(entry(about, "aftercare", advice.id.as_str(), ["lead", "rest"]));
    }
    list(items)
}

/// What keeps a result: top-ups where they are usual, and care for the skin.
pub(crate) fn upkeep(about: &Surroundings, plan: &Plan) -> Html {
    let text = &about.text;
    let mut topped_up = false;
    let mut months = None;
    let mut not: Vec<&str> = Vec::new();
    for course in &plan.courses {
        months = months.or(course.maintenance_months.as_ref());
        for id in &course.concerns {
            match about.protocol.concerns().get(id) {
                Some(concern) if concern.maintenance_months.is_some() => topped_up = true,
                Some(_) => not.push(text.of("concern", id.as_str(), "within")),
                None => {}
            }
        }
    }
    let mut items = Vec::new();
    if let Some(months) = months
        && topped_up
    {
        let range = text.words(months.range());
        items.push(item(&text.fill("upkeep.figure", &[("range", &range)])));
    }
    if !not.is_empty() {
        let concerns = text.list(&not);
        items.push(item(&text.fill("upkeep.none", &[("concerns", &concerns)])));
    }
    items.push(item(text.say("upkeep.care")));
    items.push(item(text.say("upkeep.sun")));
    list(items)
}

/// What to look out for, the most urgent first.
pub(crate) fn help(about: &Surroundings) -> Html {
    let text = &about.text;
    let groups = Urgency::ALL.into_iter().filter_map(|urgency| {
        let mut signs = Vec::new();
        for flag in about.protocol.red_flags() {
            if flag.urgency == urgency {
                signs.push(item(one_of(text, "red-flag", flag.id.as_str())));
            }
        }
        if signs.is_empty() {
            return None;
        }
        Some(html! {
            <>
                <p class="list__item"><strong>{ words(&whom_to_call(about, urgency)) }</strong></p>
                { list(signs) }
            </>
        })
    });
    each(groups)
}

/// What to do about a sign, with the number where the clinic names one.
fn whom_to_call(about: &Surroundings, urgency: Urgency) -> String {
    let text = &about.text;
    let numbers = about.protocol.numbers();
    let number = numbers.and_then(|numbers| match urgency {
        Urgency::Emergency => {
            numbers.emergency.as_deref().map(|number| ("urgency.emergency-number", number))
        }
        Urgency::Urgent | Urgency::SameDay => {
            numbers.out_of_hours.as_deref().map(|number| ("urgency.out-of-hours", number))
        }
        Urgency::SeeDoctor | Urgency::CallClinic => None,
    });
    let title = one_of(text, "urgency", urgency.word());
    match number {
        Some((key, number)) if urgency == Urgency::Emergency => {
            text.fill(key, &[("number", number)])
        }
        Some((key, number)) => format!("{title}. {}", text.fill(key, &[("number", number)])),
        None => title.to_owned(),
    }
}
