//! People, and the plan that each of them should see: one file of `tests/scenarios/` for each.

use std::collections::BTreeSet;
use std::fmt::{Display, Write};
use std::fs;
use std::path::Path;

use engine::answers::{Answers, Safety};
use engine::plan::{
    Appointment, AppointmentKind, Course, CourseEvent, EventPlan, Finding, Plan,
    PlannedCombination, PlannedFigure, PlannedSupport, plan,
};
use engine::protocol::{
    AreaId, ById, CautionId, CautionKind, CombinationId, ConcernId, Day, GroupId, Protocol,
    Question, Range, SkinId, Timing,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A file: who comes, what they tell us, and what we say.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Scenario {
    who: String,
    why: String,
    today: Day,
    /// What this clinic offers beyond the built-in protocol.
    #[serde(rename = "clinic also offers", default)]
    also_offered: Vec<String>,
    #[serde(rename = "tells us")]
    tells: Tells,
    #[serde(rename = "we say")]
    says: Says,
}

/// What a person tells us.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Tells {
    concerns: Vec<ConcernId>,
    areas: ById<ConcernId, AreaId>,
    skin: Option<SkinId>,
    safety: ToldSafety,
    /// When it was, for facts that are asked with their day.
    days: ById<CautionId, Day>,
    combinations: Vec<CombinationId>,
    #[serde(rename = "earliest start")]
    start: Option<Day>,
    event: Option<Day>,
    #[serde(rename = "days of redness")]
    redness_days: Option<u16>,
}

/// The answer to the safety questions: one for all groups, or one for each of some.
#[derive(Debug, Deserialize)]
#[serde(
    untagged,
    expecting = "`safety` is \"none\", \"not-sure\", \"unanswered\", a list of the lines ticked, or one of these for \
        each group: { \"health\": \"none\" }"
)]
enum ToldSafety {
    All(Told),
    Groups(ById<GroupId, Told>),
}

/// A word, or the lines ticked.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Told {
    Word(String),
    Lines(Vec<String>),
}

impl Default for ToldSafety {
    fn default() -> Self {
        Self::All(Told::Word("unanswered".into()))
    }
}

/// What a plan says, in words. What a file may leave out is an `Option`, and not compared then;
/// `HAS_TO_BE_GIVEN` lists the exceptions.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Says {
    status: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cautions: Option<Vec<String>>,
    #[serde(rename = "told to everyone", default, skip_serializing_if = "Option::is_none")]
    told_to_everyone: Option<Vec<String>>,
    #[serde(rename = "figures of", default, skip_serializing_if = "Option::is_none")]
    figures_of: Option<String>,
    #[serde(rename = "first day", default, skip_serializing_if = "Option::is_none")]
    first_day: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    courses: Vec<SaidCourse>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    event: Option<SaidEvent>,
}

/// What we say of one course.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SaidCourse {
    area: String,
    concerns: Vec<String>,
    sessions: String,
    #[serde(rename = "weeks apart")]
    weeks_apart: String,
    #[serde(rename = "whole course")]
    whole_course: String,
    #[serde(rename = "days of redness")]
    days_of_redness: String,
    #[serde(rename = "redness accepted", default, skip_serializing_if = "Option::is_none")]
    redness_accepted: Option<String>,
    results: Vec<String>,
    #[serde(rename = "top-up")]
    top_up: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    combinations: Option<Vec<String>>,
    #[serde(rename = "combinations in detail", default, skip_serializing_if = "Option::is_none")]
    combinations_in_detail: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    evidence: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    dates: Option<Vec<String>>,
}

/// What we say of the date that a person plans for.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SaidEvent {
    verdict: String,
    #[serde(rename = "sessions that fit")]
    sessions_that_fit: u16,
    #[serde(rename = "latest start")]
    latest_start: String,
    #[serde(rename = "last session by")]
    last_session_by: String,
    #[serde(rename = "course by course")]
    course_by_course: Vec<String>,
}

/// The keys that a file gives whenever the plan has them, although a plan need not have them.
const HAS_TO_BE_GIVEN: [&str; 3] = ["courses", "event", "redness accepted"];

