//! Protocols and answers made from a row of numbers, so that whoever throws them (a property test or
//! a fuzzer) can make any, and can make a failing one smaller.

use engine::answers::{Answers, Safety};
use engine::protocol::{CautionId, Day, Protocol, QuestionGroup};
use serde_json::{Map, Value, json};

/// A row of throws. When it is used up, every throw is 0.
pub(crate) struct Dice<'a> {
    throws: std::slice::Iter<'a, u16>,
    wild: bool,
}

impl<'a> Dice<'a> {
    /// Dice that show these numbers one after the other.
    pub(crate) fn new(throws: &'a [u16]) -> Self {
        Self { throws: throws.iter(), wild: false }
    }

    /// Dice that now and then give a number that no clinic would write.
    #[allow(dead_code, reason = "not every program that throws them is after that")]
    pub(crate) fn wild(self) -> Self {
        Self { wild: true, ..self }
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: u16) -> u16 {
        self.throws.next().map_or(0, |throw| throw % end.max(1))
    }

    /// A number from `least` to below `end`; the largest there is, or any at all, from wild dice.
    fn number(&mut self, least: u16, end: u16) -> u16 {
        let usual = least + self.below(end - least);
        if !self.wild {
            return usual;
        }
        match self.below(12) {
            11 => u16::MAX,
            10 => self.below(u16::MAX).max(least),
            _ => usual,
        }
    }

    /// True once in `times`, and not when the throws are used up.
    fn once_in(&mut self, times: u16) -> bool {
        self.below(times) == times - 1
    }

    fn some<T: Clone>(&mut self, things: &[T]) -> Vec<T> {
        things.iter().filter(|_| self.once_in(2)).cloned().collect()
    }

    fn one<T: Clone>(&mut self, things: &[T]) -> T {
        let index = usize::from(self.below(u16::try_from(things.len()).unwrap()));
        things[index].clone()
    }
}

const AREAS: [&str; 3] = ["face", "body", "neck"];
const SOURCES: [&str; 4] = ["trial", "review", "manual", "leaflet"];

fn ids(kind: &str, count: u16) -> Vec<String> {
    (0..count).map(|number| format!("{kind}-{number}")).collect()
}

fn figure(dice: &mut Dice, least: u16, most: u16) -> Value {
    let min = dice.number(least, most);
    let max = min.saturating_add(dice.number(0, 7));
    let grade = dice.one(&["A", "B", "C", "D"]);
    let source = dice.one(&SOURCES);
    json!({ "min": min, "max": max, "grade": grade, "sources": [source] })
}

fn maybe(dice: &mut Dice, make: impl Fn(&mut Dice) -> Value) -> Value {
    if dice.once_in(3) { Value::Null } else { make(dice) }
}

fn by_id(ids: &[String], mut make: impl FnMut(&str) -> Value) -> Value {
    Value::Object(ids.iter().map(|id| (id.clone(), make(id))).collect::<Map<_, _>>())
}

/// A protocol that holds together: any number of everything, with any figures.
pub(crate) fn protocol(dice: &mut Dice) -> Protocol {
    let concerns = ids("concern", 1 + dice.below(6));
    let combinations = ids("combination", dice.below(5));
    let cautions = ids("caution", dice.below(10));
    let classes = ids("class", 1 + dice.below(3));
    let file = json!({
        "format": 1, "id": "thrown", "version": "1", "signedOff": null,
        "eventBufferDays": dice.number(0, 40),
        "groups": [{ "id": "all", "concerns": concerns }],
        "concerns": by_id(&concerns, |id| concern(dice, id, &combinations, &classes)),
        "downtime": by_id(&classes, |_| downtime(dice)),
        "combinations": by_id(&combinations, |id| combination(dice, id, &combinations)),
        "cautions": by_id(&cautions, |_| caution(dice, &combinations)),
        "questions": questions(dice, &cautions, &concerns),
        "skin": ids("skin", dice.below(3)).iter().map(|id| json!({
            "id": id, "caution": cautions.first().filter(|_| dice.once_in(2)),
        })).collect::<Vec<_>>(),
        "reminders": [], "aftercare": [], "before": [], "choosing": [], "redFlags": [],
        "risks": [{ "id": "expected", "grade": "A", "sources": SOURCES }],
        "prices": maybe(dice, |dice| json!({
            "currency": "EUR",
            "sessions": { "face": price(dice), "body": price(dice) },
            "combinations": by_id(&dice.some(&combinations), |_| price(dice)),
        })),
        "sources": by_id(&SOURCES.map(str::to_owned), |_| json!({ "title": "A study", "year": 2024 })),
    });
    Protocol::from_json(&file.to_string()).unwrap_or_else(|error| panic!("{error}\n{file:#}"))
}

