//! The page as HTML: its head, its parts, and the lines to sign on.

use super::head::Head;
use super::markup::{escaped, joined};
use super::part::Part;
use super::writing::Writing;

const STYLE: &str = include_str!("page.css");

/// What a clinician writes at the end.
const LINES: [&str; 6] =
    ["Name", "Role", "Register and registration number", "Date", "To be reviewed by", "Signature"];

/// The whole page: `new` is what is to be signed, `old` the built-in protocol.
pub(super) fn page(head: &Head<'_>, new: &[Part], old: &[Part]) -> String {
    let mut writing = Writing::default();
    for part in new {
        writing.part(part, old.iter().find(|other| other.id == part.id));
    }
    let gone = old.iter().filter(|part| new.iter().all(|other| other.id != part.id));
    let gone = joined(gone, |part| format!("<li>{}</li>", escaped(&part.title)));
    let gone = match gone.as_str() {
        "" => String::new(),
        gone => format!(
            "<h2>Taken out</h2><p>The built-in protocol has these; this one does not.</p>\
             <ul class=\"gone\">{gone}</ul>"
        ),
    };
    let title = format!("{} {}", head.reading.protocol.id(), head.reading.protocol.version());
    let lines = joined(LINES, |line| format!("<tr><th>{line}</th><td></td></tr>"));
    let (title, top) = (escaped(&title), top(head, writing.differences));
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>To check and sign: {title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         {top}<main>\n{}{gone}</main>\n<footer>\n<h2>Signature</h2>\n\
         <p>I have checked the parts that bear my initials, and stand for the figures and rules in them.</p>\n\
         <table class=\"signature\">{lines}</table>\n</footer>\n</body>\n</html>\n",
        writing.html
    )
}

fn top(head: &Head<'_>, differences: usize) -> String {
    let mut facts = head.facts();
    let differs = match differences {
        0 => "nowhere".to_owned(),
        1 => "in 1 place, which is marked".to_owned(),
        many => format!("in {many} places, each of them marked"),
    };
    facts.push(("Differs from the built-in protocol", differs));
    let facts = joined(facts, |(name, value)| definition(name, &value));
    let grades = joined(head.grades(), |(name, meaning)| definition(&name, &meaning));
    let warnings = joined(&head.reading.warnings, |warning| {
        format!("<li>{}</li>", escaped(&warning.to_string()))
    });
    let warnings = match warnings.as_str() {
        "" => String::new(),
        warnings => format!(
            "<h2>Worth a second look</h2>\n<p>What the planner found in the file. None of it stops the planner.</p>\n\
             <ul class=\"warnings\">{warnings}</ul>\n"
        ),
    };
    format!(
        "<header>\n<h1>Microneedling protocol, to check and sign</h1>\n<dl>{facts}</dl>\n\
         <p>Each part has a box to tick and a place for initials. Where a figure is not right for the clinic, write \
         the right one beside it, have the file changed, and print this page again. Then the file can name who signed.</p>\n\
         <h2>What the words for support mean</h2>\n<dl>{grades}</dl>\n{warnings}</header>\n"
    )
}

fn definition(name: &str, value: &str) -> String {
    format!("<div><dt>{}</dt><dd>{}</dd></div>", escaped(name), escaped(value))
}
