//! What is drawn before the details are there needs no more than the module carries by then.

use std::rc::Rc;

use engine::answers::{Answers, Safety};
use engine::clinic::read;
use engine::plan::plan;
use engine::protocol::{Day, Few, Protocol};
use microneedling_planner::built_in;
use microneedling_planner::reader::explain;
use microneedling_planner::text::Text;
use microneedling_planner::widget::{Drawn, Surroundings, details, leaflet, view};

/// A visitor for each thing that can be told, and for what is often told together.
fn visitors(protocol: &Protocol) -> Vec<Answers> {
    let base = Answers { concerns: ["acne-scars".into()].into(), ..Answers::default() };
    let mut all = vec![Answers::default()];
    let several: Few<_> = protocol.concerns().ids().cloned().collect();
    for safety in [Safety::Unanswered, Safety::None, Safety::not_sure()] {
        let concerns = several.clone();
        all.push(Answers { concerns, safety: safety.clone(), ..Answers::default() });
        for id in protocol.concerns().ids() {
            let concerns = [id.clone()].into();
            all.push(Answers { concerns, safety: safety.clone(), ..Answers::default() });
        }
    }
    for id in protocol.cautions().ids() {
        let safety = Safety::Facts([id.clone()].into());
        let concerns = several.clone();
        all.push(Answers { concerns, safety: safety.clone(), ..Answers::default() });
        all.push(Answers { safety, ..base.clone() });
    }
    for answer in protocol.skin() {
        all.push(Answers { skin: Some(answer.id.clone()), ..base.clone() });
    }
    for days in [0, 1, 3, 7] {
        all.push(Answers { redness_days: Some(days), ..base.clone() });
    }
    for event in ["2026-01-01", "2026-12-20", "2027-03-20", "2027-08-21", "2029-01-01"] {
        let event = event.parse().ok();
        for id in protocol.combinations().ids() {
            let combinations = [id.clone()].into();
            let concerns = several.clone();
            let safety = Safety::None;
            all.push(Answers { concerns, combinations, event, safety, ..Answers::default() });
        }
    }
    all
}

/// The same surroundings with all sentences and figures, and with those of one module.
fn surroundings(text: Text, protocol: Protocol) -> [Surroundings; 2] {
    [(Text::english(), Protocol::built_in()), (text, protocol)].map(|(text, protocol)| {
        let today: Day = "2026-12-01".parse().unwrap();
        Surroundings { protocol: Rc::new(protocol), text: Rc::new(text), today, heading_level: 2 }
    })
}

#[test]
fn the_planner_carries_all_that_it_says() {
    let [all, own] = surroundings(Text::english_of_planner(), built_in::light_protocol());
    let visitors = visitors(&all.protocol);
    for answers in &visitors {
        assert!(view(&all, answers, "tel:1") == view(&own, answers, "tel:1"), "{answers:?}");
    }
    assert!(visitors.len() > 150);
}

#[test]
fn a_caution_that_a_clinic_made_a_stop_is_explained_too() {
    let file = r#"{ "id": "a", "version": "1",
        "signedOff": { "by": "B", "on": "2026-01-01", "reviewBy": "2027-01-01" },
        "cautions": { "tan": { "kind": "stop" } },
        "labels": { "en": { "caution.tan.steps.0.lead": "Let the tan fade." } } }"#;
    let today: Day = "2026-12-01".parse().unwrap();
    let mut protocol = read(file, today).unwrap().protocol;
    explain(&mut protocol);
    let protocol = Rc::new(protocol);
    let drawn = [Text::english(), Text::english_of_planner()].map(|text| {
        let text = Rc::new(text.with_labels(protocol.labels(), "en"));
        let about = Surroundings { protocol: protocol.clone(), text, today, heading_level: 2 };
        let safety = Safety::Facts(["tan".into()].into());
        let concerns = ["acne-scars".into()].into();
        view(&about, &Answers { concerns, safety, ..Answers::default() }, "")
    });
    assert!(drawn[0] == drawn[1], "{:?}", drawn[1]);
    let said = Drawn::to_json(&drawn[1..]);
    assert!(said.contains(Text::english().say("caution.tan.why")), "{said}");
}

#[test]
fn the_details_carry_all_that_they_say() {
    let [all, own] = surroundings(Text::english_of_planner().with_details(), Protocol::built_in());
    for answers in visitors(&all.protocol) {
        let drawn = |about: &Surroundings| details(about, &answers, true);
        assert!(drawn(&all) == drawn(&own), "{answers:?}");
        let plan = plan(&all.protocol, &answers, all.today);
        let paper = |about: &Surroundings| leaflet(about, &answers, &plan, None);
        assert!(paper(&all) == paper(&own), "{answers:?}");
        let taken = |about: &Surroundings| {
            let Surroundings { text, protocol, today, .. } = about;
            let words = text.plan_as_text(protocol, &plan, *today, None);
            let mail = text.mail_draft(protocol, &plan, *today, None);
            (words, mail, text.calendar_file(&plan, *today, None))
        };
        assert_eq!(taken(&all), taken(&own), "{answers:?}");
    }
}

#[test]
fn the_planner_leaves_out_what_only_the_details_say() {
    let planner = Text::english_of_planner();
    for (key, of_planner) in [
        ("concerns.title", true),
        ("caution.pregnancy.steps.0.lead", true),
        ("unit.weeks.other", true),
        ("aftercare.sunscreen.lead", false),
        ("leaflet.title", false),
    ] {
        assert!(Text::english().find(key).is_some(), "{key}");
        assert_eq!(planner.find(key).is_some(), of_planner, "{key}");
        assert!(planner.with_details().find(key).is_some(), "{key}");
    }
}

#[test]
fn the_modules_carry_the_default_protocol_as_it_is() {
    assert_eq!(built_in::protocol(), Protocol::built_in());
    assert_eq!(built_in::light_protocol(), Protocol::built_in().light());
}

#[test]
fn a_plan_over_the_light_protocol_has_the_same_figures() {
    let (whole, light) = (Protocol::built_in(), built_in::light_protocol());
    let today = "2026-12-01".parse().unwrap();
    for answers in visitors(&whole) {
        let [whole, light] = [&whole, &light].map(|protocol| plan(protocol, &answers, today));
        assert_eq!((whole.status, &whole.findings), (light.status, &light.findings));
        assert_eq!(whole.event, light.event, "{answers:?}");
        for (one, other) in whole.courses.iter().zip(&light.courses) {
            assert_eq!(one.calendar, other.calendar);
            assert_eq!(one.sessions.range(), other.sessions.range());
            assert_eq!(one.combinations, other.combinations);
        }
    }
}
