//! The types and the manifest that are shipped beside the element say what its code does.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use engine::answers::{Answers, Safety};
use engine::clinic::read;
use engine::plan::plan;
use engine::protocol::{Day, Protocol};
use serde_json::Value;

type Names = BTreeSet<String>;

/// What stands after each name in a `.d.ts`: the fields of an interface, or what it is short for.
struct Types(BTreeMap<&'static str, &'static str>);

impl Types {
    /// The types that are shipped.
    fn shipped() -> Self {
        let code = text("src/element/package/microneedling-planner.d.ts");
        let lines = code.lines().map(str::trim).filter(|line| !line.starts_with(['/', '*']));
        let code: &str = lines.flat_map(|line| [line, " "]).collect::<String>().leak();
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
    fn members(&self, kind: &'static str) -> Option<(Option<&'static str>, Vec<&'static str>)> {
        let (head, rest) = self.0.get(kind).unwrap_or(&kind).split_once('{')?;
        Some((head.trim().strip_prefix("extends "), split(split(rest, '}')[0], ';')))
    }

    fn fields(&self, kind: &'static str) -> Option<BTreeMap<&'static str, &'static str>> {
        let (parent, members) = self.members(kind)?;
        let own = members.into_iter().map(|member| member.split_once(": ").unwrap());
        let own = own.map(|(name, kind)| (name.trim_start_matches("readonly "), kind));
        let inherited = parent.and_then(|parent| self.fields(parent));
        Some(inherited.into_iter().flatten().chain(own).collect())
    }

    /// Whether a value can have this type, as far as is seen from outside.
    fn suits(&self, kind: &str, value: &Value) -> bool {
        match value {
            Value::Null => kind == "null",
            Value::Bool(_) => kind == "boolean",
            Value::Number(_) => kind == "number",
            Value::String(text) => kind == "string" || kind == format!("{text:?}"),
            Value::Array(_) => kind.ends_with("[]"),
            Value::Object(_) => self.0.contains_key(kind) || kind.ends_with('}'),
        }
    }

    /// Notes what a value is, and holds it against its type; without one, what it may be.
    fn note(&self, place: &str, kind: &'static str, value: Option<&Value>, noted: &mut Names) {
        let mut kinds = self.choices(kind);
        kinds.retain(|kind| value.is_none_or(|value| self.suits(kind, value)));
        assert!(!kinds.is_empty(), "{place} is {value:?}, not {kind}");
        for kind in kinds {
            noted.insert(format!("{place}: {kind}"));
            if let Some(item) = kind.strip_suffix("[]") {
                let items = value.and_then(Value::as_array);
                for value in items.map_or(vec![None], |items| items.iter().map(Some).collect()) {
                    self.note(place, item.trim_start_matches("readonly "), value, noted);
                }
            } else if let Some(fields) = self.fields(kind) {
                if let Some(object) = value.and_then(Value::as_object) {
                    let keys: Names = object.keys().cloned().collect();
                    assert!(keys.iter().eq(fields.keys()), "{place} has {keys:?}, not {kind}");
                }
                for (name, of) in fields {
                    let (place, value) =
                        (format!("{kind}.{name}"), value.map(|value| &value[name]));
                    self.note(&place, of, value, noted);
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

fn day(written: &str) -> Day {
    written.parse().unwrap()
}

/// A clinic whose figures are what no figure of the built-in protocol is, with prices.
fn clinic() -> Protocol {
    let file = r#"{ "id": "a", "version": "1",
        "signedOff": { "by": "B", "role": "C", "on": "2026-01-01", "reviewBy": "2027-01-01" },
        "concerns": { "acne-scars": { "sessions": { "grade": "D" }, "intervalWeeks": { "grade": "A" } },
            "dull-skin": { "resultsWeeks": null },
            "hair": { "offered": true, "resultsWeeks": null } },
        "combinations": { "peel": { "conflicts": ["laser"] }, "prp": { "spacingWeeks": null } },
        "prices": { "currency": "EUR", "sessions": { "face": { "min": 180, "max": 240 } } } }"#;
    read(file, day("2026-12-01")).unwrap().protocol
}

/// Someone who is not sure in one group, and to whom nothing of the others applies.
fn not_sure(protocol: &Protocol) -> Safety {
    let mut safety = Safety::with(protocol, &[]);
    safety.say_not_sure(&protocol.questions()[0].id, true);
    safety
}

/// A visitor for each thing that can be told.
fn visitors(protocol: &Protocol) -> Vec<Answers> {
    let concerns = protocol.concerns().ids().cloned().collect();
    let base = Answers { concerns, safety: Safety::with(protocol, &[]), ..Answers::default() };
    let with = |safety| Answers { safety, ..base.clone() };
    let mut all = vec![Answers::default(), with(Safety::default()), with(not_sure(protocol))];
    all.extend(
        protocol.cautions().ids().map(|id| with(Safety::with(protocol, std::slice::from_ref(id)))),
    );
    for concern in protocol.concerns().ids() {
        for id in protocol.combinations().ids() {
            let (concerns, combinations) = ([concern.clone()].into(), [id.clone()].into());
            all.push(Answers { concerns, combinations, ..base.clone() });
        }
    }
    for event in ["2026-01-01", "2027-03-20", "2027-08-21", "2029-01-01"].map(day) {
        for start in [None, Some(day("2026-11-01")), Some(day("2027-01-31"))] {
            // With a concern that a professional looks at first there would be nothing to say of a date.
            for concern in ["acne-scars", "dull-skin"] {
                let concerns = [concern.into()].into();
                all.push(Answers {
                    concerns,
                    start,
                    event: Some(event),
                    redness_days: Some(2),
                    ..base.clone()
                });
            }
        }
    }
    assert!(all.len() > 100);
    all
}

#[test]
fn every_plan_has_the_shape_that_the_types_promise() {
    let types = Types::shipped();
    let [mut promised, mut met] = [Names::new(), Names::new()];
    types.note("a plan", "Plan", None, &mut promised);
    for protocol in [Protocol::built_in(), clinic()] {
        for answers in visitors(&protocol) {
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
fn names_after(mark: &str, code: &str) -> Names {
    let names = code.split(mark).skip(1).map(name).filter(|name| !name.is_empty());
    names.map(str::to_owned).collect()
}

/// What stands between two marks, for the first time.
fn between<'a>(code: &'a str, start: &str, end: &str) -> &'a str {
    code.split_once(start).unwrap().1.split_once(end).unwrap().0
}

/// The names in the first column of a table of the README.
fn in_readme(column: &str) -> Names {
    let readme = text("README.md");
    let rows = between(&readme, &format!("\n| {column} |"), "\n\n").lines().skip(2);
    names_after("`", &rows.filter_map(|row| row.split('|').nth(1)).collect::<String>())
}

/// The names in a list of what the manifest says of the class; after each method stand brackets.
fn in_manifest(list: &str) -> Names {
    let manifest = text("src/element/package/custom-elements.json");
    let manifest: Value = serde_json::from_str(&manifest).unwrap();
    let entries = manifest["modules"][0]["declarations"][0][list].as_array().unwrap().iter();
    let after = |entry: &Value| if entry["kind"] == "method" { "()" } else { "" };
    entries.map(|entry| entry["name"].as_str().unwrap().to_owned() + after(entry)).collect()
}

/// The public members of the class; after each method stand brackets.
fn members(code: &str) -> Names {
    let class = between(code, "class MicroneedlingPlanner extends HTMLElement {", "\n}\n");
    let mut members = &names_after("\n  get ", class) | &names_after("\n  set ", class);
    let methods = &names_after("\n  ", class) | &names_after("\n  async ", class);
    let other = ["async", "constructor", "get", "set", "static"];
    let is_public = |name: &String| !other.contains(&&**name) && !name.ends_with("Callback");
    members.extend(methods.into_iter().filter(is_public).map(|name| name + "()"));
    members.extend(names_after("\n  ", between(code, ".prototype, {", "\n})")));
    members
}

#[test]
fn the_attributes_and_the_members_are_those_of_the_class() {
    let code = text("src/element");
    let observed = names_after("\"", between(&code, "observedAttributes = [", "]"));
    assert_eq!(in_manifest("attributes"), observed);
    assert_eq!(in_readme("attribute"), observed);
    let public = members(&code);
    assert_eq!(in_manifest("members"), public);
    let (_, declared) = Types::shipped().members("MicroneedlingPlannerElement").unwrap();
    let declared = declared.into_iter().map(|member| {
        let accessor =
            ["readonly ", "get ", "set "].iter().find_map(|mark| member.strip_prefix(mark));
        accessor.map_or(member.split(':').next().unwrap(), name).to_owned()
    });
    assert_eq!(declared.collect::<Names>(), public);
}

#[test]
fn the_events_and_their_codes_are_those_that_are_sent() {
    let (code, types) = (text("src/element"), Types::shipped());
    let sent = names_after("#tell(\"", &code);
    let sent: Names = sent.iter().map(|name| format!("microneedling-planner-{name}")).collect();
    assert_eq!(in_manifest("events"), sent);
    assert_eq!(in_readme("event"), sent);
    let declared: String = types.fields("HTMLElementEventMap").unwrap().into_keys().collect();
    assert_eq!(names_after("\"", &declared), sent);
    let mut codes = names_after("\n  \"", between(&code, "const messages = {", "\n}"));
    codes.insert("wasm-missing".into());
    assert_eq!(names_after("\"", &types.choices("PlannerErrorCode").concat()), codes);
}

#[test]
fn the_parts_and_the_custom_properties_are_those_that_are_used() {
    let code = ["src/view", "src/element"].map(text).concat();
    let marks = [" part=\"", "(\"part\", \"", " part: \"", "let part = if self.below == 0 { \""];
    let parts = marks.iter().flat_map(|mark| names_after(mark, &code));
    assert_eq!(in_manifest("cssParts"), parts.collect::<Names>());
    let used = names_after("var(--planner-", &text("styles"));
    let used: Names = used.iter().map(|name| format!("--planner-{name}")).collect();
    assert_eq!(in_manifest("cssProperties"), used);
    assert_eq!(in_readme("custom property"), used);
}
