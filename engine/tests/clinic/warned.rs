//! What a clinic may want to look at again, without standing in its way.

use crate::{reading, warnings};

fn warning(line: &str) -> String {
    let warnings = warnings(line);
    assert_eq!(warnings.len(), 1, "{warnings:#?}");
    warnings.into_iter().next().unwrap()
}

#[test]
fn a_file_that_says_nothing_worth_a_second_look_gets_none() {
    assert_eq!(warnings("\"eventBufferDays\": 21"), [""; 0]);
}

#[test]
fn a_file_without_a_name_a_version_and_a_signature_is_reminded() {
    let warnings: Vec<_> = reading("{}").warnings.iter().map(ToString::to_string).collect();
    assert_eq!(
        warnings,
        [
            "line 1, column 1: `id` is missing; give the file one of its own",
            "line 1, column 1: `version` is missing; give the file one of its own",
            "line 1, column 1: nobody has signed these figures off; add `signedOff`",
        ]
    );
}

#[test]
fn a_review_that_is_overdue_is_said() {
    let text = r#"{ "id": "a", "version": "1", "signedOff": { "by": "B", "role": "C", "on": "2024-01-01", "reviewBy": "2026-11-23" } }"#;
    assert_eq!(
        reading(text).warnings[0].to_string(),
        "line 1, column 101, /signedOff/reviewBy: the day of review, 2026-11-23, has passed"
    );
    assert!(reading(&text.replace("11-23", "11-24")).warnings.is_empty());
}

#[test]
fn a_figure_outside_the_evidence_is_said_with_both() {
    assert_eq!(
        warning(
            r#""concerns": { "acne-scars": { "sessions": { "min": 2, "max": 8, "grade": "C", "sources": ["seed"] } } }"#
        ),
        "line 3, column 31, /concerns/acne-scars/sessions: 2 to 8 is outside the evidence, 3 to 6 (grade B)"
    );
}

