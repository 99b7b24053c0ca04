//! What is promised, beside what was measured.

use std::fmt::Write as _;

/// One promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Promise {
    pub(super) what: String,
    pub(super) target: String,
    pub(super) measured: String,
    pub(super) kept: bool,
}

/// The promises as a table of Markdown, which is easy to read in a terminal too.
pub(super) fn table(promises: &[Promise]) -> String {
    let row = |promise: &Promise| {
        let verdict = if promise.kept { "yes" } else { "**no**" };
        [&promise.what, &promise.target, &promise.measured, verdict].map(str::to_owned).to_vec()
    };
    let rows: Vec<_> = promises.iter().map(row).collect();
    markdown(&["", "promised", "measured", "kept"], &rows)
}

/// A table of Markdown whose columns line up.
pub(super) fn markdown(head: &[&str], rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count());
        cells.chain([head[column].chars().count()]).max().unwrap_or_default()
    };
    let widths: Vec<_> = (0..head.len()).map(width).collect();
    let head = head.iter().map(ToString::to_string).collect();
    let rule = widths.iter().map(|width| "-".repeat(*width)).collect();
    let mut table = String::new();
    for row in [&head, &rule].into_iter().chain(rows) {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}"));
        // Writing to a `String` cannot fail.
        let _ = writeln!(table, "| {} |", cells.collect::<Vec<_>>().join(" | "));
    }
    table
}

#[cfg(test)]
mod tests {
    use super::{Promise, table};

    #[test]
    fn a_promise_that_is_not_kept_stands_out() {
        let promise = |what: &str, kept| Promise {
            what: what.to_owned(),
            target: "at most 1".to_owned(),
            measured: "1.5".to_owned(),
            kept,
        };
        let expected = "|     | promised  | measured | kept   |\n\
                        | --- | --------- | -------- | ------ |\n\
                        | one | at most 1 | 1.5      | yes    |\n\
                        | two | at most 1 | 1.5      | **no** |\n";
        let table = table(&[promise("one", true), promise("two", false)]);
        assert_eq!(table, expected);
    }
}
