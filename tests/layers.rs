//! Imports point in one direction only, from the element to the protocol.

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms, each of which may use itself and those before it.
const ROOMS: [&str; 6] = ["protocol", "answers", "plan", "text", "widget", "element"];

/// What the first three rooms may not know: the page, the clock, chance.
const OUTSIDE: [&str; 8] =
    ["yew", "web_sys", "js_sys", "wasm_bindgen", "gloo", "std::time", "SystemTime", "HashMap"];

#[test]
fn no_room_uses_one_to_its_right() {
    for (place, room) in ROOMS.iter().enumerate() {
        for file in files(room) {
            let code = fs::read_to_string(&file).unwrap();
            for later in &ROOMS[place + 1..] {
                let used = code.contains(&format!("crate::{later}"));
                assert!(!used, "{} uses `{later}`", file.display());
            }
        }
    }
}

#[test]
fn the_rules_know_no_page_no_clock_and_no_chance() {
    for file in ROOMS[..3].iter().flat_map(|room| files(room)) {
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
    let rooms = ROOMS.iter().flat_map(|room| files(room));
    for file in rooms.chain([PathBuf::from("src/lib.rs"), PathBuf::from("build.rs")]) {
        let code = fs::read_to_string(&file).unwrap();
        assert!(code.starts_with("//! "), "{} does not open with `//!`", file.display());
    }
}

/// The files of a room: a folder with what is in its folders, or one file.
fn files(room: &str) -> Vec<PathBuf> {
    let folder = Path::new("src").join(room);
    if !folder.is_dir() {
        return vec![folder.with_extension("rs")];
    }
    let mut files = Vec::new();
    let mut folders = vec![folder];
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
    assert!(!files.is_empty(), "the room `{room}` is empty");
    files
}
