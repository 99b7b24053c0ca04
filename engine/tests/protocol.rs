//! The default protocol is whole, and a protocol that is not is refused with the place.

use std::collections::BTreeSet;
use std::fs;

use engine::protocol::{
    CautionId, Concern, ConcernId, Fit, Grade, GroupId, Protocol, ProtocolError, Timing, Urgency,
};

const EXAMPLE: &str = include_str!("example.json");

fn default_text() -> String {
    fs::read_to_string("../protocols/default.json").unwrap()
}

/// The example with one piece of its text exchanged.
fn changed(from: &str, to: &str) -> Result<Protocol, ProtocolError> {
    assert!(EXAMPLE.contains(from), "the example no longer contains {from}");
    Protocol::from_json(&EXAMPLE.replacen(from, to, 1))
}

fn refusal(from: &str, to: &str) -> String {
    changed(from, to).expect_err("is refused").to_string()
}

#[test]
fn the_default_protocol_has_no_fault() {
    let protocol = Protocol::from_json(&default_text()).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(protocol, Protocol::built_in());
}

#[test]
fn thirteen_concerns_are_offered_and_three_wait_for_a_clinic() {
    let protocol = Protocol::built_in();
    let offered = protocol.concerns().iter().filter(|(_, concern)| concern.offered).count();
    assert_eq!((offered, protocol.concerns().ids().count()), (13, 16));
}

#[test]
fn the_combinations_offered_are_plasma_peel_laser_and_radiofrequency() {
    let protocol = Protocol::built_in();
    let offered: Vec<_> = protocol
        .combinations()
        .iter()
        .filter(|(_, combination)| combination.offered)
        .map(|(id, _)| id.as_str())
        .collect();
    assert_eq!(offered, ["prp", "peel", "laser", "rf"]);
    for never in ["vitc", "exosomes", "txa", "injectables"] {
        assert!(!protocol.combinations().contains(&never.into()), "{never} is never suggested");
    }
}

#[test]
fn every_health_fact_of_the_evidence_is_asked_told_or_follows_from_the_skin() {
    // The list of the evidence and of the second reading, so that a fact lost from the file is noticed.
    let evidence = "active-acne active-infection herpes-active herpes-history keloid isotretinoin \
        isotretinoin-recent pregnancy bleeding-disorder anticoagulant immunosuppression cancer-treatment \
        radiotherapy-area diabetes diabetes-controlled inflammatory-skin rosacea koebner changing-mole \
        raised-spot skin-cancer actinic-keratosis sunburn tan recent-treatment toxin filler recent-peel \
        recent-peel-deep recent-laser recent-laser-ablative recent-rf recent-needling recent-surgery new-scar \
        metal-allergy anaesthetic-allergy fainting unwell under-18 under-22 skin-of-colour \
        melasma-diagnosis pacemaker metal-implant connective tattoo photosensitive periocular \
        topical-products expectations hair-diagnosis";
    let evidence: BTreeSet<CautionId> = evidence.split_whitespace().map(CautionId::from).collect();
    assert_eq!(evidence.len(), 52);

    let protocol = Protocol::built_in();
    let questions = protocol.questions().iter().flat_map(|group| &group.asks);
    let asked = questions
        .flat_map(|ask| std::iter::once(&ask.caution).chain(&ask.covers).chain(&ask.which));
    let skin = protocol.skin().iter().filter_map(|answer| answer.caution.as_ref());
    let placed: BTreeSet<_> = asked.chain(skin).chain(protocol.reminders()).cloned().collect();
    let cautions: BTreeSet<_> = protocol.cautions().ids().cloned().collect();
    assert_eq!(placed, cautions);
    assert_eq!(cautions, evidence);
}

