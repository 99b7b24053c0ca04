//! What a protocol holds, for everyone to read. Nobody outside changes it, so that what has been checked once
//! stays as it was checked.

use super::{
    Advice, Aftercare, ById, Caution, CautionId, Combination, CombinationId, Concern, ConcernGroup,
    ConcernId, Downtime, DowntimeId, Numbers, Prices, Protocol, QuestionGroup, RedFlag, SignOff,
    SkinAnswer, Source, SourceId,
};

impl Protocol {
    /// Names the protocol.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Names this state of it.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Who stands for the figures; none for an example.
    pub fn signed_off(&self) -> Option<&SignOff> {
        self.signed_off.as_ref()
    }

    /// Where it is meant for, as two letters of ISO 3166-1; empty for anywhere.
    pub fn countries(&self) -> &[String] {
        &self.countries
    }

    /// Days between the last session and an event.
    pub fn event_buffer_days(&self) -> u16 {
        self.event_buffer_days
    }

    /// The order of concerns on screen.
    pub fn groups(&self) -> &[ConcernGroup] {
        &self.groups
    }

    /// What visitors would like to improve.
    pub fn concerns(&self) -> &ById<ConcernId, Concern> {
        &self.concerns
    }

    /// What follows a session, by class.
    pub fn downtime(&self) -> &ById<DowntimeId, Downtime> {
        &self.downtime
    }

    /// Other treatments with the course.
    pub fn combinations(&self) -> &ById<CombinationId, Combination> {
        &self.combinations
    }

    /// Health facts that matter.
    pub fn cautions(&self) -> &ById<CautionId, Caution> {
        &self.cautions
    }

    /// How the health facts are asked.
    pub fn questions(&self) -> &[QuestionGroup] {
        &self.questions
    }

    /// Answers to how the skin reacts to strong sun.
    pub fn skin(&self) -> &[SkinAnswer] {
        &self.skin
    }

    /// Cautions that are told to everyone and not asked.
    pub fn reminders(&self) -> &[CautionId] {
        &self.reminders
    }

    /// What to do after a session.
    pub fn aftercare(&self) -> &[Aftercare] {
        &self.aftercare
    }

    /// What to know before and during a session.
    pub fn before(&self) -> &[Advice] {
        &self.before
    }

    /// How to choose who does it.
    pub fn choosing(&self) -> &[Advice] {
        &self.choosing
    }

    /// Whom to call; none where the clinic names nobody.
    pub fn numbers(&self) -> Option<&Numbers> {
        self.numbers.as_ref()
    }

    /// When to get help.
    pub fn red_flags(&self) -> &[RedFlag] {
        &self.red_flags
    }

    /// What can go wrong.
    pub fn risks(&self) -> &[Advice] {
        &self.risks
    }

    /// What sessions cost; none in the built-in protocol.
    pub fn prices(&self) -> Option<&Prices> {
        self.prices.as_ref()
    }

    /// Sentences for what the clinic adds, by language and by key.
    pub fn labels(&self) -> &ById<String, ById<String, String>> {
        &self.labels
    }

    /// What all of it rests on.
    pub fn sources(&self) -> &ById<SourceId, Source> {
        &self.sources
    }
}
