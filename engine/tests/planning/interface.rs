//! What pages read.

use engine::answers::Answers;

use crate::{planned, with_facts};

#[test]
fn a_plan_has_the_shape_of_the_public_interface() {
    let chosen = Answers {
        combinations: ["prp".into()].into(),
        ..with_facts(&["acne-scars"], &["pacemaker"])
    };
    let plan = serde_json::to_value(planned(&chosen)).unwrap();
    assert_eq!(plan["status"], "answered");
    assert_eq!(
        plan["protocol"],
        serde_json::json!({ "id": "example", "version": "1", "signedOff": null })
    );
    assert_eq!(plan["event"], serde_json::Value::Null);
    assert_eq!(
        plan["findings"],
        serde_json::json!([
            { "caution": "pacemaker", "kind": "stop", "combinations": ["rf"], "alsoRulesOut": [], "waitDays": null }
        ])
    );
    let course = &plan["courses"][0];
    let keys: Vec<_> = course.as_object().unwrap().keys().map(String::as_str).collect();
    let mut expected = [
        "area",
        "concerns",
        "sessions",
        "intervalWeeks",
        "durationWeeks",
        "appointments",
        "downtimeDays",
        "combinations",
        "results",
        "resultsWeeks",
        "maintenanceMonths",
        "exceedsRedness",
        "calendar",
        "price",
    ];
    expected.sort_unstable();
    assert_eq!(keys, expected);
    assert_eq!(course["durationWeeks"], serde_json::json!({ "min": 8, "max": 30 }));
    assert_eq!(course["maintenanceMonths"], serde_json::Value::Null);
    assert_eq!(course["sessions"]["origin"], "protocol");
    assert_eq!(
        course["combinations"][0],
        serde_json::json!({
            "id": "prp", "for": ["acne-scars"], "fit": "supported",
            "support": [{ "concern": "acne-scars", "fit": "supported", "grade": "A", "sources": ["trial"] }],
            "timing": "same-session", "visits": { "min": 3, "max": 6 },
            "spacingWeeks": { "min": 4, "max": 4 }, "extraDowntimeDays": { "min": 0, "max": 2 },
            "chosen": true, "exceedsRedness": null, "inConflictWith": [], "ruledOutBy": []
        })
    );
}
