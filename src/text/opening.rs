//! Words that open a line.

/// The words with a capital where they begin with a small Latin letter.
pub fn opening(mut words: String) -> String {
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}

/// A sentence without the marks of what is drawn in bold.
pub(super) fn plain(sentence: &str) -> String {
    sentence.replace("**", "")
}
