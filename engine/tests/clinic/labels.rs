//! A visitor finds words for everything that a clinic adds.

use crate::{fault, faults, file};

fn example() -> String {
    std::fs::read_to_string("../protocols/examples/added-concern.json").unwrap()
}

/// The faults of the example without the labels of which the keys end so.
fn without(end: &str) -> Vec<String> {
    let kept: Vec<String> = example()
        .lines()
        .filter(|line| !line.contains(&format!("{end}\":")))
        .map(str::to_owned)
        .collect();
    faults(&kept.join("\n").replace("\",\n    }", "\"\n    }"))
}

#[test]
fn an_added_entry_without_its_sentences_is_refused() {
    for (end, place, key) in [
        ("pale-scars.name", "/concerns/pale-scars", "concern.pale-scars.name"),
        ("pale-scars.within", "/concerns/pale-scars", "concern.pale-scars.within"),
        ("camouflage.what", "/combinations/camouflage", "combination.camouflage.what"),
        ("camouflage.when", "/combinations/camouflage", "combination.camouflage.when"),
        ("allergy.ask", "/cautions/pigment-allergy", "caution.pigment-allergy.ask"),
        ("allergy.why", "/cautions/pigment-allergy", "caution.pigment-allergy.why"),
        ("allergy.rulesOut", "/cautions/pigment-allergy", "caution.pigment-allergy.rulesOut"),
        ("steps.0.lead", "/cautions/pigment-allergy", "caution.pigment-allergy.steps.0.lead"),
        ("allergy.note.lead", "/cautions/pigment-allergy", "caution.pigment-allergy.note.lead"),
    ] {
        let faults = without(end);
        assert_eq!(faults.len(), 1, "{faults:#?}");
        let message = format!(
            "{place}: visitors would read nothing here; add `{key}` to a language in `labels`"
        );
        assert!(faults[0].ends_with(&message), "{faults:#?}");
    }
}

