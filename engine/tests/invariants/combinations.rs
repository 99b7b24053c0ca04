//! Combinations: which are listed, what rules one out, and what it shows.

use engine::answers::Answers;
use engine::plan::{Cause, Course, PlannedCombination};
use engine::protocol::{Combination, Few, Fit, Timing};

use crate::{Case, always};

fn entry<'a>(case: &'a Case, one: &PlannedCombination) -> &'a Combination {
    case.protocol.combinations().get(&one.id).expect("what is listed is in the protocol")
}

fn each(case: &Case, mut look: impl FnMut(&Course, &PlannedCombination)) {
    for course in &case.plan.courses {
        for one in &course.combinations {
            look(course, one);
        }
    }
}

#[test]
fn what_is_offered_and_adds_to_a_concern_of_the_course_is_listed_once_and_nothing_else() {
    always(|case| {
        let mut some_left_out = false;
        for course in &case.plan.courses {
            for (id, combination) in case.protocol.combinations().iter() {
                let fit = |concern: &_| {
                    let concern = case.protocol.concerns().get(concern)?;
                    let support = concern.combinations.get(id)?;
                    let out = concern.rules_out.contains(id);
                    Some(if out { Fit::Limited } else { support.fit })
                };
                let fits: Vec<Fit> = course.concerns.iter().filter_map(fit).collect();
                let listed = combination.offered && !fits.is_empty();
                let found: Vec<_> =
                    course.combinations.iter().filter(|one| one.id == *id).collect();
                assert_eq!(found.len(), usize::from(listed), "{id}");
                some_left_out |= !listed;
                if let Some(one) = found.first() {
                    let helped = course.concerns.iter().filter(|concern| fit(concern).is_some());
                    assert!(one.adds_to.iter().eq(helped), "{id}");
                    assert_eq!(Some(&one.fit), fits.iter().min(), "{id}");
                }
            }
        }
        some_left_out
    });
}

#[test]
fn what_is_said_of_a_combination_is_what_the_protocol_says() {
    always(|case| {
        let mut any = false;
        each(case, |_, one| {
            let entry = entry(case, one);
            let range = |range: engine::protocol::Range| (range.min, range.max);
            let figure = entry.spacing_weeks.as_ref().map(|figure| (figure.min, figure.max));
            assert_eq!(one.timing, entry.timing);
            assert_eq!(one.spacing_weeks.map(range), figure);
            let days = entry.extra_downtime_days.as_ref();
            let days = days.map_or((0, 0), |figure| (figure.min, figure.max));
            assert_eq!(range(one.extra_downtime_days), days);
            any = true;
        });
        any
    });
}

#[test]
fn each_caution_and_each_concern_that_rules_a_combination_out_is_named() {
    always(|case| {
        let mut any = false;
        each(case, |course, one| {
            let cautions = case.plan.findings.iter();
            let cautions = cautions.filter(|finding| {
                finding.combinations.contains(&one.id) || finding.also_rules_out.contains(&one.id)
            });
            let concerns = course.concerns.iter().filter(|concern| {
                let concern = case.protocol.concerns().get(concern);
                concern.is_some_and(|concern| concern.rules_out.contains(&one.id))
            });
            let cautions = cautions.map(|finding| Cause::Caution(finding.caution.clone()));
            let expected: Vec<Cause> =
                cautions.chain(concerns.cloned().map(Cause::Concern)).collect();
            any |= !expected.is_empty();
            assert_eq!(one.ruled_out_by, expected);
        });
        any
    });
}

#[test]
fn a_combination_is_chosen_exactly_if_it_is_ticked_and_nothing_stands_against_it() {
    always(|case| {
        let answers = case.without_conflicts();
        let plan = case.plan_for(&answers);
        let mut any = false;
        for one in plan.courses.iter().flat_map(|course| &course.combinations) {
            let ticked = answers.combinations.contains(&one.id);
            assert_eq!(one.chosen, ticked && one.ruled_out_by.is_empty());
            any |= one.chosen;
        }
        any
    });
}

