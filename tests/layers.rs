//! Imports point in one direction only, from the element to the protocol.

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms of the engine and of the widget, each of which may use itself and those before it. That the
/// engine uses nothing of the widget is cargo's to hold: it does not depend on it.
const ENGINE: Crate =
    Crate { src: "engine/src", rooms: &["protocol", "clinic", "answers", "plan"] };
const WIDGET: Crate = Crate { src: "src", rooms: &["text", "view", "element"] };

/// What the engine may not know: the page, the clock, chance.
const OUTSIDE: [&str; 8] =
    ["yew", "web_sys", "js_sys", "wasm_bindgen", "gloo", "std::time", "SystemTime", "HashMap"];

struct Crate {
    src: &'static str,
    rooms: &'static [&'static str],
}

#[test]
fn no_room_uses_one_to_its_right() {
    for Crate { src, rooms } in [ENGINE, WIDGET] {
        for (place, room) in rooms.iter().enumerate() {
            for file in files_of(&Path::new(src).join(room)) {
                let code = fs::read_to_string(&file).unwrap();
                for later in &rooms[place + 1..] {
                    let used = code.contains(&format!("crate::{later}"));
                    assert!(!used, "{} uses `{later}`", file.display());
                }
            }
        }
    }
}

#[test]
fn no_two_files_of_the_plan_need_each_other() {
    let files = files_of(Path::new("engine/src/plan"));
    let mut left: Vec<(String, String)> = files.iter().map(|file| named(file)).collect();
    // What needs none of those that are left goes first, until nothing is left.
    while !left.is_empty() {
        let needs = |code: &str, name: &str| {
            [":", ";"].iter().any(|mark| code.contains(&format!("use super::{name}{mark}")))
        };
        let free = left.iter().position(|(name, code)| {
            left.iter().all(|(other, _)| other == name || !needs(code, other))
        });
        let names: Vec<_> = left.iter().map(|(name, _)| name.clone()).collect();
        left.remove(free.unwrap_or_else(|| panic!("a circle among {names:?}")));
    }
}

#[test]
fn the_rules_know_no_page_no_clock_and_no_chance() {
    for file in files_of(Path::new(ENGINE.src)) {
        let code = fs::read_to_string(&file).unwrap();
        // The example at the head of `plan` is about Rust, not about a page.
        let code: String =
            code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        for name in OUTSIDE {
            assert!(!code.contains(name), "{} uses `{name}`", file.display());
        }
    }
}

#[test]
fn every_file_says_in_its_first_line_what_it_is_about() {
    let sources = [ENGINE.src, WIDGET.src].map(|src| files_of(Path::new(src)));
    for file in sources.into_iter().flatten().chain([PathBuf::from("build.rs")]) {
        let code = fs::read_to_string(&file).unwrap();
        assert!(code.starts_with("//! "), "{} does not open with `//!`", file.display());
    }
}

/// The name of a module, and its code.
fn named(file: &Path) -> (String, String) {
    let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
    (name, fs::read_to_string(file).unwrap())
}

/// The files of a room: a folder with what is in its folders, or one file.
fn files_of(room: &Path) -> Vec<PathBuf> {
    if !room.is_dir() {
        return vec![room.with_extension("rs")];
    }
    let mut files = Vec::new();
    let mut folders = vec![room.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    assert!(!files.is_empty(), "the room `{}` is empty", room.display());
    files
}
