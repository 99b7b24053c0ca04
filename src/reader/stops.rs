//! The sentences of a caution that a clinic has made a stop.
//!
//! A stop is explained by the planner's own module, which carries what our stops say and no more.

use engine::protocol::{Caution, Protocol};

/// What our other cautions would say if they stopped: `key<tab>sentence` lines.
const SENTENCES: &str = include_str!(concat!(env!("OUT_DIR"), "/en.stops.txt"));

/// Adds to the labels what the clinic's stops say in our own words, where it has none of its own.
pub fn explain(protocol: &mut Protocol) {
    for (key, sentence) in SENTENCES.lines().filter_map(|line| line.split_once('\t')) {
        let id = key.split('.').nth(1).unwrap_or_default();
        let caution = protocol.cautions().get(&id.into());
        if caution.is_some_and(Caution::stops_whole_treatment) {
            protocol.add_label("en", key, sentence);
        }
    }
}
