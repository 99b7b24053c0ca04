//! Pieces of HTML. Everything that comes from a file goes through [`escaped`].

/// What each thing comes to, one after the other.
pub(super) fn joined<T>(
    things: impl IntoIterator<Item = T>,
    html: impl FnMut(T) -> String,
) -> String {
    things.into_iter().map(html).collect::<Vec<_>>().concat()
}

/// The id of an entry, small beside its name: whoever changes the file needs it.
pub(super) fn entry(id: Option<&str>) -> String {
    id.map_or(String::new(), |id| format!(" <code class=\"id\">{}</code>", escaped(id)))
}

/// Text that means nothing but itself, between tags and in quotes.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(letter),
        }
    }
    escaped
}
