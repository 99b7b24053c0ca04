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
