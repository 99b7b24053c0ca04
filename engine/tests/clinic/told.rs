//! How much is said about a file, and in what words.

use engine::clinic::{Report, shown};

#[test]
fn a_hundred_are_shown_and_the_rest_is_counted() {
    let report = |line| Report { place: "/id".into(), line, column: 2, message: "no".into() };
    let texts = shown(&(1..=112).map(report).collect::<Vec<_>>());
    assert_eq!(texts.len(), 101);
    assert_eq!(texts[99], "line 100, column 2, /id: no");
    assert_eq!(texts[100], "and 12 more");
}