fn caution(dice: &mut Dice, combinations: &[String]) -> Value {
    let also = if dice.once_in(3) { dice.some(combinations) } else { Vec::new() };
    json!({
        "kind": dice.one(&["discuss", "postpone", "postpone", "stop", "discuss"]),
        "waitDays": maybe(dice, |dice| json!(dice.number(0, 400))),
        // As often for the whole treatment as for some combinations.
        "combinations": if dice.once_in(2) { dice.some(combinations) } else { Vec::new() },
        "alsoRulesOut": by_id(&also, |_| maybe(dice, |dice| json!(dice.number(0, 400)))),
        "notesFor": if dice.once_in(3) { dice.some(combinations) } else { Vec::new() },
        "grade": "B", "sources": ["manual"],
    })
}

/// Each caution in a line of its own in one of the groups, or asked under the line before. A group may ask nothing.
fn questions(dice: &mut Dice, cautions: &[String], concerns: &[String]) -> Value {
    let mut groups = vec![Vec::new(); usize::from(1 + dice.below(4))];
    let mut line = 0;
    for id in cautions {
        let group: &mut Vec<Value> = &mut groups[line];
        match group.last_mut() {
            Some(lead) if dice.once_in(2) => {
                lead["which"].as_array_mut().expect("a list").push(json!(id));
            }
            _ => {
                line = usize::from(dice.below(u16::try_from(groups.len()).expect("a few")));
                let some = if dice.once_in(4) { vec![dice.one(concerns)] } else { Vec::new() };
                groups[line].push(json!({
                    "caution": id, "covers": [], "onlyWith": some, "which": [],
                }));
            }
        }
    }
    let groups = groups.into_iter().enumerate();
    groups.map(|(number, asks)| json!({ "id": format!("group-{number}"), "asks": asks })).collect()
}

fn price(dice: &mut Dice) -> Value {
    let scale = if dice.wild && dice.once_in(4) { 65_537 } else { 1 };
    let min = u32::from(dice.number(0, 1000)) * scale;
    json!({ "min": min, "max": min.saturating_add(u32::from(dice.number(0, 500)) * scale) })
}

fn concern(dice: &mut Dice, id: &str, combinations: &[String], classes: &[String]) -> Value {
    let first = dice.one(&AREAS);
    let mut areas = vec![first];
    areas.extend(AREAS.into_iter().filter(|area| *area != first && dice.once_in(2)));
    let added = dice.some(combinations);
    json!({
        // A protocol has something to choose.
        "offered": !dice.once_in(8) || id == "concern-0",
        "areas": areas,
        "sessions": if dice.once_in(6) { one_session() } else { figure(dice, 1, 12) },
        "intervalWeeks": figure(dice, 1, 12),
        "resultsWeeks": maybe(dice, |dice| figure(dice, 0, 40)),
        "maintenanceMonths": maybe(dice, |dice| figure(dice, 1, 24)),
        "downtime": dice.one(classes), "professionalFirst": dice.once_in(5),
        "combinations": by_id(&added, |_| json!({
            "fit": dice.one(&["limited", "supported"]), "grade": dice.one(&["A", "B", "C", "D"]),
            "sources": [dice.one(&SOURCES)],
        })),
        "rulesOut": if dice.once_in(4) { dice.some(combinations) } else { Vec::new() }, "notes": [],
        "grade": "B", "sources": ["trial"],
    })
}

fn one_session() -> Value {
    json!({ "min": 1, "max": 1, "grade": "C", "sources": ["manual"] })
}

fn downtime(dice: &mut Dice) -> Value {
    json!({
        "rank": dice.below(4), "downtimeDays": figure(dice, 0, 8),
        "swellingDays": null, "pinpointDays": null, "flakingDays": null, "workDays": null,
        "makeUpHours": figure(dice, 0, 48), "exerciseHours": figure(dice, 0, 72),
        "sunHours": figure(dice, 0, 96),
    })
}

