//! Reasons: what set a figure, how well it is supported, and whose it is.

use serde::Serialize;

use crate::protocol::{Figure, Grade, NoteId, Origin, Range, SourceId};

/// A figure of a plan, with what set it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PlannedFigure {
    /// The lower end.
    pub min: u16,
    /// The upper end.
    pub max: u16,
    /// The ids of the concerns, or of the chosen combinations, that set it.
    pub because: Vec<String>,
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

    /// The widest of several figures: the largest `min` and the largest `max`. None for none.
    ///
    /// What set it are the figures that reach it alone; where none does, those that give the upper
    /// end and those that give the lower.
    pub(super) fn widest<'a>(
        figures: impl Iterator<Item = (&'a str, &'a Figure)> + Clone,
    ) -> Option<Self> {
        let min = figures.clone().map(|(_, figure)| figure.min).max()?;
        let max = figures.clone().map(|(_, figure)| figure.max).max()?;
        let alone = figures.clone().any(|(_, figure)| (figure.min, figure.max) == (min, max));
        let setters = figures.filter(|(_, figure)| {
            if alone {
                (figure.min, figure.max) == (min, max)
            } else {
                figure.min == min || figure.max == max
            }
        });
        Some(Self::resting_on(Range { min, max }, setters))
    }

    /// A range that rests on these figures.
    pub(super) fn resting_on<'a>(
        range: Range,
        figures: impl Iterator<Item = (&'a str, &'a Figure)>,
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
        for (id, figure) in figures {
            planned.add(id, figure);
        }
        planned
    }

    /// Names one more figure that this one rests on.
    pub(super) fn add(&mut self, id: &str, figure: &Figure) {
        self.because.push(id.to_owned());
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
