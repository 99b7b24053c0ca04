//! Reads JSON (RFC 8259) into a tree with places.
//!
//! Written here and not taken from a crate, because each that was looked at lacks one of these: the
//! place of every key and value, both places of a key that stands twice, a bound on nesting, and words
//! for what is wrong that help someone who does not know JSON.

use std::collections::BTreeMap;

use super::report::{Remark, inside, line};
use super::tree::{Kind, Member, Node};

/// How deep things may be nested; a protocol needs six.
const DEEPEST: usize = 32;

/// Of how many keys it is said that they stand twice in one object.
const MANY: usize = 200;

/// Reads a text; `remarks` gets the keys that stand twice.
///
/// What follows a fault of the form cannot be understood, so that there is never more than one.
pub(super) fn parse(text: &str, remarks: &mut Vec<Remark>) -> Result<Node, Remark> {
    let mut parser = Parser { text, at: 0, open: Vec::new(), path: Vec::new(), remarks };
    let node = parser.value()?;
    parser.space();
    if parser.at < text.len() {
        return Err(parser.unexpected("the end of the file, because the protocol ends before it"));
    }
    Ok(node)
}

struct Parser<'a, 'b> {
    text: &'a str,
    at: usize,
    /// The brackets that are still open, with their places.
    open: Vec<(char, usize)>,
    path: Vec<String>,
    remarks: &'b mut Vec<Remark>,
}

