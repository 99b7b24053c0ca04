//! Figures: ranges with what they rest on.

use serde::{Deserialize, Serialize};

use super::id::{NoteId, SourceId};
use super::packed::packed;

/// A range of whole numbers, both ends included. What it counts is the field's name: weeks, days,
/// hours, months or sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Range {
    /// The lower end.
    pub min: u16,
    /// The upper end; not below the lower.
    pub max: u16,
}

impl Range {
    /// The range with both ends changed in the same way.
    #[must_use]
    pub fn map(self, change: impl Fn(u16) -> u16) -> Self {
        Self { min: change(self.min), max: change(self.max) }
    }
}

/// A published range with its sources.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// The lower end.
    pub min: u16,
    /// The upper end; not below the lower.
    pub max: u16,
    /// How well the figure is supported.
    pub grade: Grade,
    /// What the figure rests on.
    #[cfg_attr(feature = "schema", schemars(length(min = 1), extend("uniqueItems" = true)))]
    pub sources: Vec<SourceId>,
    /// A remark that has to be read with the figure.
    #[serde(default)]
    pub note: Option<NoteId>,
    /// Whose figure it is. Not a key of the file: reading a clinic's file says so.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub origin: Origin,
}

/// Whose a figure is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// The built-in protocol's.
    #[default]
    Protocol,
    /// The clinic's own.
    Clinic,
}

impl Figure {
    /// The range alone.
    pub fn range(&self) -> Range {
        Range { min: self.min, max: self.max }
    }
}

/// How well something is supported. The order is from best to worst, so that the larger of two
/// grades is the weaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Grade {
    /// Regulator, label, meta-analysis or randomised trial.
    A,
    /// Small or uncontrolled study, manual, hospital leaflet.
    B,
    /// One clinic or a trade page.
    C,
    /// General medical knowledge.
    D,
}

impl Grade {
    /// The letter of the grade, as in the protocol file.
    pub fn letter(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
        }
    }
}

packed!(struct Range { min, max });
packed!(struct Figure { min, max, grade, sources, note, origin });
packed!(
    enum Origin {
        Protocol,
        Clinic,
    }
);
packed!(
    enum Grade {
        A,
        B,
        C,
        D,
    }
);
