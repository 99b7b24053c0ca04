//! What the clinic offers: the figures and rules that it signs, as data.
//!
//! # The words used here and on screen
//!
//! | word | meaning |
//! |---|---|
//! | [`Protocol`] | the clinic's versioned, signed set of figures and rules |
//! | [`Concern`] | what the visitor would like to improve |
//! | area | where on the body; concerns in one area share one course |
//! | session | one appointment |
//! | interval | weeks between two sessions |
//! | [`Downtime`] | days of visible reaction after a session |
//! | [`Combination`] | another treatment with the course |
//! | [`Caution`] | a health fact that stops, postpones, or needs discussing |
//! | [`RedFlag`] | a sign after treatment that needs help, and how soon |
//! | [`Grade`] | how well a figure is supported: A, B, C, D |
//! | [`Source`] | the publication or the clinic that a figure rests on |

mod advice;
mod by_id;
mod caution;
mod check;
mod combination;
mod concern;
mod day;
mod downtime;
mod fault;
mod few;
mod fields;
mod figure;
mod id;
mod light;
mod packed;
#[cfg(any(feature = "read", feature = "schema"))]
pub mod pattern;
mod price;
#[cfg(feature = "read")]
mod read;
#[cfg(feature = "schema")]
mod schema;
mod source;

use serde::{Deserialize, Serialize};

pub use advice::{Advice, Aftercare, RedFlag, Urgency};
pub use by_id::ById;
pub use caution::{Caution, CautionKind, Question, QuestionGroup, SkinAnswer};
pub use combination::{Combination, Timing};
pub use concern::{Concern, ConcernGroup, Fit, Support};
pub use day::{Day, NotADay};
pub use downtime::Downtime;
pub use fault::{Fault, Problem};
pub use few::Few;
pub use figure::{Figure, Grade, Origin, Range};
pub use id::{
    AdviceId, AreaId, CautionId, CombinationId, ConcernId, DowntimeId, GroupId, NoteId, SkinId,
    SourceId,
};
pub use packed::{Packed, packed};
pub use price::{Price, Prices};
#[cfg(feature = "read")]
pub use read::{BUILT_IN, ProtocolError};
#[cfg(feature = "schema")]
pub use schema::{Between, clinic_schema, without_words};
pub use source::Source;

/// The clinic's figures and rules.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Protocol {
    /// The format of the file; 1.
    #[cfg_attr(feature = "schema", schemars(extend("const" = 1)))]
    format: u8,
    /// Names the protocol.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 100), regex(pattern = pattern::VISIBLE)))]
    id: String,
    /// Names this state of it.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 100), regex(pattern = pattern::VISIBLE)))]
    version: String,
    /// Who stands for the figures; none for an example.
    signed_off: Option<SignOff>,
    /// Whom to call; none where the clinic names nobody.
    #[serde(default)]
    numbers: Option<Numbers>,
    /// Where the protocol is meant for, as two letters of ISO 3166-1, such as `GB`; empty for
    /// anywhere. What may be advertised differs.
    #[cfg_attr(feature = "schema", schemars(inner(regex(pattern = pattern::COUNTRY)), extend("uniqueItems" = true)))]
    #[serde(default)]
    countries: Vec<String>,
    /// Days between the last session and an event.
    #[cfg_attr(feature = "schema", schemars(range(max = 365)))]
    event_buffer_days: u16,
    /// The order of concerns on screen.
    groups: Vec<ConcernGroup>,
    /// What visitors would like to improve.
    concerns: ById<ConcernId, Concern>,
    /// What follows a session, by class.
    downtime: ById<DowntimeId, Downtime>,
    /// Other treatments with the course.
    combinations: ById<CombinationId, Combination>,
    /// Health facts that matter.
    cautions: ById<CautionId, Caution>,
    /// How the health facts are asked.
    questions: Vec<QuestionGroup>,
    /// Answers to how the skin reacts to strong sun.
    skin: Vec<SkinAnswer>,
    /// Cautions that are told to everyone and not asked.
    #[cfg_attr(feature = "schema", schemars(extend("uniqueItems" = true)))]
    reminders: Vec<CautionId>,
    /// What to do after a session.
    aftercare: Vec<Aftercare>,
    /// What to know before and during a session.
    before: Vec<Advice>,
    /// How to choose who does it.
    choosing: Vec<Advice>,
    /// When to get help.
    red_flags: Vec<RedFlag>,
    /// What can go wrong.
    risks: Vec<Advice>,
    /// What sessions cost; none in the built-in protocol.
    #[serde(default)]
    prices: Option<Prices>,
    /// Sentences for what the clinic adds, by language (as in `lang`) and by key
    /// (`concern.scar-camouflage.name`).
    #[cfg_attr(
        feature = "schema",
        schemars(with = "ById<schema::Language, ById<schema::LabelKey, schema::Sentence>>")
    )]
    #[serde(default)]
    labels: ById<String, ById<String, String>>,
    /// What all of it rests on.
    sources: ById<SourceId, Source>,
}