fn combination(dice: &mut Dice, id: &str, all: &[String]) -> Value {
    let others: Vec<String> = all.iter().filter(|other| *other != id).cloned().collect();
    json!({
        "offered": !dice.once_in(8),
        "timing": dice.one(&["same-session", "separate", "replaces-session"]),
        "visits": visits(dice),
        "spacingWeeks": maybe(dice, |dice| if dice.once_in(4) { figure(dice, 9, 40) } else { figure(dice, 1, 9) }),
        "extraDowntimeDays": maybe(dice, |dice| figure(dice, 0, 15)),
        "conflicts": if dice.once_in(2) { dice.some(&others) } else { Vec::new() },
        "warningSources": [],
    })
}

/// One visit, up to three, or more than any course has room for.
fn visits(dice: &mut Dice) -> Value {
    match dice.below(4) {
        0 => Value::Null,
        1 => json!({ "min": 1, "max": 1 }),
        2 => json!({ "min": 1, "max": 3 }),
        _ => {
            let min = dice.number(1, 30);
            json!({ "min": min, "max": min.saturating_add(dice.number(0, 30)) })
        }
    }
}

/// Any day there is, most often one of a few years.
pub(crate) fn day(dice: &mut Dice) -> Day {
    match dice.below(12) {
        11 => Day::FIRST.later(u32::from(dice.below(u16::MAX)) * 56),
        10 => Day::LAST.earlier(dice.below(400).into()),
        9 => Day::FIRST.later(dice.below(400).into()),
        _ => Day::new(2026, 1, 1).unwrap().later(dice.below(1500).into()),
    }
}

/// Any answers, with a few that this protocol has never heard of.
pub(crate) fn answers(dice: &mut Dice, protocol: &Protocol) -> Answers {
    let concerns: Vec<_> = protocol.concerns().ids().cloned().chain(["elsewhere".into()]).collect();
    let combinations: Vec<_> =
        protocol.combinations().ids().cloned().chain(["unsold".into()]).collect();
    let skins = protocol.skin().iter().map(|answer| Some(answer.id.clone()));
    let skins: Vec<_> = skins.chain([None, Some("unseen".into())]).collect();
    Answers {
        areas: concerns.iter().map(|id| (id.clone(), dice.one(&AREAS).into())).collect(),
        concerns: dice.some(&concerns).into_iter().collect(),
        skin: dice.one(&skins),
        safety: safety(dice, protocol),
        combinations: dice.some(&combinations).into_iter().collect(),
        start: dice.once_in(2).then(|| day(dice)),
        event: dice.once_in(2).then(|| day(dice)),
        redness_days: dice.once_in(2).then(|| dice.number(0, 12)),
    }
}

/// An answer to each group, or none; with a group and a fact that this protocol has never heard of.
fn safety(dice: &mut Dice, protocol: &Protocol) -> Safety {
    let mut safety = Safety::default();
    // Most people have an answer to every group; the dice show 0 where nothing is left to throw.
    let usual = dice.below(4);
    for group in protocol.questions() {
        match (usual, dice.below(8)) {
            (0, 0..4) | (_, 0) => {}
            (3, 1..6) | (_, 1..3) => safety.say_none(&group.id, true),
            (_, other) => {
                tick(dice, group, &mut safety);
                safety.say_not_sure(&group.id, matches!(other, 3));
            }
        }
    }
    if dice.once_in(8) {
        safety.tick(&"elsewhere".into(), "unheard-of".into(), true);
        safety.say_since("unheard-of".into(), Some(day(dice)));
    }
    safety
}

fn tick(dice: &mut Dice, group: &QuestionGroup, safety: &mut Safety) {
    for question in &group.asks {
        // Not half of them: one that stops the treatment leaves no plan to look at.
        let times = if question.which.is_empty() { 4 } else { 2 };
        if dice.once_in(times) {
            safety.tick(&group.id, question.caution.clone(), true);
            for fact in &question.which {
                tick_with_day(dice, group, fact, safety);
            }
        } else if dice.once_in(8) {
            // Under a line that is not ticked, or no longer.
            for fact in &question.which {
                tick_with_day(dice, group, fact, safety);
            }
        }
    }
    if dice.once_in(8) {
        safety.tick(&group.id, "unheard-of".into(), true);
    }
}

/// Ticks a fact that is asked with its day, and perhaps says the day.
fn tick_with_day(dice: &mut Dice, group: &QuestionGroup, fact: &CautionId, safety: &mut Safety) {
    safety.tick(&group.id, fact.clone(), !dice.once_in(3));
    let since = match dice.below(6) {
        0 => None,
        1 => Some(day(dice)),
        _ => Some(Day::new(2025, 6, 1).expect("a day").later(dice.below(700).into())),
    };
    safety.say_since(fact.clone(), since);
}
