//! What is drawn before the details are there needs no more than the module carries by then.

mod rendered;

use std::rc::Rc;

use engine::answers::{Answers, Safety};
use engine::clinic::read;
use engine::plan::{Status, plan};
use engine::protocol::{Day, Few, Protocol};
use microneedling_planner::built_in;
use microneedling_planner::text::Text;
use microneedling_planner::view::{
    Attributes, Details, Kept, Places, Planner, PlannerProps, Surroundings, leaflet,
};
use yew::{Callback, ContextProvider, Html, html};

/// Someone who is not sure in one group, and to whom nothing of the others applies.
fn not_sure(protocol: &Protocol) -> Safety {
    let mut safety = Safety::with(protocol, &[]);
    safety.say_not_sure(&protocol.questions()[0].id, true);
    safety
}

/// A visitor for each thing that can be told, and for what is often told together.
fn visitors(protocol: &Protocol) -> Vec<Answers> {
    let base = Answers { concerns: ["acne-scars".into()].into(), ..Answers::default() };
    let mut all = vec![Answers::default()];
    let several: Few<_> = protocol.concerns().ids().cloned().collect();
    for safety in [Safety::default(), Safety::with(protocol, &[]), not_sure(protocol)] {
        let concerns = several.clone();
        all.push(Answers { concerns, safety: safety.clone(), ..Answers::default() });
        for id in protocol.concerns().ids() {
            let concerns = [id.clone()].into();
            all.push(Answers { concerns, safety: safety.clone(), ..Answers::default() });
        }
    }
    for id in protocol.cautions().ids() {
        let safety = Safety::with(protocol, std::slice::from_ref(id));
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
            let safety = Safety::with(protocol, &[]);
            all.push(Answers { concerns, combinations, event, safety, ..Answers::default() });
        }
    }
    all
}

fn today() -> Day {
    "2026-12-01".parse().unwrap()
}

fn surroundings(protocol: &Rc<Protocol>, text: &Rc<Text>) -> Surroundings {
    Surroundings {
        protocol: protocol.clone(),
        text: text.clone(),
        today: today(),
        attributes: Rc::default(),
        has_sheet: true,
        act: Callback::noop(),
        press: Callback::noop(),
    }
}

#[test]
fn the_planner_carries_all_that_it_says() {
    let [all, own] = [
        (Protocol::built_in(), Text::english()),
        (built_in::light_protocol(), Text::english_of_planner()),
    ]
    .map(|(protocol, text)| (Rc::new(protocol), Rc::new(text)));
    let visitors = visitors(&all.0);
    for answers in &visitors {
        let drawn = |(protocol, text): &(Rc<Protocol>, Rc<Text>)| {
            // "None of these" was said of whatever is asked.
            let asked = protocol.cautions().ids().cloned().collect();
            rendered::markup::<Planner>(PlannerProps {
                protocol: protocol.clone(),
                text: text.clone(),
                kept: Kept { answers: answers.clone(), asked },
                attributes: Rc::new(Attributes {
                    booking_url: Some("tel:1".into()),
                    ..Attributes::default()
                }),
                has_sheet: true,
                today,
                at_once: true,
                on_news: Callback::noop(),
            })
        };
        assert_eq!(drawn(&all), drawn(&own), "{answers:?}");
    }
    assert!(visitors.len() > 150);
}

/// What follows the first plan: the safety questions, what stands in place of a plan that they stop, and what
/// explains it.
fn what_follows(details: &Details, answers: &Answers) -> [String; 8] {
    let Details { protocol, text, safety, stop, explain, .. } = details;
    let about = &surroundings(protocol, text);
    let plan = plan(protocol, answers, today());
    let stopped = if plan.status == Status::Stopped { stop(about, &plan) } else { Html::default() };
    let Places { dates, expect, fit, reasons, actions, below } = explain(about, answers, &plan);
    let questions = safety(answers, plan.status);
    [questions, stopped, dates, expect, fit, reasons, actions, below].map(|part| {
        rendered::html(html! {
            <ContextProvider<Rc<Surroundings>> context={Rc::new(about.clone())}>
                { part }
            </ContextProvider<Rc<Surroundings>>>
        })
    })
}

