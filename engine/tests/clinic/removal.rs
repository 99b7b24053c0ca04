//! What is removed goes with all that hangs on it, and nothing comes to weigh more or less.

use engine::protocol::{CautionId, CombinationId, Few};

use crate::{faults, file, protocol, reading, today};

/// Every caution that anyone is asked or told about.
fn placed(protocol: &engine::protocol::Protocol) -> Vec<CautionId> {
    let asks = protocol.questions().iter().flat_map(|group| &group.asks);
    let asked =
        asks.flat_map(|ask| std::iter::once(&ask.caution).chain(&ask.covers).chain(&ask.which));
    let skin = protocol.skin().iter().filter_map(|answer| answer.caution.as_ref());
    asked.chain(skin).chain(protocol.reminders()).cloned().collect()
}

#[test]
fn a_stop_for_a_removed_combination_goes_with_it() {
    let protocol = protocol(r#""combinations": { "rf": null }"#);
    for id in ["pacemaker", "metal-implant"] {
        assert!(!protocol.cautions().contains(&id.into()), "{id}");
        assert!(!placed(&protocol).contains(&id.into()), "{id}");
    }
    assert!(
        protocol.concerns().iter().all(|(_, concern)| !concern.combinations.contains(&"rf".into()))
    );
    assert!(protocol.red_flags().iter().all(|flag| flag.id.as_str() != "rf-burn"));
    assert!(protocol.cautions().contains(&"isotretinoin".into()));
}

#[test]
fn no_removal_makes_a_caution_weigh_more() {
    let built_in = engine::protocol::Protocol::built_in();
    for removed in [
        vec!["rf"],
        vec!["laser"],
        vec!["prp", "peel"],
        vec!["prp", "peel", "laser", "rf", "ha", "led"],
    ] {
        let lines: Vec<String> = removed.iter().map(|id| format!("\"{id}\": null")).collect();
        let protocol = protocol(&format!("\"combinations\": {{ {} }}", lines.join(", ")));
        for (id, caution) in protocol.cautions().iter() {
            let before = built_in.cautions().get(id).unwrap();
            assert_eq!(caution.kind, before.kind, "{id}");
            let heavier = caution.concerns_whole_treatment() && !before.concerns_whole_treatment();
            assert!(!heavier || caution.kind == engine::protocol::CautionKind::Discuss, "{id}");
        }
    }
}

#[test]
fn a_question_for_a_removed_concern_is_never_asked_of_everyone() {
    let protocol = protocol(
        r#""concerns": { "melasma": null, "hyperpigmentation": null, "sunspots": null, "hair": null }"#,
    );
    for id in ["melasma-diagnosis", "hair-diagnosis"] {
        assert!(!protocol.asks(&Few::default(), &id.into()), "{id}");
        assert!(!placed(&protocol).contains(&id.into()), "{id}");
        assert!(!protocol.cautions().contains(&id.into()), "{id}");
    }
}

#[test]
fn a_question_for_two_concerns_stays_for_the_other() {
    let protocol = protocol(r#""concerns": { "melasma": null }"#);
    let colour: Few<_> = ["hyperpigmentation".into()].into();
    assert!(protocol.asks(&colour, &"melasma-diagnosis".into()));
    assert!(!protocol.asks(&Few::default(), &"melasma-diagnosis".into()));
}

#[test]
fn a_group_of_which_everything_is_removed_goes() {
    let protocol =
        protocol(r#""concerns": { "fine-lines": null, "wrinkles": null, "laxity": null }"#);
    assert!(protocol.groups().iter().all(|group| group.id.as_str() != "lines-and-firmness"));
    assert_eq!(protocol.groups().len(), 4);
}

#[test]
fn what_was_asked_under_a_removed_question_is_not_forgotten() {
    let text = file(r#""cautions": { "recent-treatment": null }"#);
    let faults = faults(&text);
    assert_eq!(
        faults[0],
        "line 3, column 15, /cautions/filler: `filler` was asked under `recent-treatment`, which is removed; \
         ask about it in `questions`, tell everyone in `reminders`, or remove it too"
    );
    assert_eq!(faults.len(), 8, "{faults:#?}");
}

#[test]
fn a_stop_that_the_clinic_has_changed_is_never_dropped_in_silence() {
    let text =
        file(r#""combinations": { "rf": null }, "cautions": { "pacemaker": { "grade": "B" } }"#);
    let faults = faults(&text);
    assert!(
        faults[0].contains(
            "/cautions/pacemaker: every combination that it concerned is removed; name others"
        ),
        "{faults:#?}"
    );
}

#[test]
fn a_removed_source_leaves_the_lists_and_a_figure_without_any_is_refused() {
    let protocol = protocol(r#""sources": { "alam2014": null }"#);
    let concern = protocol.concerns().get(&"acne-scars".into()).unwrap();
    assert!(!concern.sources.contains(&"alam2014".into()));
    let faults = faults(&file(r#""sources": { "nct03803059": null }"#));
    assert!(
        faults.iter().any(|fault| fault.contains(
            "/concerns/neck/sessions/sources: every source of it is removed; name another in `sources`"
        )),
        "{faults:#?}"
    );
}

#[test]
fn sources_that_nothing_cites_any_more_go_in_silence() {
    let reading = reading(&file(r#""combinations": { "led": null }"#));
    assert!(!reading.protocol.sources().contains(&"led-afl".into()));
    assert_eq!(reading.warnings, []);
}

#[test]
fn every_concern_and_combination_can_be_removed_alone() {
    let built_in = engine::protocol::Protocol::built_in();
    for id in built_in.concerns().ids() {
        protocol(&format!("\"concerns\": {{ \"{id}\": null }}"));
    }
    for id in built_in.combinations().ids() {
        protocol(&format!("\"combinations\": {{ \"{id}\": null }}"));
    }
}

#[test]
fn a_protocol_that_leaves_nothing_to_choose_is_refused() {
    let built_in = engine::protocol::Protocol::built_in();
    let removed: Vec<String> =
        built_in.concerns().ids().map(|id| format!("\"{id}\": null")).collect();
    let kept_back: Vec<String> =
        built_in.concerns().ids().map(|id| format!("\"{id}\": {{ \"offered\": false }}")).collect();
    for entries in [removed, kept_back] {
        let all = faults(&file(&format!("\"concerns\": {{ {} }}", entries.join(", "))));
        let said =
            "/concerns: no concern is offered, so there is nothing to choose; keep at least one";
        assert!(all.iter().any(|fault| fault.contains(said)), "{all:#?}");
    }
}

#[test]
fn where_null_says_that_there_is_no_end_it_removes_nothing_and_no_days_do() {
    let line = r#""cautions": { "tan": { "alsoRulesOut": { "rf": null, "peel": 0, "laser": 30 } } },
        "labels": { "en": { "caution.tan.rulesOut": "Heat on a tan can leave marks." } }"#;
    let protocol = protocol(line);
    let tan = protocol.cautions().get(&"tan".into()).unwrap();
    let also: Vec<_> = tan.also_rules_out.iter().map(|(id, days)| (id.as_str(), *days)).collect();
    for expected in [("rf", None), ("peel", Some(0)), ("laser", Some(30))] {
        assert!(also.contains(&expected), "{also:?}");
    }
    let facts = ["tan".into()];
    let answers = engine::answers::Answers {
        concerns: ["acne-scars".into()].into(),
        safety: engine::answers::Safety::with(&protocol, &facts),
        ..Default::default()
    };
    let plan = engine::plan::plan(&protocol, &answers, today());
    let out: Vec<_> = plan.findings[0].also_rules_out.iter().map(CombinationId::as_str).collect();
    assert!(out.contains(&"rf") && out.contains(&"laser") && !out.contains(&"peel"), "{out:?}");
}

#[test]
fn a_removed_combination_leaves_what_cautions_say_of_it() {
    let built_in = engine::protocol::Protocol::built_in();
    for removed in built_in.combinations().ids() {
        let protocol = protocol(&format!("\"combinations\": {{ \"{removed}\": null }}"));
        for (id, caution) in protocol.cautions().iter() {
            assert!(!caution.also_rules_out.contains(removed), "{id}");
            assert!(!caution.notes_for.contains(removed), "{id}");
        }
    }
    let text = file(
        r#""combinations": { "rf": null },
"cautions": { "filler": { "alsoRulesOut": { "rf": 7 } } }"#,
    );
    assert_eq!(
        faults(&text),
        [
            "line 4, column 51, /cautions/filler/alsoRulesOut/rf: the combination `rf` is removed in line 3"
        ]
    );
}

#[test]
fn a_removed_caution_leaves_the_questions_that_ask_for_its_day() {
    let built_in = engine::protocol::Protocol::built_in();
    let questions = built_in.questions().iter().flat_map(|group| &group.asks);
    for fact in questions.flat_map(|question| &question.which) {
        let protocol = protocol(&format!("\"cautions\": {{ \"{fact}\": null }}"));
        assert!(!protocol.ever_asks(fact), "{fact}");
    }
}
