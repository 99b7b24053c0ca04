//! Days of the calendar, without a clock and without a time of day.

use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::packed::Packed;

/// A day of the Gregorian calendar, from 0001-01-01 to 9999-12-31; written `YYYY-MM-DD`.
///
/// A day has no hours, so that no change of clocks can move an appointment. Counting beyond either
/// end stops there: planning never fails, whatever a visitor types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32); // days since 1970-01-01

/// Why a text is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADay;

impl Display for NotADay {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("a day is written YYYY-MM-DD, such as 2027-06-19")
    }
}

impl std::error::Error for NotADay {}

impl Day {
    /// The first day there is.
    pub const FIRST: Self = Self(-719_162);
    /// The last day there is.
    pub const LAST: Self = Self(2_932_896);

    /// The day with this year, month from 1 and day of the month from 1; none if there is no such
    /// day.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let counted = Self(days_from_civil(year, month, day));
        let exists = (1..=9999).contains(&year) && counted.parts() == (year, month, day);
        exists.then_some(counted)
    }

    /// Year, month from 1, and day of the month from 1.
    pub fn parts(self) -> (i32, u8, u8) {
        civil_from_days(self.0)
    }

    /// The day that comes this many days later.
    #[must_use]
    pub fn later(self, days: u32) -> Self {
        let days = i32::try_from(days).unwrap_or(i32::MAX);
        Self(self.0.saturating_add(days)).min(Self::LAST)
    }

    /// The day that came this many days earlier.
    #[must_use]
    pub fn earlier(self, days: u32) -> Self {
        let days = i32::try_from(days).unwrap_or(i32::MAX);
        Self(self.0.saturating_sub(days)).max(Self::FIRST)
    }

    /// How many days it comes before a later one; none before an earlier one.
    fn days_before(self, later: Self) -> u32 {
        u32::try_from(later.0 - self.0).unwrap_or_default()
    }

    /// How many days it comes after another; below zero if it comes before.
    pub fn days_after(self, other: Self) -> i32 {
        self.0 - other.0
    }
}

/// Counts days from years that begin in March, so that a leap day comes last
/// (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
fn days_from_civil(year: i32, month: u8, day: u8) -> i32 {
    let month = i32::from(month);
    let year = if month <= 2 { year.saturating_sub(1) } else { year }.clamp(-9999, 19_999);
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month_from_march = (month + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + i32::from(day) - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

fn civil_from_days(days: i32) -> (i32, u8, u8) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = year_of_era + era * 400 + i32::from(month <= 2);
    (year, small(month), small(day))
}

/// A month or a day of the month, which always fits.
fn small(number: i32) -> u8 {
    u8::try_from(number).unwrap_or_default()
}

impl Display for Day {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(formatter, "{year:04}-{month:02}-{day:02}")
    }
}

impl FromStr for Day {
    type Err = NotADay;

    /// Reads `YYYY-MM-DD`, and nothing else.
    fn from_str(text: &str) -> Result<Self, NotADay> {
        let number = |range: std::ops::Range<usize>| {
            let digits = text.get(range)?;
            let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
            if plain { digits.parse::<u16>().ok() } else { None }
        };
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return Err(NotADay);
        }
        let (Some(year), Some(month), Some(day)) = (number(0..4), number(5..7), number(8..10))
        else {
            return Err(NotADay);
        };
        let (Ok(month), Ok(day)) = (u8::try_from(month), u8::try_from(day)) else {
            return Err(NotADay);
        };
        Self::new(i32::from(year), month, day).ok_or(NotADay)
    }
}

impl Packed for Day {
    fn pack(&self, bytes: &mut Vec<u8>) {
        Self::FIRST.days_before(*self).pack(bytes);
    }

    fn unpack(bytes: &mut &[u8]) -> Self {
        Self::FIRST.later(u32::unpack(bytes))
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Day {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "date", "pattern": super::pattern::DAY })
    }
}
