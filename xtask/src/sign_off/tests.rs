//! What the page promises.

use engine::clinic::{Reading, read};
use engine::protocol::{BUILT_IN, Day, Protocol};
use scraper::{Html, Selector};

use super::page;

fn today() -> Day {
    Day::new(2026, 11, 30).expect("it is a day")
}

fn of_file(text: &str) -> String {
    let reading = read(text, today()).expect("the file has no fault");
    page(&reading, today()).expect("the words can be read")
}

fn of_built_in() -> String {
    let reading = Reading { protocol: Protocol::built_in(), warnings: Vec::new() };
    page(&reading, today()).expect("the words can be read")
}

/// The texts of the elements that a selector finds, white space as it is.
fn texts(page: &str, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("it is a selector");
    let page = Html::parse_document(page);
    page.select(&selector).map(|element| element.text().collect()).collect()
}

#[test]
fn every_source_that_is_cited_stands_on_the_page_with_its_address() {
    let page = of_built_in();
    let text = texts(&page, "body").concat();
    for (id, source) in Protocol::built_in().sources().iter() {
        assert!(text.contains(&source.title), "the title of {id} is missing");
        let address = source.address().unwrap_or_default();
        assert!(text.contains(&address), "the address of {id} is missing");
    }
}

#[test]
fn every_number_of_a_source_is_explained_in_its_own_part() {
    let page = Html::parse_document(&of_built_in());
    let [section, cited, listed] = ["section", ".cited b", ".sources b"]
        .map(|selector| Selector::parse(selector).expect("it is a selector"));
    for section in page.select(&section) {
        let listed: Vec<String> =
            section.select(&listed).map(|number| number.inner_html()).collect();
        for number in section.select(&cited) {
            assert!(listed.contains(&number.inner_html()), "{} is not listed", number.html());
        }
    }
}

#[test]
fn every_concern_combination_and_caution_is_on_the_page() {
    let protocol = Protocol::built_in();
    let page = of_built_in();
    let ids = texts(&page, ".id");
    let concerns = protocol.concerns().ids().map(ToString::to_string);
    let combinations = protocol.combinations().ids().map(ToString::to_string);
    let cautions = protocol.cautions().ids().map(ToString::to_string);
    for id in concerns.chain(combinations).chain(cautions) {
        assert!(ids.contains(&id), "{id} is missing");
    }
}

#[test]
fn each_part_has_a_box_to_tick_and_initial() {
    let page = of_built_in();
    assert_eq!(texts(&page, "section").len(), texts(&page, "section .initials").len());
}

#[test]
fn a_changed_figure_shows_both_values() {
    let page = of_file(
        r#"{ "format": 1, "concerns": { "acne-scars": { "sessions": { "min": 4, "max": 7 } } } }"#,
    );
    assert_eq!(texts(&page, ".changed .now"), ["4 to 7"]);
    assert_eq!(texts(&page, ".changed del"), ["3 to 6"]);
}

#[test]
fn what_is_taken_out_is_said() {
    let page = of_file(r#"{ "format": 1, "concerns": { "sunspots": null } }"#);
    assert!(texts(&page, ".gone").concat().contains("Sun spots"));
}

#[test]
fn the_built_in_protocol_differs_in_nothing_from_itself() {
    assert!(texts(&of_built_in(), ".changed, .added, .removed, .gone").is_empty());
}

#[test]
fn a_changed_source_is_marked_even_under_its_old_name() {
    let page = of_file(
        r#"{ "format": 1, "sources": { "chelwest-post": { "title": "Another leaflet" } } }"#,
    );
    assert!(!texts(&page, ".changed .cited").is_empty());
    assert!(texts(&page, ".sources").concat().contains("Another leaflet"));
}

#[test]
fn foreign_text_is_escaped() {
    let page = of_file(
        r#"{
            "format": 1,
            "id": "<script>alert(1)</script>",
            "version": "\"><img src=x onerror=alert(2)>",
            "labels": { "en": { "concern.pores.name": "Pores & <b>more</b>" } },
            "sources": { "chelwest-post": { "title": "</style><script>x</script>", "url": "https://a.example/?a=1&b='\"><i>" } }
        }"#,
    );
    assert!(texts(&page, "script, img, i").is_empty());
    assert_eq!(texts(&page, "h1").len(), 1);
    assert!(texts(&page, "body").concat().contains("Pores & <b>more</b>"));
}

#[test]
fn nothing_is_fetched_and_nothing_runs() {
    let page = of_built_in();
    assert!(texts(&page, "script, link, img, iframe, object, base").is_empty());
    assert!(!page.contains("url(") && !page.contains("@import"));
}

#[test]
fn names_are_read_and_not_ids() {
    let page = of_built_in();
    assert!(texts(&page, "h2").iter().any(|title| title.starts_with("Acne scars")));
}

#[test]
fn a_renamed_concern_shows_both_names() {
    let page =
        of_file(r#"{ "format": 1, "labels": { "en": { "concern.pores.name": "Open pores" } } }"#);
    assert!(texts(&page, "h2 .now").contains(&"Open pores".to_owned()));
    assert!(texts(&page, "h2 del").contains(&"Enlarged pores".to_owned()));
}

#[test]
fn who_has_signed_stands_in_the_head_and_so_does_that_nobody_has() {
    assert!(texts(&of_built_in(), "header").concat().contains("Nobody"));
    let page = of_file(
        r#"{ "format": 1, "signedOff": { "by": "Dr A. Example", "role": "Medical director",
            "registration": "GMC 0000000", "on": "2026-11-02", "reviewBy": "2027-11-02" } }"#,
    );
    let head = texts(&page, "header").concat();
    assert!(head.contains("Dr A. Example, Medical director, GMC 0000000, on 2 November 2026"));
}

#[test]
fn warnings_of_the_reader_are_printed() {
    let page = of_file(r#"{ "format": 1 }"#);
    assert!(texts(&page, ".warnings li").concat().contains("signedOff"));
}

#[test]
fn a_file_with_faults_writes_nothing() {
    let folder = tempfile::tempdir().expect("there is room for a folder");
    let [file, out] = ["clinic.json", "sign-off.html"].map(|name| folder.path().join(name));
    std::fs::write(&file, r#"{ "format": 2 }"#).expect("it can be written");
    let error = super::write(Some(&file), &out).unwrap_err().to_string();
    assert!(error.ends_with("cannot be used: 1 fault"), "{error}");
    assert!(!out.exists());
}

#[test]
fn a_sound_file_writes_one_page() {
    let folder = tempfile::tempdir().expect("there is room for a folder");
    let [file, out] = ["clinic.json", "sign-off.html"].map(|name| folder.path().join(name));
    std::fs::write(&file, BUILT_IN).expect("it can be written");
    super::write(Some(&file), &out).expect("it has no fault");
    let page = std::fs::read_to_string(&out).expect("it is there");
    assert!(page.starts_with("<!doctype html>"));
}
