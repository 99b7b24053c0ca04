//! Protocols and answers made from a row of numbers, so that whoever throws them (a property test or
//! a fuzzer) can make any, and can make a failing one smaller.

use engine::answers::{Answers, Safety};
use engine::protocol::{Day, Protocol};
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
    let cautions = ids("caution", dice.below(6));
    let classes = ids("class", 1 + dice.below(3));
    let file = json!({
        "format": 1, "id": "thrown", "version": "1", "signedOff": null,
        "eventBufferDays": dice.number(0, 40),
        "groups": [{ "id": "all", "concerns": concerns }],
        "concerns": by_id(&concerns, |id| concern(dice, id, &combinations, &classes)),
        "downtime": by_id(&classes, |_| downtime(dice)),
        "combinations": by_id(&combinations, |id| combination(dice, id, &combinations)),
        "cautions": by_id(&cautions, |_| json!({
            "kind": dice.one(&["discuss", "postpone", "postpone", "stop", "discuss"]),
            "waitDays": maybe(dice, |dice| json!(dice.number(0, 400))),
            "combinations": dice.some(&combinations), "grade": "B", "sources": ["manual"],
        })),
        "questions": [{ "id": "health", "asks": cautions.iter().map(|id| json!({
            "caution": id, "covers": [],
            "onlyWith": if dice.once_in(4) { vec![dice.one(&concerns)] } else { Vec::new() },
        })).collect::<Vec<_>>() }],
        "skin": ids("skin", dice.below(3)).iter().map(|id| json!({
            "id": id, "caution": cautions.first().filter(|_| dice.once_in(2)),
        })).collect::<Vec<_>>(),
        "reminders": [], "aftercare": [], "redFlags": [],
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
        "sessions": figure(dice, 1, 12), "intervalWeeks": figure(dice, 1, 12),
        "resultsWeeks": maybe(dice, |dice| figure(dice, 0, 40)),
        "maintenanceMonths": maybe(dice, |dice| figure(dice, 1, 24)),
        "downtime": dice.one(classes), "professionalFirst": dice.once_in(5),
        "combinations": by_id(&added, |_| json!(dice.one(&["supported", "limited"]))),
        "rulesOut": if dice.once_in(4) { dice.some(combinations) } else { Vec::new() },
        "grade": "B", "sources": ["trial"],
    })
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
        "spacingWeeks": maybe(dice, |dice| figure(dice, 1, 9)),
        "extraDowntimeDays": maybe(dice, |dice| figure(dice, 0, 15)),
        "conflicts": if dice.once_in(2) { dice.some(&others) } else { Vec::new() },
        "grade": "B", "sources": ["review"], "warningSources": [],
    })
}

/// Any day there is, most often one of this century.
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
    let cautions: Vec<_> =
        protocol.cautions().ids().cloned().chain(["unheard-of".into()]).collect();
    let skins = protocol.skin().iter().map(|answer| Some(answer.id.clone()));
    let skins: Vec<_> = skins.chain([None, Some("unseen".into())]).collect();
    // Not half of them: one that stops the treatment leaves no plan to look at.
    let ticked: Vec<_> = cautions.into_iter().filter(|_| dice.once_in(4)).collect();
    Answers {
        areas: concerns.iter().map(|id| (id.clone(), dice.one(&AREAS).into())).collect(),
        concerns: dice.some(&concerns).into_iter().collect(),
        skin: dice.one(&skins),
        safety: match dice.below(8) {
            0 => Safety::Unanswered,
            1 | 2 => Safety::None,
            not_sure => Safety::of(ticked.into_iter().collect(), matches!(not_sure, 3 | 4)),
        },
        combinations: dice.some(&combinations).into_iter().collect(),
        start: dice.once_in(2).then(|| day(dice)),
        event: dice.once_in(2).then(|| day(dice)),
        redness_days: dice.once_in(2).then(|| dice.number(0, 12)),
    }
}
