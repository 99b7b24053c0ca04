//! A drawing: elements, words, and nothing of how they come onto a page.

use std::fmt::Write as _;
use std::rc::Rc;

/// What is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// A text.
    Words(String),
    /// An element with what is inside.
    Element(Element),
    /// Several, one after the other; none for nothing.
    Several(Vec<Drawn>),
    /// One that is left alone on the page while it stays the same.
    Kept(Rc<Drawn>),
}

/// An element.
///
/// What a control does is not said here: it follows from its name and value, or from `data-press`
/// (`used.rs`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// The name of its tag.
    pub name: &'static str,
    /// The names of its attributes.
    pub attributes: &'static [&'static str],
    /// Their values, in the same order; an attribute whose value is empty is left out.
    pub values: Vec<String>,
    /// Tells it from its neighbours in a list whose members come and go; empty for most.
    pub key: String,
    /// What is inside.
    pub parts: Vec<Drawn>,
}

impl Default for Drawn {
    /// Nothing.
    fn default() -> Self {
        Self::Several(Vec::new())
    }
}

impl Drawn {
    /// Drawings as JSON, for a script that makes elements of them: a text is a string, an element
    /// `["name", ["attribute", "value", …], …parts]`.
    pub fn to_json(drawings: &[Self]) -> String {
        let mut json = String::from("[");
        list(drawings, &mut json);
        json.push(']');
        json
    }

    fn write(&self, json: &mut String) {
        match self {
            Self::Words(words) if words.is_empty() => {}
            Self::Words(words) => text(words, json),
            Self::Several(parts) => list(parts, json),
            Self::Kept(drawn) => drawn.write(json),
            Self::Element(element) => {
                comma(json);
                json.push('[');
                text(element.name, json);
                json.push_str(",[");
                for (name, value) in element.attributes.iter().zip(&element.values) {
                    if !value.is_empty() {
                        text(name, json);
                        text(value, json);
                    }
                }
                json.push(']');
                list(&element.parts, json);
                json.push(']');
            }
        }
    }
}

fn list(parts: &[Drawn], json: &mut String) {
    for part in parts {
        part.write(json);
    }
}

const QUOTE: char = '\u{22}';

fn text(text: &str, json: &mut String) {
    comma(json);
    json.push(QUOTE);
    for letter in text.chars() {
        match letter {
            QUOTE | '\\' => json.extend(['\\', letter]),
            // Writing to a `String` cannot fail.
            control if control < ' ' => drop(write!(json, "\\u{:04x}", u32::from(control))),
            other => json.push(other),
        }
    }
    json.push(QUOTE);
}

/// Between two things, and not before the first.
fn comma(json: &mut String) {
    if !json.ends_with('[') {
        json.push(',');
    }
}
