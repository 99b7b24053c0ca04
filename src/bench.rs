//! What the benchmarks time: one plan, in full, again and again.

use std::hint::black_box;

use engine::answers::{Answers, Safety};
use engine::plan::plan;
use engine::protocol::{Day, Protocol};

use crate::built_in;

/// Five concerns in two areas, two combinations, an event and accepted days of redness: more than
/// most visitors ask for.
fn answers(protocol: &Protocol) -> Answers {
    Answers {
        concerns: ["acne-scars", "pores", "fine-lines", "wrinkles", "stretch-marks"]
            .map(Into::into)
            .into(),
        safety: Safety::with(protocol, &[]),
        combinations: ["prp".into(), "peel".into()].into(),
        start: Day::new(2027, 1, 11),
        event: Day::new(2027, 6, 19),
        redness_days: Some(3),
        ..Answers::default()
    }
}

/// Plans that many times over the default protocol; how many appointments there were in all.
#[cfg_attr(target_family = "wasm", wasm_bindgen::prelude::wasm_bindgen(js_name = planTimes))]
pub fn plan_times(times: u32) -> usize {
    let protocol = built_in::protocol();
    let answers = answers(&protocol);
    let today = Day::new(2026, 11, 23).unwrap_or(Day::FIRST);
    let mut appointments = 0;
    for _ in 0..times {
        let plan = black_box(plan(&protocol, black_box(&answers), today));
        appointments += plan.courses.iter().map(|course| course.calendar.len()).sum::<usize>();
    }
    appointments
}
