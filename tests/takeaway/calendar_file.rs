//! The calendar file, read by a parser that is not ours.

use engine::answers::Safety;
use engine::plan::{AppointmentKind, Status};
use engine::protocol::Day;
use icalendar::{Calendar, Component, DatePerhapsTime, Event};

use crate::{Visitor, cautions, day};

pub(crate) fn entries(file: &str) -> Vec<Event> {
    let calendar: Calendar = file.parse().unwrap_or_else(|error| panic!("{error}\n{file}"));
    calendar.components.iter().filter_map(|component| component.as_event().cloned()).collect()
}

fn all_day(date: Option<DatePerhapsTime>) -> Option<Day> {
    match date? {
        DatePerhapsTime::Date(date) => Some(day(&date.to_string())),
        DatePerhapsTime::DateTime(_) => panic!("it has an hour"),
    }
}

fn visitors() -> Vec<Visitor> {
    vec![
        Visitor::with(&["acne-scars"]),
        Visitor::with(&["fine-lines", "pores"]).choosing(&["peel"]).from("2027-01-11"),
        Visitor::with(&["acne-scars", "stretch-marks"]).choosing(&["rf", "prp"]),
        Visitor::with(&["hair", "neck", "stretch-marks", "acne-scars"]).choosing(&["prp"]),
        Visitor::with(&["acne-scars"]).ticking("tan"),
        Visitor::with(&["acne-scars"]).from("2027-01-31"),
        Visitor::with(&["acne-scars"]).from("2028-02-01"),
        Visitor::with(&["acne-scars"]).from("9999-12-31"),
    ]
}

#[test]
fn every_appointment_is_one_tentative_whole_day_at_its_earliest() {
    for visitor in visitors() {
        let plan = visitor.plan();
        let appointments = plan.courses.iter().flat_map(|course| &course.calendar);
        let earliest: Vec<Day> = appointments.map(|one| one.earliest).collect();
        let entries = entries(&visitor.calendar_file().unwrap());
        let days: Vec<Day> = entries.iter().map(|one| all_day(one.get_start()).unwrap()).collect();
        assert_eq!(days, earliest);
        assert!(!entries.is_empty());
        for (entry, day) in entries.iter().zip(days) {
            let end = all_day(entry.get_end());
            assert_eq!(end, Some(day.later(1)).filter(|end| *end > day), "the end is exclusive");
            assert_eq!(entry.property_value("STATUS"), Some("TENTATIVE"));
            assert_eq!(entry.property_value("TRANSP"), Some("TRANSPARENT"));
            assert_eq!(entry.property_value("CLASS"), Some("PRIVATE"));
            assert_eq!(entry.property_value("CATEGORIES"), None);
            assert_eq!(entry.property_value("DTSTAMP"), Some("20261124T000000Z"));
        }
    }
}

#[test]
fn days_run_over_the_ends_of_months_and_onto_a_leap_day() {
    let starts = |visitor: Visitor| -> Vec<String> {
        let entries = entries(&visitor.calendar_file().unwrap());
        entries.iter().map(|one| all_day(one.get_start()).unwrap().to_string()).collect()
    };
    let january = starts(Visitor::with(&["acne-scars"]).from("2027-01-31"));
    assert_eq!(january[..3], ["2027-01-31", "2027-02-28", "2027-03-28"]);
    let leap = starts(Visitor::with(&["acne-scars"]).from("2028-02-01"));
    assert_eq!(leap[..2], ["2028-02-01", "2028-02-29"]);
    let file = Visitor::with(&["acne-scars"]).from("2028-02-29").calendar_file().unwrap();
    assert!(file.contains("DTSTART;VALUE=DATE:20280229\r\nDTEND;VALUE=DATE:20280301\r\n"));
}

#[test]
fn what_is_said_names_the_session_its_range_and_that_nothing_is_booked() {
    let visitor = Visitor::with(&["acne-scars"]).from("2027-01-11");
    let entries = entries(&visitor.calendar_file().unwrap());
    let said = |index: usize| entries[index].get_description().unwrap();
    assert_eq!(
        entries[1].get_summary(),
        Some("Possible microneedling session 2 (tentative)"),
        "a neutral title"
    );
    assert!(said(1).contains("Suggested, not booked."));
    assert!(said(1).contains("Any day from 2027-02-08 to 2027-02-22."), "{}", said(1));
    assert!(said(1).contains("Sessions are 4 to 6 weeks apart."));
    assert!(!said(2).contains("Only if needed."));
    assert!(said(3).contains("Only if needed."));
    assert!(said(0).contains("The suggested day is 2027-01-11."));
    assert!(said(0).contains("not medical advice"));
}

#[test]
fn combinations_of_each_timing_are_entries_as_the_plan_has_them() {
    let visitor = Visitor::with(&["acne-scars"]).choosing(&["peel"]);
    let between = entries(&visitor.calendar_file().unwrap());
    let title = "Possible visit after session 1: a chemical peel (tentative)";
    assert_eq!(between[1].get_summary(), Some(title));
    let said = between[1].get_description().unwrap();
    assert!(
        said.contains("At least 2 weeks after session 1 and 2 weeks before session 2."),
        "{said}"
    );
    assert!(
        said.contains("Healing with a chemical peel: up to 14 days after that visit."),
        "{said}"
    );

    let visitor = Visitor::with(&["acne-scars"]).choosing(&["rf"]);
    let plan = visitor.plan();
    let place = plan.courses[0]
        .calendar
        .iter()
        .position(|one| one.kind == AppointmentKind::Combination && !one.between);
    let instead = entries(&visitor.calendar_file().unwrap());
    let title = instead[place.unwrap()].get_summary().unwrap();
    assert!(title.ends_with(": radiofrequency needling (tentative)"), "{title}");

    let visitor = Visitor::with(&["acne-scars"]).choosing(&["prp"]);
    let same = entries(&visitor.calendar_file().unwrap());
    assert!(same[0].get_description().unwrap().contains("Together with platelet-rich plasma."));
}