#[test]
fn what_was_done_lately_is_asked_with_its_day_and_has_a_wait_of_its_own() {
    let protocol = Protocol::built_in();
    let mut asks = protocol.questions().iter().flat_map(|group| &group.asks);
    let ask = asks.find(|ask| ask.caution.as_str() == "recent-treatment").unwrap();
    let waits: Vec<_> = ask
        .which
        .iter()
        .map(|fact| {
            let caution = protocol.cautions().get(fact).unwrap();
            let rf = caution.also_rules_out.get(&"rf".into()).copied();
            (fact.as_str(), caution.wait_days, rf)
        })
        .collect();
    assert_eq!(
        waits,
        [
            ("recent-peel", Some(28), None),
            ("recent-peel-deep", Some(90), Some(Some(90))),
            ("recent-laser", Some(28), None),
            ("recent-laser-ablative", Some(84), Some(Some(90))),
            ("recent-rf", Some(28), None),
            ("recent-needling", Some(28), None),
            ("toxin", Some(28), Some(Some(90))),
            ("filler", Some(28), Some(None)),
        ]
    );
}

#[test]
fn laser_is_one_visit_and_no_nearer_than_four_weeks() {
    let protocol = Protocol::built_in();
    let laser = protocol.combinations().get(&"laser".into()).unwrap();
    assert_eq!(laser.visits.map(|visits| (visits.min, visits.max)), Some((1, 1)));
    assert_eq!(laser.spacing_weeks.as_ref().unwrap().min, 4);
}

#[test]
fn what_is_supported_rests_on_a_study_and_names_it() {
    for (concern, entry) in Protocol::built_in().concerns().iter() {
        for (combination, support) in entry.combinations.iter() {
            let rests = support.grade != Grade::D && !support.sources.is_empty();
            assert!(support.fit == Fit::Limited || rests, "{combination} for {concern}");
        }
    }
}

#[test]
fn the_article_that_the_planner_started_from_raises_no_grade() {
    for (concern, entry) in Protocol::built_in().concerns().iter() {
        for figure in [&entry.sessions, &entry.interval_weeks] {
            let alone = figure.sources.iter().all(|source| source.as_str() == "seed");
            assert!(!alone || figure.grade >= Grade::C, "{concern}");
        }
    }
}

#[test]
fn only_a_sign_or_a_fact_of_general_knowledge_goes_without_a_source() {
    let protocol = Protocol::built_in();
    for (id, caution) in protocol.cautions().iter() {
        assert!(!caution.sources.is_empty() || caution.grade == Grade::D, "caution {id}");
    }
    for flag in protocol.red_flags() {
        assert!(!flag.sources.is_empty() || flag.grade == Grade::D, "red flag {}", flag.id);
    }
}

#[test]
fn sunspots_have_the_general_figures_and_say_that_no_trial_supports_them() {
    let protocol = Protocol::built_in();
    let sunspots = protocol.concerns().get(&"sunspots".into()).unwrap();
    for (figure, range) in [(&sunspots.sessions, (3, 6)), (&sunspots.interval_weeks, (4, 6))] {
        assert_eq!((figure.min, figure.max, figure.grade), (range.0, range.1, Grade::C));
        assert_eq!(figure.sources, ["seed".into()]);
        assert_eq!(figure.note, Some("no-trial".into()));
    }
    assert!(sunspots.professional_first);
}

#[test]
fn no_source_speaks_of_needle_depth() {
    let titles: Vec<String> =
        Protocol::built_in().sources().iter().map(|(_, source)| source.title.clone()).collect();
    for word in ["depth", " mm ", "millimet"] {
        assert!(!titles.iter().any(|title| title.contains(word)), "a source speaks of {word:?}");
    }
}

#[test]
fn sources_lead_to_publishers_and_official_bodies_over_https() {
    // Hosts of copies and of sites that anyone can write to. A source read there is cited, not linked.
    let copies = [
        "scribd",
        "manualslib",
        "easymanua",
        "innolitics",
        "researcher.life",
        "laibokeji",
        "ouci.dntb",
        "natlawreview",
        "issuu",
        "joomag",
        "realself",
        "47.251",
        "abcdocz",
    ];
    for (id, source) in Protocol::built_in().sources().iter() {
        let Some(address) = source.address() else {
            continue;
        };
        assert!(address.starts_with("https://"), "{id}: {address}");
        assert!(!copies.iter().any(|copy| address.contains(copy)), "{id}: {address}");
    }
}

