//! What a check finds, and which of it is allowed.

use std::fmt;

use crate::blocks::Block;

/// Something wrong with a sentence.
#[derive(Clone, Debug)]
pub(crate) struct Finding {
    /// The sentence's key in `locales/en.json`.
    pub(crate) key: String,
    /// What the sentence says.
    pub(crate) sentence: String,
    /// The words that are wrong, or what else is: what an exception allows.
    pub(crate) wrong: String,
    /// What to do instead, and why.
    pub(crate) instead: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { key, sentence, wrong, instead } = self;
        write!(to, "{key}\n    {sentence:?}\n    wrong: {wrong}\n    instead: {instead}")
    }
}

/// Whether an exception is for this finding: for its key or a part that the key begins with.
pub(crate) fn allows(exception: &Block, finding: &Finding) -> bool {
    let key = exception.get("key");
    let below =
        finding.key.strip_prefix(key).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    below && exception.list("allows").iter().any(|allowed| finding.wrong.starts_with(allowed))
}

/// The findings that no exception is for.
pub(crate) fn left(findings: Vec<Finding>, exceptions: &[Block]) -> Vec<Finding> {
    let is_left = |finding: &Finding| !exceptions.iter().any(|one| allows(one, finding));
    findings.into_iter().filter(is_left).collect()
}

/// What is allowed and no longer found: an exception, or a part of one, that has to go.
pub(crate) fn outlived(findings: &[Finding], exceptions: &[Block]) -> Vec<String> {
    let mut outlived = Vec::new();
    for exception in exceptions {
        for allowed in exception.list("allows") {
            let found = findings
                .iter()
                .any(|finding| allows(exception, finding) && finding.wrong.starts_with(&allowed));
            if !found {
                outlived.push(format!(
                    "{}: nothing at {} is {allowed:?} any more; delete it",
                    exception.place,
                    exception.get("key"),
                ));
            }
        }
    }
    outlived
}
