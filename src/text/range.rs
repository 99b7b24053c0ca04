//! Ranges in figures and in words.

use engine::protocol::Range;

use super::Text;

impl Text {
    /// A range as a figure: "3–6", or one number where both ends are the same.
    pub fn figure(&self, range: Range) -> String {
        self.between("range.figure", range)
    }

    /// A range in words, as it is read out: "3 to 6", "up to 2".
    pub fn words(&self, range: Range) -> String {
        let key = if range.min == 0 && range.max > 0 { "range.up-to" } else { "range.words" };
        self.between(key, range)
    }

    /// A number of weeks in words, with the months that they come to: "**8 to 30 weeks** (about 2
    /// to 7 months)". Below two months the weeks say enough.
    pub fn weeks(&self, range: Range) -> String {
        let weeks = self.unit("unit.weeks", range);
        if range.max < 9 {
            return self.fill("range.weeks", &[("weeks", &weeks)]);
        }
        let max = months(range.max);
        // "Up to" is said of the weeks, and once is enough.
        let min = if range.min == 0 { max } else { months(range.min) };
        let months = Range { min, max };
        let months = self.unit("unit.months", months);
        self.fill("range.weeks-and-months", &[("weeks", &weeks), ("months", &months)])
    }

    /// A range in words with its unit, in the plural form of its upper end: "1 to 2 days".
    pub fn unit(&self, key: &str, range: Range) -> String {
        let words = self.words(range);
        self.count_with(key, range.max, &[("range", &words)])
    }

    fn between(&self, key: &str, range: Range) -> String {
        if range.min == range.max {
            return range.max.to_string();
        }
        self.fill(key, &[("min", &range.min.to_string()), ("max", &range.max.to_string())])
    }
}

/// The months that weeks come to, rounded: twelve to 52 weeks.
fn months(weeks: u16) -> u16 {
    u16::try_from((u32::from(weeks) * 12 + 26) / 52).unwrap_or(u16::MAX)
}
