//! Sentences with `{placeholders}` in them.

/// A sentence with its placeholders filled in; one that no value has the name of stays as it is.
///
/// By letters, and in one pass: looking for texts in a text would bring 3 kB of code.
#[inline(never)]
pub(super) fn filled(sentence: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(sentence.len());
    for (index, part) in sentence.split('{').enumerate() {
        let named = if index == 0 { None } else { part.split_once('}') };
        let value = named.and_then(|(name, rest)| {
            let (_, value) = values.iter().find(|(placeholder, _)| *placeholder == name)?;
            Some((value, rest))
        });
        if let Some((value, rest)) = value {
            filled.push_str(value);
            filled.push_str(rest);
        } else {
            if index > 0 {
                filled.push('{');
            }
            filled.push_str(part);
        }
    }
    filled
}
