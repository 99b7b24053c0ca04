//! Where the figures of the plan come from: each figure with its grade and its sources.

use engine::plan::{Course, Plan, PlannedSupport};
use engine::protocol::{Combination, Few, Figure, Grade, Origin, Source, SourceId};
use yew::{Html, html};

use crate::view::Surroundings;
use crate::view::parts::{CHEVRON, each, icon, one_of, opening, support, words};

pub(crate) fn source_list(about: &Surroundings, plan: &Plan) -> Html {
    let grades = [Grade::A, Grade::B, Grade::C, Grade::D].into_iter();
    let meaning = grades.map(|grade| {
        let say = |part: &str| about.of("grade", grade.letter(), part);
        html! {
            <>
                <strong>{ say("name") }{ words(".") }</strong>
                { words(" ") }
                { say("meaning") }
                { words(" ") }
            </>
        }
    });
    html! {
        <>
            { each(plan.courses.iter().map(|course| concerns(about, course))) }
            { each(plan.courses.iter().map(|course| downtime(about, course))) }
            { advice(about, plan) }
            <p class="fold__meaning">{ each(meaning) }</p>
            if about.protocol.signed_off().is_none() {
                <p class="fold__meaning">{ about.say("sources.unchecked") }</p>
            }
        </>
    }
}

/// The figures of each concern.
fn concerns(about: &Surroundings, course: &Course) -> Html {
    let groups = course.concerns.iter().filter_map(|id| {
        let concern = about.protocol.concerns().get(id)?;
        let figures = [
            ("sources.sessions", Some(&concern.sessions)),
            ("sources.interval", Some(&concern.interval_weeks)),
            ("sources.results", concern.results_weeks.as_ref()),
            ("sources.upkeep", concern.maintenance_months.as_ref()),
        ];
        let name = about.text.of("concern", id.as_str(), "name");
        let overall = overall(about, "sources.overall", concern.grade, &concern.sources);
        Some(group(name, html! { <>{ lines(about, &figures) }{ overall }</> }))
    });
    each(groups)
}

/// The figures of what shows after a session.
fn downtime(about: &Surroundings, course: &Course) -> Html {
    let Some(downtime) = about.protocol.downtime().get(&course.downtime) else {
        return Html::default();
    };
    let figures = [
        ("sources.redness", Some(&downtime.downtime_days)),
        ("sources.swelling", downtime.swelling_days.as_ref()),
        ("sources.pinpoint", downtime.pinpoint_days.as_ref()),
        ("sources.flaking", downtime.flaking_days.as_ref()),
        ("sources.make-up", Some(&downtime.make_up_hours)),
        ("sources.exercise", Some(&downtime.exercise_hours)),
        ("sources.sun", Some(&downtime.sun_hours)),
    ];
    let area = about.text.of("area", course.area.as_str(), "name");
    let name = about.text.fill("sources.after", &[("area", area)]);
    group(&name, lines(about, &figures))
}

/// The figures of a combination, what it rests on for each concern, and what its warning rests on.
pub(crate) fn of_combination(
    about: &Surroundings,
    entry: &Combination,
    support: &[&PlannedSupport],
) -> Html {
    let figures = [
        ("sources.spacing", entry.spacing_weeks.as_ref()),
        ("sources.extra", entry.extra_downtime_days.as_ref()),
    ];
    let inside = html! {
        <>
            { lines(about, &figures) }
            { each(support.iter().map(|one| of_support(about, one))) }
            if !entry.warning_sources.is_empty() {
                { told(about, about.text.say("combinations.warning"), &entry.warning_sources) }
            }
        </>
    };
    group(about.text.say("combinations.sources"), inside)
}

fn of_support(about: &Surroundings, one: &PlannedSupport) -> Html {
    let name = about.text.of("concern", one.concern.as_str(), "name");
    cited(about, name, "", (one.grade, Origin::Protocol), &one.sources)
}

