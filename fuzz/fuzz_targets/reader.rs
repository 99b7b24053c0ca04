//! Any text is a clinic's protocol, or it is told what is wrong with it: nothing panics, and what is
//! read holds together.

#![no_main]

use libfuzzer_sys::fuzz_target;
use engine::clinic;
use engine::protocol::{Day, Problem};

fuzz_target!(|text: &str| {
    match clinic::read(text, Day::LAST) {
        // A source that nothing cites is a warning to a clinic.
        Ok(reading) => {
            let faults = reading.protocol.faults();
            assert!(faults.iter().all(|fault| matches!(fault.problem, Problem::Unused { .. })));
        }
        Err(faults) => assert!(!faults.is_empty()),
    }
});
