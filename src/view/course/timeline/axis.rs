//! Where a day stands on the axis, which stretch of time it shows, and which months are named.

use engine::plan::Plan;
use engine::protocol::Day;

use super::results_days;

/// A place across or down the picture, in hundredths of a per cent or of an em.
pub(super) type Place = i32;

/// The whole width.
pub(super) const WIDTH: Place = 10_000;
/// What stays free at both ends, so that half a dot has room.
const MARGIN: Place = 400;
/// A course that is over sooner is drawn as if it took this long.
const SHORTEST: i32 = 28;
/// How far from a short course the visitor's date may be and still be on the axis.
const NEAR: i32 = 182;
/// The months from one name to the next, of which the first that leaves room is taken.
const STEPS: [i32; 8] = [1, 2, 3, 6, 12, 24, 60, 120];
/// The days that one month of a step may stand for at most, so that no more than eight are named.
const DAYS_FOR_EACH: i32 = 244;

/// A stretch of time across the picture. All courses of a plan share one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Axis {
    first: Day,
    last: Day,
}

/// On which side of the axis a day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Before,
    On,
    After,
}

impl Axis {
    /// From the first session to the last result of any course, with today and the visitor's date
    /// where they are near enough to leave the courses readable. None without a date.
    pub(super) fn of(plan: &Plan, today: Day) -> Option<Self> {
        let first = plan.courses.iter().find_map(|course| course.calendar.first())?.earliest;
        let mut last = first.later(SHORTEST.unsigned_abs());
        for course in &plan.courses {
            for appointment in &course.calendar {
                last = last.max(appointment.latest);
            }
            if let Some([_, shown]) = results_days(course) {
                last = last.max(shown);
            }
        }
        let reach = last.days_after(first).max(NEAR);
        let mut axis = Self { first, last };
        axis.include(today, reach);
        if let Some(event) = plan.event.as_ref().filter(|event| event.date >= today) {
            axis.include(event.date, reach);
        }
        Some(axis)
    }

    /// Makes room for a day: `reach` days after the courses at most, and half as many before.
    fn include(&mut self, day: Day, reach: i32) {
        if day > self.last && day.days_after(self.last) <= reach {
            self.last = day;
        }
        if day < self.first && self.first.days_after(day) <= reach / 2 {
            self.first = day;
        }
    }

    /// Where a day stands. What is not on the axis stands at its end.
    pub(super) fn at(self, day: Day) -> Place {
        let all = self.last.days_after(self.first).max(1);
        let passed = day.days_after(self.first).clamp(0, all);
        let across = i64::from(WIDTH - 2 * MARGIN) * i64::from(passed) / i64::from(all);
        MARGIN + Place::try_from(across).unwrap_or_default()
    }

    /// On which side of the axis a day is.
    pub(super) fn side(self, day: Day) -> Side {
        if day < self.first {
            Side::Before
        } else if day > self.last {
            Side::After
        } else {
            Side::On
        }
    }

