//! Cautions: health facts that stop, postpone or need discussing, and how they are asked.

use serde::{Deserialize, Serialize};

use super::by_id::ById;
use super::figure::Grade;
use super::id::{CautionId, CombinationId, ConcernId, GroupId, SkinId, SourceId};
use super::packed::packed;

/// A health fact and what follows from it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Caution {
    /// What follows.
    pub kind: CautionKind,
    /// Days to wait from today; none where no number is known.
    #[cfg_attr(feature = "schema", schemars(range(max = 365)))]
    pub wait_days: Option<u16>,
    /// The combinations it rules out. A stop or a wait with none concerns the whole treatment, and
    /// with some concerns only those.
    #[cfg_attr(feature = "schema", schemars(extend("uniqueItems" = true)))]
    pub combinations: Vec<CombinationId>,
    /// Combinations that it rules out for a time of their own, besides what it says of the whole treatment: days
    /// from when it was; none until a practitioner agrees, however long ago it was.
    pub also_rules_out: ById<CombinationId, Option<u16>>,
    /// The combinations whose cards say something of it while it applies
    /// (`caution.skin-of-colour.for.peel`).
    #[cfg_attr(feature = "schema", schemars(extend("uniqueItems" = true)))]
    pub notes_for: Vec<CombinationId>,
    /// How well it is supported.
    pub grade: Grade,
    /// What it rests on; none for general medical knowledge, which is grade D.
    pub sources: Vec<SourceId>,
}

impl Caution {
    /// Whether it concerns the treatment as a whole and not one combination only.
    pub fn concerns_whole_treatment(&self) -> bool {
        self.combinations.is_empty()
    }

    /// Whether it stops the treatment as a whole: the planner explains such a one itself.
    pub fn stops_whole_treatment(&self) -> bool {
        self.kind == CautionKind::Stop && self.concerns_whole_treatment()
    }
}

/// How much a caution weighs, the heaviest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum CautionKind {
    /// No plan: a professional first.
    Stop,
    /// A plan that starts after a wait.
    Postpone,
    /// A plan with a note beside it.
    Discuss,
}

/// Questions that stand together on screen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct QuestionGroup {
    /// Names the group's title.
    pub id: GroupId,
    /// Its questions, in order on screen.
    pub asks: Vec<Question>,
}

/// One line that a visitor can tick.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Question {
    /// The leading fact: what follows from a tick is what follows from this.
    pub caution: CautionId,
    /// Related facts that the line names too. None of them weighs more than the leading one.
    pub covers: Vec<CautionId>,
    /// Asked only while one of these concerns is ticked; always when there is none.
    pub only_with: Vec<ConcernId>,
    /// The facts that are asked once the line is ticked, each with the day when it was, so that each keeps its own
    /// wait. The leading fact counts alone only until one of them is ticked, unless it stops.
    #[cfg_attr(feature = "schema", schemars(extend("uniqueItems" = true)))]
    pub which: Vec<CautionId>,
}

impl Question {
    /// Whether a tick in this line, or under it, can be this fact.
    pub fn asks(&self, caution: &CautionId) -> bool {
        self.caution == *caution || self.which.contains(caution)
    }
}

/// An answer to how the skin reacts to strong sun.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SkinAnswer {
    /// The value of the control.
    pub id: SkinId,
    /// What it brings to mind.
    pub caution: Option<CautionId>,
}

packed!(struct Caution {
    kind, wait_days, combinations, also_rules_out, notes_for, grade, sources,
});
packed!(
    enum CautionKind {
        Stop,
        Postpone,
        Discuss,
    }
);
packed!(struct QuestionGroup { id, asks });
packed!(struct Question { caution, covers, only_with, which });
packed!(struct SkinAnswer { id, caution });