/// Who stands for the figures of a protocol.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct SignOff {
    /// A name, as it is to be shown.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 200), regex(pattern = pattern::VISIBLE)))]
    pub by: String,
    /// What they are at the clinic, such as "Medical director".
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 200), regex(pattern = pattern::VISIBLE)))]
    pub role: String,
    /// The register and the number under which they are found there; none where there is no register.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 200), regex(pattern = pattern::VISIBLE)))]
    #[serde(default)]
    pub registration: Option<String>,
    /// The day of signing.
    pub on: Day,
    /// The day by which the figures are to be looked at again.
    pub review_by: Day,
}

/// Telephone numbers for when something is wrong, as they are to be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Numbers {
    /// The country's emergency number.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 40), regex(pattern = pattern::PHONE)))]
    #[serde(default)]
    pub emergency: Option<String>,
    /// The clinic's own line when it is closed.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 40), regex(pattern = pattern::PHONE)))]
    #[serde(default)]
    pub out_of_hours: Option<String>,
}

packed!(struct Protocol {
    format, id, version, signed_off, numbers, countries, event_buffer_days, groups, concerns, downtime,
    combinations, cautions, questions, skin, reminders, aftercare, before, choosing, red_flags, risks, prices, labels,
    sources,
});
packed!(struct SignOff { by, role, registration, on, review_by });
packed!(struct Numbers { emergency, out_of_hours });

impl Protocol {
    /// The concerns that visitors can tick, by group, in order on screen. Groups in which nothing
    /// is offered are left out.
    pub fn offered(&self) -> impl Iterator<Item = (&GroupId, Vec<(&ConcernId, &Concern)>)> {
        self.groups.iter().filter_map(|group| {
            let concerns: Vec<_> = group
                .concerns
                .iter()
                .filter_map(|id| Some((id, self.concerns.get(id)?)))
                .filter(|(_, concern)| concern.offered)
                .collect();
            (!concerns.is_empty()).then_some((&group.id, concerns))
        })
    }

    /// The questions to ask someone with these concerns, by group, in order on screen.
    pub fn asked(
        &self,
        concerns: &Few<ConcernId>,
    ) -> impl Iterator<Item = (&GroupId, Vec<&Question>)> {
        self.questions.iter().map(move |group| {
            let asks = group.asks.iter().filter(|question| {
                question.only_with.is_empty()
                    || question.only_with.iter().any(|id| self.offers(id) && concerns.contains(id))
            });
            (&group.id, asks.collect())
        })
    }

    /// Whether visitors can tick this concern.
    pub fn offers(&self, concern: &ConcernId) -> bool {
        self.concerns.get(concern).is_some_and(|concern| concern.offered)
    }

    /// Whether this is an answer to how the skin reacts to strong sun.
    pub fn asks_skin(&self, skin: &SkinId) -> bool {
        self.skin.iter().any(|answer| answer.id == *skin)
    }

    /// Whether anyone is asked about this caution, whatever their concerns are.
    pub fn ever_asks(&self, caution: &CautionId) -> bool {
        let mut asks = self.questions.iter().flat_map(|group| &group.asks);
        asks.any(|question| question.asks(caution))
    }

    /// Whether someone with these concerns is asked about this caution.
    pub fn asks(&self, concerns: &Few<ConcernId>, caution: &CautionId) -> bool {
        self.asked(concerns)
            .any(|(_, questions)| questions.iter().any(|question| question.asks(caution)))
    }

    /// Whether two combinations cannot be chosen together, by the word of either.
    pub fn in_conflict(&self, one: &CombinationId, other: &CombinationId) -> bool {
        let names = |from: &CombinationId, to: &CombinationId| {
            self.combinations.get(from).is_some_and(|entry| entry.conflicts.contains(to))
        };
        names(one, other) || names(other, one)
    }
}
