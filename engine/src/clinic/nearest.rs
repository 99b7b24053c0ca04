//! The right name for a misspelt one.

/// Names longer than this are no slip of the finger, and comparing them would take its time.
const LONGEST: usize = 64;

/// The one of `names` that `written` was most likely meant to be.
pub(super) fn nearest<'a>(
    written: &str,
    names: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    if written.len() > LONGEST {
        return None;
    }
    let wanted = plain(written);
    // A third of the letters may be wrong, for beyond that nearly everything is near.
    let allowed = (wanted.chars().count() / 3).max(1);
    let distances =
        names.into_iter().map(|name| (strsim::osa_distance(&wanted, &plain(name)), name));
    let (distance, name) = distances.min_by_key(|(distance, _)| *distance)?;
    (distance <= allowed).then_some(name)
}

/// `name` without what people mix up: capitals, hyphens, underscores and spaces.
fn plain(name: &str) -> String {
    name.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// `; did you mean …?`, where one of `names` is near enough, and otherwise nothing.
pub(super) fn did_you_mean<'a>(written: &str, names: impl IntoIterator<Item = &'a str>) -> String {
    nearest(written, names).map(|name| format!("; did you mean `{name}`?")).unwrap_or_default()
}
