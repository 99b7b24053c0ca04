//! Reasons: what set a figure, how well it is supported, and whose it is.

use serde::Serialize;

use crate::protocol::{Figure, Grade, NoteId, Origin, Range, SourceId};

use super::cause::Cause;

/// A figure of a plan, with what set it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PlannedFigure {
    /// The lower end.
    pub min: u16,
    /// The upper end.
    pub max: u16,
    /// The concerns, or the chosen combinations, that set it.
    pub because: Vec<Cause>,
    /// The weakest grade among the figures that set it.
    pub grade: Grade,
    /// What those figures rest on.
    pub sources: Vec<SourceId>,
    /// Whose figure it is: the clinic's own, as soon as one of those that set it is.
    pub origin: Origin,
    /// Remarks to be read with it.
    #[serde(skip)]
    pub notes: Vec<NoteId>,
}

impl PlannedFigure {
    /// The range alone.
    pub fn range(&self) -> Range {
        Range { min: self.min, max: self.max }
    }

    /// A range that rests on these figures.
    pub(super) fn resting_on<'a>(
        range: Range,
        figures: impl Iterator<Item = (Cause, &'a Figure)>,
    ) -> Self {
        let mut planned = Self {
            min: range.min,
            max: range.max,
            because: Vec::new(),
            grade: Grade::A,
            sources: Vec::new(),
            origin: Origin::Protocol,
            notes: Vec::new(),
        };
        for (cause, figure) in figures {
            planned.add(cause, figure);
        }
        planned
    }

    /// Names one more figure that this one rests on.
    pub(super) fn add(&mut self, cause: Cause, figure: &Figure) {
        self.because.push(cause);
        self.grade = self.grade.max(figure.grade);
        if figure.origin == Origin::Clinic {
            self.origin = Origin::Clinic;
        }
        for source in &figure.sources {
            if !self.sources.contains(source) {
                self.sources.push(source.clone());
            }
        }
        if let Some(note) = &figure.note
            && !self.notes.contains(note)
        {
            self.notes.push(note.clone());
        }
    }
}