#[test]
fn courses_are_told_apart_by_their_area_and_one_alone_is_not_named() {
    let both = Visitor::with(&["acne-scars", "stretch-marks"]).calendar_file().unwrap();
    let areas: Vec<bool> =
        entries(&both).iter().map(|one| one.get_summary().unwrap().ends_with(", body")).collect();
    assert!(areas.contains(&true) && areas.contains(&false));
    let alone = Visitor::with(&["stretch-marks"]).calendar_file().unwrap();
    assert!(!alone.contains(", body") && !alone.contains("stretch"), "{alone}");
}

#[test]
fn what_the_visitor_would_like_to_improve_is_not_in_it() {
    for visitor in visitors() {
        let file = visitor.calendar_file().unwrap().replace("\r\n ", "").to_lowercase();
        for id in &visitor.answers.concerns {
            let name = visitor.text.of("concern", id.as_str(), "within");
            // The neck is an area too, and the areas of several courses are told apart.
            assert!(!file.contains(name) || name == "neck", "{name}\n{file}");
        }
    }
}

#[test]
fn every_entry_has_a_name_of_its_own_that_stays_the_same() {
    for visitor in visitors() {
        let names = |file: &str| -> Vec<String> {
            entries(file).iter().map(|one| one.get_uid().unwrap().to_owned()).collect()
        };
        let file = visitor.calendar_file().unwrap();
        let first = names(&file);
        let mut each = first.clone();
        each.sort();
        each.dedup();
        assert_eq!(each.len(), first.len());
        assert_eq!(file, visitor.calendar_file().unwrap());

        // Prepared again on another day, the same days keep their names.
        let text = &visitor.text;
        let later = text.calendar_file(&visitor.plan(), visitor.today.later(3), None).unwrap();
        assert_eq!(names(&later), first);
    }
}

#[test]
fn lines_end_as_they_must_and_have_at_most_75_octets() {
    for visitor in visitors().into_iter().chain([hostile()]) {
        let file = visitor.calendar_file().unwrap();
        assert!(file.ends_with("END:VCALENDAR\r\n"));
        assert!(!file.replace("\r\n", "").contains(['\r', '\n']));
        let longest = file.split("\r\n").map(str::len).max();
        assert!(longest <= Some(75), "{longest:?}");
    }
}

/// At a clinic that calls a peel by everything that could break a line.
fn hostile() -> Visitor {
    let name = "peel; with, \\commas\\ and \"quotes\": \u{202B}\u{5E7}\u{5D9}\u{5DC}\u{5D5}\u{5E3}\u{202C} \
                👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️ ﷽﷽﷽﷽﷽﷽﷽﷽﷽﷽﷽﷽﷽﷽﷽﷽﷽﷽﷽﷽﷽﷽﷽﷽﷽﷽﷽﷽\nEND:VCALENDAR\r\nBEGIN:VALARM\t\u{7}x";
    Visitor::with(&["acne-scars"]).choosing(&["peel"]).at(|file| {
        file["id"] = "a;b,c\\d\r\nEND:VEVENT".into();
        file["labels"] = serde_json::json!({ "en": { "combination.peel.within": name } });
    })
}

#[test]
fn what_a_clinic_calls_things_cannot_break_the_file() {
    let visitor = hostile();
    let clinic = "Dr Ü. Example; Skin, \\ & Co\nEND:VCALENDAR";
    let file = visitor.text.calendar_file(&visitor.plan(), visitor.today, Some(clinic)).unwrap();
    let entries = entries(&file);
    assert_eq!(entries.len(), visitor.plan().courses[0].calendar.len());
    let peel = entries[1].get_summary().unwrap();
    assert!(peel.contains("peel; with, \\commas\\ and \"quotes\": "), "{peel}");
    assert!(peel.contains("👩🏽‍⚕️👩🏽‍⚕️") && peel.contains("\u{5E7}\u{5D9}"), "{peel}");
    assert!(peel.contains("\nEND:VCALENDAR\nBEGIN:VALARM  x"), "{peel:?}");
    assert!(entries[0].get_description().unwrap().ends_with(clinic));
}

#[test]
fn there_is_none_where_no_date_may_be_taken_along() {
    let scars = || Visitor::with(&["acne-scars"]);
    for (visitor, status) in [
        (scars().safety(Safety::default()), Status::General),
        (scars().not_sure(), Status::AskFirst),
        (scars().ticking("under-18"), Status::Stopped),
        (scars().ticking("active-acne"), Status::Postponed), // until nobody knows when
        (Visitor::with(&[]), Status::Empty),
    ] {
        assert_eq!(visitor.plan().status, status);
        assert_eq!(visitor.calendar_file(), None, "{status:?}");
    }
    assert!(scars().ticking("tan").calendar_file().is_some());
}

#[test]
fn it_does_not_differ_by_what_was_ticked() {
    for (caution, _) in cautions() {
        let visitor = Visitor::with(&["melasma", "hair", "scars"]).ticking(caution.as_str());
        let plan = visitor.plan();
        let Some(file) = visitor.calendar_file() else { continue };
        let mut none = Visitor::with(&["melasma", "hair", "scars"]);
        none.answers.start = plan.start;
        assert_eq!(Some(file), none.calendar_file(), "{caution}");
    }
}
