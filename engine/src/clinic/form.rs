//! Holds a clinic's file against the shape: everything that may not stand where it does.

use std::collections::BTreeMap;

use super::nearest::{did_you_mean, nearest};
use super::older;
use super::report::{ENOUGH, Remark, are, either, inside};
use super::shape::{Shape, Type};
use super::texts;
use super::tree::{Kind, Member, Node};

/// Marks what may not stand there as broken, and says why.
pub(super) fn check(shape: Shape, file: &mut Node, remarks: &mut Vec<Remark>) {
    Form { remarks }.value(shape, file, "");
}

struct Form<'a> {
    remarks: &'a mut Vec<Remark>,
}

impl Form<'_> {
    fn remark(&mut self, at: Option<usize>, place: &str, message: String) {
        let at = at.unwrap_or_default();
        self.remarks.push(Remark { at, place: place.to_owned(), message });
    }

    fn value(&mut self, shape: Shape, node: &mut Node, place: &str) {
        if self.remarks.len() > ENOUGH {
            node.kind = Kind::Broken;
            return;
        }
        let wrong = match (&mut node.kind, shape.kind()) {
            (Kind::Null, _) if shape.nullable => None,
            (Kind::Object(_), Type::Object) => {
                self.object(shape, node, place);
                None
            }
            (Kind::List(_), Type::List) => {
                self.list(shape, node, place);
                None
            }
            (Kind::Bool(_), Type::Bool) => None,
            (Kind::Number(digits), Type::Number) => wrong_number(shape, digits),
            (Kind::Text(text), Type::Text) => texts::wrong(shape, text),
            (Kind::Text(text), Type::Choice) => wrong_word(shape, text),
            _ => {
                let expected = older::value(place, node).unwrap_or_else(|| shape.expected());
                Some(format!("{} stands here; use {expected}", found(node)))
            }
        };
        if let Some(message) = wrong {
            self.remark(node.at, place, message);
            node.kind = Kind::Broken;
        }
    }

    fn object(&mut self, shape: Shape, node: &mut Node, place: &str) {
        let members = node.members().len();
        if let Some(most) = shape.number("maxProperties")
            && u32::try_from(members).unwrap_or(u32::MAX) > most
        {
            self.remark(
                node.at,
                place,
                format!("{members} entries stand here; use at most {most}"),
            );
            node.kind = Kind::Broken;
            return;
        }
        let missing: Vec<&str> =
            shape.required().filter(|key| node.member(key).is_none()).collect();
        if !missing.is_empty() {
            let message = format!("{} missing here", are(&missing));
            self.remark(node.at, place, message);
        }
        let table = shape.entry();
        let names = shape.names();
        let outer = place;
        node.keep_members(|Member { key, key_at, value }| {
            if self.remarks.len() > ENOUGH {
                return false;
            }
            let place = inside(place, key);
            if let Some(shape) = shape.key(key) {
                self.value(shape, value, &place);
            } else if let Some(shape) = table {
                match names.and_then(|names| texts::wrong(names, key)) {
                    None => self.value(shape, value, &place),
                    Some(message) => {
                        self.remark(*key_at, &place, message);
                        value.kind = Kind::Broken;
                    }
                }
            } else {
                let message = older::key(outer, key).unwrap_or_else(|| unknown_key(shape, key));
                self.remark(*key_at, &place, message);
                return false;
            }
            true
        });
    }

    fn list(&mut self, shape: Shape, node: &mut Node, place: &str) {
        let at = node.at;
        let Kind::List(entries) = &mut node.kind else {
            return;
        };
        if entries.is_empty() && shape.number("minItems").is_some() {
            self.remark(at, place, "the list is empty; name at least one".to_owned());
        }
        for (index, entry) in entries.iter_mut().enumerate() {
            if let Some(shape) = shape.item() {
                self.value(shape, entry, &inside(place, &index.to_string()));
            }
        }
        if !shape.each_once() {
            return;
        }
        let mut seen = BTreeMap::new();
        for (index, entry) in entries.iter().enumerate() {
            if let Some(text) = entry.text()
                && *seen.entry(text).or_insert(index) < index
            {
                let place = inside(place, &index.to_string());
                let message = format!("`{text}` stands in this list twice; leave one of them");
                self.remark(entry.at, &place, message);
            }
        }
    }
}

fn wrong_number(shape: Shape, digits: &str) -> Option<String> {
    let (least, most) = shape.bounds();
    let short = texts::short(digits);
    let expected = shape.expected();
    let negative = digits.starts_with('-');
    if !digits.trim_start_matches('-').bytes().all(|digit| digit.is_ascii_digit()) {
        return Some(format!("{short} is not a whole number; use {expected}"));
    }
    // More digits than fit into a number are too many in any case.
    let number = if negative { None } else { Some(digits.parse().unwrap_or(u32::MAX)) };
    match number {
        Some(number) if number > most => Some(format!("{short} is above {most}; use {expected}")),
        Some(number) if number >= least => None,
        _ => Some(format!("{short} is below {least}; use {expected}")),
    }
}

fn wrong_word(shape: Shape, text: &str) -> Option<String> {
    if shape.words().any(|word| word == text) {
        return None;
    }
    let guess = did_you_mean(text, shape.words());
    Some(format!("`{}` stands here; use {}{guess}", texts::short(text), either(shape.words())))
}

fn unknown_key(shape: Shape, key: &str) -> String {
    if key == "origin" {
        return "`origin` is worked out by the planner; leave it out".to_owned();
    }
    let short = texts::short(key);
    match nearest(key, shape.keys()) {
        Some(near) => format!("there is no key `{short}`; did you mean `{near}`?"),
        None => format!("there is no key `{short}` here; use {}", either(shape.keys())),
    }
}

/// What stands there, in words.
fn found(node: &Node) -> String {
    match &node.kind {
        Kind::Null => "null".to_owned(),
        Kind::Bool(yes) => yes.to_string(),
        Kind::Number(digits) => texts::short(digits),
        Kind::Text(text) => format!("the text \"{}\"", texts::short(text)),
        Kind::List(_) => "a list".to_owned(),
        Kind::Object(_) => "an object".to_owned(),
        Kind::Broken => "something else".to_owned(),
    }
}
