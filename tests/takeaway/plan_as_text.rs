//! The plan as text, and as the draft of a mail.

use engine::answers::Safety;

use crate::Visitor;

#[test]
fn it_says_the_plan_in_figures_and_days() {
    let visitor = Visitor::with(&["acne-scars"]).from("2027-01-11").choosing(&["prp"]);
    let text = visitor.plan_as_text().unwrap();
    for line in [
        "Microneedling plan",
        "Prepared on 2026-11-24",
        "For acne scars",
        "With platelet-rich plasma.",
        "If you begin on 2027-01-11, these are the suggested days. Nothing is booked.",
        "Session 1, with platelet-rich plasma: 2027-01-11",
        "Session 2, with platelet-rich plasma: 2027-02-08 to 2027-02-22",
        "Protocol: default",
    ] {
        assert!(text.lines().any(|known| known == line), "{line}\n{text}");
    }
    assert!(text.contains("3 to 6 sessions, 4 to 6 weeks apart."), "{text}");
    assert!(text.contains("is not a diagnosis"));
    assert!(!text.contains("**"));
}

#[test]
fn how_a_date_fits_is_said_and_that_it_takes_the_shortest_gaps() {
    let mut visitor = Visitor::with(&["acne-scars"]).from("2027-01-11");
    visitor.answers.event = Some(crate::day("2027-06-19"));
    let text = visitor.plan_as_text().unwrap();
    let line = "All 6 sessions fit before 2027-06-19. That is with the shortest gaps.";
    assert!(text.lines().any(|known| known == line), "{text}");
    let mail = visitor.mail_draft().unwrap();
    assert!(mail.contains("All%206%20sessions%20fit%20before%202027-06-19."), "{mail}");
}

#[test]
fn each_course_has_a_paragraph_of_its_own() {
    let text = Visitor::with(&["acne-scars", "stretch-marks"]).plan_as_text().unwrap();
    let paragraphs: Vec<&str> = text.split("\n\n").collect();
    assert_eq!(paragraphs.len(), 5, "{text}");
    assert!(paragraphs[1].starts_with("Face: acne scars\n"));
    assert!(paragraphs[2].starts_with("Body: stretch marks\n"));
    assert!(paragraphs[3].starts_with("Side effects\n"));
}

#[test]
fn without_the_safety_answers_it_says_so_and_has_no_days() {
    let scars = || Visitor::with(&["acne-scars"]).from("2027-01-11");
    for visitor in [scars().safety(Safety::default()), scars().not_sure()] {
        for text in [visitor.plan_as_text().unwrap(), visitor.mail_draft().unwrap()] {
            assert!(!text.contains("2027"), "{text}");
            assert!(text.contains("checked"), "{text}");
        }
    }
}

#[test]
fn a_professional_who_has_to_look_first_is_not_left_out() {
    let text = Visitor::with(&["melasma"]).plan_as_text().unwrap();
    assert!(text.contains("A skin professional needs to look first"));
}

#[test]
fn there_is_none_for_a_stopped_plan_and_for_nothing() {
    for visitor in [Visitor::with(&["acne-scars"]).ticking("pregnancy"), Visitor::with(&[])] {
        assert_eq!(visitor.plan_as_text(), None);
        assert_eq!(visitor.mail_draft(), None);
    }
}

#[test]
fn a_mail_goes_to_no_address_and_fits_into_one() {
    let all = Visitor::with(&["acne-scars", "pores", "fine-lines", "stretch-marks"])
        .choosing(&["peel", "prp"]);
    for visitor in [Visitor::with(&["acne-scars"]), all] {
        let draft = visitor.mail_draft().unwrap();
        assert!(draft.starts_with("mailto:?subject=Microneedling%20plan&body="), "{draft}");
        assert!(draft.is_ascii() && !draft.contains(['@', ' ', '\n', '+', '#', '"']), "{draft}");
        assert!(draft.contains("%0D%0A"));
        assert!(draft.len() < 2000, "{} letters", draft.len());
    }
}
