//! The types and the manifest that are shipped beside the element say what its code does.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use engine::answers::{Answers, Safety};
use engine::clinic::read;
use engine::plan::plan;
use engine::protocol::{Day, Few, Protocol};
use serde_json::Value;

type Names = BTreeSet<String>;

/// What stands after each name in a `.d.ts`: the fields of an interface, or the types it stands for.
struct Types(BTreeMap<&'static str, &'static str>);

impl Types {
    /// The types that are shipped.
    fn shipped() -> Self {
        let code = text("src/element/package/microneedling-planner.d.ts");
        let lines = code.lines().map(str::trim).filter(|line| !line.starts_with("//"));
        let code = lines.flat_map(|line| [line, " "]).collect::<String>();
        let code = code.split("/*").map(|part| part.rsplit("*/").next().unwrap());
        let code: &str = code.collect::<String>().leak();
        let named = ["interface ", "export type "].map(|word| code.split(word).skip(1));
        Self(named.into_iter().flatten().map(|rest| rest.split_at(name(rest).len())).collect())
    }

    /// The types of which a value has one.
    fn choices(&self, kind: &'static str) -> Vec<&'static str> {
        let meant = |kind| match self.0.get(kind).and_then(|rest| rest.strip_prefix(" = ")) {
            Some(rest) => self.choices(split(rest, ';')[0]),
            None => vec![kind],
        };
        split(kind, '|').into_iter().flat_map(meant).collect()
    }

    /// What an interface extends, and its own members. An object can be written in its place.
    fn members(&self, kind: &'static str) -> (Option<&'static str>, Vec<&'static str>) {
        let (head, rest) = self.0.get(kind).unwrap_or(&kind).split_once('{').unwrap();
        (head.trim().strip_prefix("extends "), split(split(rest, '}')[0], ';'))
    }

    fn fields(&self, kind: &'static str) -> BTreeMap<&'static str, &'static str> {
        let (parent, members) = self.members(kind);
        let own = members.into_iter().map(|member| member.split_once(": ").unwrap());
        let own = own.map(|(name, kind)| (name.trim_start_matches("readonly "), kind));
        parent.map(|parent| self.fields(parent)).into_iter().flatten().chain(own).collect()
    }

    /// Notes what a value is, and holds it against its type; without one, what it may be.
    fn note(&self, place: &str, kind: &'static str, value: Option<&Value>, noted: &mut Names) {
        let mut kinds = self.choices(kind);
        if let Some(value) = value {
            kinds.retain(|kind| suits(kind, value));
            assert!(!kinds.is_empty(), "{place} is {value}, not {kind}");
        }
        for kind in kinds {
            noted.insert(format!("{place}: {kind}"));
            if let Some(item) = item_of(kind) {
                let items = value.and_then(Value::as_array);
                for value in items.map_or(vec![None], |items| items.iter().map(Some).collect()) {
                    self.note(place, item, value, noted);
                }
            } else if !is_plain(kind) {
                let fields = self.fields(kind);
                if let Some(object) = value.and_then(Value::as_object) {
                    assert!(object.keys().eq(fields.keys()), "{place}: {kind} is {object:?}");
                }
                for (name, of) in fields {
                    let value = value.map(|value| &value[name]);
                    self.note(&format!("{kind}.{name}"), of, value, noted);
                }
            }
        }
    }
}

/// The parts of a text between these marks, except those in brackets. It may end with a half pair.
fn split(text: &str, mark: char) -> Vec<&str> {
    let mut depth = 0;
    let parts = text.split(|letter| {
        let is_between = depth == 0 && letter == mark;
        depth += i32::from("{([".contains(letter)) - i32::from("})]".contains(letter));
        is_between
    });
    parts.map(str::trim).filter(|part| !part.is_empty()).collect()
}

fn item_of(kind: &str) -> Option<&str> {
    kind.strip_prefix("readonly ")?.strip_suffix("[]")
}

fn is_plain(kind: &str) -> bool {
    ["null", "string", "number", "boolean"].contains(&kind) || kind.starts_with('"')
}

/// Whether a value can have this type, as far as is seen from outside.
fn suits(kind: &str, value: &Value) -> bool {
    match value {
        Value::Null => kind == "null",
        Value::Bool(_) => kind == "boolean",
        Value::Number(_) => kind == "number",
        Value::String(text) => kind == "string" || kind == format!("{text:?}"),
        Value::Array(_) => item_of(kind).is_some(),
        Value::Object(_) => !is_plain(kind) && item_of(kind).is_none(),
    }
}

fn day(written: &str) -> Day {
    written.parse().unwrap()
}

/// A clinic whose figures are what no figure of the built-in protocol is, with prices.
fn clinic() -> Protocol {
    let file = r#"{ "id": "a", "version": "1",
        "signedOff": { "by": "B", "on": "2026-01-01", "reviewBy": "2027-01-01" },
        "concerns": { "acne-scars": { "sessions": { "grade": "D" } },
            "hair": { "offered": true, "resultsWeeks": null } },
        "combinations": { "peel": { "conflicts": ["laser"] }, "prp": { "spacingWeeks": null } },
        "prices": { "currency": "EUR", "sessions": { "face": { "min": 180, "max": 240 } } } }"#;
    read(file, day("2026-12-01")).unwrap().protocol
}