#[test]
fn an_unknown_key_is_refused_with_its_line() {
    let refusal = refusal("\"eventBufferDays\"", "\"eventBuferDays\"");
    assert!(refusal.starts_with("unknown field `eventBuferDays`"), "{refusal}");
    assert!(refusal.contains("line 8"), "{refusal}");
}

#[test]
fn a_key_that_stands_twice_is_refused() {
    let refusal = refusal("\"wrinkles\": {", "\"fine-lines\": {");
    assert!(refusal.starts_with("`fine-lines` stands here twice"), "{refusal}");
}

#[test]
fn a_range_the_wrong_way_round_is_refused_with_its_place() {
    let refusal =
        refusal("\"sessions\": {\"min\": 3, \"max\": 4", "\"sessions\": {\"min\": 5, \"max\": 4");
    assert_eq!(refusal, "/concerns/fine-lines/sessions: min 5 is above max 4");
}

#[test]
fn a_figure_without_a_source_is_refused() {
    let refusal = refusal("\"sources\": [\"trial\"]", "\"sources\": []");
    assert_eq!(refusal, "/concerns/fine-lines/sessions: no source is named");
}

#[test]
fn a_source_that_does_not_exist_is_refused() {
    let refusal = refusal("\"sources\": [\"trial\"]", "\"sources\": [\"trail\"]");
    assert_eq!(refusal, "/concerns/fine-lines/sessions/sources/0: there is no source `trail`");
}

#[test]
fn no_session_at_all_is_refused() {
    let refusal =
        refusal("\"sessions\": {\"min\": 3, \"max\": 4", "\"sessions\": {\"min\": 0, \"max\": 4");
    assert_eq!(refusal, "/concerns/fine-lines/sessions/min: must be at least 1");
}

#[test]
fn a_caution_that_nobody_is_asked_about_is_refused() {
    let refusal = refusal(
        "{\"caution\": \"diabetes\", \"covers\": [], \"onlyWith\": [], \"which\": []},",
        "",
    );
    assert_eq!(
        refusal,
        "/cautions/diabetes: the caution `diabetes` is neither asked nor told to everyone"
    );
}

#[test]
fn a_fact_cannot_hide_behind_one_that_weighs_less() {
    let refusal = refusal(
        "{\"caution\": \"koebner\", \"covers\": []",
        "{\"caution\": \"koebner\", \"covers\": [\"keloid\"]",
    );
    assert!(
        refusal.contains("`keloid` weighs more than the caution it is asked under"),
        "{refusal}"
    );
}

#[test]
fn a_stop_for_one_combination_weighs_less_than_one_for_everything() {
    let stop_for_radiofrequency = "\"pacemaker\", \"covers\": [\"metal-implant\"]";
    let refusal = refusal(stop_for_radiofrequency, "\"pacemaker\", \"covers\": [\"keloid\"]");
    assert!(refusal.contains("/questions/0/asks/2: `keloid` weighs more"), "{refusal}");
    let other_way_round = "\"diabetes\", \"covers\": [\"metal-implant\"]";
    assert!(changed("\"diabetes\", \"covers\": []", other_way_round).is_ok());
}

#[test]
fn a_group_names_concerns_that_there_are() {
    let refusal = refusal(
        "\"concerns\": [\"fine-lines\", \"wrinkles\", \"laxity\"]",
        "\"concerns\": [\"fine-lines\", \"wrinkels\", \"laxity\"]",
    );
    assert!(refusal.contains("/groups/0/concerns/1: there is no concern `wrinkels`"), "{refusal}");
}

#[test]
fn a_combination_that_a_caution_names_has_to_be_there() {
    assert_eq!(
        refusal("\"alsoRulesOut\": {\"rf\": null}", "\"alsoRulesOut\": {\"rff\": null}"),
        "/cautions/filler/alsoRulesOut: there is no combination `rff`"
    );
    assert_eq!(
        refusal("\"notesFor\": [\"peel\"]", "\"notesFor\": [\"peal\"]"),
        "/cautions/skin-of-colour/notesFor: there is no combination `peal`"
    );
}