    /// The first days of months that are named, with room for a name on either side of each.
    pub(super) fn months(self) -> Vec<Day> {
        let all = self.last.days_after(self.first);
        let fits = |step: &&i32| all / DAYS_FOR_EACH < **step;
        let step = STEPS.iter().find(fits).or(STEPS.last()).copied().unwrap_or(1);
        let (year, month, _) = self.first.parts();
        let mut count = (year * 12 + i32::from(month) - 1) / step * step;
        let mut months = Vec::new();
        loop {
            let month = u8::try_from(count % 12).unwrap_or_default() + 1;
            let Some(day) = Day::new(count / 12, month, 1).filter(|day| *day <= self.last) else {
                break months;
            };
            if day >= self.first && (600..=WIDTH - 600).contains(&self.at(day)) {
                months.push(day);
            }
            count += step;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Axis, Side, WIDTH};
    use engine::answers::Answers;
    use engine::plan::{Plan, plan};
    use engine::protocol::{Day, Protocol};

    fn day(day: &str) -> Day {
        day.parse().unwrap()
    }

    fn axis(first: &str, last: &str) -> Axis {
        Axis { first: day(first), last: day(last) }
    }

    fn months(axis: Axis) -> Vec<String> {
        axis.months().iter().map(|day| day.to_string()[..7].to_owned()).collect()
    }

    fn planned(concerns: &[&str], start: Option<&str>, event: Option<&str>) -> Plan {
        let answers = Answers {
            concerns: concerns.iter().map(|&id| id.into()).collect(),
            start: start.map(day),
            event: event.map(day),
            ..Answers::default()
        };
        plan(&Protocol::built_in(), &answers, day("2026-12-01"))
    }

    fn axis_of(plan: &Plan) -> Axis {
        Axis::of(plan, day("2026-12-01")).unwrap()
    }

    #[test]
    fn the_first_and_the_last_day_leave_room_for_half_a_dot() {
        let axis = axis("2027-01-11", "2027-08-09");
        assert_eq!(axis.at(day("2027-01-11")), 400);
        assert_eq!(axis.at(day("2027-04-26")), WIDTH / 2);
        assert_eq!(axis.at(day("2027-08-09")), WIDTH - 400);
    }

    #[test]
    fn a_day_that_is_not_on_the_axis_stands_at_its_end() {
        let axis = axis("2027-01-11", "2027-08-09");
        assert_eq!((axis.at(Day::FIRST), axis.side(Day::FIRST)), (400, Side::Before));
        assert_eq!((axis.at(Day::LAST), axis.side(Day::LAST)), (9600, Side::After));
        assert_eq!(axis.side(day("2027-08-09")), Side::On);
    }

    #[test]
    fn half_a_year_names_each_month() {
        let named = months(axis("2027-01-11", "2027-08-09"));
        let expected =
            ["2027-02", "2027-03", "2027-04", "2027-05", "2027-06", "2027-07"].map(str::to_owned);
        assert_eq!(named[..6], expected);
    }

    #[test]
    fn two_years_name_quarters_and_more_name_halves_and_years() {
        assert_eq!(
            months(axis("2027-02-11", "2029-01-09")),
            ["2027-04", "2027-07", "2027-10", "2028-01", "2028-04", "2028-07", "2028-10"]
        );
        assert_eq!(months(axis("2027-02-11", "2030-01-09"))[0], "2027-07");
        assert_eq!(months(axis("2027-02-11", "2035-01-09"))[0], "2028-01");
    }

    #[test]
    fn never_more_than_nine_names_and_always_one_from_two_months_on() {
        for days in (65..29_000).step_by(61) {
            let first = day("2027-01-15");
            let axis = Axis { first, last: first.later(days) };
            let named = axis.months().len();
            assert!((1..=9).contains(&named), "{named} names for {days} days");
        }
    }

    #[test]
    fn the_axis_ends_with_the_calendar() {
        let to_the_end = Axis { first: Day::LAST.earlier(90), last: Day::LAST };
        assert_eq!(months(to_the_end), ["9999-11", "9999-12"]);
    }

    #[test]
    fn courses_are_drawn_on_one_axis() {
        let both = axis_of(&planned(&["acne-scars", "stretch-marks"], None, None));
        assert_eq!(both, axis("2026-12-01", "2027-06-29"));
    }

    #[test]
    fn today_is_shown_before_a_later_start() {
        let axis = axis_of(&planned(&["acne-scars"], Some("2027-01-11"), None));
        assert_eq!(axis.side(day("2026-12-01")), Side::On);
    }

    #[test]
    fn a_start_years_away_keeps_the_course_readable() {
        let axis = axis_of(&planned(&["acne-scars"], Some("2031-01-11"), None));
        assert_eq!(axis.side(day("2026-12-01")), Side::Before);
        assert_eq!(axis.at(day("2031-01-11")), 400);
    }

    #[test]
    fn a_date_soon_after_the_course_is_on_the_axis_and_one_years_away_is_not() {
        let soon = axis_of(&planned(&["acne-scars"], None, Some("2027-12-01")));
        assert_eq!(soon.at(day("2027-12-01")), 9600);
        let late = axis_of(&planned(&["acne-scars"], None, Some("2032-06-19")));
        assert_eq!(late.side(day("2032-06-19")), Side::After);
        assert_eq!(late, axis_of(&planned(&["acne-scars"], None, None)));
    }

    #[test]
    fn a_date_that_is_over_leaves_the_axis_as_it_is() {
        let past = axis_of(&planned(&["acne-scars"], None, Some("2026-11-01")));
        assert_eq!(past, axis_of(&planned(&["acne-scars"], None, None)));
    }

    #[test]
    fn without_a_course_there_is_no_axis() {
        assert_eq!(Axis::of(&planned(&[], None, None), day("2026-12-01")), None);
    }
}
