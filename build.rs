//! Turns the default protocol and the English sentences into what the module carries.
//!
//! The protocol is read and checked here, so that no JSON reader has to be shipped: its binary form
//! costs a visitor a seventh of what reading JSON would (`docs/decisions.md`).

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;
use std::{env, fs};

use engine::clinic::{Basis, sentences};
use engine::protocol::{BUILT_IN, Packed as _, Protocol};

fn main() -> Result<(), Box<dyn Error>> {
    for input in ["locales/en.json", "styles/leaflet.css", "build.rs"] {
        println!("cargo::rerun-if-changed={input}");
    }
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);

    let protocol = Protocol::from_json(BUILT_IN)
        .map_err(|error| format!("protocols/default.json: {error}"))?;
    fs::write(out.join("default.packed"), protocol.packed())?;
    let stops = stops(&protocol);
    fs::write(out.join("light.packed"), protocol.light().packed())?;
    fs::write(out.join("leaflet.css"), bare(&fs::read_to_string("styles/leaflet.css")?))?;

    let text = fs::read_to_string("locales/en.json")?;
    let flat = sentences(&text).map_err(|error| format!("locales/en.json: {error}"))?;
    let Basis { shape, keys } = Basis::made();
    fs::write(out.join("shape.json"), shape)?;
    fs::write(out.join("keys.txt"), keys)?;
    write_sentences(&out.join("en.txt"), &flat, |_| true)?;
    write_sentences(&out.join("en.planner.txt"), &flat, |key| is_for_planner(key, &stops))?;
    write_sentences(&out.join("en.details.txt"), &flat, |key| {
        is_for_details(key) && !is_for_planner(key, &stops)
    })?;
    write_sentences(&out.join("en.stops.txt"), &flat, |key| {
        explains_stop(key) && !is_for_planner(key, &stops)
    })?;
    Ok(())
}

/// Writes the sentences that pass, one to a line.
fn write_sentences(
    path: &Path,
    sentences: &BTreeMap<String, String>,
    passes: impl Fn(&str) -> bool,
) -> std::io::Result<()> {
    let lines = sentences.iter().filter(|(key, _)| passes(key));
    let lines: Vec<String> = lines.map(|(key, text)| format!("{key}\t{text}")).collect();
    fs::write(path, lines.join("\n"))
}

/// Kinds of sentences that only the details say.
const DETAILS_ONLY: &[&str] = &[
    "absorption",
    "actions",
    "aftercare",
    "calendar",
    "combinations",
    "concern-rules-out",
    "dates",
    "effect",
    "fit",
    "grade",
    "how",
    "know",
    "leaflet",
    "note",
    "reaction",
    "reasons",
    "red-flag",
    "redness",
    "resume",
    "risk",
    "sources",
    "take",
    "timeline",
    "upkeep",
    "urgency",
    "week",
];

/// Kinds of sentences that only the questions and the first plan say.
const PLANNER_ONLY: &[&str] = &[
    "about", "announce", "bar", "booking", "concerns", "element", "empty", "group", "missing",
    "planner", "question", "safety", "stop",
];

/// Parts of the sentences about an entry that only the details say.
const PARTS_OF_DETAILS: &[(&str, &[&str])] = &[
    ("combination", &["what", "when", "healing", "evidence", "warning"]),
    ("concern", &["about", "first"]),
    (
        "event",
        &[
            "shortest", "settle", "begin", "room", "usual", "without", "open", "ask", "wait",
            "results",
        ],
    ),
];

/// Whether the planner may say a sentence. `stops` are the cautions that it explains itself: a stop
/// does not wait for the details.
fn is_for_planner(key: &str, stops: &[String]) -> bool {
    let mut parts = key.split('.');
    let (kind, id) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let part = parts.next().unwrap_or_default();
    if kind == "caution" {
        return part == "ask" || (explains_stop(key) && stops.iter().any(|stop| stop == id));
    }
    // What scripts say before any module is there.
    if kind == "element" {
        return false;
    }
    let of_details = PARTS_OF_DETAILS
        .iter()
        .any(|(of, names)| *of == kind && (names.contains(&part) || names.contains(&id)));
    !DETAILS_ONLY.contains(&kind) && !of_details
}

/// Whether a sentence is one of those that a stop card says about its caution.
fn explains_stop(key: &str) -> bool {
    let mut parts = key.split('.');
    parts.next() == Some("caution") && matches!(parts.nth(1), Some("name" | "why" | "steps"))
}

/// Whether the details may say a sentence.
fn is_for_details(key: &str) -> bool {
    let kind = key.split('.').next().unwrap_or_default();
    let part = key.split('.').nth(2).unwrap_or_default();
    let asked = kind == "caution" && matches!(part, "ask" | "steps");
    // The leaflet says what was answered.
    key.starts_with("about.redness-days") || (!PLANNER_ONLY.contains(&kind) && !asked)
}

/// The cautions that stop the whole treatment.
fn stops(protocol: &Protocol) -> Vec<String> {
    let stops = protocol.cautions().iter().filter(|(_, caution)| caution.stops_whole_treatment());
    stops.map(|(id, _)| id.to_string()).collect()
}

/// A style sheet without comments and indentation.
fn bare(sheet: &str) -> String {
    let mut rest = sheet;
    let mut bare = String::new();
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    bare.lines().map(str::trim).collect()
}
