//! Cautions: one more of them never makes a plan bolder.

use engine::answers::{Answers, GroupAnswer};
use engine::plan::{Plan, Status};
use engine::protocol::{CautionId, CautionKind, CombinationId, ConcernId, Day, Few};

use crate::{Case, always};

/// How little a status lets a visitor rely on the plan. Nothing chosen is beside the scale.
pub(crate) fn caution(status: Status) -> Option<u8> {
    match status {
        Status::Empty => None,
        Status::Answered => Some(0),
        Status::General => Some(1),
        Status::AskFirst => Some(2),
        Status::Postponed => Some(3),
        Status::Stopped => Some(4),
    }
}

fn chosen(plan: &Plan) -> Few<(String, CombinationId)> {
    let of = |course: &engine::plan::Course| {
        let chosen = course.combinations.iter().filter(|one| one.chosen);
        chosen.map(|one| (course.area.to_string(), one.id.clone())).collect::<Vec<_>>()
    };
    plan.courses.iter().flat_map(of).collect()
}

/// Nothing in `after`, in which one more thing is known, is bolder than in `before`.
fn is_no_bolder(before: &Plan, after: &Plan, what: &str) {
    if let (Some(was), Some(is)) = (caution(before.status), caution(after.status)) {
        assert!(is >= was, "{what}: from {:?} to {:?}", before.status, after.status);
    }
    assert!(before.status != Status::Stopped || after.status == Status::Stopped, "{what}");
    assert!(before.start.is_some() || after.start.is_none(), "{what} brings a date");
    assert!(before.start <= after.start || after.start.is_none(), "{what} brings a date forward");
    assert!(chosen(after).is_subset(&chosen(before)), "{what} adds a combination");
}

/// The same, and everything that was found is still found.
fn is_only_more_cautious(before: &Plan, after: &Plan, what: &str) {
    is_no_bolder(before, after, what);
    assert!(before.findings.iter().all(|finding| after.findings.contains(finding)), "{what}");
}

#[test]
fn one_more_fact_makes_no_plan_bolder() {
    always(|case| {
        let answers = case.without_conflicts();
        let before = case.plan_for(&answers);
        let mut any = false;
        for (group, asked) in case.protocol.asked(&answers.concerns) {
            let told = answers.safety.group(group);
            let answered = asked.iter().any(|question| told.has(&question.caution));
            if !answered && !told.is_not_sure() && told != GroupAnswer::None {
                continue; // the first fact is the answer to the group
            }
            for question in asked {
                let lead = &question.caution;
                // The first fact under a line says what the line only hinted at.
                let told_which = question.which.iter().any(|fact| told.has(fact));
                let which = question.which.iter().filter(|_| told_which || !told.has(lead));
                for fact in which.chain([lead]).filter(|fact| !told.has(fact)) {
                    let mut more = answers.clone();
                    more.safety.tick(group, lead.clone(), true);
                    more.safety.tick(group, fact.clone(), true);
                    is_only_more_cautious(&before, &case.plan_for(&more), fact.as_str());
                    any = true;
                }
            }
        }
        any && before.status != Status::Empty
    });
}

#[test]
fn not_being_sure_in_any_group_makes_no_plan_bolder_and_takes_no_fact_away() {
    always(|case| {
        let answers = case.without_conflicts();
        let before = case.plan_for(&answers);
        for group in case.protocol.questions() {
            let mut not_sure = answers.clone();
            not_sure.safety.say_not_sure(&group.id, true);
            let after = case.plan_for(&not_sure);
            is_only_more_cautious(&before, &after, "not sure");
            assert_eq!(after.findings, before.findings);
            assert!(!after.has_dates_to_take() || before.has_dates_to_take());
            let dates = |plan: &Plan| {
                plan.courses.iter().map(|course| course.calendar.clone()).collect::<Vec<_>>()
            };
            assert!(after.start.is_none() || dates(&after) == dates(&before));
        }
        before.status == Status::Stopped || before.status == Status::Postponed
    });
}

