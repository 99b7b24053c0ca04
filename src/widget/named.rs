//! What set a figure, and its name inside a sentence.

use engine::plan::PlannedFigure;

use super::surroundings::Surroundings;

/// Whether a concern or combination is among those that set a figure.
pub(super) fn sets(figure: &PlannedFigure, id: &str) -> bool {
    figure.because.iter().any(|by| by == id)
}

/// The names of concerns and combinations, as they stand inside a sentence.
pub(super) fn names<'a>(about: &'a Surroundings, ids: &'a [String]) -> Vec<&'a str> {
    let kinds = [("concern", "within"), ("combination", "within"), ("caution", "name")];
    let mut names = Vec::new();
    for id in ids {
        let mut name = id.as_str();
        for (kind, part) in kinds {
            let known = about.text.of(kind, id, part);
            if !known.is_empty() {
                name = known;
                break;
            }
        }
        names.push(name);
    }
    names
}