impl<'a> Parser<'a, '_> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn space(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len();
    }

    fn place(&self) -> String {
        self.path.iter().fold(String::new(), |place, key| inside(&place, key))
    }

    fn remark(&self, at: usize, message: String) -> Remark {
        Remark { at, place: self.place(), message }
    }

    /// Something else stands here than what may.
    fn unexpected(&self, expected: &str) -> Remark {
        let Some(found) = self.peek() else {
            let opened = self.open.last().map(|(bracket, at)| {
                let end = if *bracket == '{' { '}' } else { ']' };
                format!(" and, later, `{end}` for the `{bracket}` of line {}", line(self.text, *at))
            });
            let message = format!(
                "the file ends here, where {expected} should stand{}; is it complete?",
                opened.unwrap_or_default()
            );
            return self.remark(self.at, message);
        };
        let hint = match found {
            '/' | '#' => "; JSON has no comments",
            '\'' | '“' | '”' | '„' | '‘' | '’' => {
                "; texts and keys stand between \" and \""
            }
            '}' | ']' => "; is there a comma too many before it?",
            'N' | 'I' | 'T' | 'F' | 'u' => "; use a number, true, false or null",
            '+' | '.' => "; a number begins with a digit",
            _ => "",
        };
        self.remark(self.at, format!("`{}` stands here instead of {expected}{hint}", shown(found)))
    }

    fn value(&mut self) -> Result<Node, Remark> {
        self.space();
        let at = self.at;
        let kind = match self.peek() {
            Some(bracket @ ('{' | '[')) => {
                if self.open.len() == DEEPEST {
                    let message = format!("this is nested more than {DEEPEST} deep");
                    return Err(self.remark(at, message));
                }
                self.open.push((bracket, at));
                self.at += 1;
                let kind = if bracket == '{' { self.object()? } else { self.list()? };
                self.open.pop();
                kind
            }
            Some('"') => Kind::Text(self.quoted()?),
            Some('-' | '0'..='9') => self.number()?,
            _ => self.word().ok_or_else(|| self.unexpected("a value"))?,
        };
        Ok(Node { kind, at: Some(at) })
    }

    fn word(&mut self) -> Option<Kind> {
        let rest = self.rest();
        let end = rest.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(rest.len());
        let kind = match &rest[..end] {
            "true" => Kind::Bool(true),
            "false" => Kind::Bool(false),
            "null" => Kind::Null,
            _ => return None,
        };
        self.at += end;
        Some(kind)
    }

    fn number(&mut self) -> Result<Kind, Remark> {
        let rest = self.rest();
        let is_part = |letter: char| letter.is_ascii_alphanumeric() || "+-.".contains(letter);
        let written = &rest[..rest.find(|letter| !is_part(letter)).unwrap_or(rest.len())];
        if !is_number(written) {
            let written: String = written.chars().take(40).collect();
            let message = format!("`{written}` is no number as JSON writes them, such as 12");
            return Err(self.remark(self.at, message));
        }
        self.at += written.len();
        Ok(Kind::Number(written.to_owned()))
    }

    fn list(&mut self) -> Result<Kind, Remark> {
        let mut entries = Vec::new();
        self.space();
        if self.peek() == Some(']') {
            self.at += 1;
            return Ok(Kind::List(entries));
        }
        loop {
            self.path.push(entries.len().to_string());
            entries.push(self.value()?);
            self.path.pop();
            if self.after_entry(']')? {
                return Ok(Kind::List(entries));
            }
        }
    }

    fn object(&mut self) -> Result<Kind, Remark> {
        let mut members = Vec::new();
        self.space();
        if self.peek() == Some('}') {
            self.at += 1;
            return Ok(Kind::Object(members));
        }
        loop {
            self.space();
            let key_at = self.at;
            if self.peek() != Some('"') {
                return Err(self.unexpected("a key between \" and \""));
            }
            let key = self.quoted()?;
            self.space();
            if self.peek() != Some(':') {
                return Err(self.unexpected("`:`"));
            }
            self.at += 1;
            self.path.push(key.clone());
            let value = self.value()?;
            self.path.pop();
            members.push(Member { key, key_at: Some(key_at), value });
            if self.after_entry('}')? {
                return Ok(Kind::Object(self.each_once(members)));
            }
        }
    }

    /// Whether the list or object ends here; otherwise a comma stands here and has been passed.
    fn after_entry(&mut self, end: char) -> Result<bool, Remark> {
        self.space();
        match self.peek() {
            Some(',') => {
                self.at += 1;
                Ok(false)
            }
            Some(found) if found == end => {
                self.at += 1;
                Ok(true)
            }
            _ => Err(self.unexpected(&format!("`,` or `{end}`"))),
        }
    }

    /// The members without those whose key has stood before. JSON allows a key twice, and readers
    /// keep one of them silently: half of a clinic's change would be lost.
    fn each_once(&mut self, mut members: Vec<Member>) -> Vec<Member> {
        let mut seen = BTreeMap::new();
        let mut twice = Vec::new();
        for (index, member) in members.iter().enumerate() {
            let at = member.key_at.unwrap_or_default();
            let first = *seen.entry(member.key.as_str()).or_insert(at);
            if first < at {
                twice.push((index, first));
            }
        }
        for (index, before) in twice.iter().take(MANY) {
            let Member { key, key_at, .. } = &members[*index];
            let before = line(self.text, *before);
            let message = format!(
                "`{key}` stands here a second time, after line {before}; leave one of them"
            );
            let place = inside(&self.place(), key);
            self.remarks.push(Remark { at: key_at.unwrap_or_default(), place, message });
        }
        let mut index = 0;
        members.retain(|_| {
            index += 1;
            twice.binary_search_by_key(&(index - 1), |(index, _)| *index).is_err()
        });
        members
    }

    fn quoted(&mut self) -> Result<String, Remark> {
        let begin = self.at;
        let mut text = String::new();
        self.at += 1;
        loop {
            let rest = self.rest();
            let plain = rest.find(|letter| matches!(letter, '"' | '\\' | '\0'..' '));
            let plain = plain.unwrap_or(rest.len());
            text.push_str(&rest[..plain]);
            self.at += plain;
            match self.peek() {
                Some('"') => {
                    self.at += 1;
                    return Ok(text);
                }
                Some('\\') => text.push(self.escaped()?),
                None => {
                    let begin = line(self.text, begin);
                    let message = format!(
                        "the file ends in the text that begins in line {begin}; is it complete?"
                    );
                    return Err(self.remark(self.at, message));
                }
                Some('\n' | '\r') => {
                    let message = "the line ends inside a text; is `\"` missing?".to_owned();
                    return Err(self.remark(self.at, message));
                }
                Some(control) => {
                    let message = format!("{} stands in a text; remove it", named(control));
                    return Err(self.remark(self.at, message));
                }
            }
        }
    }

    fn escaped(&mut self) -> Result<char, Remark> {
        let begin = self.at;
        let letter = self.rest().chars().nth(1);
        self.at += 2;
        let plain = match letter {
            Some(letter @ ('"' | '\\' | '/')) => letter,
            Some('b') => '\u{8}',
            Some('f') => '\u{c}',
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some('u') => return self.code(begin),
            _ => {
                let message =
                    "`\\` stands before something that it has no meaning for; write `\\\\`";
                return Err(self.remark(begin, message.to_owned()));
            }
        };
        Ok(plain)
    }

    /// The character of `\uXXXX`, or of two of them for one beyond the first 65536.
    fn code(&mut self, begin: usize) -> Result<char, Remark> {
        let high = self.four_digits();
        let code = match high {
            Some(high @ 0xD800..0xDC00) if self.rest().starts_with("\\u") => {
                self.at += 2;
                let low = self.four_digits().filter(|low| (0xDC00..0xE000).contains(low));
                low.map(|low| 0x1_0000 + ((high - 0xD800) << 10) + (low - 0xDC00))
            }
            _ => high,
        };
        code.and_then(char::from_u32).ok_or_else(|| {
            let written = self.text.get(begin..).unwrap_or_default();
            let written: String = written.chars().take(6).collect();
            self.remark(begin, format!("`{written}` is half a character or none; type it as it is"))
        })
    }

    fn four_digits(&mut self) -> Option<u32> {
        let digits = self.rest().get(..4)?;
        let plain = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        self.at += if plain { 4 } else { 0 };
        if plain { u32::from_str_radix(digits, 16).ok() } else { None }
    }
}

/// Whether JSON writes a number so: an optional minus, digits without a leading zero, and an optional
/// fraction and exponent.
fn is_number(written: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = written.strip_prefix('-').unwrap_or(written);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => {
            (mantissa, Some(exponent.strip_prefix(['+', '-']).unwrap_or(exponent)))
        }
        None => (unsigned, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(digits)
}

/// A character as it can be printed.
fn shown(letter: char) -> String {
    if letter.is_control() { named(letter) } else { letter.to_string() }
}

/// A character by its number.
pub(super) fn named(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}
