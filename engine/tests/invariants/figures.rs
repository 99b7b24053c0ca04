//! What figures rest on, worked out a second time from what their reasons name.

use engine::answers::Answers;
use engine::plan::{Cause, Course, PlannedFigure};
use engine::protocol::{Concern, ConcernId, Few, Figure, Grade, Origin, SourceId, Timing};

use crate::{Case, always};

/// The concerns of a course, with what the protocol says of them.
fn members<'a>(case: &'a Case, course: &'a Course) -> Vec<(&'a ConcernId, &'a Concern)> {
    let with_entry = |id: &'a ConcernId| (id, case.protocol.concerns().get(id).unwrap());
    course.concerns.iter().map(with_entry).collect()
}

fn concern(id: &ConcernId) -> Cause {
    Cause::Concern(id.clone())
}

/// The figures of the protocol that a planned one names, picked by whoever knows which they are.
fn named<'a>(
    figure: &PlannedFigure,
    pick: impl Fn(&Cause) -> Option<&'a Figure>,
) -> Vec<&'a Figure> {
    let pick = |cause: &Cause| pick(cause).unwrap_or_else(|| panic!("{cause} has such a figure"));
    figure.because.iter().map(pick).collect()
}

/// Grade, sources, origin and notes are those of the figures that are named, and nothing more.
fn rests_on(figure: &PlannedFigure, named: &[&Figure]) {
    let weakest = named.iter().map(|figure| figure.grade).max();
    assert_eq!(Some(figure.grade), weakest, "the weakest grade");
    let all: Few<SourceId> = named.iter().flat_map(|figure| &figure.sources).cloned().collect();
    assert_eq!(figure.sources.iter().cloned().collect::<Few<_>>(), all);
    assert_eq!(figure.sources.len(), all.len(), "each source once");
    let of_clinic = named.iter().any(|figure| figure.origin == Origin::Clinic);
    assert_eq!(figure.origin == Origin::Clinic, of_clinic);
    let notes: Few<_> = named.iter().filter_map(|figure| figure.note.clone()).collect();
    assert_eq!(figure.notes.iter().cloned().collect::<Few<_>>(), notes);
    assert_eq!(figure.notes.len(), notes.len(), "each note once");
}

/// The weeks that a chosen combination needs between any two sessions.
fn room(case: &Case, id: &str) -> Option<u16> {
    let entry = case.protocol.combinations().get(&id.into())?;
    let weeks = entry.spacing_weeks.as_ref()?.min;
    match entry.timing {
        Timing::SameSession => None,
        Timing::Separate if entry.visits.is_some() => None,
        Timing::Separate => Some(weeks.saturating_mul(2)),
        Timing::ReplacesSession => Some(weeks),
    }
}

#[test]
fn sessions_rest_on_the_concerns_that_are_named() {
    always(|case| {
        for course in &case.plan.courses {
            let members = members(case, course);
            let of = |cause: &Cause| {
                let (_, concern) = members.iter().find(|(id, _)| concern(id) == *cause)?;
                Some(&concern.sessions)
            };
            rests_on(&course.sessions, &named(&course.sessions, of));
        }
        !case.plan.courses.is_empty()
    });
}

#[test]
fn a_concern_that_gives_both_ends_of_a_figure_is_named_before_those_that_give_one() {
    always(|case| {
        let mut any = false;
        for course in &case.plan.courses {
            let (min, max) = (course.sessions.min, course.sessions.max);
            let members = members(case, course);
            let alone =
                |concern: &Concern| (concern.sessions.min, concern.sessions.max) == (min, max);
            let one_end =
                |concern: &Concern| concern.sessions.min == min || concern.sessions.max == max;
            let somebody_alone = members.iter().any(|(_, concern)| alone(concern));
            let setters = members.iter().filter(|(_, concern)| {
                if somebody_alone { alone(concern) } else { one_end(concern) }
            });
            let setters: Vec<Cause> = setters.map(|(id, _)| concern(id)).collect();
            assert_eq!(course.sessions.because, setters);
            any |= !somebody_alone;
        }
        any
    });
}