#[test]
fn whatever_is_answered_besides_the_heaviest_answer_decides() {
    always(|case| {
        let safety = case.answers.safety_now(&case.protocol);
        let heaviest = case.plan.findings.iter().filter(|one| one.concerns_whole_treatment());
        let expected = match heaviest.map(|finding| finding.kind).min() {
            Some(CautionKind::Stop) => Status::Stopped,
            _ if case.plan.status == Status::Empty => Status::Empty,
            Some(CautionKind::Postpone) => Status::Postponed,
            _ if safety.is_not_sure => Status::AskFirst,
            _ if safety.is_open => Status::General,
            _ => Status::Answered,
        };
        assert_eq!(case.plan.status, expected);
        safety.is_not_sure && expected != Status::AskFirst
    });
}

#[test]
fn a_skin_that_brings_a_caution_to_mind_makes_no_plan_bolder() {
    always(|case| {
        let without = Answers { skin: None, ..case.without_conflicts() };
        let before = case.plan_for(&without);
        for skin in case.protocol.skin() {
            let answers = Answers { skin: Some(skin.id.clone()), ..without.clone() };
            let after = case.plan_for(&answers);
            is_only_more_cautious(&before, &after, skin.id.as_str());
            assert!(skin.caution.is_some() || after == before);
        }
        case.protocol.skin().iter().any(|skin| skin.caution.is_some())
    });
}

#[test]
fn whoever_is_not_sure_has_no_date_whatever_else_is_known() {
    always(|case| {
        let mut any = false;
        for (group, asked) in case.protocol.asked(&case.answers.concerns) {
            if asked.is_empty() {
                continue;
            }
            let mut answers = case.answers.clone();
            answers.safety.say_not_sure(group, true);
            let plan = case.plan_for(&answers);
            assert_eq!((plan.start, plan.event.as_ref()), (None, None));
            assert!(plan.courses.iter().all(|course| course.calendar.is_empty()));
            any |= !plan.courses.is_empty();
        }
        any
    });
}

/// The facts that apply, worked out a second time.
fn applying(case: &Case) -> Few<CautionId> {
    let chosen = |id: &ConcernId| {
        case.answers.concerns.contains(id)
            && case.protocol.concerns().get(id).is_some_and(|concern| concern.offered)
    };
    let mut facts = Few::default();
    for group in case.protocol.questions() {
        let told = case.answers.safety.group(&group.id);
        let asked = group.asks.iter().filter(|question| {
            question.only_with.is_empty() || question.only_with.iter().any(chosen)
        });
        for question in asked.filter(|question| told.has(&question.caution)) {
            let lead = case.protocol.cautions().get(&question.caution).unwrap();
            let which: Vec<_> = question.which.iter().filter(|fact| told.has(fact)).collect();
            if which.is_empty() || lead.kind == CautionKind::Stop {
                facts.insert(question.caution.clone());
            }
            for fact in which {
                facts.insert(fact.clone());
            }
        }
    }
    let skin = case.protocol.skin().iter();
    let skin = skin.filter(|skin| Some(&skin.id) == case.answers.skin.as_ref());
    for fact in skin.filter_map(|skin| skin.caution.clone()) {
        facts.insert(fact);
    }
    facts
}

#[test]
fn what_applies_is_what_is_ticked_and_asked_and_what_the_skin_brings_in_protocol_order() {
    always(|case| {
        let applying = applying(case);
        let expected = case.protocol.cautions().ids().filter(|id| applying.contains(id));
        let found = case.plan.findings.iter().map(|finding| &finding.caution);
        assert!(found.eq(expected), "{applying:?}");
        case.protocol.questions().iter().any(|group| {
            let told = case.answers.safety.group(&group.id);
            let mut facts = group.asks.iter().flat_map(|question| &question.which);
            facts.any(|fact| told.has(fact) && !applying.contains(fact))
        })
    });
}

