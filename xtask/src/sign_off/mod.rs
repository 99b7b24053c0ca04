//! The page on which a clinician checks a protocol and signs it: one HTML file to print.
//!
//! ```text
//! protocol --parts--> Part, Table, Row, Cell --page--> HTML
//! ```
//!
//! Both the protocol and the built-in one are written as parts, so that whatever differs on the page is marked
//! there, and nothing that is printed can be left out of the comparison.

mod advice;
mod cautions;
mod combinations;
mod concerns;
mod downtime;
mod general;
mod head;
mod markup;
mod page;
mod part;
mod sources;
#[cfg(test)]
mod tests;
mod words;
mod writing;

use std::path::Path;

use anyhow::{Context, Result};
use engine::clinic::Reading;
use engine::protocol::{Day, Protocol};

use crate::clinic;
use head::Head;
use part::Part;
use words::Words;

/// `cargo xtask sign-off [FILE]`: writes the page for a clinic's file, or for the built-in protocol.
///
/// # Errors
///
/// If the file cannot be read, or has faults: then no page is written. If the page cannot be written.
pub fn write(file: Option<&Path>, out: &Path) -> Result<()> {
    let (of, reading) = if let Some(file) = file {
        (file.display().to_string(), clinic::reading(file)?.1)
    } else {
        let reading = Reading { protocol: Protocol::built_in(), warnings: Vec::new() };
        ("the built-in protocol".to_owned(), reading)
    };
    let page = page(&reading, clinic::today())?;
    let shown = out.display();
    std::fs::write(out, page).with_context(|| format!("{shown} cannot be written"))?;
    println!("{shown} is the page to print and sign, of {of}");
    Ok(())
}

/// The page of a protocol, made on a day.
fn page(reading: &Reading, today: Day) -> Result<String> {
    let built_in = Protocol::built_in();
    let words = Words::of(&reading.protocol)?;
    let new = parts(&reading.protocol, &words);
    let old = parts(&built_in, &Words::of(&built_in)?);
    let head = Head { reading, words: &words, today };
    Ok(page::page(&head, &new, &old))
}

/// All there is to check, in the order in which a visitor comes to it.
fn parts(protocol: &Protocol, words: &Words<'_>) -> Vec<Part> {
    let mut parts = vec![general::general(protocol, words)];
    parts.extend(concerns::concerns(protocol, words));
    parts.push(downtime::downtime(protocol, words));
    parts.extend(combinations::combinations(protocol, words));
    parts.push(cautions::cautions(protocol, words));
    parts.extend(advice::advice(protocol, words));
    parts.extend(general::own_words(protocol, words));
    parts
}