#[test]
fn the_details_carry_all_that_they_say() {
    let [all, own] =
        [Text::english(), Text::english_of_planner()].map(|text| Details::new(None, &text));
    for answers in visitors(&all.protocol) {
        let drawn = what_follows(&all, &answers);
        assert_eq!(drawn, what_follows(&own, &answers), "{answers:?}");
        assert!(drawn[0].contains("caution"), "{answers:?}");
        let plan = plan(&all.protocol, &answers, today());
        let days = |details: &Details| details.text.calendar_file(&plan, today(), None);
        assert_eq!(days(&all), days(&own), "{answers:?}");
    }
}

#[test]
fn what_is_taken_along_carries_all_that_it_says() {
    let protocol = Rc::new(Protocol::built_in());
    let own = Text::english_of_planner().with_details().with_take_along();
    let [all, own] = [Text::english(), own].map(|text| surroundings(&protocol, &Rc::new(text)));
    for answers in visitors(&protocol) {
        let plan = plan(&protocol, &answers, today());
        let taken = |about: &Surroundings| {
            let paper = rendered::html(leaflet(about, &answers, &plan, None));
            let words = about.text.plan_as_text(&protocol, &plan, today(), None);
            (paper, words, about.text.mail_draft(&protocol, &plan, today(), None))
        };
        assert_eq!(taken(&all), taken(&own), "{answers:?}");
    }
}

#[test]
fn a_caution_that_a_clinic_made_a_stop_is_explained_too() {
    let file = r#"{ "id": "a", "version": "1",
        "signedOff": { "by": "B", "role": "C", "on": "2026-01-01", "reviewBy": "2027-01-01" },
        "cautions": { "tan": { "kind": "stop" } },
        "labels": { "en": { "caution.tan.steps.0.lead": "Let the tan fade." } } }"#;
    let protocol = Rc::new(read(file, today()).unwrap().protocol);
    let text = Text::english_of_planner().with_labels(protocol.labels(), "en");
    let details = Details::new(Some(protocol), &text);
    let safety = Safety::with(&details.protocol, &["tan".into()]);
    let concerns = ["acne-scars".into()].into();
    let answers = Answers { concerns, safety, ..Answers::default() };
    let [_, stop, ..] = what_follows(&details, &answers);
    let said = rendered::words(&stop);
    for sentence in [Text::english().say("caution.tan.why"), "Let the tan fade."] {
        assert!(said.contains(sentence), "{said}");
    }
}

#[test]
fn each_stage_leaves_out_what_only_a_later_one_says() {
    let planner = Text::english_of_planner();
    let details = planner.with_details();
    for (key, of_planner, of_details) in [
        ("concerns.title", true, true),
        ("unit.weeks.other", true, true),
        ("caution.pregnancy.steps.0.lead", false, true),
        ("aftercare.sunscreen.lead", false, true),
        ("leaflet.title", false, false),
    ] {
        assert!(Text::english().find(key).is_some(), "{key}");
        assert_eq!(planner.find(key).is_some(), of_planner, "{key}");
        assert_eq!(details.find(key).is_some(), of_details, "{key}");
        assert!(details.with_take_along().find(key).is_some(), "{key}");
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
    for answers in visitors(&whole) {
        let [whole, light] = [&whole, &light].map(|protocol| plan(protocol, &answers, today()));
        assert_eq!((whole.status, &whole.findings), (light.status, &light.findings));
        assert_eq!(whole.event, light.event, "{answers:?}");
        for (one, other) in whole.courses.iter().zip(&light.courses) {
            assert_eq!(one.calendar, other.calendar);
            assert_eq!(one.sessions.range(), other.sessions.range());
            let [whole, light] = [one, other].map(|course| {
                let mut combinations = course.combinations.clone();
                for support in combinations.iter_mut().flat_map(|one| &mut one.support) {
                    support.sources.clear();
                }
                combinations
            });
            assert_eq!(whole, light);
        }
    }
}