#[test]
fn the_interval_is_the_longest_that_a_concern_or_something_chosen_needs() {
    always(|case| {
        let mut widened = false;
        for course in &case.plan.courses {
            let members = members(case, course);
            let ends = |pick: fn(&Figure) -> u16| {
                members.iter().map(|(_, concern)| pick(&concern.interval_weeks)).max().unwrap()
            };
            let (min, max) = (ends(|figure| figure.min), ends(|figure| figure.max));
            let chosen = course.combinations.iter().filter(|one| one.chosen);
            let needed = chosen.filter_map(|one| room(case, one.id.as_str())).max().unwrap_or(0);
            assert_eq!(course.interval_weeks.min, min.max(needed));
            assert_eq!(course.interval_weeks.max, max.max(needed));
            widened |= needed > min;
        }
        widened
    });
}

#[test]
fn the_interval_is_that_of_what_is_named_and_each_of_those_gives_an_end() {
    always(|case| {
        let mut widened = false;
        for course in &case.plan.courses {
            let interval = &course.interval_weeks;
            let gives = |cause: &Cause| match case.protocol.concerns().get(&cause.id().into()) {
                Some(concern) => (concern.interval_weeks.min, concern.interval_weeks.max),
                None => room(case, cause.id()).map(|weeks| (weeks, weeks)).expect("it needs room"),
            };
            let weeks: Vec<(u16, u16)> = interval.because.iter().map(gives).collect();
            assert_eq!(weeks.iter().map(|ends| ends.0).max(), Some(interval.min));
            assert_eq!(weeks.iter().map(|ends| ends.1).max(), Some(interval.max));
            for (cause, ends) in interval.because.iter().zip(weeks) {
                let gives_an_end = ends.0 == interval.min || ends.1 == interval.max;
                assert!(gives_an_end, "{cause} is named and gives neither end");
            }
            widened |= interval.because.iter().any(|cause| room(case, cause.id()).is_some());
        }
        widened
    });
}

#[test]
fn the_days_after_a_session_are_those_of_the_deepest_class_and_of_what_is_done_with_it() {
    always(|case| {
        let mut added = false;
        for course in &case.plan.courses {
            let members = members(case, course);
            let rank =
                |concern: &Concern| case.protocol.downtime().get(&concern.downtime).unwrap().rank;
            let deepest = members.iter().map(|(_, concern)| rank(concern)).max();
            let class = case.protocol.downtime().get(&course.downtime).unwrap();
            assert_eq!(Some(class.rank), deepest);

            let (mut min, mut max) = (class.downtime_days.min, class.downtime_days.max);
            let concerns = members.iter().filter(|(_, one)| one.downtime == course.downtime);
            let mut because: Vec<Cause> = concerns.map(|(id, _)| concern(id)).collect();
            let mut figures = vec![&class.downtime_days];
            for one in course.combinations.iter().filter(|one| one.chosen) {
                let entry = case.protocol.combinations().get(&one.id).unwrap();
                if let (Timing::SameSession, Some(extra)) = (one.timing, &entry.extra_downtime_days)
                    && extra.max > 0
                {
                    (min, max) = (min + extra.min, max + extra.max);
                    because.push(Cause::Combination(one.id.clone()));
                    figures.push(extra);
                    added = true;
                }
            }
            assert_eq!((course.downtime_days.min, course.downtime_days.max), (min, max));
            assert_eq!(course.downtime_days.because, because);
            rests_on(&course.downtime_days, &figures);
        }
        added
    });
}

