//! Cautions (rule 8): what the safety answers lead to.

use serde::Serialize;

use crate::answers::{Answers, SafetyNow};
use crate::protocol::{Caution, CautionId, CautionKind, CombinationId, Day, Protocol};

/// How far a plan can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Nothing is chosen.
    Empty,
    /// A group of safety questions has no answer: general figures, marked as such.
    General,
    /// The safety questions are answered, and nothing stands against a plan.
    Answered,
    /// "I am not sure": general figures, and a practitioner before any date.
    AskFirst,
    /// A plan that starts after a wait.
    Postponed,
    /// No plan: a professional first.
    Stopped,
}

/// A caution that applies to this visitor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// Which.
    pub caution: CautionId,
    /// What follows from it.
    pub kind: CautionKind,
    /// The combinations it rules out; a stop or a wait with none concerns the whole treatment.
    pub combinations: Vec<CombinationId>,
    /// The combinations that it rules out besides, for a time of their own.
    pub also_rules_out: Vec<CombinationId>,
    /// Days to wait from today; none where no number is known.
    pub wait_days: Option<u16>,
}

impl Finding {
    /// What follows from a caution that has applied `since` a day, if that is known, on the day that is `today`.
    ///
    /// Once a wait is over there is still something to talk about. A day that is not known counts as today.
    fn new(id: &CautionId, caution: &Caution, since: Option<Day>, today: Day) -> Self {
        let since = since.unwrap_or(today);
        let left = |days: u16| (i32::from(days) - today.days_after(since)).max(0);
        let wait_days = caution.wait_days.map(|days| u16::try_from(left(days)).unwrap_or(u16::MAX));
        let is_over =
            caution.kind == CautionKind::Postpone && since < today && wait_days == Some(0);
        let still = |days: &Option<u16>| days.is_none_or(|days| left(days) > 0);
        let also = caution.also_rules_out.iter().filter(|(_, days)| still(days));
        Self {
            caution: id.clone(),
            kind: if is_over { CautionKind::Discuss } else { caution.kind },
            combinations: if is_over { Vec::new() } else { caution.combinations.clone() },
            also_rules_out: also.map(|(combination, _)| combination.clone()).collect(),
            wait_days: wait_days.filter(|_| !is_over),
        }
    }

    /// Whether it rules this combination out.
    pub fn rules_out(&self, combination: &CombinationId) -> bool {
        self.combinations.contains(combination) || self.also_rules_out.contains(combination)
    }

    /// Whether it stops or postpones the treatment as a whole, or asks to talk about it.
    pub fn concerns_whole_treatment(&self) -> bool {
        self.kind == CautionKind::Discuss || self.combinations.is_empty()
    }
}

/// The cautions that apply, in protocol order: those ticked, and what the skin brings to mind.
pub(super) fn findings(
    protocol: &Protocol,
    answers: &Answers,
    safety: &SafetyNow,
    today: Day,
) -> Vec<Finding> {
    let skin = answers.skin.as_ref().and_then(|skin| {
        let answer = protocol.skin().iter().find(|answer| answer.id == *skin)?;
        answer.caution.as_ref()
    });
    protocol
        .cautions()
        .iter()
        .filter(|(id, _)| safety.facts.contains(id) || skin == Some(id))
        .map(|(id, caution)| Finding::new(id, caution, answers.safety.since(id), today))
        .collect()
}

/// How far the plan can be relied on: the heaviest answer decides. A stop is a stop, even before anything is
/// chosen.
pub(super) fn status(
    protocol: &Protocol,
    answers: &Answers,
    safety: &SafetyNow,
    findings: &[Finding],
) -> Status {
    let heaviest = findings
        .iter()
        .filter(|finding| finding.concerns_whole_treatment())
        .map(|finding| finding.kind)
        .min();
    if heaviest == Some(CautionKind::Stop) {
        return Status::Stopped;
    }
    if !answers.concerns.iter().any(|id| protocol.offers(id)) {
        return Status::Empty;
    }
    match heaviest {
        Some(CautionKind::Postpone) => Status::Postponed,
        _ if safety.is_not_sure => Status::AskFirst,
        _ if safety.is_open => Status::General,
        _ => Status::Answered,
    }
}

/// The first day on which a course can begin (rules 8 and 9): the visitor's, not before today and not
/// before a wait is over. None where a wait has no known end, where the visitor is not sure of something, so
/// that a practitioner has to be asked first, and where there is no plan.
pub(super) fn start(
    answers: &Answers,
    safety: &SafetyNow,
    status: Status,
    findings: &[Finding],
    today: Day,
) -> Option<Day> {
    if safety.is_not_sure {
        return None;
    }
    let chosen = answers.start.unwrap_or(today).max(today);
    match status {
        Status::Empty | Status::AskFirst | Status::Stopped => None,
        Status::General | Status::Answered => Some(chosen),
        Status::Postponed => {
            let waits = findings.iter().filter(|finding| {
                finding.kind == CautionKind::Postpone && finding.concerns_whole_treatment()
            });
            let ends = waits.map(|finding| Some(today.later(finding.wait_days?.into())));
            let ends: Option<Vec<Day>> = ends.collect();
            Some(ends?.into_iter().fold(chosen, Day::max))
        }
    }
}