/// What the advice rests on: the answers that count, aftercare, side effects, what to know before and when to get
/// help.
fn advice(about: &Surroundings, plan: &Plan) -> Html {
    let text = &about.text;
    let protocol = &about.protocol;
    let cautions = plan.findings.iter().filter_map(|finding| {
        let caution = protocol.cautions().get(&finding.caution)?;
        let name = text.of("caution", finding.caution.as_str(), "name");
        Some(told(about, name, &caution.sources))
    });
    let mut lists: [(&str, Few<&SourceId>); 5] = [
        ("know.before", Few::default()),
        ("know.choosing", Few::default()),
        ("know.risks", Few::default()),
        ("know.aftercare", Few::default()),
        ("know.help", Few::default()),
    ];
    for (index, list) in
        [protocol.before(), protocol.choosing(), protocol.risks()].iter().enumerate()
    {
        lists[index].1 = list.iter().flat_map(|advice| &advice.sources).collect();
    }
    lists[3].1 = protocol.aftercare().iter().flat_map(|advice| &advice.sources).collect();
    lists[4].1 = protocol.red_flags().iter().flat_map(|flag| &flag.sources).collect();
    let lists = lists.iter().filter(|(_, sources)| !sources.is_empty());
    let lists = lists.map(|(key, sources)| told_of(about, text.say(key), sources.iter().copied()));
    group(text.say("sources.advice"), html! { <>{ each(cautions) }{ each(lists) }</> })
}

/// What a caution rests on, to be opened; nothing for general knowledge.
pub(crate) fn of_caution(about: &Surroundings, sources: &[SourceId]) -> Html {
    if sources.is_empty() {
        return Html::default();
    }
    group(about.text.say("combinations.sources"), told(about, "", sources))
}

/// What something that is no figure rests on.
fn told(about: &Surroundings, what: &str, sources: &[SourceId]) -> Html {
    told_of(about, what, sources.iter())
}

fn told_of<'a>(
    about: &Surroundings,
    what: &str,
    sources: impl Iterator<Item = &'a SourceId>,
) -> Html {
    html! {
        <li class="list__item">
            if !what.is_empty() {
                <p class="source-list__figure"><strong>{ words(what) }</strong></p>
            }
            <ul class="citations">{ each(sources.map(|id| source(about, id))) }</ul>
        </li>
    }
}

/// What one thing rests on, to be opened.
#[inline(never)]
fn group(name: &str, lines: Html) -> Html {
    html! {
        <details class="fold source-list">
            <summary class="source-list__summary">
                <span>{ words(name) }</span>
                { icon("icon fold__chevron", CHEVRON) }
            </summary>
            <ul class="list source-list__figures">{ lines }</ul>
        </details>
    }
}

#[inline(never)]
fn lines(about: &Surroundings, figures: &[(&str, Option<&Figure>)]) -> Html {
    let lines = figures.iter().filter_map(|(key, figure)| {
        let figure = (*figure)?;
        let range = opening(about.text.unit(key, figure.range()));
        let note = match &figure.note {
            Some(note) => one_of(&about.text, "note", note.as_str()),
            None => "",
        };
        Some(cited(about, &range, note, (figure.grade, figure.origin), &figure.sources))
    });
    each(lines)
}

/// What something rests on as a whole, which is the protocol's to say.
fn overall(about: &Surroundings, key: &str, grade: Grade, sources: &[SourceId]) -> Html {
    cited(about, about.text.say(key), "", (grade, Origin::Protocol), sources)
}

#[inline(never)]
fn cited(
    about: &Surroundings,
    what: &str,
    remark: &str,
    (grade, origin): (Grade, Origin),
    sources: &[SourceId],
) -> Html {
    html! {
        <li class="list__item">
            <p class="source-list__figure">
                <strong>{ words(what) }</strong>
                { support(&about.text, grade, origin) }
            </p>
            if !remark.is_empty() {
                { words(remark) }
            }
            <ul class="citations">{ each(sources.iter().map(|id| source(about, id))) }</ul>
        </li>
    }
}

pub(crate) fn source(about: &Surroundings, id: &SourceId) -> Html {
    let Some(source) = about.protocol.sources().get(id) else {
        return Html::default();
    };
    let title = words(&titled(about, source, source.title.clone()));
    match source.address() {
        Some(address) => html! {
            <li>
                <a class="link" href={address} target="_blank" rel="noopener noreferrer">{ title }</a>
            </li>
        },
        None => html! { <li>{ title }</li> },
    }
}

/// A name of a source, with its year.
pub(crate) fn titled(about: &Surroundings, source: &Source, name: String) -> String {
    // Most titles say the year.
    let year = source.year.map(|year| year.to_string()).filter(|year| !name.contains(year));
    match year {
        Some(year) => name + &about.text.fill("list.aside", &[("words", &year)]),
        None => name,
    }
}