#[test]
fn an_interval_below_the_evidence_is_said_on_its_own() {
    assert!(
        warning(
            r#""concerns": { "acne-scars": { "intervalWeeks": { "min": 2, "grade": "C", "sources": ["seed"] } } }"#
        )
        .contains("/concerns/acne-scars/intervalWeeks/min: 2 weeks are less than the evidence has, ")
    );
    assert!(
        warning(r#""combinations": { "prp": { "spacingWeeks": { "min": 1, "grade": "C", "sources": ["seed"] } } }"#)
            .contains("/combinations/prp/spacingWeeks/min: 1 weeks are less than the evidence has")
    );
}

#[test]
fn own_numbers_with_anothers_sources_are_said() {
    let with = |more: &str| {
        warning(&format!(
            "\"concerns\": {{ \"acne-scars\": {{ \"sessions\": {{ \"min\": 4{more} }} }} }}"
        ))
    };
    assert!(with("").ends_with(
        "its numbers are the clinic's, and its sources and grade are still the built-in figure's"
    ));
    assert!(with(", \"grade\": \"C\"").contains("and its sources are still"));
    assert!(with(", \"sources\": [\"seed\"]").contains("and its grade is still"));
}

#[test]
fn a_source_that_nobody_can_look_up_or_that_nothing_names_is_said() {
    let warnings = warnings(r#""sources": { "ours": { "title": "Our practice" } }"#);
    assert_eq!(
        warnings,
        [
            "line 3, column 14, /sources/ours: no `url`, `pmid` or `doi`: nobody can look it up",
            "line 3, column 14, /sources/ours: no figure names this source",
        ]
    );
}

#[test]
fn entries_that_nothing_uses_are_said() {
    let warnings = warnings(
        r#""concerns": { "acne-scars": { "combinations": { "laser": null } }, "hair": { "combinations": { "prp": null } } },
        "downtime": { "none": { "rank": 0,
        "downtimeDays": { "min": 0, "max": 0, "grade": "C", "sources": ["seed"] },
        "makeUpHours": { "min": 0, "max": 0, "grade": "C", "sources": ["seed"] },
        "exerciseHours": { "min": 0, "max": 0, "grade": "C", "sources": ["seed"] },
        "sunHours": { "min": 0, "max": 0, "grade": "C", "sources": ["seed"] } } }"#,
    );
    assert!(
        warnings
            .iter()
            .any(|warning| warning.ends_with("/downtime/none: no concern has the class `none`")),
        "{warnings:#?}"
    );
}

#[test]
fn a_price_where_advertising_rules_restrict_it_is_said() {
    let price = |currency: &str, countries: &str| {
        warnings(&format!(
            "\"countries\": [{countries}], \"prices\": {{ \"currency\": \"{currency}\", \"sessions\": {{ \"face\": {{ \"min\": 1, \"max\": 2 }} }} }}"
        ))
    };
    assert!(price("AUD", "")[0].contains(
        "/prices: advertising rules in Australia restrict prices and time-limited offers"
    ));
    assert!(price("GBP", "")[0].contains("advertising rules in the United Kingdom"));
    assert!(price("EUR", "\"DE\", \"GB\"")[0].contains("the United Kingdom"));
    assert!(price("EUR", "\"DE\"").is_empty());
}

#[test]
fn a_safety_question_that_is_gone_or_weighs_less_is_said() {
    assert!(warning(r#""cautions": { "pregnancy": null }"#).ends_with(
        "/cautions/pregnancy: in the built-in protocol this stops a course; nobody is asked now"
    ));
    let lighter = r#""cautions": { "tan": { "kind": "discuss" } },
        "labels": { "en": { "caution.tan.note.lead": "a", "caution.tan.note.rest": "b" } }"#;
    assert!(warning(lighter).contains("this postpones a course; now it weighs less"));
}

#[test]
fn a_buffer_shorter_than_the_healing_is_said() {
    assert!(warning(r#""eventBufferDays": 3"#).ends_with(
        "/eventBufferDays: 3 days before an event are shorter than the longest healing, 14 days"
    ));
}

#[test]
fn a_sentence_about_something_removed_is_said() {
    assert!(
        warning(r#""combinations": { "rf": null }, "labels": { "de": { "combination.rf.name": "Radiofrequenz" } }"#)
            .ends_with("`rf` is not in this protocol, so nobody reads this")
    );
}

#[test]
fn a_byte_order_mark_is_passed_over_and_said() {
    let reading = reading(&format!("\u{feff}{}", crate::file("\"eventBufferDays\": 21")));
    assert_eq!(
        reading.warnings[0].to_string(),
        "line 1, column 1: a byte order mark begins the file; other tools may refuse it"
    );
}

#[test]
fn a_combination_that_adds_to_no_concern_is_said() {
    let line = r#""concerns": { "fine-lines": { "combinations": { "ha": null } }, "dull-skin": { "combinations": { "ha": null } },
        "texture": { "combinations": { "ha": null } } }"#;
    assert!(warning(line).ends_with("/combinations/ha: no concern names `ha` in its `combinations` (an entry of the built-in protocol)"));
}

#[test]
fn support_that_no_study_stands_behind_is_said() {
    let with = |support: &str| {
        warnings(&format!(
            "\"concerns\": {{ \"scars\": {{ \"combinations\": {{ \"led\": {support} }} }} }}"
        ))
    };
    let said = |why: &str| {
        format!(
            "line 3, column 44, /concerns/scars/combinations/led: `supported` means that a study showed it, and {why}; \
             use \"limited\", or name the study and its grade"
        )
    };
    assert_eq!(
        with(r#"{ "fit": "supported", "grade": "D", "sources": [] }"#),
        [said("no source is named")]
    );
    assert_eq!(
        with(r#"{ "fit": "supported", "grade": "D", "sources": ["led-co2"] }"#),
        [said("grade D is for what no study looked at")]
    );
    for silent in [
        r#"{ "fit": "limited", "grade": "D", "sources": [] }"#,
        r#"{ "fit": "supported", "grade": "C", "sources": ["led-co2"] }"#,
    ] {
        assert_eq!(with(silent), [""; 0], "{silent}");
    }
}
