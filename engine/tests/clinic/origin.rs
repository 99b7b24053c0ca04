//! Whose a figure is, in which order entries come, and who has signed.

use engine::protocol::{CombinationId, ConcernId, Figure, Origin, Protocol};

use crate::{protocol, reading};

fn sessions(protocol: &Protocol, concern: &str) -> Figure {
    protocol.concerns().get(&concern.into()).unwrap().sessions.clone()
}

#[test]
fn a_changed_figure_is_the_clinics_own_and_no_other() {
    let protocol = protocol(r#""concerns": { "acne-scars": { "sessions": { "min": 4 } } }"#);
    let changed = sessions(&protocol, "acne-scars");
    assert_eq!((changed.min, changed.max, changed.origin), (4, 6, Origin::Clinic));
    let concern = protocol.concerns().get(&"acne-scars".into()).unwrap();
    assert_eq!(concern.interval_weeks.origin, Origin::Protocol);
    assert_eq!(sessions(&protocol, "scars").origin, Origin::Protocol);
}

#[test]
fn a_figure_of_an_added_entry_is_the_clinics_own() {
    let text = std::fs::read_to_string("../protocols/examples/added-concern.json").unwrap();
    assert_eq!(sessions(&reading(&text).protocol, "pale-scars").origin, Origin::Clinic);
}

#[test]
fn a_figure_that_is_only_said_again_stays_the_protocols() {
    let protocol =
        protocol(r#""concerns": { "acne-scars": { "sessions": { "min": 3, "max": 6 } } }"#);
    assert_eq!(sessions(&protocol, "acne-scars").origin, Origin::Protocol);
}

#[test]
fn the_whole_default_protocol_as_a_file_yields_itself() {
    let text = std::fs::read_to_string("../protocols/default.json").unwrap();
    assert_eq!(reading(&text).protocol, Protocol::built_in());
    assert_eq!(reading("{}").protocol, Protocol::built_in());
}

#[test]
fn a_changed_protocol_does_not_keep_anothers_signature() {
    assert_eq!(reading(r#"{ "eventBufferDays": 21 }"#).protocol.signed_off(), None);
}

#[test]
fn named_entries_come_first_and_the_rest_keeps_its_order() {
    let protocol = protocol(r#""order": { "combinations": ["rf", "peel"], "concerns": ["hair"] }"#);
    let combinations: Vec<_> = protocol.combinations().ids().map(CombinationId::as_str).collect();
    assert_eq!(combinations, ["rf", "peel", "prp", "laser", "ha", "led"]);
    let concerns: Vec<_> = protocol.concerns().ids().map(ConcernId::as_str).take(3).collect();
    assert_eq!(concerns, ["hair", "fine-lines", "wrinkles"]);
}

#[test]
fn a_changed_entry_keeps_its_place_and_an_added_one_comes_last() {
    let text = std::fs::read_to_string("../protocols/examples/added-concern.json").unwrap();
    let protocol = reading(&text).protocol;
    assert_eq!(protocol.combinations().ids().last().unwrap().as_str(), "camouflage");
    let changed = reading(
        r#"{ "combinations": { "led": { "offered": true }, "prp": { "offered": false } } }"#,
    );
    let ids: Vec<_> = changed.protocol.combinations().ids().cloned().collect();
    assert_eq!(ids, Protocol::built_in().combinations().ids().cloned().collect::<Vec<_>>());
}