#[test]
fn everyone_gets_the_plan_they_should() {
    let mut report = String::new();
    let mut wrong = 0;
    for (file, scenario) in scenarios() {
        let differences = scenario.differences().unwrap_or_else(|mistake| vec![mistake]);
        if !differences.is_empty() {
            wrong += 1;
            let lines = differences.join("\n  ");
            write!(report, "\n{file}: {}\n  {lines}\n", scenario.who).expect("text has room");
        }
    }
    assert!(report.is_empty(), "{wrong} scenarios differ\n{report}");
}

#[test]
fn the_scenarios_leave_nothing_out() {
    let protocol = Protocol::built_in();
    let mut told = Shown::default();
    for (_, scenario) in scenarios() {
        told.note(&scenario);
    }
    let mut missing = Vec::new();
    let mut look = |what: &str, all: Vec<String>, seen: &BTreeSet<String>| {
        for one in all.into_iter().filter(|one| !seen.contains(one)) {
            missing.push(format!("{what}: {one}"));
        }
    };
    let (offered, kept_back): (Vec<_>, Vec<_>) =
        protocol.combinations().iter().partition(|(_, combination)| combination.offered);
    let offered = || offered.iter().map(|(id, _)| id.to_string()).collect::<Vec<_>>();
    let kept_back = kept_back.iter().map(|(id, _)| id.to_string()).collect();
    look("concern in a course", strings(protocol.concerns().ids()), &told.concerns);
    look("combination chosen", offered(), &told.chosen);
    look("combination in the dates", offered(), &told.dated);
    look("combination ruled out", offered(), &told.ruled_out);
    look("combination asked for and not offered", kept_back, &told.asked_for);
    look("caution", strings(protocol.cautions().ids()), &told.cautions);
    let asks = protocol.questions().iter().flat_map(|group| &group.asks);
    let with_days = asks.flat_map(|question| &question.which);
    look("recent treatment with its day", strings(with_days), &told.dated_facts);
    look("skin", strings(protocol.skin().iter().map(|answer| &answer.id)), &told.skins);
    let areas = protocol.concerns().iter().flat_map(|(_, concern)| &concern.areas);
    look("area", strings(areas), &told.areas);
    let statuses = ["empty", "general", "answered", "ask-first", "postponed", "stopped"];
    look("status", strings(statuses), &told.statuses);
    let verdicts = ["whole", "at-least-minimum", "too-late"];
    look("verdict", strings(verdicts), &told.verdicts);
    let results = ["expected", "possible", "not yet", "no figure"];
    look("results by a date", strings(results), &told.results);
    assert!(missing.is_empty(), "no scenario shows\n  {}", missing.join("\n  "));
}

#[test]
fn everyone_is_someone_else_and_comes_for_a_reason() {
    let mut people = BTreeSet::new();
    let mut reasons = BTreeSet::new();
    for (file, scenario) in scenarios() {
        assert!(!scenario.who.trim().is_empty(), "{file} says who");
        assert!(!scenario.why.trim().is_empty(), "{file} says why");
        assert!(people.insert(scenario.who), "the `who` of {file} is in another file too");
        assert!(reasons.insert(scenario.why), "the `why` of {file} is in another file too");
    }
}

/// What the expectations of all files show together.
#[derive(Default)]
struct Shown {
    concerns: BTreeSet<String>,
    areas: BTreeSet<String>,
    skins: BTreeSet<String>,
    asked_for: BTreeSet<String>,
    chosen: BTreeSet<String>,
    dated: BTreeSet<String>,
    ruled_out: BTreeSet<String>,
    cautions: BTreeSet<String>,
    dated_facts: BTreeSet<String>,
    statuses: BTreeSet<String>,
    verdicts: BTreeSet<String>,
    results: BTreeSet<String>,
}

