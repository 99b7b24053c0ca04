//! What a text in the file may be like: its length, its characters, and its pattern.

use super::parse::named;
use super::shape::Shape;
use crate::protocol::{Day, pattern};

/// What is wrong with a text, and what may stand there.
pub(super) fn wrong(shape: Shape, text: &str) -> Option<String> {
    if let Some(character) = text.chars().find(|letter| is_hidden(*letter)) {
        let name = named(character);
        return Some(format!("a character that cannot be seen, {name}, stands in it; remove it"));
    }
    if let Some(pattern) = shape.pattern().filter(|pattern| *pattern != pattern::VISIBLE) {
        let long =
            shape.number("maxLength").is_some_and(|most| text.chars().count() > at_most(most));
        return (long || !fits(pattern, text))
            .then(|| format!("`{}` stands here; use {}", short(text), words(pattern)));
    }
    if shape.number("minLength").is_some() && text.trim().is_empty() {
        return Some("an empty text stands here; use at least one word".to_owned());
    }
    let most = shape.number("maxLength")?;
    let length = text.chars().count();
    (length > at_most(most)).then(|| format!("{length} characters stand here; use at most {most}"))
}

fn at_most(most: u32) -> usize {
    usize::try_from(most).unwrap_or(usize::MAX)
}

/// Whether a character does something that a reader of the text does not see: control characters,
/// line breaks, and those that turn the direction of what follows.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Whether a text matches one of the patterns that the types use. No engine for regular expressions
/// is shipped for eleven of them.
fn fits(known: &str, text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let capitals =
        |count| text.len() == count && text.bytes().all(|byte| byte.is_ascii_uppercase());
    match known {
        pattern::ID => {
            let plain =
                |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
            (1..=64).contains(&text.len()) && text.bytes().all(plain)
        }
        pattern::DAY => text.parse::<Day>().is_ok(),
        pattern::ADDRESS => {
            let after = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
            after.is_some_and(|host| !host.is_empty() && !host.starts_with('/'))
                && !text.contains(char::is_whitespace)
        }
        pattern::PMID => digits(text) && text.len() <= 9,
        pattern::DOI => {
            let parts = text.strip_prefix("10.").and_then(|rest| rest.split_once('/'));
            parts.is_some_and(|(registrant, name)| {
                digits(registrant) && (4..=9).contains(&registrant.len()) && !name.is_empty()
            }) && !text.contains(char::is_whitespace)
        }
        pattern::CURRENCY => capitals(3),
        pattern::COUNTRY => capitals(2),
        pattern::LANGUAGE => {
            let mut parts = text.split('-');
            let first = parts.next().unwrap_or_default();
            let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphanumeric());
            (2..=3).contains(&first.len())
                && first.bytes().all(|byte| byte.is_ascii_alphabetic())
                && parts.all(|part| (2..=8).contains(&part.len()) && plain(part))
        }
        pattern::PHONE => {
            let plain = |byte: u8| byte.is_ascii_digit() || b" ()./-".contains(&byte);
            let rest = text.strip_prefix(|first: char| first == '+' || first.is_ascii_digit());
            rest.is_some_and(|rest| rest.bytes().all(plain))
        }
        pattern::LABEL => {
            let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
            text.contains('.')
                && text.split('.').all(|part| !part.is_empty() && part.bytes().all(plain))
        }
        _ => false,
    }
}

/// What a text of that pattern is.
fn words(known: &str) -> &'static str {
    match known {
        pattern::ID => "an id: 1 to 64 of a to z, 0 to 9 and -",
        pattern::DAY => "a day that exists, as YYYY-MM-DD, such as 2027-06-19",
        pattern::ADDRESS => "an address that begins with https:// or http://",
        pattern::PMID => "a PubMed number, only digits",
        pattern::DOI => "a DOI, such as 10.1000/182, without an address before it",
        pattern::CURRENCY => "a currency as three capitals, such as EUR",
        pattern::COUNTRY => "a country as two capitals, such as GB",
        pattern::LANGUAGE => "a language as in `lang`, such as de or pt-BR",
        pattern::PHONE => "a telephone number, such as 112 or +44 20 7946 0000",
        pattern::LABEL => "the key of a sentence, such as concern.acne-scars.name",
        _ => "another text",
    }
}

/// The beginning of a text, fit to be printed.
pub(super) fn short(text: &str) -> String {
    let mut short: String = text.chars().filter(|letter| !is_hidden(*letter)).take(60).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
