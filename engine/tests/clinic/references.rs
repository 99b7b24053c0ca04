//! Whatever is named has to be there, and a range has to be one.

use crate::{fault, faults, file};

#[test]
fn a_range_the_wrong_way_round_is_refused_where_the_clinic_wrote_it() {
    assert_eq!(
        fault(r#""concerns": { "acne-scars": { "sessions": { "min": 9, "max": 6 } } }"#),
        "line 3, column 52, /concerns/acne-scars/sessions/min: 9 is above max 6; use a number from 1 to 6"
    );
    assert!(fault(r#""concerns": { "acne-scars": { "sessions": { "min": 9 } } }"#).ends_with(
        "/sessions/min: 9 is above max 6 of the built-in protocol; use a number from 1 to 6"
    ));
    assert!(fault(r#""concerns": { "acne-scars": { "sessions": { "max": 2 } } }"#).ends_with(
        "/sessions/max: 2 is below min 3 of the built-in protocol; use a number from 3 or give min"
    ));
    assert!(
        fault(r#""prices": { "currency": "EUR", "sessions": { "face": { "min": 9, "max": 6 } } }"#)
            .contains("/prices/sessions/face/min: 9 is above max 6")
    );
}

#[test]
fn a_name_that_nothing_goes_by_is_refused_with_the_nearest() {
    for (line, message) in [
        (
            r#""concerns": { "scars": { "combinations": { "lazer": { "fit": "limited", "grade": "D", "sources": [] } } } }"#,
            "/concerns/scars/combinations/lazer: there is no combination `lazer`; did you mean `laser`?",
        ),
        (
            r#""concerns": { "scars": { "rulesOut": ["vitamin-c"] } }"#,
            "there is no combination `vitamin-c`; there is `prp`, `peel`, `laser`, `rf`, `ha` or `led`",
        ),
        (
            r#""concerns": { "scars": { "downtime": "depe" } }"#,
            "there is no downtime class `depe`; did you mean `deep`?",
        ),
        (
            r#""concerns": { "scars": { "sessions": { "sources": ["alam2041"] } } }"#,
            "/concerns/scars/sessions/sources/0: there is no source `alam2041`; did you mean `alam2014`?",
        ),
        (
            r#""reminders": ["expectation"]"#,
            "there is no caution `expectation`; did you mean `expectations`?",
        ),
        (
            r#""prices": { "currency": "EUR", "sessions": {}, "combinations": { "prb": { "min": 1, "max": 2 } } }"#,
            "/prices/combinations/prb: there is no combination `prb`; did you mean `prp`?",
        ),
        (
            r#""cautions": { "tan": { "alsoRulesOut": { "rff": 7 } } }"#,
            "/cautions/tan/alsoRulesOut/rff: there is no combination `rff`; did you mean `rf`?",
        ),
        (
            r#""cautions": { "tan": { "notesFor": ["peal"] } }"#,
            "/cautions/tan/notesFor/0: there is no combination `peal`; did you mean `peel`?",
        ),
        (
            r#""questions": [{ "id": "recent", "asks": [
                { "caution": "tan", "covers": [], "onlyWith": [], "which": ["fillers"] }] }]"#,
            "/questions/0/asks/0/which/0: there is no caution `fillers`; did you mean `filler`?",
        ),
        (
            r#""order": { "concerns": ["acne-scar"] }"#,
            "/order/concerns/0: there is no concern `acne-scar`; did you mean `acne-scars`?",
        ),
    ] {
        let faults = faults(&file(line));
        assert!(faults.iter().any(|fault| fault.ends_with(message)), "{line}: {faults:#?}");
    }
}

#[test]
fn a_name_that_the_file_itself_removes_is_refused_with_the_line() {
    let text = file(
        r#""combinations": { "laser": null },
"concerns": { "scars": { "combinations": { "laser": { "grade": "D" } } } }"#,
    );
    assert_eq!(
        faults(&text),
        [
            "line 4, column 44, /concerns/scars/combinations/laser: the combination `laser` is removed in line 3"
        ]
    );
}

#[test]
fn well_supported_by_nothing_is_refused() {
    let support = r#"{ "fit": "supported", "grade": "B", "sources": [] }"#;
    let line =
        format!("\"concerns\": {{ \"scars\": {{ \"combinations\": {{ \"led\": {support} }} }} }}");
    assert!(fault(&line).ends_with("/concerns/scars/combinations/led: no source is named"));
    crate::protocol(&line.replace("\"B\"", "\"D\""));
}

#[test]
fn something_still_used_cannot_be_removed() {
    let fault = faults(&file(r#""downtime": { "superficial": null }"#)).remove(0);
    assert_eq!(
        fault,
        "line 3, column 15, /downtime/superficial: the downtime class `superficial` is removed here and \
         still used in the built-in /concerns/dull-skin/downtime; change or remove that too"
    );
}

#[test]
fn removing_what_was_never_there_is_refused_with_the_nearest() {
    assert!(
        fault(r#""concerns": { "sun-spot": null }"#)
            .ends_with("there is nothing of this name to remove; did you mean `sunspots`?")
    );
    assert!(
        fault(r#""concerns": { "scars": { "combinations": { "rf": null } } }"#)
            .ends_with("/concerns/scars/combinations/rf: there is nothing of this name to remove")
    );
}

#[test]
fn an_added_entry_is_told_what_it_needs() {
    let faults = faults(&file(r#""combinations": { "hydrafacial": { "timing": "separate" } }"#));
    assert_eq!(
        faults[0],
        "line 3, column 19, /combinations/hydrafacial: `offered`, `conflicts` and \
         `warningSources` are missing, and the built-in protocol has none here"
    );
}

#[test]
fn an_entry_that_is_nearly_one_of_the_built_in_is_asked_about() {
    let faults = faults(&file(r#""concerns": { "acne-scar": { "sessions": { "min": 4 } } }"#));
    assert!(
        faults.iter().any(|fault| fault.contains(
            "/concerns/acne-scar: the built-in protocol has no such entry; did you mean `acne-scars`?"
        )),
        "{faults:#?}"
    );
}

#[test]
fn a_figure_that_the_built_in_protocol_lacks_has_to_be_whole() {
    assert!(
        fault(r#""concerns": { "hair": { "maintenanceMonths": { "min": 3, "max": 6 } } }"#).ends_with(
            "/concerns/hair/maintenanceMonths: `grade` and `sources` are missing, and the built-in \
             protocol has none here"
        )
    );
}

#[test]
fn a_whole_entry_of_a_list_lacks_nothing() {
    assert!(
        fault(r#""groups": [{ "concerns": [] }]"#)
            .starts_with("line 3, column 12, /groups/0: `id` is missing")
    );
}

#[test]
fn a_concern_that_nobody_can_choose_is_refused_with_the_fix() {
    let text = std::fs::read_to_string("../protocols/examples/added-concern.json").unwrap();
    let faults =
        faults(&text.replace("\"scars\", \"pale-scars\", \"stretch", "\"scars\", \"stretch"));
    assert_eq!(faults.len(), 1, "{faults:#?}");
    assert!(
        faults[0].ends_with("/concerns/pale-scars: `pale-scars` is in no group, so nobody can choose it; add it to `groups`"),
        "{faults:#?}"
    );
}

#[test]
fn a_fault_in_a_built_in_entry_stands_where_the_file_comes_nearest() {
    let faults =
        faults(&file(r#""cautions": { "keloid": { "kind": "discuss", "combinations": [] } }"#));
    assert!(faults.iter().all(|fault| fault.starts_with("line 3, column ")), "{faults:#?}");
}