impl Shown {
    fn note(&mut self, scenario: &Scenario) {
        let Scenario { tells, says, .. } = scenario;
        self.statuses.insert(says.status.clone());
        self.dated_facts.extend(strings(tells.days.ids()));
        self.skins.extend(tells.skin.iter().map(SkinId::to_string));
        self.asked_for.extend(tells.combinations.iter().map(CombinationId::to_string));
        let found: BTreeSet<_> =
            says.cautions.iter().flatten().map(|line| head(line, ':').to_owned()).collect();
        let lines = tells.safety.lines().into_iter();
        let covered = lines.filter_map(|line| line.split_once(", for "));
        let covered = covered.filter(|(lead, _)| found.contains(*lead));
        self.cautions.extend(covered.map(|(_, fact)| fact.to_owned()));
        self.cautions.extend(found);
        self.cautions.extend(says.told_to_everyone.iter().flatten().cloned());
        for course in &says.courses {
            self.concerns.extend(course.concerns.iter().cloned());
            self.areas.insert(course.area.clone());
            self.note_combinations(course);
        }
        if let Some(event) = &says.event {
            self.verdicts.insert(event.verdict.clone());
            let results =
                event.course_by_course.iter().filter_map(|line| line.split_once("results "));
            self.results.extend(results.map(|(_, results)| results.to_owned()));
        }
    }

    fn note_combinations(&mut self, course: &SaidCourse) {
        for line in course.combinations.iter().flatten() {
            let id = head(line, ':').to_owned();
            if line.contains(", chosen") {
                let mut dates = course.dates.iter().flatten();
                if dates.any(|date| head(date, ':').split([' ', ',']).any(|word| word == id)) {
                    self.dated.insert(id.clone());
                }
                self.chosen.insert(id.clone());
            }
            if line.contains(", ruled out by ") {
                self.ruled_out.insert(id);
            }
        }
    }
}

/// Every file, by name.
fn scenarios() -> Vec<(String, Scenario)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios");
    let mut found = Vec::new();
    let mut mistakes = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder of scenarios is there") {
        let path = entry.expect("the folder of scenarios can be listed").path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).expect("a scenario is text");
        match serde_json::from_str(&text) {
            Ok(scenario) => found.push((file, scenario)),
            Err(mistake) => mistakes.push(format!("{file}: {mistake}")),
        }
    }
    assert!(mistakes.is_empty(), "cannot be read\n  {}", mistakes.join("\n  "));
    found.sort_by(|(one, _), (other, _)| one.cmp(other));
    found
}

impl Scenario {
    /// Where the plan is not the expected one; or the mistake in what the file tells.
    fn differences(&self) -> Result<Vec<String>, String> {
        let protocol = self.protocol()?;
        let answers = self.tells.answers(&protocol)?;
        let got = say_plan(&protocol, &plan(&protocol, &answers, self.today));
        let value = |says| serde_json::to_value(says).expect("what we say is words and numbers");
        let mut differences = Vec::new();
        compare("", &value(&self.says), &value(&got), &mut differences);
        Ok(differences)
    }

    /// The built-in protocol, with what this clinic offers beyond it.
    fn protocol(&self) -> Result<Protocol, String> {
        if self.also_offered.is_empty() {
            return Ok(Protocol::built_in());
        }
        let mut text = serde_json::to_string(&Protocol::built_in()).expect("a protocol is JSON");
        for id in &self.also_offered {
            let [no, yes] = ["false", "true"].map(|word| format!("\"{id}\":{{\"offered\":{word}"));
            if !text.contains(&no) {
                return Err(format!("`{id}` is nothing that the built-in protocol keeps back"));
            }
            text = text.replace(&no, &yes);
        }
        Protocol::from_json(&text).map_err(|error| error.to_string())
    }
}

