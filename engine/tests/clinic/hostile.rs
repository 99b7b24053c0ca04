//! Whatever a text holds, it is read or refused, and in a moment.

use std::fs;
use std::time::{Duration, Instant};

use engine::clinic::read;

use crate::today;

fn default_text() -> String {
    fs::read_to_string("../protocols/default.json").unwrap()
}

#[test]
fn a_file_that_is_cut_anywhere_is_refused_with_one_fault() {
    let text = default_text();
    for end in (0..text.len()).step_by(97).filter(|end| text.is_char_boundary(*end)) {
        let faults = read(&text[..end], today()).expect_err("is refused");
        assert_eq!(faults.len(), 1, "{end}: {faults:#?}");
    }
}

#[test]
fn a_character_exchanged_anywhere_never_panics() {
    let text = default_text();
    let strange = [
        "\0", "\u{feff}", "\u{202e}", "🧿", "\\ud800", "\\", "\"", "{", "]", "null", "-", "1e9",
        ",",
    ];
    for (index, place) in
        (0..text.len()).step_by(211).filter(|at| text.is_char_boundary(*at)).enumerate()
    {
        let changed =
            format!("{}{}{}", &text[..place], strange[index % strange.len()], &text[place..]);
        let _ = read(&changed, today());
    }
}

#[test]
fn every_value_exchanged_for_another_never_panics() {
    let text: serde_json::Value = serde_json::from_str(&default_text()).unwrap();
    let text = text.to_string();
    for (from, to) in [
        ("\"min\":", "\"min\":-"),
        ("[\"", "[[\""),
        ("null", "{}"),
        ("{", "[{"),
        ("\"id\":", "\"id\":null,\"x\":"),
        ("true", "\"true\""),
    ] {
        let changed = text.replace(from, to);
        assert_ne!(changed, text, "{from}");
        assert!(read(&changed, today()).is_err(), "{from}");
    }
}

#[test]
fn files_made_to_take_long_do_not() {
    let many = |entry: fn(usize) -> String, count: usize| {
        let entries: Vec<String> = (0..count).map(entry).collect();
        entries.join(",")
    };
    let texts = [
        format!("{{{}}}", many(|_| "\"a\":1".into(), 170_000)),
        format!("{{{}}}", many(|at| format!("\"k{at}\":1"), 90_000)),
        format!("{{\"concerns\":{{{}}}}}", many(|at| format!("\"k{at}\":{{}}"), 80_000)),
        format!("{{\"concerns\":{{{}}}}}", many(|at| format!("\"k{at}\":{{}}"), 1000)),
        format!("{{\"reminders\":[{}]}}", many(|at| format!("\"k{at}\""), 110_000)),
        format!(
            "{{\"labels\":{{\"en\":{{{}}}}}}}",
            many(|at| format!("\"concern.k{at}.name\":\"x\""), 1000)
        ),
        format!("{{\"groups\":[{}]}}", many(|_| "7".into(), 500_000)),
        format!("{{\"{}\":1}}", "k".repeat(1_000_000)),
        format!("{{\"id\":\"{}\"}}", "\\u0000".repeat(170_000)),
        "{\"a\":".repeat(200_000),
        "\n".repeat(1_000_000),
    ];
    for text in texts {
        let begin = Instant::now();
        let beginning: String = text.chars().take(40).collect();
        assert!(read(&text, today()).is_err(), "{beginning}");
        // Unoptimised and beside other tests: a tenth of this in a browser.
        assert!(begin.elapsed() < Duration::from_secs(10), "{beginning}: {:?}", begin.elapsed());
    }
}
