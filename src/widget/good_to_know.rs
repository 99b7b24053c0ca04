//! What is worth knowing whatever the plan is: how it works, side effects, aftercare, help, sources.

use engine::plan::Plan;
use engine::protocol::Urgency;

use super::drawn::Drawn;
use super::el::{all, each, el, said, tag};
use super::fold::fold;
use super::heading::Heading;
use super::rich::lead;
use super::sentence::one_of;
use super::source_list::source_list;
use super::surroundings::Surroundings;

pub(super) fn good_to_know(about: &Surroundings, plan: &Plan) -> Drawn {
    let text = &about.text;
    let title =
        Heading { below: 1, class: "block__title", id: "reading-title", ..Heading::default() };
    let sources = if plan.courses.is_empty() {
        Drawn::default()
    } else {
        fold(about, text.say("know.sources"), source_list(about, plan))
    };
    tag(
        "section",
        &["class", "aria-labelledby"],
        ["good-to-know", "reading-title"],
        [
            title.say(about, text.say("know.title")),
            said("p", "block__lead", text.say("know.lead")),
            fold(about, text.say("know.how"), how(about, plan)),
            fold(about, text.say("know.risks"), risks(about)),
            fold(about, text.say("know.aftercare"), aftercare(about)),
            fold(about, text.say("know.upkeep"), upkeep(about, plan)),
            fold(about, text.say("know.help"), help(about)),
            sources,
        ],
    )
}

fn list(items: impl Into<Vec<Drawn>>) -> Drawn {
    el("ul", "list", items)
}

fn item(words: &str) -> Drawn {
    said("li", "list__item", words)
}

/// An item whose beginning stands in bold.
#[inline(never)]
fn item_with_lead(start: &str, rest: &str) -> Drawn {
    el("li", "list__item", [lead(start, rest)])
}

/// Such an item from the sentences of one entry.
fn entry(about: &Surroundings, kind: &str, id: &str, [start, rest]: [&str; 2]) -> Drawn {
    let say = |part: &str| about.text.of(kind, id, part);
    item_with_lead(say(start), say(rest))
}

/// Collagen, elastin and product absorption, and what it may do for what is chosen.
fn how(about: &Surroundings, plan: &Plan) -> Drawn {
    let text = &about.text;
    let general = |key: &str| said("p", "list__item", text.say(key));
    let chosen = each(&plan.courses, |course| {
        each(&course.concerns, |id| {
            let name = text.of("concern", id.as_str(), "name").to_owned() + ".";
            item_with_lead(&name, text.of("concern", id.as_str(), "about"))
        })
    });
    let absorption = item_with_lead(text.say("absorption.lead"), text.say("absorption.rest"));
    all([
        general("how.collagen"),
        general("how.elastin"),
        general("how.channels"),
        list([absorption, chosen]),
    ])
}

fn risks(about: &Surroundings) -> Drawn {
    list([
        each(about.protocol.risks(), |risk| {
            entry(about, "risk", risk.id.as_str(), ["lead", "rest"])
        }),
        each(about.protocol.reminders(), |caution| {
            let parts = ["note.lead", "note.rest"];
            entry(about, "caution", caution.as_str(), parts)
        }),
    ])
}

pub(super) fn aftercare(about: &Surroundings) -> Drawn {
    list([each(about.protocol.aftercare(), |advice| {
        entry(about, "aftercare", advice.id.as_str(), ["lead", "rest"])
    })])
}

/// What keeps a result: top-ups where they are usual, and care for the skin.
pub(super) fn upkeep(about: &Surroundings, plan: &Plan) -> Drawn {
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
pub(super) fn help(about: &Surroundings) -> Drawn {
    let text = &about.text;
    each(Urgency::ALL, |urgency| {
        let mut signs = Vec::new();
        for flag in about.protocol.red_flags() {
            if flag.urgency == urgency {
                signs.push(item(one_of(text, "red-flag", flag.id.as_str())));
            }
        }
        if signs.is_empty() {
            return Drawn::default();
        }
        let title = said("strong", "", one_of(text, "urgency", urgency.word()));
        all([el("p", "list__item", [title]), list(signs)])
    })
}
