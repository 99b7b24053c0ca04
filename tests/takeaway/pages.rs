//! How the leaflet comes out on paper.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::{Visitor, day};

/// Whom the leaflet is printed for, by name.
fn leaflets() -> Vec<(&'static str, String)> {
    let mut typical = Visitor::with(&["acne-scars", "pores", "fine-lines"]).choosing(&["peel"]);
    typical.answers.skin = Some("4".into());
    typical.answers.redness_days = Some(3);
    typical.answers.start = Some(day("2027-01-11"));
    typical.answers.event = Some(day("2027-06-19"));
    let mut full = Visitor::with(&[
        "acne-scars",
        "pores",
        "fine-lines",
        "hyperpigmentation",
        "melasma",
        "stretch-marks",
        "scars",
    ]);
    full.answers.areas.insert(("scars".into(), "body".into()));
    full.answers.skin = Some("6".into());
    full.answers.redness_days = Some(1);
    full.answers.start = Some(day("2027-01-11"));
    full.answers.event = Some(day("2027-06-19"));
    let mut two = Visitor::with(&["acne-scars", "pores", "fine-lines", "stretch-marks"])
        .choosing(&["peel", "prp"]);
    two.answers = microneedling_planner::answers::Answers {
        skin: Some("2".into()),
        start: Some(day("2027-01-11")),
        event: Some(day("2027-06-19")),
        redness_days: Some(3),
        ..two.answers
    };
    let general =
        Visitor::with(&["acne-scars"]).safety(microneedling_planner::answers::Safety::Unanswered);
    vec![
        ("one", Visitor::with(&["acne-scars"]).leaflet()),
        ("short", Visitor::with(&["dull-skin"]).leaflet()),
        ("general", general.leaflet()),
        ("typical", typical.leaflet()),
        ("two", two.leaflet()),
        ("full", full.leaflet()),
    ]
}

#[test]
#[ignore = "needs Chromium; `cargo test --test takeaway -- --ignored`"]
fn it_is_one_or_two_pages_of_either_paper() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("leaflet");
    fs::create_dir_all(&folder).unwrap();
    let css = fs::read_to_string("styles/leaflet.css").unwrap();
    let mut long = Vec::new();
    for (name, leaflet) in leaflets() {
        for paper in ["A4", "letter"] {
            let page = folder.join(format!("{name}-{paper}.html"));
            let pdf = page.with_extension("pdf");
            let head = format!("<style>{css}\n@page {{ size: {paper} }}</style>");
            let html = format!(
                "<!doctype html><html lang=en><meta charset=utf-8><title>Microneedling plan</title>{head}<body>{leaflet}"
            );
            fs::write(&page, html).unwrap();
            let chromium = std::env::var("CHROMIUM").unwrap_or_else(|_| "chromium".into());
            let printed = Command::new(chromium)
                .args(["--headless", "--no-sandbox", "--no-pdf-header-footer"])
                .arg(format!("--print-to-pdf={}", pdf.display()))
                .arg(&page)
                .output()
                .unwrap();
            let file = fs::read(&pdf).unwrap_or_else(|_| panic!("{printed:?}"));
            let file = String::from_utf8_lossy(&file);
            let pages = file.matches("/Type /Page\n").count();
            if !(1..=2).contains(&pages) {
                long.push(format!("{name}: {pages} pages of {paper}"));
            }
        }
    }
    assert!(long.is_empty(), "{long:?}");
}