#[test]
fn a_fact_that_is_asked_with_its_day_has_to_be_there() {
    assert_eq!(
        refusal("\"which\": [\"toxin\", ", "\"which\": [\"toxin\", \"poison\", "),
        "/questions/2/asks/2/which: there is no caution `poison`"
    );
}

#[test]
fn visits_are_at_least_one_and_a_range() {
    let visits = "\"visits\": {\"min\": 1, \"max\": 1}";
    for (other, fault) in [
        ("{\"min\": 0, \"max\": 1}", "/combinations/laser/visits/min: must be at least 1"),
        ("{\"min\": 2, \"max\": 1}", "/combinations/laser/visits: min 2 is above max 1"),
    ] {
        assert_eq!(refusal(visits, &format!("\"visits\": {other}")), fault);
    }
    for other in ["null", "{\"min\": 1, \"max\": 60}"] {
        assert!(changed(visits, &format!("\"visits\": {other}")).is_ok(), "{other}");
    }
}

#[test]
fn what_is_more_than_general_knowledge_says_what_it_rests_on() {
    let support = "{\"fit\": \"limited\", \"grade\": \"C\", \"sources\": [\"review\"]}";
    let other = |grade: &str| {
        let other = format!("{{\"fit\": \"limited\", \"grade\": \"{grade}\", \"sources\": []}}");
        changed(support, &other)
    };
    for grade in ["A", "B", "C"] {
        assert_eq!(
            other(grade).expect_err("is refused").to_string(),
            "/concerns/fine-lines/combinations/prp: no source is named"
        );
    }
    assert!(other("D").is_ok());
    assert_eq!(
        refusal(support, &support.replace("review", "rumour")),
        "/concerns/fine-lines/combinations/prp/sources/0: there is no source `rumour`"
    );
}

#[test]
fn every_fault_is_named_at_once() {
    let text = EXAMPLE
        .replacen(
            "\"sessions\": {\"min\": 3, \"max\": 4",
            "\"sessions\": {\"min\": 5, \"max\": 4",
            1,
        )
        .replacen("\"format\": 1", "\"format\": 2", 1);
    let refusal = Protocol::from_json(&text).expect_err("is refused").to_string();
    assert_eq!(
        refusal.lines().collect::<Vec<_>>(),
        [
            "/format: format 2 is not known, only 1",
            "/concerns/fine-lines/sessions: min 5 is above max 4",
        ]
    );
}

#[test]
fn what_visitors_can_tick_is_what_is_offered_in_its_groups() {
    let protocol = Protocol::built_in();
    let shown = |protocol: &Protocol| -> Vec<(String, Vec<String>)> {
        let group = |(id, concerns): (&GroupId, Vec<(&ConcernId, &Concern)>)| {
            let ids = concerns.into_iter().map(|(id, _)| id.as_str().to_owned());
            (id.as_str().to_owned(), ids.collect())
        };
        protocol.offered().map(group).collect()
    };
    let groups = shown(&protocol);
    let names: Vec<_> = groups.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(
        names,
        ["lines-and-firmness", "texture-and-pores", "scars-and-marks", "uneven-tone"],
        "no group of which nothing is offered"
    );
    assert_eq!(groups[0].1, ["fine-lines", "wrinkles", "laxity"]);
    assert_eq!(groups.iter().map(|(_, ids)| ids.len()).sum::<usize>(), 13);

    let mut file = serde_json::to_value(&protocol).unwrap();
    file["groups"].as_array_mut().unwrap().retain(|group| group["id"] == "other-areas");
    let protocol = serde_json::from_value(file).unwrap();
    assert_eq!(shown(&protocol), [], "under-eye, neck and hair wait for a clinic");
}

#[test]
fn each_word_is_the_one_of_the_file() {
    fn as_written(value: impl serde::Serialize) -> String {
        serde_json::from_value(serde_json::to_value(value).unwrap()).unwrap()
    }
    for urgency in Urgency::ALL {
        assert_eq!(urgency.word(), as_written(urgency));
    }
    for timing in [Timing::SameSession, Timing::Separate, Timing::ReplacesSession] {
        assert_eq!(timing.word(), as_written(timing));
    }
}
