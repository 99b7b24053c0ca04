//! Numbers and lists are said as a person would say them.

use engine::protocol::Range;
use microneedling_planner::text::Text;

#[test]
fn ranges_are_said_as_a_person_would() {
    let text = Text::english();
    let range = |min, max| Range { min, max };
    assert_eq!(text.figure(range(3, 6)), "3–6");
    assert_eq!(text.figure(range(4, 4)), "4");
    assert_eq!(text.words(range(3, 6)), "3 to 6");
    assert_eq!(text.words(range(0, 2)), "up to 2");
    assert_eq!(text.unit("unit.weeks", range(1, 1)), "1 week");
    assert_eq!(text.weeks(range(8, 30)), "**8 to 30 weeks** (about 2 to 7 months)");
    assert_eq!(text.weeks(range(0, 12)), "**up to 12 weeks** (about 3 months)");
    assert_eq!(text.weeks(range(1, 4)), "**1 to 4 weeks**");
}

#[test]
fn lists_are_joined_as_a_person_would() {
    let text = Text::english();
    assert_eq!(text.list(&["scars"]), "scars");
    assert_eq!(text.list(&["scars", "pores"]), "scars and pores");
    assert_eq!(text.list(&["scars", "pores", "lines"]), "scars, pores and lines");
}
