//! Where words find room beside what they are about.

use super::axis::{Place, WIDTH};

/// An em and a letter in hundredths of a per cent, in the narrowest picture that has dates. Narrower
/// ones leave them to the list, and in wider ones there is only more room.
const EM: Place = WIDTH / 22;
const LETTER: Place = EM * 56 / 100;
/// Half a dot with its ring, and the space after it.
const BESIDE: Place = EM * 14 / 10;

/// Where words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Room {
    /// After its end.
    After,
    /// Before its beginning.
    Before,
    /// On it, in its middle.
    Inside,
    /// Above it: there is no room for all of them anywhere else, and halves on two sides would read
    /// as two things.
    Above,
}

/// Where words beside something from one place to another have room.
pub(super) fn room(from: Place, to: Place, words: &str) -> Room {
    let needed = letters(words) * LETTER + BESIDE;
    if needed <= WIDTH - to {
        Room::After
    } else if needed <= from {
        Room::Before
    } else if needed <= to - from {
        Room::Inside
    } else {
        Room::Above
    }
}

/// Whether words without figures fit on what goes from one place to another.
pub(super) fn fits(from: Place, to: Place, words: &str) -> bool {
    letters(words) * (LETTER - EM / 25) + EM <= to - from
}

pub(super) fn letters(words: &str) -> Place {
    Place::try_from(words.chars().count()).unwrap_or(WIDTH)
}

#[cfg(test)]
mod tests {
    use super::{Room, room};

    const DATES: &str = "31 May–9 Aug";

    #[test]
    fn dates_stand_after_a_session_and_before_it_where_the_picture_ends() {
        assert_eq!(room(400, 400, DATES), Room::After);
        assert_eq!(room(2000, 5000, DATES), Room::After);
        assert_eq!(room(6000, 9600, DATES), Room::Before);
    }

    #[test]
    fn dates_stand_on_a_long_range_that_reaches_from_end_to_end() {
        assert_eq!(room(2500, 9000, DATES), Room::Inside);
    }

    #[test]
    fn dates_with_little_room_on_each_side_stand_together_above_the_range() {
        assert_eq!(room(3500, 7000, DATES), Room::Above);
    }
}