impl Tells {
    fn answers(&self, protocol: &Protocol) -> Result<Answers, String> {
        for id in self.concerns.iter().chain(self.areas.ids()) {
            known("concern", id, protocol.concerns().ids())?;
        }
        for (concern, area) in self.areas.iter() {
            let places = protocol.concerns().get(concern).into_iter().flat_map(|one| &one.areas);
            known(&format!("area of {concern}"), area, places)?;
        }
        for id in &self.combinations {
            known("combination", id, protocol.combinations().ids())?;
        }
        if let Some(skin) = &self.skin {
            known("skin", skin, protocol.skin().iter().map(|answer| &answer.id))?;
        }
        Ok(Answers {
            concerns: self.concerns.iter().cloned().collect(),
            areas: self.areas.iter().map(|(id, area)| (id.clone(), area.clone())).collect(),
            skin: self.skin.clone(),
            safety: self.safety.answer(protocol, &self.days)?,
            combinations: self.combinations.iter().cloned().collect(),
            start: self.start,
            event: self.event,
            redness_days: self.redness_days,
        })
    }
}

impl ToldSafety {
    fn answer(&self, protocol: &Protocol, days: &ById<CautionId, Day>) -> Result<Safety, String> {
        let groups = || protocol.questions().iter().map(|group| &group.id);
        let first = groups().next().ok_or("this protocol asks nothing")?;
        let mut safety = Safety::default();
        match self {
            Self::All(Told::Word(word)) => {
                for group in groups() {
                    let elsewhere = if word == "not-sure" { "none" } else { word };
                    say(&mut safety, group, if group == first { word } else { elsewhere })?;
                }
            }
            Self::All(Told::Lines(lines)) => {
                groups().for_each(|group| safety.say_none(group, true));
                tick_all(&mut safety, protocol, None, lines, first)?;
            }
            Self::Groups(told) => {
                for (group, answer) in told.iter() {
                    known("group of questions", group, groups())?;
                    match answer {
                        Told::Word(word) => say(&mut safety, group, word)?,
                        Told::Lines(lines) => {
                            tick_all(&mut safety, protocol, Some(group), lines, group)?;
                        }
                    }
                }
            }
        }
        for (fact, day) in days.iter() {
            if !groups().any(|group| safety.group(group).has(fact)) {
                return Err(format!("`days` has `{fact}`, which is not ticked"));
            }
            safety.say_since(fact.clone(), Some(*day));
        }
        Ok(safety)
    }

    /// Every line ticked, in whatever group.
    fn lines(&self) -> Vec<&String> {
        match self {
            Self::All(told) => told.lines().iter().collect(),
            Self::Groups(groups) => groups.iter().flat_map(|(_, told)| told.lines()).collect(),
        }
    }
}

impl Told {
    fn lines(&self) -> &[String] {
        if let Self::Lines(lines) = self { lines } else { &[] }
    }
}

/// Gives a group the answer of one word.
fn say(safety: &mut Safety, group: &GroupId, word: &str) -> Result<(), String> {
    match word {
        "none" => safety.say_none(group, true),
        "not-sure" => safety.say_not_sure(group, true),
        "unanswered" => {}
        _ => {
            return Err(format!("`safety` is none, not-sure, unanswered or a list, not {word}"));
        }
    }
    Ok(())
}

/// Ticks these lines, `only` those of one group if it is given; "not-sure" is said in `unsure`.
fn tick_all(
    safety: &mut Safety,
    protocol: &Protocol,
    only: Option<&GroupId>,
    lines: &[String],
    unsure: &GroupId,
) -> Result<(), String> {
    if lines.is_empty() {
        return Err("no line is ticked: write none or unanswered".into());
    }
    for line in lines {
        if line == "not-sure" {
            safety.say_not_sure(unsure, true);
            continue;
        }
        let (group, facts) = ticked(protocol, line)?;
        if let Some(only) = only.filter(|only| **only != group) {
            return Err(format!("`{line}` is asked in {group}, not in {only}"));
        }
        for fact in facts {
            safety.tick(&group, fact, true);
        }
    }
    Ok(())
}

