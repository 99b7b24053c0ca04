//! What may not stand where it does is refused with what may.

use engine::clinic::read;

use crate::{fault, faults, file, reading, today};

#[test]
fn a_value_of_another_type_is_refused() {
    assert_eq!(
        fault(r#""concerns": { "acne-scars": { "sessions": { "min": "three" } } }"#),
        "line 3, column 52, /concerns/acne-scars/sessions/min: the text \"three\" stands here; use a \
         whole number from 1 to 60"
    );
    for (line, message) in [
        (r#""concerns": []"#, "a list stands here; use an object, { … }"),
        (r#""groups": {}"#, "an object stands here; use a list, [ … ]"),
        (r#""eventBufferDays": null"#, "null stands here; use a whole number from 0 to 365"),
        (r#""concerns": { "scars": { "offered": 1 } }"#, "1 stands here; use true or false"),
        (r#""concerns": { "scars": 3 }"#, "3 stands here; use an object, { … }, or null"),
        (
            r#""concerns": { "scars": { "sessions": null } }"#,
            "null stands here; use an object, { … }",
        ),
        (r#""reminders": [7]"#, "7 stands here; use a text between \" and \""),
    ] {
        let fault = fault(line);
        assert!(fault.ends_with(&format!(": {message}")), "{line}: {fault}");
    }
    assert_eq!(faults("[]"), ["line 1, column 1: a list stands here; use an object, { … }"]);
}

#[test]
fn a_misspelt_key_is_refused_with_the_right_one() {
    assert_eq!(
        fault(r#""eventBuferDays": 14"#),
        "line 3, column 1, /eventBuferDays: there is no key `eventBuferDays`; did you mean \
         `eventBufferDays`?"
    );
    assert!(
        fault(r#""concerns": { "scars": { "interval_weeks": {} } }"#)
            .ends_with("did you mean `intervalWeeks`?")
    );
    assert!(
        fault(r#""concerns": { "scars": { "sessions": { "avg": 4 } } }"#).ends_with(
            "there is no key `avg` here; use `grade`, `max`, `min`, `note` or `sources`"
        )
    );
}

#[test]
fn whose_a_figure_is_cannot_be_written() {
    assert!(
        fault(r#""concerns": { "scars": { "sessions": { "origin": "protocol" } } }"#)
            .ends_with("`origin` is worked out by the planner; leave it out")
    );
}

#[test]
fn a_misspelt_word_is_refused_with_the_right_one() {
    assert!(fault(r#""cautions": { "tan": { "kind": "Stopp" } }"#).ends_with(
        "/cautions/tan/kind: `Stopp` stands here; use `stop`, `postpone` or `discuss`; did you \
             mean `stop`?"
    ));
}

#[test]
fn an_absurd_number_is_refused_with_the_bounds() {
    for (key, number, message) in [
        ("sessions", "-3", "-3 is below 1; use a whole number from 1 to 60"),
        ("sessions", "0", "0 is below 1; use a whole number from 1 to 60"),
        ("sessions", "61", "61 is above 60; use a whole number from 1 to 60"),
        ("sessions", "2.5", "2.5 is not a whole number; use a whole number from 1 to 60"),
        ("sessions", "1e999", "1e999 is not a whole number; use a whole number from 1 to 60"),
        (
            "sessions",
            "99999999999999999999999",
            "99999999999999999999999 is above 60; use a whole number from 1 to 60",
        ),
        ("intervalWeeks", "521", "521 is above 520; use a whole number from 1 to 520"),
        ("resultsWeeks", "521", "521 is above 520; use a whole number from 0 to 520"),
        ("maintenanceMonths", "241", "241 is above 240; use a whole number from 0 to 240"),
    ] {
        let fault = fault(&format!(
            "\"concerns\": {{ \"fine-lines\": {{ \"{key}\": {{ \"max\": {number} }} }} }}"
        ));
        assert!(fault.ends_with(&format!("/concerns/fine-lines/{key}/max: {message}")), "{fault}");
    }
    for (line, message) in [
        (r#""downtime": { "deep": { "downtimeDays": { "max": 366 } } }"#, "366 is above 365; "),
        (r#""downtime": { "deep": { "sunHours": { "max": 2161 } } }"#, "2161 is above 2160; "),
        (r#""eventBufferDays": 366"#, "366 is above 365; "),
        (r#""cautions": { "tan": { "waitDays": 366 } }"#, "366 is above 365; "),
        (r#""sources": { "seed": { "year": 1499 } }"#, "1499 is below 1500; "),
        (r#""sources": { "seed": { "year": 2101 } }"#, "2101 is above 2100; "),
        (
            r#""prices": { "currency": "EUR", "sessions": { "face": { "min": 1, "max": 1000001 } } }"#,
            "1000001 is above 1000000; ",
        ),
    ] {
        assert!(fault(line).contains(message), "{}", fault(line));
    }
}

#[test]
fn another_format_is_refused() {
    assert!(fault(r#""format": 2"#).ends_with("/format: 2 is above 1; use 1"));
}

#[test]
fn an_odd_id_is_refused() {
    let id = "an id: 1 to 64 of a to z, 0 to 9 and -";
    for written in ["", "Acne Scars", "acne_scars", "ácne", "a/b"] {
        let fault = fault(&format!("\"concerns\": {{ \"{written}\": {{}} }}"));
        assert!(fault.ends_with(&format!("`{written}` stands here; use {id}")), "{fault}");
    }
    let long = "a".repeat(65);
    assert!(fault(&format!("\"concerns\": {{ \"{long}\": {{}} }}")).contains(id));
    assert!(
        fault(
            r#""prices": { "currency": "EUR", "sessions": { "The Face": { "min": 1, "max": 1 } } }"#
        )
        .contains(id)
    );
}

#[test]
fn a_text_that_is_too_long_or_empty_is_refused() {
    assert!(
        fault(r#""sources": { "seed": { "title": " " } }"#).contains("an empty text stands here")
    );
    let long = "ä".repeat(501);
    let fault = fault(&format!("\"sources\": {{ \"seed\": {{ \"title\": \"{long}\" }} }}"));
    assert!(fault.ends_with("501 characters stand here; use at most 500"), "{fault}");
}

#[test]
fn characters_that_cannot_be_seen_are_refused() {
    for (written, name) in [
        ("\\u0000", "U+0000"),
        ("\\n", "U+000A"),
        ("\u{202e}", "U+202E"),
        ("\\u2066", "U+2066"),
        ("\u{feff}", "U+FEFF"),
    ] {
        let fault =
            fault(&format!("\"sources\": {{ \"seed\": {{ \"title\": \"a{written}b\" }} }}"));
        assert!(fault.contains(&format!("a character that cannot be seen, {name}, ")), "{fault}");
    }
}

#[test]
fn an_address_that_is_not_on_the_web_is_refused() {
    for address in [
        "javascript:alert(1)",
        "ftp://a.example",
        "clinic.example",
        "https://",
        "https:// a",
        "data:,",
    ] {
        let fault = fault(&format!("\"sources\": {{ \"seed\": {{ \"url\": \"{address}\" }} }}"));
        assert!(fault.contains("use an address that begins with https:// or http://"), "{fault}");
    }
    assert!(
        fault(r#""sources": { "seed": { "doi": "https://doi.org/10.1000/1" } }"#)
            .contains("use a DOI")
    );
    assert!(fault(r#""sources": { "seed": { "pmid": "PMC1" } }"#).contains("use a PubMed number"));
}

#[test]
fn a_day_that_does_not_exist_is_refused() {
    for day in ["2026-02-29", "2026-13-01", "29.02.2026", "2026-2-9", ""] {
        let text = format!(
            "{{ \"signedOff\": {{ \"by\": \"B\", \"role\": \"C\", \"on\": \"{day}\", \"reviewBy\": \"2027-01-01\" }} }}"
        );
        let fault = faults(&text).remove(0);
        assert!(
            fault.contains("/signedOff/on: ") && fault.contains("use a day that exists"),
            "{fault}"
        );
    }
}

#[test]
fn a_review_before_the_signature_is_refused() {
    let text = r#"{ "signedOff": { "by": "B", "role": "C", "on": "2026-02-02", "reviewBy": "2026-02-01" } }"#;
    assert_eq!(
        faults(text),
        [
            "line 1, column 74, /signedOff/reviewBy: 2026-02-01 comes before the day of signing, 2026-02-02"
        ]
    );
}

#[test]
fn a_signature_is_whole_or_none() {
    let fault = faults(r#"{ "signedOff": { "by": "B", "role": "C" } }"#).remove(0);
    assert!(fault.contains("/signedOff: `on` and `reviewBy` are missing"), "{fault}");
    let registered = r#"{ "signedOff": { "by": "B", "role": "C", "registration": "Register 12",
        "on": "2026-02-02", "reviewBy": "2027-02-01" } }"#;
    let signed = reading(registered).protocol.signed_off().cloned().unwrap();
    assert_eq!((&*signed.role, signed.registration.as_deref()), ("C", Some("Register 12")));
}

#[test]
fn a_telephone_number_is_one() {
    for number in ["112", "+44 20 7946 0000", "(030) 12 34-56", "0800/1.2"] {
        let line = format!("\"numbers\": {{ \"emergency\": \"{number}\" }}");
        let refused = number.starts_with('(');
        assert_eq!(read(&file(&line), today()).is_err(), refused, "{number}");
    }
    for number in ["", "call 112", "112a", "+49 30 ext. 7", "１１２"] {
        let fault = fault(&format!("\"numbers\": {{ \"emergency\": \"{number}\" }}"));
        let message = format!(
            "/numbers/emergency: `{number}` stands here; use a telephone number, such as 112 or +44 20 7946 0000"
        );
        assert!(fault.ends_with(&message), "{fault}");
    }
    let long = "1".repeat(41);
    let fault = fault(&format!("\"numbers\": {{ \"outOfHours\": \"{long}\" }}"));
    assert!(fault.contains("/numbers/outOfHours: ") && fault.contains("telephone"), "{fault}");
}

#[test]
fn visits_have_bounds() {
    for (range, message) in [
        (r#"{ "min": 0, "max": 1 }"#, "/min: 0 is below 1; use a whole number from 1 to 60"),
        (r#"{ "min": 1, "max": 61 }"#, "/max: 61 is above 60; use a whole number from 1 to 60"),
        (r#"{ "min": 3, "max": 2 }"#, "/min: 3 is above max 2; use a number from 1 to 2"),
    ] {
        let fault = fault(&format!("\"combinations\": {{ \"peel\": {{ \"visits\": {range} }} }}"));
        assert!(fault.ends_with(&format!("/combinations/peel/visits{message}")), "{fault}");
    }
}

#[test]
fn a_currency_a_country_and_a_language_have_their_forms() {
    assert!(
        fault(r#""prices": { "currency": "€", "sessions": {} }"#)
            .contains("use a currency as three capitals")
    );
    assert!(fault(r#""countries": ["Germany"]"#).contains("use a country as two capitals"));
    assert!(fault(r#""labels": { "german!": {} }"#).contains("use a language as in `lang`"));
}

#[test]
fn a_list_holds_each_thing_once() {
    assert!(
        fault(r#""concerns": { "scars": { "areas": ["face", "face"] } }"#).ends_with(
            "/concerns/scars/areas/1: `face` stands in this list twice; leave one of them"
        )
    );
}

#[test]
fn an_empty_list_where_one_is_needed_is_refused() {
    assert!(
        fault(r#""concerns": { "scars": { "areas": [] } }"#)
            .ends_with("/concerns/scars/areas: the list is empty; name at least one")
    );
    assert!(
        fault(r#""concerns": { "scars": { "sessions": { "sources": [] } } }"#)
            .ends_with("/concerns/scars/sessions/sources: the list is empty; name at least one")
    );
}

#[test]
fn everything_is_said_at_once_and_in_the_order_of_the_file() {
    let line = r#""eventBufferDays": -1, "combinations": { "prp": { "timing": "never" } },
        "concerns": { "scars": { "downtime": "deap", "sessions": { "min": 9 } }, "sunspot": null },
        "order": { "combinations": ["lazer"] }, "prices": { "currency": "eur", "sessions": {} }"#;
    let places: Vec<String> = faults(&file(line))
        .iter()
        .map(|fault| fault.split(", ").nth(2).unwrap().split(':').next().unwrap().to_owned())
        .collect();
    assert_eq!(
        places,
        [
            "/eventBufferDays",
            "/combinations/prp/timing",
            "/concerns/scars/downtime",
            "/concerns/scars/sessions/min",
            "/concerns/sunspot",
            "/order/combinations/0",
            "/prices/currency",
        ]
    );
}

#[test]
fn what_is_broken_is_not_found_fault_with_twice() {
    let line = r#""concerns": { "new": { "sessions": "three" } }"#;
    let faults = faults(&file(line));
    assert!(faults.iter().any(|fault| fault.contains("the text \"three\"")), "{faults:#?}");
    assert!(!faults.iter().any(|fault| fault.contains("`sessions`")), "{faults:#?}");
}
