//! Days of the calendar: read, written and counted as everyone counts them.

use engine::protocol::{Day, NotADay};
use time::{Date, Month};

/// How many days there are, from the first to the last.
fn all_days() -> u32 {
    u32::try_from(Day::LAST.days_after(Day::FIRST)).unwrap()
}

/// Every so many-th day of all, with the ends; the step is prime to weeks, years and centuries.
fn sample() -> impl Iterator<Item = Day> {
    (0..all_days()).step_by(97).map(|days| Day::FIRST.later(days)).chain([Day::LAST])
}

fn day(text: &str) -> Day {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// The same day as another crate has it.
fn elsewhere(year: i32, month: u8, day: u8) -> Option<Date> {
    Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()
}

#[test]
fn the_first_and_the_last_day_are_those_of_four_digit_years() {
    assert_eq!(Day::FIRST.to_string(), "0001-01-01");
    assert_eq!(Day::LAST.to_string(), "9999-12-31");
    assert_eq!(day("0001-01-01"), Day::FIRST);
    assert_eq!(day("9999-12-31"), Day::LAST);
    assert_eq!(all_days(), 3_652_058);
}

#[test]
fn what_is_written_is_read_again() {
    for day in sample() {
        assert_eq!(day.to_string().parse(), Ok(day));
        let (year, month, date) = day.parts();
        assert_eq!(Day::new(year, month, date), Some(day));
    }
}

#[test]
fn days_are_counted_as_elsewhere() {
    let first = elsewhere(1, 1, 1).unwrap();
    for day in sample() {
        let (year, month, date) = day.parts();
        let there = elsewhere(year, month, date).unwrap_or_else(|| panic!("{day} exists"));
        assert_eq!(there.to_julian_day() - first.to_julian_day(), day.days_after(Day::FIRST));
        let shown = (there.year(), u8::from(there.month()), there.day());
        assert_eq!(shown, (year, month, date), "{day}");
    }
}

#[test]
fn a_day_exists_here_exactly_when_it_exists_elsewhere() {
    let ends_and_leaps = [1, 2, 4, 99, 100, 400, 1582, 1752, 1900, 1970, 2000, 2024, 2026, 2100];
    for year in ends_and_leaps.into_iter().chain([2400, 9996, 9999]) {
        for month in 0..=14 {
            for date in 0..=33 {
                let here = Day::new(year, month, date).map(Day::parts);
                let there = elsewhere(year, month, date).map(|_| (year, month, date));
                assert_eq!(here, there, "{year}-{month}-{date}");
            }
        }
    }
}

#[test]
fn there_is_no_day_outside_of_years_with_four_digits() {
    for year in [i32::MIN, -9999, -1, 0, 10_000, 12_027, 19_999, 20_000, i32::MAX] {
        for (month, date) in [(1, 1), (2, 29), (12, 31)] {
            assert_eq!(Day::new(year, month, date), None, "{year}");
        }
    }
    assert_eq!(Day::new(2027, u8::MAX, u8::MAX), None);
}

#[test]
fn february_has_29_days_every_four_years_but_not_in_most_centuries() {
    for (year, leap) in [(2024, true), (2027, false), (2028, true), (1900, false), (2000, true)] {
        assert_eq!(Day::new(year, 2, 29).is_some(), leap, "{year}");
        let after = if leap { (year, 2, 29) } else { (year, 3, 1) };
        assert_eq!(Day::new(year, 2, 28).unwrap().later(1).parts(), after);
        assert_eq!(Day::new(year, 3, 1).unwrap().earlier(1).parts().1, 2);
    }
}

#[test]
fn months_end_where_they_end() {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    for (month, length) in (1..).zip(lengths) {
        let last = Day::new(2027, month, length).unwrap();
        let next = if month == 12 { (2028, 1, 1) } else { (2027, month + 1, 1) };
        assert_eq!(last.later(1).parts(), next);
        assert_eq!(last.later(1).earlier(1), last);
        assert_eq!(Day::new(2027, month, length + 1), None);
    }
}

#[test]
fn days_are_in_the_order_in_which_they_come() {
    let days: Vec<Day> = sample().collect();
    assert!(days.is_sorted_by(|before, after| before < after));
    for day in sample().filter(|day| *day != Day::LAST) {
        assert!(day < day.later(1));
        assert_eq!(day.later(1).days_after(day), 1);
        assert_eq!(day.days_after(day.later(1)), -1);
    }
}

#[test]
fn the_order_of_days_is_that_of_their_texts() {
    let texts: Vec<String> = sample().map(|day| day.to_string()).collect();
    assert!(texts.is_sorted());
}

#[test]
fn a_week_later_and_back_is_the_same_day() {
    for day in sample().filter(|day| day.days_after(Day::FIRST) >= 7 && *day < Day::LAST.earlier(7))
    {
        assert_eq!(day.later(7).earlier(7), day);
        assert_eq!(day.earlier(7).later(7), day);
        assert_eq!(day.later(7).days_after(day), 7);
    }
}

#[test]
fn counting_stops_at_either_end() {
    let day = day("2026-11-23");
    let (before, after) = (day.days_after(Day::FIRST), Day::LAST.days_after(day));
    let [before, after] = [before, after].map(|days| u32::try_from(days).unwrap());
    assert_eq!(day.later(after), Day::LAST);
    assert_eq!(day.earlier(before), Day::FIRST);
    for more in [1, 1_000, 2_147_483_647, 2_147_483_648, u32::MAX] {
        assert_eq!(day.later(after.saturating_add(more)), Day::LAST, "{more}");
        assert_eq!(day.earlier(before.saturating_add(more)), Day::FIRST, "{more}");
        assert_eq!(Day::LAST.later(more), Day::LAST);
        assert_eq!(Day::FIRST.earlier(more), Day::FIRST);
    }
    assert_eq!((day.later(0), day.earlier(0)), (day, day));
}

#[test]
fn only_year_month_and_day_in_full_are_read() {
    let no_days = [
        "",
        "2027-2-03",
        "2027-02-3",
        "27-02-03",
        "12027-01-01",
        "2027-02-29",
        "2027-04-31",
        "2027-00-10",
        "2027-13-10",
        "2027-01-00",
        "2027-01-32",
        "0000-01-01",
        " 2027-01-01",
        "2027-01-01 ",
        "2027-01-01\n",
        "2027/01/01",
        "2027.01.01",
        "2027-01/01",
        "2027/01-01",
        "20270101",
        "+027-01-01",
        "-027-01-01",
        "2027-+1-01",
        "2027-01-+1",
        "2027-0 -01",
        "2027-01-1a",
        "202x-01-01",
        "2027-01-01T00:00",
        "01-01-2027",
        "２０２７",  // full-width digits, twelve bytes
        "٢٠٢٧-1",    // Arabic digits, ten bytes
        "2027-01é1", // ten bytes, a letter across the second hyphen
        "2é7-01-01",
    ];
    for text in no_days {
        assert_eq!(text.parse::<Day>(), Err(NotADay), "{text:?}");
    }
    assert_eq!(NotADay.to_string(), "a day is written YYYY-MM-DD, such as 2027-06-19");
}

#[test]
fn a_day_travels_as_its_text() {
    let day = day("2027-06-19");
    assert_eq!(serde_json::to_string(&day).unwrap(), "\"2027-06-19\"");
    assert_eq!(serde_json::from_str::<Day>("\"2027-06-19\"").unwrap(), day);
    let refused = serde_json::from_str::<Day>("\"2027-02-29\"").unwrap_err().to_string();
    assert!(refused.starts_with(&NotADay.to_string()), "{refused}");
    assert!(serde_json::from_str::<Day>("20270619").is_err());
}