#[test]
fn a_caution_of_another_kind_needs_the_sentences_of_that_kind() {
    assert_eq!(
        fault(r#""cautions": { "tan": { "kind": "stop" } }"#),
        "line 3, column 15, /cautions/tan: visitors would read nothing here; add \
         `caution.tan.steps.0.lead` to a language in `labels`"
    );
    assert!(
        fault(r#""cautions": { "tan": { "kind": "discuss" } }"#)
            .contains("`caution.tan.note.lead` and `caution.tan.note.rest`")
    );
}

#[test]
fn an_area_a_group_and_a_note_have_names_too() {
    let faults = faults(&file(
        r#""concerns": { "scars": { "areas": ["hands"], "sessions": { "note": "ours" } } }, "skin": [{ "id": "7" }]"#,
    ));
    let all = faults.join("\n");
    for key in ["area.hands.name", "area.hands.within", "note.ours", "skin.7"] {
        assert!(all.contains(&format!("`{key}`")), "{key}: {faults:#?}");
    }
}

/// A file that asks about one more recent treatment, which follows from `caution`.
fn one_more_treatment(caution: &str, labels: &str) -> String {
    let text = std::fs::read_to_string("../protocols/default.json").unwrap();
    let default: serde_json::Value = serde_json::from_str(&text).unwrap();
    let mut questions = default["questions"].clone();
    let ask = &mut questions[2]["asks"][2];
    assert_eq!(ask["caution"], "recent-treatment");
    ask["which"].as_array_mut().unwrap().push("threads".into());
    file(&format!(
        r#""cautions": {{ "threads": {{ {caution}, "notesFor": [], "grade": "D", "sources": [] }} }},
        "questions": {questions}, "labels": {{ "en": {{ {labels} }} }}"#
    ))
}

#[test]
fn what_is_asked_under_a_line_needs_its_own_sentences() {
    let waits =
        r#""kind": "postpone", "waitDays": 90, "combinations": [], "alsoRulesOut": {"rf": 90}"#;
    let open = r#""kind": "postpone", "waitDays": null, "combinations": [], "alsoRulesOut": {}"#;
    let noted =
        r#""kind": "discuss", "waitDays": null, "combinations": ["rf"], "alsoRulesOut": {}"#;
    for (caution, parts) in [
        // Once the wait is over, it is something to talk about.
        (waits, ["ask", "name", "wait", "why", "note.lead", "note.rest", "rulesOut"].as_slice()),
        (open, &["ask", "name", "wait", "why"]),
        (noted, &["ask", "name", "note.lead", "note.rest", "rulesOut"]),
    ] {
        let keys: Vec<String> =
            parts.iter().map(|part| format!("`caution.threads.{part}`")).collect();
        let [first @ .., last] = keys.as_slice() else { unreachable!() };
        let faults = faults(&one_more_treatment(caution, ""));
        assert_eq!(faults.len(), 1, "{faults:#?}");
        let message = format!(
            "/cautions/threads: visitors would read nothing here; add {} and {last} to a language in `labels`",
            first.join(", ")
        );
        assert!(faults[0].ends_with(&message), "{faults:#?}");
        let labels: Vec<String> =
            parts.iter().map(|part| format!(r#""caution.threads.{part}": "x""#)).collect();
        let reading = crate::reading(&one_more_treatment(caution, &labels.join(", ")));
        assert_eq!(reading.warnings, []);
    }
}

#[test]
fn what_is_said_in_the_card_of_a_combination_has_a_sentence() {
    let with = |labels: &str| {
        file(&format!(
            r#""cautions": {{ "tattoo": {{ "notesFor": ["laser"] }} }}, "labels": {{ "en": {{ {labels} }} }}"#
        ))
    };
    let faults = faults(&with(""));
    assert_eq!(faults.len(), 1, "{faults:#?}");
    assert!(
        faults[0].ends_with(
            "/cautions/tattoo/notesFor/0: visitors would read nothing here; add `caution.tattoo.for.laser` to a \
             language in `labels`"
        ),
        "{faults:#?}"
    );
    let reading = crate::reading(&with(r#""caution.tattoo.for.laser": "Laser leaves it out.""#));
    assert_eq!(reading.warnings, []);
    let other = fault(r#""labels": { "en": { "caution.tattoo.for.laser": "x" } }"#);
    assert!(other.contains("`caution.tattoo.for.laser` is the sentence for nothing"), "{other}");
}

#[test]
fn what_to_know_before_a_session_and_of_who_does_it_has_two_sentences() {
    for list in ["before", "choosing"] {
        let with = |labels: &str| {
            file(&format!(
                r#""{list}": [{{ "id": "parking", "grade": "D", "sources": [] }}],
                "labels": {{ "en": {{ {labels} }} }}"#
            ))
        };
        let faults = faults(&with(""));
        assert_eq!(faults.len(), 1, "{faults:#?}");
        assert!(
            faults[0].ends_with(&format!(
                "/{list}/0: visitors would read nothing here; add `{list}.parking.lead` and `{list}.parking.rest` to \
                 a language in `labels`"
            )),
            "{faults:#?}"
        );
        let labels =
            format!(r#""{list}.parking.lead": "Parking.", "{list}.parking.rest": "None.""#);
        assert_eq!(crate::reading(&with(&labels)).warnings, []);
    }
}

#[test]
fn a_note_of_a_concern_has_a_sentence() {
    let with = |labels: &str| {
        file(&format!(
            r#""concerns": {{ "scars": {{ "notes": ["ice-pick", "old-scars"] }} }}, "labels": {{ "en": {{ {labels} }} }}"#
        ))
    };
    let faults = faults(&with(""));
    assert_eq!(faults.len(), 1, "{faults:#?}");
    assert!(
        faults[0].ends_with(
            "/concerns/scars/notes/1: visitors would read nothing here; add `note.old-scars` to a language in `labels`"
        ),
        "{faults:#?}"
    );
    let reading = crate::reading(&with(r#""note.old-scars": "Old scars need patience.""#));
    assert_eq!(reading.warnings, []);
}

#[test]
fn a_sentence_that_begins_like_those_of_an_entry_and_is_about_none_can_be_said_in_another_language()
{
    let line = r#""labels": { "de": { "before.work.same-day": "x", "before.numbing.lead": "y" } }"#;
    assert_eq!(crate::warnings(line), [""; 0]);
}

#[test]
fn a_sentence_for_nothing_is_refused_with_the_nearest() {
    for (key, near) in [
        ("concern.acne-scar.name", "concern.acne-scars.name"),
        ("concern.acne-scars.nmae", "concern.acne-scars.name"),
        ("booking.general.lnik", "booking.general.link"),
    ] {
        let fault = fault(&format!("\"labels\": {{ \"de\": {{ \"{key}\": \"x\" }} }}"));
        assert!(
            fault.ends_with(&format!(
                "`{key}` is the sentence for nothing in this protocol; did you mean `{near}`?"
            )),
            "{fault}"
        );
    }
}

#[test]
fn built_in_sentences_can_be_said_in_other_words_and_forms() {
    crate::protocol(
        r#""labels": { "en": { "concern.scars.hint": "Any healed scar", "unit.weeks.few": "{range} weeks",
        "caution.tan.wait": "Wait.", "caution.pregnancy.steps.2.lead": "Ask." } }"#,
    );
}