/// A visitor for each thing that can be told.
fn visitors(protocol: &Protocol) -> Vec<Answers> {
    let concerns: Few<_> = protocol.concerns().ids().cloned().collect();
    let base = Answers { concerns, safety: Safety::None, ..Answers::default() };
    let with = |safety| Answers { safety, ..base.clone() };
    let mut all = vec![Answers::default(), with(Safety::Unanswered), with(Safety::not_sure())];
    all.extend(protocol.cautions().ids().map(|id| with(Safety::Facts([id.clone()].into()))));
    for concern in protocol.concerns().ids() {
        for id in protocol.combinations().ids() {
            let (concerns, combinations) = ([concern.clone()].into(), [id.clone()].into());
            all.push(Answers { concerns, combinations, ..base.clone() });
        }
    }
    for event in ["2026-01-01", "2027-03-20", "2027-08-21", "2029-01-01"].map(day) {
        for start in [None, Some(day("2026-11-01")), Some(day("2027-01-31"))] {
            let (event, redness_days) = (Some(event), Some(2));
            all.push(Answers { start, event, redness_days, ..base.clone() });
        }
    }
    all
}

#[test]
fn every_plan_has_the_shape_that_the_types_promise() {
    let types = Types::shipped();
    let [mut promised, mut met] = [Names::new(), Names::new()];
    types.note("a plan", "Plan", None, &mut promised);
    for protocol in [Protocol::built_in(), clinic()] {
        let visitors = visitors(&protocol);
        assert!(visitors.len() > 150);
        for answers in visitors {
            let plan = serde_json::to_value(plan(&protocol, &answers, day("2026-12-01")));
            types.note("a plan", "Plan", Some(&plan.unwrap()), &mut met);
        }
    }
    let never: Vec<_> = promised.difference(&met).collect();
    assert!(never.is_empty(), "no plan has {never:#?}");
}

/// What is written in a file, or in all that are in a folder.
fn text(path: impl AsRef<Path>) -> String {
    fs::read_to_string(&path).unwrap_or_else(|_| {
        let entries = fs::read_dir(&path).unwrap();
        entries.map(|entry| text(entry.unwrap().path())).collect()
    })
}

/// The name with which a text begins; empty where it begins with something else.
fn name(text: &str) -> &str {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '-').next().unwrap()
}

/// The names that stand right after this.
fn names_after(code: &str, mark: &str) -> Names {
    code.split(mark).skip(1).map(|rest| name(rest).to_owned()).collect()
}

fn unquoted(name: &str) -> String {
    name.trim_matches('"').to_owned()
}

/// What stands between two marks, for the first time.
fn between<'a>(code: &'a str, start: &str, end: &str) -> &'a str {
    code.split_once(start).unwrap().1.split_once(end).unwrap().0
}

/// The names in the first column of a table of the README.
fn in_readme(column: &str) -> Names {
    let readme = text("README.md");
    let rows = between(&readme, &format!("\n| {column} |"), "\n\n").lines().skip(2);
    let cells = rows.map(|row| row.split('|').nth(1).unwrap());
    cells.flat_map(|cell| cell.split('`').skip(1).step_by(2).map(str::to_owned)).collect()
}

/// What the manifest says of the class.
fn manifest(list: &str) -> Vec<Value> {
    let manifest = text("src/element/package/custom-elements.json");
    let manifest: Value = serde_json::from_str(&manifest).unwrap();
    manifest["modules"][0]["declarations"][0][list].as_array().unwrap().clone()
}

