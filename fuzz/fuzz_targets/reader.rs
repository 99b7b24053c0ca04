//! Any text is a protocol, or it is told what is wrong with it: nothing panics, and what is read
//! holds together.

#![no_main]

use libfuzzer_sys::fuzz_target;
use microneedling_planner::protocol::Protocol;

fuzz_target!(|text: &str| {
    if let Ok(protocol) = Protocol::from_json(text) {
        assert_eq!(protocol.faults(), []);
    }
});