/// The group and the facts that are ticked for `recent-laser`, or for `recent-laser, for filler`: someone who had
/// another thing that the line names ticks the same line, and under it what is asked there.
fn ticked(protocol: &Protocol, line: &str) -> Result<(GroupId, Vec<CautionId>), String> {
    let questions = || {
        let groups = protocol.questions().iter();
        groups.flat_map(|group| group.asks.iter().map(|question| (&group.id, question)))
    };
    let (lead, fact) = line.split_once(", for ").map_or((line, None), |(l, f)| (l, Some(f)));
    let among = |facts: &[CautionId], fact: &str| facts.iter().any(|id| id.as_str() == fact);
    let names = |question: &Question, fact: &str| {
        among(&question.covers, fact) || among(&question.which, fact)
    };
    let Some((group, question)) = questions().find(|(_, one)| one.caution.as_str() == lead) else {
        return Err(match questions().find(|(_, question)| names(question, lead)) {
            Some((_, Question { caution, .. })) => {
                format!("`{lead}` has no line of its own: write \"{caution}, for {lead}\"")
            }
            None => format!("`{lead}` is not asked"),
        });
    };
    let mut facts = vec![question.caution.clone()];
    match fact {
        Some(fact) if !names(question, fact) => {
            return Err(format!("`{lead}` does not name `{fact}`"));
        }
        Some(fact) if among(&question.which, fact) => facts.push(fact.into()),
        _ => {}
    }
    Ok((group.clone(), facts))
}

fn known<'a, T: PartialEq + Display + 'a>(
    what: &str,
    id: &T,
    all: impl Iterator<Item = &'a T>,
) -> Result<(), String> {
    let all: Vec<_> = all.collect();
    let list = || strings(&all).join(", ");
    if all.contains(&id) { Ok(()) } else { Err(format!("{id} is no {what}: there are {}", list())) }
}

/// Says where `got` is not what is expected; a path is read like "courses, face, sessions".
fn compare(path: &str, expected: &Value, got: &Value, differences: &mut Vec<String>) {
    let below = |name: &str| match path {
        "" => name.to_owned(),
        path => format!("{path}, {name}"),
    };
    match (expected, got) {
        (Value::Object(expected), Value::Object(got)) => {
            for (key, expected) in expected {
                compare(&below(key), expected, got.get(key).unwrap_or(&Value::Null), differences);
            }
            for key in HAS_TO_BE_GIVEN.into_iter().filter(|key| !expected.contains_key(*key)) {
                if let Some(got) = got.get(key) {
                    compare(&below(key), &Value::Null, got, differences);
                }
            }
        }
        (Value::Array(expected), Value::Array(got)) if got.iter().any(Value::is_object) => {
            for index in 0..expected.len().max(got.len()) {
                let [expected, got] =
                    [expected, got].map(|list| list.get(index).unwrap_or(&Value::Null));
                let area = expected.get("area").or(got.get("area")).map(shown).unwrap_or_default();
                compare(&below(&area), expected, got, differences);
            }
        }
        _ if expected == got => {}
        (Value::Array(lines), Value::Array(others)) => {
            let only = |here: &[Value], there: &[Value]| {
                let only = here.iter().filter(|line| !there.contains(line)).map(shown);
                only.collect::<Vec<_>>().join("\n              ")
            };
            let (missing, instead) = (only(lines, others), only(others, lines));
            if missing.is_empty() && instead.is_empty() {
                let order = others.iter().map(shown).collect::<Vec<_>>().join("\n              ");
                differences.push(format!("{path}\n    other order {order}"));
            } else {
                differences.push(differ(path, &missing, &instead));
            }
        }
        _ => differences.push(differ(path, &shown(expected), &shown(got))),
    }
}

fn differ(path: &str, expected: &str, got: &str) -> String {
    let [expected, got] =
        [expected, got].map(|text| if text.is_empty() { "nothing" } else { text });
    format!("{path}\n    expected  {expected}\n    got       {got}")
}

