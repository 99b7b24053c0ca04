//! The examples that are shipped can be used as they are.

use std::fs;

use engine::protocol::{Packed as _, Protocol};

use crate::reading;

#[test]
fn every_example_can_be_used_and_leaves_nothing_to_say() {
    let mut names = Vec::new();
    for entry in fs::read_dir("../protocols/examples").unwrap() {
        let path = entry.unwrap().path();
        let reading = reading(&fs::read_to_string(&path).unwrap());
        assert_eq!(reading.warnings, [], "{}", path.display());
        names.push(path.file_name().unwrap().to_string_lossy().into_owned());
    }
    names.sort();
    assert_eq!(names, ["added-concern.json", "clinic.json", "prices.json", "reordered.json"]);
}

#[test]
fn what_the_planner_receives_is_what_was_read() {
    let text = fs::read_to_string("../protocols/examples/added-concern.json").unwrap();
    let protocol = reading(&text).protocol;
    assert_eq!(Protocol::unpacked(&protocol.packed()), protocol);
}
