//! What a whole protocol says against itself, with the places in the clinic's file.

use super::Reader;
use super::removed;
use super::report::inside;
use crate::protocol::{Fault, Problem, Protocol};

impl Reader<'_> {
    /// The contradictions of a protocol that is otherwise as it should be.
    pub(super) fn contradictions(&mut self, protocol: &Protocol) {
        let told = !self.remarks.is_empty();
        for Fault { place, problem } in protocol.faults() {
            match problem {
                // A source that nothing cites harms nobody; the warnings say so.
                Problem::Unused { what: "source", .. } => {}
                Problem::Unused { id, .. } => {
                    let message = format!(
                        "`{id}` is in no group, so nobody can choose it; add it to `groups`"
                    );
                    self.remark(&place, message);
                }
                Problem::NotAsked { id } => self.not_asked(&id),
                Problem::HeavierThanLead { .. } | Problem::NothingOffered => {
                    self.remark(&place, problem.to_string());
                }
                // The rest has been said with a better place.
                _ if told => {}
                problem => self.remark(&place, problem.to_string()),
            }
        }
    }

    fn not_asked(&mut self, id: &str) {
        let place = inside("/cautions", id);
        let fix = "ask about it in `questions`, tell everyone in `reminders`, or remove it too";
        let Some(lead) = removed::asked_under(self.built_in, &self.removed, id) else {
            self.remark(&place, format!("nobody is asked or told about `{id}`; {fix}"));
            return;
        };
        let at = removed::place(&self.removed, "cautions", &lead).unwrap_or_default();
        let message = format!("`{id}` was asked under `{lead}`, which is removed; {fix}");
        self.remark_at(at, &place, message);
    }
}