/// A value as a person would write it.
fn shown(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// Says a whole plan.
fn say_plan(protocol: &Protocol, plan: &Plan) -> Says {
    let signed = plan.protocol.signed_off.as_ref();
    let signed = signed.map_or("not signed off".into(), |by| format!("signed off by {by}"));
    Says {
        status: word(&plan.status),
        cautions: Some(plan.findings.iter().map(say_finding).collect()),
        told_to_everyone: Some(strings(protocol.reminders())),
        figures_of: Some(format!("{}, {signed}", plan.protocol.id)),
        first_day: Some(plan.start.map_or("none".into(), |day| day.to_string())),
        courses: plan.courses.iter().map(say_course).collect(),
        event: plan.event.as_ref().map(say_event),
    }
}

fn say_finding(finding: &Finding) -> String {
    let mut line = vec![format!("{}: {}", finding.caution, word(&finding.kind))];
    match (finding.kind, finding.wait_days) {
        (_, Some(days)) => line.push(format!("wait {days} days")),
        (CautionKind::Postpone, None) => line.push("until settled".into()),
        (CautionKind::Stop | CautionKind::Discuss, None) => {}
    }
    for (what, combinations) in
        [("rules out", &finding.combinations), ("also rules out", &finding.also_rules_out)]
    {
        if !combinations.is_empty() {
            line.push(format!("{what} {}", named(combinations)));
        }
    }
    line.join(", ")
}

fn say_course(course: &Course) -> SaidCourse {
    assert!(course.price.is_none(), "the built-in protocol has no prices");
    let results = course.concerns.iter().map(|concern| {
        let known = course.results.iter().find(|results| results.concern == *concern);
        let weeks = known.map(|results| format!("{} weeks", range(results.weeks.range())));
        format!("{concern}: {}", weeks.unwrap_or("no figure".into()))
    });
    let top_up = course.maintenance_months.as_ref().map(|months| {
        format!("every {} months, because of {}", range(months.range()), named(&months.because))
    });
    let accepted = |exceeds| if exceeds { "can last longer" } else { "fits" };
    // What comes between two sessions carries the number of the one before it, and follows it.
    let mut before = None;
    let dates = course.calendar.iter().map(|appointment| {
        let follows = before.replace(appointment.session) == Some(appointment.session);
        say_appointment(appointment, follows)
    });
    let dates: Vec<_> = dates.collect();
    SaidCourse {
        area: course.area.to_string(),
        concerns: strings(&course.concerns),
        sessions: figure(&course.sessions),
        weeks_apart: figure(&course.interval_weeks),
        whole_course: format!("{} weeks", range(course.duration_weeks)),
        days_of_redness: figure(&course.downtime_days),
        redness_accepted: course.exceeds_redness.map(|exceeds| accepted(exceeds).into()),
        results: results.collect(),
        top_up: top_up.unwrap_or("none".into()),
        combinations: Some(course.combinations.iter().map(say_combination).collect()),
        combinations_in_detail: Some(course.combinations.iter().map(say_in_detail).collect()),
        evidence: Some(say_evidence(course)),
        dates: Some(dates),
    }
}

fn say_combination(combination: &PlannedCombination) -> String {
    let PlannedCombination { id, fit, adds_to, .. } = combination;
    let mut line = vec![format!("{id}: {}", word(fit)), format!("adds to {}", named(adds_to))];
    if combination.chosen {
        line.push("chosen".into());
    }
    if combination.exceeds_redness == Some(true) {
        line.push("can last longer than accepted".into());
    }
    for (why, ids) in [
        ("in conflict with", strings(&combination.in_conflict_with)),
        ("ruled out by", strings(&combination.ruled_out_by)),
    ] {
        if !ids.is_empty() {
            line.push(format!("{why} {}", named(&ids)));
        }
    }
    line.join(", ")
}

fn say_in_detail(combination: &PlannedCombination) -> String {
    let weeks = combination.spacing_weeks.map_or("any number of".into(), range);
    let days = range(combination.extra_downtime_days);
    let detail = match combination.timing {
        Timing::SameSession => {
            format!("in the same session, {weeks} weeks between turns, {days} more days of redness")
        }
        Timing::Separate => {
            format!("on a day of its own, {weeks} weeks from a session, {days} days of redness")
        }
        Timing::ReplacesSession => {
            format!("in place of a session, {weeks} weeks from the next, {days} days of redness")
        }
    };
    format!("{}: {detail}", combination.id)
}

fn say_evidence(course: &Course) -> Vec<String> {
    let figures = [
        ("sessions", &course.sessions),
        ("weeks apart", &course.interval_weeks),
        ("days of redness", &course.downtime_days),
    ];
    let figures = figures.into_iter().map(|(name, figure)| (name.to_owned(), figure));
    let results = course.results.iter();
    let results = results.map(|known| (format!("results for {}", known.concern), &known.weeks));
    let top_up = course.maintenance_months.iter().map(|months| ("top-up".to_owned(), months));
    let lines = figures.chain(results).chain(top_up).map(|(name, figure)| {
        let sources = strings(&figure.sources).join(", ");
        let notes = strings(&figure.notes).join(", ");
        let notes = if notes.is_empty() { notes } else { format!(" (note: {notes})") };
        format!("{name}: grade {}, from {sources}{notes}", figure.grade.letter())
    });
    lines.chain(course.combinations.iter().flat_map(say_support)).collect()
}

/// How well a combination was studied for each concern of its course.
fn say_support(combination: &PlannedCombination) -> impl Iterator<Item = String> {
    let of = &combination.id;
    combination.support.iter().map(move |PlannedSupport { concern, fit, grade, sources }| {
        let sources = if sources.is_empty() {
            "no study found".to_owned()
        } else {
            format!("from {}", strings(sources).join(", "))
        };
        format!("{of} for {concern}: {}, grade {}, {sources}", word(fit), grade.letter())
    })
}

fn say_appointment(appointment: &Appointment, follows: bool) -> String {
    let Appointment { session, kind, combinations, earliest, latest, .. } = appointment;
    let mut line = vec![format!("session {session}")];
    match kind {
        AppointmentKind::Combination if follows => {
            line = vec![format!("{} after session {session}", named(combinations))];
        }
        AppointmentKind::Combination => line.push(format!("as {}", named(combinations))),
        AppointmentKind::Microneedling if combinations.is_empty() => {}
        AppointmentKind::Microneedling => line.push(format!("with {}", named(combinations))),
    }
    if appointment.if_needed {
        line.push("if needed".into());
    }
    format!("{}: {}", line.join(", "), days(*earliest, *latest))
}

fn say_event(event: &EventPlan) -> SaidEvent {
    SaidEvent {
        verdict: event.verdict.word().into(),
        sessions_that_fit: event.sessions_that_fit,
        latest_start: event.latest_start.to_string(),
        last_session_by: event.last_session_by.to_string(),
        course_by_course: event.courses.iter().map(say_course_event).collect(),
    }
}

fn say_course_event(event: &CourseEvent) -> String {
    let CourseEvent { area, sessions_that_fit, latest_start, earliest_event, .. } = event;
    let fit = if *sessions_that_fit == 1 { "fits" } else { "fit" };
    let results = event.first_results.map_or("no figure", |results| results.word());
    format!(
        "{area}: {}, {sessions_that_fit} {fit}, start by {latest_start}, \
         enough for a date from {earliest_event}, results {}",
        event.verdict.word(),
        results.replace('-', " "),
    )
}

fn figure(figure: &PlannedFigure) -> String {
    format!("{}, because of {}", range(figure.range()), named(&figure.because))
}

fn range(Range { min, max }: Range) -> String {
    if min == max { min.to_string() } else { format!("{min} to {max}") }
}

fn days(first: Day, last: Day) -> String {
    if first == last { first.to_string() } else { format!("{first} to {last}") }
}

/// The word that the public interface has for something.
fn word(thing: &impl Serialize) -> String {
    shown(&serde_json::to_value(thing).expect("a word"))
}

/// Names in a sentence.
fn named(names: &[impl Display]) -> String {
    let names = strings(names);
    match names.as_slice() {
        [first @ .., before, last] => {
            [first, &[format!("{before} and {last}")]].concat().join(", ")
        }
        few => few.concat(),
    }
}

fn strings(things: impl IntoIterator<Item = impl Display>) -> Vec<String> {
    things.into_iter().map(|thing| thing.to_string()).collect()
}

/// What stands before a mark.
fn head(line: &str, mark: char) -> &str {
    line.split(mark).next().unwrap_or_default()
}