#[test]
fn of_several_in_conflict_the_first_of_the_protocol_that_is_not_ruled_out_is_chosen() {
    always(|case| {
        let mut any = false;
        let all = case.protocol.combinations().ids().cloned().collect();
        let plan = case.plan_for(&Answers { combinations: all, ..case.answers.clone() });
        for course in &plan.courses {
            let listed = |id: &_| course.combinations.iter().find(|one| one.id == *id);
            let mut chosen: Vec<&PlannedCombination> = Vec::new();
            for one in case.protocol.combinations().ids().filter_map(listed) {
                let open = one.ruled_out_by.is_empty();
                let against =
                    |other: &&PlannedCombination| case.protocol.in_conflict(&one.id, &other.id);
                let in_conflict = chosen.iter().any(against);
                assert_eq!(one.chosen, open && !in_conflict, "{}", one.id);
                any |= open && in_conflict;
                if one.chosen {
                    chosen.push(one);
                }
            }
            for one in &course.combinations {
                let conflicts: Few<_> = chosen
                    .iter()
                    .filter(|other| case.protocol.in_conflict(&one.id, &other.id))
                    .map(|other| other.id.clone())
                    .collect();
                assert_eq!(one.in_conflict_with.iter().cloned().collect::<Few<_>>(), conflicts);
            }
        }
        any
    });
}

#[test]
fn a_conflict_holds_whichever_of_the_two_declares_it() {
    always(|case| {
        let mut any = false;
        for (one, entry) in case.protocol.combinations().iter() {
            for other in case.protocol.combinations().ids() {
                let back = case.protocol.combinations().get(other).unwrap().conflicts.contains(one);
                let declared = entry.conflicts.contains(other) || back;
                assert_eq!(case.protocol.in_conflict(one, other), declared);
                any |= declared;
            }
        }
        any
    });
}

#[test]
fn what_shows_for_longer_than_accepted_is_marked() {
    always(|case| {
        let mut marked = [false, false];
        each(case, |course, one| {
            let own = one.extra_downtime_days.max;
            let shown = match one.timing {
                Timing::SameSession if one.chosen => course.downtime_days.max,
                Timing::SameSession => course.downtime_days.max + own,
                Timing::Separate | Timing::ReplacesSession => own,
            };
            let exceeds = case.answers.redness_days.map(|accepted| shown > accepted);
            assert_eq!(one.exceeds_redness, exceeds, "{}", one.id);
            if let Some(exceeds) = exceeds {
                marked[usize::from(exceeds)] = true;
            }
        });
        marked == [true, true]
    });
}

#[test]
fn between_equals_the_order_is_that_of_the_protocol() {
    always(|case| {
        let mut any = false;
        for course in &case.plan.courses {
            let place = |one: &PlannedCombination| {
                case.protocol.combinations().ids().position(|id| *id == one.id)
            };
            for pair in course.combinations.windows(2) {
                let rank = |one: &PlannedCombination| {
                    (one.exceeds_redness, one.fit, usize::MAX - one.adds_to.len())
                };
                if rank(&pair[0]) == rank(&pair[1]) {
                    assert!(place(&pair[0]) < place(&pair[1]));
                    any = true;
                }
            }
        }
        any
    });
}

#[test]
fn nothing_is_chosen_for_whoever_ticked_nothing() {
    always(|case| {
        let answers = Answers { combinations: Few::default(), ..case.answers.clone() };
        let plan = case.plan_for(&answers);
        let mut listed = plan.courses.iter().flat_map(|course| &course.combinations);
        assert!(listed.clone().all(|one| !one.chosen && one.in_conflict_with.is_empty()));
        listed.next().is_some()
    });
}

#[test]
fn what_no_concern_of_the_course_has_as_supported_or_all_rule_out_is_never_told_as_supported() {
    always(|case| {
        let mut any = false;
        each(case, |course, one| {
            let supports = |concern: &&_| {
                let concern = case.protocol.concerns().get(concern).unwrap();
                let support = concern.combinations.get(&one.id);
                support.is_some_and(|support| support.fit == Fit::Supported)
                    && !concern.rules_out.contains(&one.id)
            };
            let supported = course.concerns.iter().any(|concern| supports(&concern));
            assert_eq!(one.fit == Fit::Supported, supported, "{}", one.id);
            let told = one.support.iter().filter(|support| support.fit == Fit::Supported);
            assert!(told.map(|support| &support.concern).all(|concern| supports(&concern)));
            any |= !supported;
        });
        any
    });
}

#[test]
fn how_well_a_combination_is_supported_for_a_concern_is_what_the_protocol_says_of_the_two() {
    always(|case| {
        let mut several = false;
        each(case, |_, one| {
            let named = one.support.iter().map(|support| &support.concern);
            assert!(named.eq(&one.adds_to), "each concern once, in their order");
            for told in &one.support {
                let concern = case.protocol.concerns().get(&told.concern).unwrap();
                let support = concern.combinations.get(&one.id).unwrap();
                assert_eq!((told.grade, &told.sources), (support.grade, &support.sources));
            }
            several |= one.support.len() > 1;
        });
        several
    });
}