#[test]
fn results_and_upkeep_cover_every_concern_that_has_a_figure() {
    always(|case| {
        let mut several = false;
        for course in &case.plan.courses {
            let members = members(case, course);
            let cover = |planned: &Option<PlannedFigure>, pick: fn(&Concern) -> &Option<Figure>| {
                let having =
                    members.iter().filter_map(|(id, one)| Some((*id, pick(one).as_ref()?)));
                let having: Vec<(&ConcernId, &Figure)> = having.collect();
                let min = having.iter().map(|(_, figure)| figure.min).min();
                let max = having.iter().map(|(_, figure)| figure.max).max();
                assert_eq!(planned.as_ref().map(|planned| planned.min), min);
                assert_eq!(planned.as_ref().map(|planned| planned.max), max);
                if let Some(planned) = planned {
                    let because: Vec<_> = having.iter().map(|(id, _)| concern(id)).collect();
                    assert_eq!(planned.because, because);
                    rests_on(
                        planned,
                        &having.iter().map(|(_, figure)| *figure).collect::<Vec<_>>(),
                    );
                }
                having.len()
            };
            cover(&course.maintenance_months, |concern| &concern.maintenance_months);
            let having = cover(&course.results_weeks, |concern| &concern.results_weeks);
            assert_eq!(course.results.len(), having);
            for result in &course.results {
                let concern = case.protocol.concerns().get(&result.concern).unwrap();
                let figure = concern.results_weeks.as_ref().unwrap();
                assert_eq!((result.weeks.min, result.weeks.max), (figure.min, figure.max));
                assert_eq!(result.weeks.because, [Cause::Concern(result.concern.clone())]);
                rests_on(&result.weeks, &[figure]);
            }
            several |= having > 1;
        }
        several
    });
}

#[test]
fn a_course_lasts_one_interval_fewer_than_it_has_sessions_and_longer_only_where_a_visit_needs_room()
{
    always(|case| {
        let mut longer = false;
        for course in &case.plan.courses {
            let weeks = |sessions: u16, interval: u16| (sessions - 1) * interval;
            let (sessions, interval) = (&course.sessions, &course.interval_weeks);
            let least = weeks(sessions.min, interval.min);
            let most = weeks(sessions.max, interval.max);
            let chosen = |timing| {
                course.combinations.iter().filter(move |one| one.chosen && one.timing == timing)
            };
            let few = chosen(Timing::Separate)
                .any(|one| case.protocol.combinations().get(&one.id).unwrap().visits.is_some());
            let beside_another =
                chosen(Timing::Separate).count() > 0 && chosen(Timing::ReplacesSession).count() > 0;
            if !few && !beside_another {
                assert_eq!((course.duration_weeks.min, course.duration_weeks.max), (least, most));
            } else {
                assert!(course.duration_weeks.min >= least && course.duration_weeks.max >= most);
                longer |= course.duration_weeks.min > least;
            }
        }
        longer
    });
}

#[test]
fn those_that_set_the_sessions_or_the_interval_set_them_without_the_others_too() {
    always(|case| {
        let all = Answers { combinations: Few::default(), ..case.answers.clone() };
        let mut any = false;
        for course in &case.plan_for(&all).courses {
            let figures: [fn(&Course) -> &PlannedFigure; 3] = [
                |course| &course.sessions,
                |course| &course.interval_weeks,
                |course| &course.downtime_days,
            ];
            for figure in figures {
                let setters = figure(course).because.iter().map(|cause| cause.id().into());
                let alone = Answers { concerns: setters.collect(), ..all.clone() };
                let plan = case.plan_for(&alone);
                // A question that came with one of the others may have stopped nothing else.
                let Some(then) = plan.courses.iter().find(|then| then.area == course.area) else {
                    continue;
                };
                assert_eq!(figure(then), figure(course));
                any |= alone.concerns.len() < course.concerns.len();
            }
        }
        any
    });
}

#[test]
fn grades_go_from_the_best_to_the_weakest() {
    assert!([Grade::A, Grade::B, Grade::C, Grade::D].is_sorted());
}
