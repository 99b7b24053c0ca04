//! Attributes accept any text, fall back, and say once what could not be used.

use engine::protocol::Protocol;
use microneedling_planner::view::Attributes;

/// What is read from these attributes, and what is said of them.
fn read(attributes: &[(&str, &str)]) -> (Attributes, Vec<String>) {
    let get = |name: &str| {
        let found = attributes.iter().find(|(attribute, _)| *attribute == name);
        found.map(|(_, value)| (*value).to_owned())
    };
    let (attributes, complaints) = Attributes::read(&Protocol::built_in(), get);
    (attributes, complaints.iter().map(ToString::to_string).collect())
}

#[test]
fn an_element_without_attributes_has_the_defaults_and_no_complaint() {
    let (attributes, complaints) = read(&[]);
    assert!(attributes.concerns.is_empty());
    assert_eq!((attributes.booking_url, attributes.heading_level), (None, 2));
    assert!(complaints.is_empty());
}

#[test]
fn concerns_are_separated_by_any_space() {
    let (attributes, complaints) = read(&[("concerns", "  acne-scars\n\tpores acne-scars ")]);
    assert_eq!(attributes.concerns, ["acne-scars".into(), "pores".into()].into());
    assert!(complaints.is_empty());
}

#[test]
fn an_unknown_concern_is_passed_over_and_named_with_what_there_is() {
    let (attributes, complaints) = read(&[("concerns", "acne-scar pores hair")]);
    assert_eq!(attributes.concerns, ["pores".into()].into());
    assert_eq!(complaints.len(), 2, "hair is in the protocol but not offered");
    assert!(complaints[0].contains("concerns=\"acne-scar\""), "{}", complaints[0]);
    assert!(complaints[0].contains("acne-scars, scars"), "{}", complaints[0]);
}

#[test]
fn a_booking_link_leads_to_the_web_to_mail_or_to_a_telephone() {
    for address in [
        "https://clinic.example/book?x=1",
        "http://clinic.example",
        "mailto:a@b.example",
        "tel:+44123",
    ] {
        let (attributes, complaints) = read(&[("booking-url", address)]);
        assert_eq!(attributes.booking_url.as_deref(), Some(address));
        assert!(complaints.is_empty());
    }
    let (attributes, _) = read(&[("booking-url", " HTTPS://clinic.example ")]);
    assert_eq!(attributes.booking_url.as_deref(), Some("HTTPS://clinic.example"));
}

#[test]
fn any_other_booking_link_is_refused() {
    for address in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "https\t://clinic.example",
        "data:text/html,x",
        "vbscript:x",
        "blob:https://x",
        "file:///etc/passwd",
        "//clinic.example",
        "/book",
        "book",
        "https:",
        "https://",
        "tel:",
        "\u{1}javascript:alert(1)",
        "ｈttps://clinic.example",
    ] {
        let (attributes, complaints) = read(&[("booking-url", address)]);
        assert_eq!(attributes.booking_url, None, "{address:?}");
        assert_eq!(complaints.len(), 1, "{address:?}");
    }
}

#[test]
fn an_empty_booking_link_is_no_link_and_no_mistake() {
    assert_eq!(read(&[("booking-url", " ")]).1, Vec::<String>::new());
}

#[test]
fn headings_begin_at_two_to_five() {
    for (written, level) in [("2", 2), ("5", 5), (" 3 ", 3), ("", 2)] {
        let (attributes, complaints) = read(&[("heading-level", written)]);
        assert_eq!((attributes.heading_level, complaints.len()), (level, 0), "{written:?}");
    }
    for written in ["1", "6", "two", "2.5", "-3", "999999999999"] {
        let (attributes, complaints) = read(&[("heading-level", written)]);
        assert_eq!((attributes.heading_level, complaints.len()), (2, 1), "{written:?}");
    }
}

#[test]
fn a_theme_or_a_loading_that_is_not_known_is_named() {
    let (_, complaints) = read(&[("theme", "neon"), ("loading", "now")]);
    assert_eq!(complaints.len(), 2);
    assert!(complaints[0].contains("theme=\"neon\""), "{}", complaints[0]);
    assert!(complaints[0].contains("auto, light, dark"), "{}", complaints[0]);
    assert!(read(&[("theme", "dark"), ("loading", "eager")]).1.is_empty());
}