#[test]
fn what_follows_from_a_fact_is_what_the_protocol_says_until_its_wait_is_over() {
    always(|case| {
        let mut over = false;
        for finding in &case.plan.findings {
            let entry = case.protocol.cautions().get(&finding.caution).unwrap();
            let since = case.answers.safety.since(&finding.caution).unwrap_or(case.today);
            let left = |days: u16| (i32::from(days) - case.today.days_after(since)).max(0);
            let is_over = entry.kind == CautionKind::Postpone
                && since < case.today
                && entry.wait_days.is_some_and(|days| left(days) == 0);
            let kind = if is_over { CautionKind::Discuss } else { entry.kind };
            let wait = entry.wait_days.filter(|_| !is_over);
            let wait = wait.map(|days| left(days).min(u16::MAX.into()));
            assert_eq!((finding.kind, finding.wait_days.map(i32::from)), (kind, wait));
            // What is only to be talked about again rules nothing out any more.
            let combinations = if is_over { Vec::new() } else { entry.combinations.clone() };
            assert_eq!(finding.combinations, combinations);
            let also = entry.also_rules_out.iter();
            let also = also.filter(|(_, days)| days.is_none_or(|days| left(days) > 0));
            assert!(finding.also_rules_out.iter().eq(also.map(|(combination, _)| combination)));
            let whole = kind == CautionKind::Discuss || entry.combinations.is_empty();
            assert_eq!(finding.concerns_whole_treatment(), whole);
            over |= is_over;
        }
        over
    });
}

#[test]
fn the_later_a_recent_treatment_was_the_later_the_first_day_and_no_combination_is_added() {
    always(|case| {
        let mut waited = false;
        let today = case.today;
        let days = [
            today.earlier(500),
            today.earlier(60),
            today.earlier(10),
            today.earlier(1),
            today,
            today.later(1),
            today.later(90),
            Day::LAST,
        ];
        let answers = case.without_conflicts();
        for fact in case.plan.findings.iter().map(|finding| &finding.caution) {
            let on = |day: Option<Day>| {
                let mut answers = answers.clone();
                answers.safety.say_since(fact.clone(), day);
                case.plan_for(&answers)
            };
            let plans: Vec<Plan> = days.iter().map(|day| on(Some(*day))).collect();
            for pair in plans.windows(2) {
                is_no_bolder(&pair[0], &pair[1], fact.as_str());
                waited |= pair[0].start < pair[1].start;
            }
            assert_eq!(on(None), on(Some(today)), "a day that is not known counts as today");
        }
        waited
    });
}

#[test]
fn the_course_starts_on_the_first_day_that_is_late_enough() {
    always(|case| {
        let waits = case.plan.findings.iter().filter(|finding| {
            finding.kind == CautionKind::Postpone && finding.combinations.is_empty()
        });
        let waits: Vec<Option<u16>> = waits.map(|finding| finding.wait_days).collect();
        let not_sure = case.answers.safety_now(&case.protocol).is_not_sure;
        let dated = match case.plan.status {
            _ if not_sure => false,
            Status::General | Status::Answered => {
                assert!(waits.is_empty());
                true
            }
            Status::Postponed => {
                assert!(!waits.is_empty());
                waits.iter().all(Option::is_some)
            }
            Status::Empty | Status::AskFirst | Status::Stopped => false,
        };
        let ends = waits.iter().flatten().map(|days| case.today.later((*days).into()));
        let first = ends.chain(case.answers.start).fold(case.today, Ord::max);
        assert_eq!(case.plan.start, dated.then_some(first));
        dated && !waits.is_empty()
    });
}

#[test]
fn a_wait_without_a_known_end_has_no_date() {
    always(|case| {
        let endless = case.plan.findings.iter().any(|finding| {
            finding.kind == CautionKind::Postpone
                && finding.combinations.is_empty()
                && finding.wait_days.is_none()
        });
        if endless {
            assert_eq!((case.plan.start, case.plan.event.as_ref()), (None, None));
            assert!(case.plan.courses.iter().all(|course| course.calendar.is_empty()));
        }
        endless
    });
}
