//! What holds for any protocol and any answers.

use std::rc::Rc;

use microneedling_planner::text::Text;

use crate::Visitor;
use crate::calendar_file::entries;
use crate::dice::{self, Dice};

/// Rows of numbers, the same ones each time (Knuth's linear congruential generator).
fn rows() -> impl Iterator<Item = Vec<u16>> {
    let mut state: u64 = 20_261_124;
    std::iter::repeat_with(move || {
        let mut next = || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            u16::try_from(state >> 48).unwrap()
        };
        (0..700).map(|_| next()).collect()
    })
}

#[test]
fn every_plan_is_taken_along_as_it_is() {
    let (mut dated, mut without) = (0, 0);
    for row in rows().take(150) {
        let mut dice = Dice::new(&row);
        let protocol = dice::protocol(&mut dice);
        let answers = dice::answers(&mut dice, &protocol);
        let today = dice::day(&mut dice);
        let text = Rc::new(Text::english());
        let visitor = Visitor { protocol: Rc::new(protocol), text, answers, today };
        let plan = visitor.plan();

        let there = !plan.courses.is_empty();
        assert_eq!(visitor.plan_as_text().is_some(), there);
        assert_eq!(visitor.mail_draft().is_some(), there);
        assert_eq!(!visitor.leaflet().is_empty(), there);
        assert_eq!(!visitor.actions().is_empty(), there);
        let file = visitor.calendar_file();
        assert_eq!(file.is_some(), plan.has_dates_to_take());
        match file {
            Some(file) => {
                dated += 1;
                let appointments = plan.courses.iter().map(|course| course.calendar.len());
                assert_eq!(entries(&file).len(), appointments.sum::<usize>());
                assert!(file.split("\r\n").all(|line| line.len() <= 75));
            }
            None => without += 1,
        }
    }
    assert!(dated > 20 && without > 20, "{dated} with dates, {without} without");
}