fn name_of(one: &Value, kind: &str) -> Option<String> {
    one[kind].as_str().map(str::to_owned)
}

fn in_manifest(list: &str) -> Names {
    manifest(list).iter().filter_map(|one| name_of(one, "name")).collect()
}

/// The attributes that are properties too, with their names there.
fn reflected(code: &str) -> BTreeMap<String, String> {
    let pairs = code.lines().filter_map(|line| line.trim().split_once(": reflect(\""));
    pairs.map(|(property, rest)| (name(rest).into(), property.into())).collect()
}

/// The public members of the class: methods with brackets, and what can only be read as such.
fn members(code: &str) -> Names {
    let class = between(code, "class MicroneedlingPlanner extends HTMLElement {", "\n}\n");
    let set = names_after(class, "\n  set ");
    // What is inside a member stands further in.
    let own = class.split("\n  ").filter_map(|line| {
        let line = line.trim_start_matches("async ");
        let (word, rest) = line.split_at(name(line).len());
        match word {
            "" | "constructor" | "set" | "static" => None,
            "get" if set.contains(name(&rest[1..])) => Some(name(&rest[1..]).to_owned()),
            "get" => Some(format!("readonly {}", name(&rest[1..]))),
            _ if word.ends_with("Callback") => None,
            _ => Some(word.to_owned() + if rest.starts_with('(') { "()" } else { "" }),
        }
    });
    own.chain(reflected(code).into_values()).collect()
}

#[test]
fn the_attributes_are_those_that_the_class_observes() {
    let code = text("src/element");
    let observed = between(&code, "observedAttributes = [", "]").split(", ");
    let observed: Names = observed.map(unquoted).collect();
    assert_eq!(in_manifest("attributes"), observed);
    assert_eq!(in_readme("attribute"), observed);
    let pair = |one: &Value| Some((name_of(one, "attribute")?, name_of(one, "name")?));
    let pairs: BTreeMap<_, _> = manifest("members").iter().filter_map(pair).collect();
    assert_eq!(pairs, reflected(&code));
}

#[test]
fn the_events_and_their_codes_are_those_that_are_sent() {
    let code = text("src/element");
    let sent = names_after(&code, "#tell(\"");
    let sent: Names = sent.iter().map(|name| format!("microneedling-planner-{name}")).collect();
    assert_eq!(in_manifest("events"), sent);
    assert_eq!(in_readme("event"), sent);
    let types = Types::shipped();
    let typed = types.fields("HTMLElementEventMap").into_keys().map(unquoted);
    assert_eq!(typed.collect::<Names>(), sent);
    let mut codes = names_after(between(&code, "const messages = {", "\n}"), "\n  \"");
    codes.insert("wasm-missing".into());
    let typed = types.choices("PlannerErrorCode").into_iter().map(unquoted);
    assert_eq!(typed.collect::<Names>(), codes);
}

#[test]
fn the_members_are_those_of_the_class() {
    let public = members(&text("src/element"));
    let listed = manifest("members").into_iter().map(|one| {
        let before = if one["readonly"] == true { "readonly " } else { "" };
        let after = if one["kind"] == "method" { "()" } else { "" };
        format!("{before}{}{after}", one["name"].as_str().unwrap())
    });
    assert_eq!(listed.collect::<Names>(), public);
    let (_, typed) = Types::shipped().members("MicroneedlingPlannerElement");
    let typed = typed.into_iter().map(|member| {
        let accessor = member.strip_prefix("get ").or(member.strip_prefix("set "));
        accessor.map_or(member.split(':').next().unwrap(), name).to_owned()
    });
    assert_eq!(typed.collect::<Names>(), public);
}

#[test]
fn the_parts_and_the_custom_properties_are_those_that_are_used() {
    let code = ["src/view", "src/element"].map(text).concat();
    let marks = [" part=\"", "(\"part\", \"", " part: \"", "let part = if self.below == 0 { \""];
    let parts = marks.iter().flat_map(|mark| names_after(&code, mark));
    assert_eq!(in_manifest("cssParts"), parts.collect::<Names>());
    let used = names_after(&text("styles"), "var(--planner-");
    let used: Names = used.iter().map(|name| format!("--planner-{name}")).collect();
    assert_eq!(in_manifest("cssProperties"), used);
    assert_eq!(in_readme("custom property"), used);
}
