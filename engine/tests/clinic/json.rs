//! A text that is no JSON is refused with the place where it stops being it.

use crate::faults;

fn refusal(text: &str) -> String {
    let faults = faults(text);
    assert_eq!(faults.len(), 1, "{faults:#?}");
    faults[0].clone()
}

#[test]
fn a_file_that_ends_too_early_is_told_what_is_missing() {
    assert_eq!(
        refusal("{\n  \"concerns\": {\n    \"scars\": {"),
        "line 3, column 15, /concerns/scars: the file ends here, where a key between \" and \" should \
         stand and, later, `}` for the `{` of line 3; is it complete?"
    );
    assert_eq!(
        refusal("{ \"id\": \"clin"),
        "line 1, column 14, /id: the file ends in the text that begins in line 1; is it complete?"
    );
    assert_eq!(
        refusal(""),
        "line 1, column 1: the file ends here, where a value should stand; is it complete?"
    );
}

#[test]
fn a_comma_too_many_is_pointed_at() {
    assert_eq!(
        refusal("{\n  \"id\": \"a\",\n}"),
        "line 3, column 1: `}` stands here instead of a key between \" and \"; is there a comma too \
         many before it?"
    );
}

#[test]
fn a_comma_that_is_missing_is_pointed_at() {
    assert_eq!(
        refusal("{\n  \"id\": \"a\"\n  \"version\": \"1\"\n}"),
        "line 3, column 3: `\"` stands here instead of `,` or `}`"
    );
}

#[test]
fn habits_from_other_formats_are_answered() {
    for (text, message) in [
        (
            "{ // a comment\n}",
            "`/` stands here instead of a key between \" and \"; JSON has no comments",
        ),
        (
            "{ 'id': 1 }",
            "`'` stands here instead of a key between \" and \"; texts and keys stand between \" and \"",
        ),
        (
            "{ \"id\": “a” }",
            "`“` stands here instead of a value; texts and keys stand between \" and \"",
        ),
        (
            "{ \"id\": NaN }",
            "`N` stands here instead of a value; use a number, true, false or null",
        ),
        ("{ \"id\": .5 }", "`.` stands here instead of a value; a number begins with a digit"),
        ("{ \"id\": 05 }", "`05` is no number as JSON writes them, such as 12"),
        ("{ \"id\": 1.e }", "`1.e` is no number as JSON writes them, such as 12"),
        ("{ \"id\": \"a\nb\" }", "the line ends inside a text; is `\"` missing?"),
        (
            "{ \"id\": \"C:\\x\" }",
            "`\\` stands before something that it has no meaning for; write `\\\\`",
        ),
        (
            "{} {}",
            "`{` stands here instead of the end of the file, because the protocol ends before it",
        ),
    ] {
        let refusal = refusal(text);
        assert!(refusal.ends_with(&format!(": {message}")), "{text}: {refusal}");
    }
}

#[test]
fn columns_are_counted_in_characters() {
    assert!(refusal("{ \"id\": \"über 🌿\" x }").starts_with("line 1, column 18: "));
}

#[test]
fn half_a_character_is_refused() {
    assert_eq!(
        refusal("{ \"id\": \"\\ud83c\" }"),
        "line 1, column 10, /id: `\\ud83c` is half a character or none; type it as it is"
    );
    assert!(refusal("{ \"id\": \"\\udf3f\\ud83c\" }").contains("`\\udf3f`"));
    assert!(refusal("{ \"id\": \"\\u12\" }").contains("`\\u12"));
}

#[test]
fn a_key_that_stands_twice_is_shown_with_both_lines() {
    assert_eq!(
        refusal("{\n  \"concerns\": { \"scars\": null,\n    \"sca\\u0072s\": null } }"),
        "line 3, column 5, /concerns/scars: `scars` stands here a second time, after line 2; leave one \
         of them"
    );
}

#[test]
fn things_nested_without_end_are_refused() {
    let refusal = refusal(&"[".repeat(100_000));
    assert!(refusal.starts_with("line 1, column 33, /0/0/0"), "{refusal}");
    assert!(refusal.ends_with("this is nested more than 32 deep"), "{refusal}");
}

#[test]
fn a_file_of_five_megabytes_is_refused_unread() {
    let text = format!("{{ \"id\": \"{}\" }}", "a".repeat(5 << 20));
    assert_eq!(refusal(&text), "line 1, column 1: the file has 5.0 MB; at most 1 MB");
}
