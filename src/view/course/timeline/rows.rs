//! The appointments of a course as a staircase: one row for each session, and what comes between two
//! sessions between their rows.

use engine::plan::{Appointment, AppointmentKind, Course};

use super::axis::{Axis, Place};

/// From one session down to the next, in hundredths of an em. Many stand closer.
pub(super) const STEP: Place = 220;
const CLOSE: Place = 180;
const MANY: u16 = 8;

/// What stands for an appointment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// A session.
    Dot,
    /// A session with something in the same visit.
    Ringed,
    /// Something in place of a session.
    Square,
    /// Something between two sessions.
    Diamond,
}

/// An appointment with its mark and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row<'a> {
    pub(super) appointment: &'a Appointment,
    pub(super) mark: Mark,
    /// How far down its middle is.
    pub(super) down: Place,
    /// Where its first day stands, which is the suggested one.
    pub(super) from: Place,
    /// Where its last day stands.
    pub(super) to: Place,
}

/// The rows of a course, of which the first is `top` down, in order.
pub(super) fn rows(axis: Axis, course: &Course, top: Place) -> Vec<Row<'_>> {
    let step = if course.sessions.max > MANY { CLOSE } else { STEP };
    let mut rows = Vec::new();
    for appointment in &course.calendar {
        let sessions_before = Place::from(appointment.session - 1);
        let between = if appointment.between { step / 2 } else { 0 };
        let mark = match appointment.kind {
            AppointmentKind::Combination if appointment.between => Mark::Diamond,
            AppointmentKind::Combination => Mark::Square,
            AppointmentKind::Microneedling if appointment.combinations.is_empty() => Mark::Dot,
            AppointmentKind::Microneedling => Mark::Ringed,
        };
        rows.push(Row {
            appointment,
            mark,
            down: top + sessions_before * step + between,
            from: axis.at(appointment.earliest),
            to: axis.at(appointment.latest),
        });
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::super::axis::Axis;
    use super::{Mark, rows};
    use engine::answers::Answers;
    use engine::plan::{Plan, plan};
    use engine::protocol::{Day, Protocol};

    fn today() -> Day {
        "2026-12-01".parse().unwrap()
    }

    fn planned(concern: &str, combinations: &[&str]) -> Plan {
        let answers = Answers {
            concerns: [concern.into()].into(),
            combinations: combinations.iter().map(|&id| id.into()).collect(),
            ..Answers::default()
        };
        plan(&Protocol::built_in(), &answers, today())
    }

    fn marks(plan: &Plan) -> Vec<Mark> {
        let axis = Axis::of(plan, today()).unwrap();
        rows(axis, &plan.courses[0], 0).iter().map(|row| row.mark).collect()
    }

    #[test]
    fn each_session_is_a_step_down_and_not_before_the_last_one() {
        let plan = planned("acne-scars", &["peel"]);
        let axis = Axis::of(&plan, today()).unwrap();
        let rows = rows(axis, &plan.courses[0], 100);
        assert_eq!(rows[0].down, 100);
        for pair in rows.windows(2) {
            assert_eq!(pair[1].down - pair[0].down, 110);
            assert!(pair[0].from <= pair[1].from);
        }
        assert!(rows.iter().all(|row| row.from <= row.to));
    }

    #[test]
    fn each_way_to_combine_has_its_own_mark() {
        assert_eq!(
            marks(&planned("acne-scars", &["peel"]))[..3],
            [Mark::Dot, Mark::Diamond, Mark::Dot]
        );
        assert_eq!(marks(&planned("acne-scars", &["prp"]))[0], Mark::Ringed);
        assert_eq!(
            marks(&planned("acne-scars", &["rf"]))[..3],
            [Mark::Dot, Mark::Square, Mark::Dot]
        );
    }

    #[test]
    fn a_course_of_many_sessions_stands_closer() {
        let mut plan = planned("acne-scars", &[]);
        plan.courses[0].sessions.max = 12;
        let axis = Axis::of(&plan, today()).unwrap();
        let last = rows(axis, &plan.courses[0], 0).pop().unwrap();
        assert_eq!(last.down, 5 * 180);
    }
}
