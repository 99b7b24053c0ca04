//! A file of an older form is told what the form is now.

use crate::{fault, faults, file, protocol};

#[test]
fn a_combination_that_is_only_supported_is_told_that_a_grade_and_sources_stand_with_it() {
    for (written, fit) in [("supported", "supported"), ("limited", "limited"), ("some", "limited")]
    {
        let line = format!(
            "\"concerns\": {{ \"scars\": {{ \"combinations\": {{ \"led\": \"{written}\" }} }} }}"
        );
        assert_eq!(
            fault(&line),
            format!(
                "line 3, column 51, /concerns/scars/combinations/led: the text \"{written}\" stands here; use \
                 {{ \"fit\": \"{fit}\", \"grade\": …, \"sources\": [ … ] }}, or null"
            )
        );
    }
    let now = r#"{ "fit": "limited", "grade": "D", "sources": [] }"#;
    protocol(&format!(
        "\"concerns\": {{ \"scars\": {{ \"combinations\": {{ \"led\": {now} }} }} }}"
    ));
}

#[test]
fn the_grade_of_a_combination_is_sent_to_its_concerns() {
    let faults =
        faults(&file(r#""combinations": { "peel": { "grade": "B", "sources": ["seed"] } }"#));
    let said = |key: &str| {
        format!(
            "/combinations/peel/{key}: `{key}` no longer stands here, but with each concern; in the \
             `combinations` of a concern use \"peel\": {{ \"fit\": \"limited\", \"grade\": …, \"sources\": [ … ] }}"
        )
    };
    assert_eq!(faults.len(), 2, "{faults:#?}");
    assert!(faults[0].ends_with(&said("grade")), "{faults:#?}");
    assert!(faults[1].ends_with(&said("sources")), "{faults:#?}");
}

#[test]
fn a_signature_without_a_role_is_told_what_one_is_now() {
    let text = r#"{ "signedOff": { "by": "B", "on": "2026-02-02", "reviewBy": "2027-02-01" } }"#;
    assert_eq!(
        faults(text),
        [
            "line 1, column 3, /signedOff: `role` is missing; use { \"by\": …, \"role\": …, \"on\": …, \"reviewBy\": … } \
          with what they are at the clinic as `role`, and their register and number as `registration`"
        ]
    );
}
