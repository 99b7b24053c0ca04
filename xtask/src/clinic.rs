//! Says what is wrong with a clinic's protocol file, as a compiler would.

use std::fmt::Write as _;
use std::io::ErrorKind;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Result, bail};
use engine::clinic::{self, Reading, Report};
use engine::protocol::Day;

/// How many reports of a kind are printed.
const SHOWN: usize = 100;

/// How many characters of a line are printed around the place that is meant.
const WIDTH: usize = 90;

/// `cargo xtask check FILE`: prints everything there is to say about the file.
///
/// # Errors
///
/// If the file cannot be read, or has faults.
pub fn check(path: &Path) -> Result<()> {
    let (text, reading) = reading(path)?;
    let name = path.display();
    print!("{}", excerpts("warning", &name.to_string(), &text, &reading.warnings));
    let id = reading.protocol.id();
    let count = counted(reading.warnings.len(), "warning");
    println!("{name} can be used: `{id}`, {}, {count}", reading.protocol.version());
    Ok(())
}

/// The text of a file and what it comes to; its faults are printed.
///
/// # Errors
///
/// If the file cannot be read, or has faults.
pub(crate) fn reading(path: &Path) -> Result<(String, Reading)> {
    let text = text(path)?;
    let name = path.display().to_string();
    match clinic::read(&text, today()) {
        Ok(reading) => Ok((text, reading)),
        Err(faults) => {
            print!("{}", excerpts("fault", &name, &text, &faults));
            bail!("{name} cannot be used: {}", counted(faults.len(), "fault"));
        }
    }
}

fn text(path: &Path) -> Result<String> {
    let shown = path.display();
    let bytes = std::fs::read(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => anyhow::anyhow!("there is no file {shown}"),
        _ => anyhow::Error::new(error).context(format!("{shown} cannot be read")),
    })?;
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        bail!("{shown} is written in UTF-16; save it as UTF-8");
    }
    String::from_utf8(bytes).map_err(|error| {
        let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = good.split(|byte| *byte == b'\n').count();
        anyhow::anyhow!("{shown} is not UTF-8 (line {line}); save it as UTF-8")
    })
}

/// Today, by the clock of this machine in universal time.
pub(crate) fn today() -> Day {
    let passed = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let days = u32::try_from(passed.as_secs() / 86_400).unwrap_or(u32::MAX);
    Day::new(1970, 1, 1).unwrap_or(Day::FIRST).later(days)
}

/// The reports of one kind, each with the line that it is about.
fn excerpts(kind: &str, name: &str, text: &str, reports: &[Report]) -> String {
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    let mut printed = String::new();
    for Report { place, line, column, message } in reports.iter().take(SHOWN) {
        let number = line.to_string();
        let margin = " ".repeat(number.len());
        let (excerpt, before) = around(lines.get(line - 1).unwrap_or(&""), *column);
        let caret = " ".repeat(before);
        let colon = if place.is_empty() { "" } else { ": " };
        // Writing to a `String` cannot fail.
        let _ = writeln!(
            printed,
            "{kind}{colon}{place}\n{margin}--> {name}:{line}:{column}\n{margin} |\n\
             {number} | {excerpt}\n{margin} | {caret}^ {message}\n"
        );
    }
    if reports.len() > SHOWN {
        let _ = writeln!(printed, "… and {} more\n", reports.len() - SHOWN);
    }
    printed
}

/// As much of a line as fits, and how many characters of it stand before the column.
fn around(line: &str, column: usize) -> (String, usize) {
    let start = (column - 1).saturating_sub(WIDTH * 2 / 3);
    let plain = |letter: char| if letter.is_control() { ' ' } else { letter };
    let excerpt = line.chars().skip(start).take(WIDTH).map(plain).collect();
    (excerpt, column - 1 - start)
}

fn counted(number: usize, what: &str) -> String {
    match number {
        0 => format!("no {what}s"),
        1 => format!("1 {what}"),
        _ => format!("{number} {what}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::{around, excerpts, text};
    use engine::clinic::Report;

    #[test]
    fn a_fault_is_shown_under_its_line() {
        let report =
            Report { place: "/id".into(), line: 2, column: 7, message: "use a text".into() };
        assert_eq!(
            excerpts("fault", "clinic.json", "{\n\t\"id\": 3\n}", &[report]),
            "fault: /id\n --> clinic.json:2:7\n  |\n2 |  \"id\": 3\n  |       ^ use a text\n\n"
        );
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let line = "a".repeat(500) + "b" + &"c".repeat(500);
        let (excerpt, before) = around(&line, 501);
        assert_eq!(excerpt.chars().nth(before), Some('b'));
        assert_eq!(excerpt.len(), 90);
    }

    #[test]
    fn a_missing_file_is_named() {
        let error = text("nowhere/clinic.json".as_ref()).unwrap_err().to_string();
        assert_eq!(error, "there is no file nowhere/clinic.json");
    }
}
