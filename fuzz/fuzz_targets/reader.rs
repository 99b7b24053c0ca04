//! Any text is a clinic's protocol, or it is told what is wrong with it: nothing panics, and what is
//! read holds together.

#![no_main]

use libfuzzer_sys::fuzz_target;
use microneedling_planner::clinic;
use microneedling_planner::protocol::Day;

fuzz_target!(|text: &str| {
    match clinic::read(text, Day::LAST) {
        Ok(reading) => assert_eq!(reading.protocol.faults(), []),
        Err(faults) => assert!(!faults.is_empty()),
    }
});
