//! The sentences of a caution that a clinic has made a stop.
//!
//! A stop is explained by the planner's own module, which carries what our stops say and no more.

use crate::protocol::Protocol;

/// What our other cautions would say if they stopped: `key<tab>sentence` lines.
const SENTENCES: &str = include_str!(concat!(env!("OUT_DIR"), "/en.stops.txt"));

/// Adds to the labels what the clinic's stops say in our own words, where it has none of its own.
pub(super) fn explain(protocol: &mut Protocol) {
    for (key, sentence) in SENTENCES.lines().filter_map(|line| line.split_once('\t')) {
        let id = key.split('.').nth(1).unwrap_or_default();
        let mut cautions = protocol.cautions.iter();
        let stops = cautions
            .any(|(known, caution)| known.as_str() == id && caution.stops_whole_treatment());
        if !stops {
            continue;
        }
        let own = protocol.labels.entry("en".to_owned()).entry(key.to_owned());
        if own.is_empty() {
            sentence.clone_into(own);
        }
    }
}
