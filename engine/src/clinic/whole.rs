//! Holds file and built-in protocol together against the shape: what is missing, what refers to
//! nothing, and which range is the wrong way round.

use super::Reader;
use super::merge::NULL_STAYS;
use super::nearest::nearest;
use super::older;
use super::removed;
use super::report::{ENOUGH, all, are, either, inside, line};
use super::shape::{Shape, Type};
use super::tree::{Kind, Node};
use crate::protocol::Day;

/// Up to so many names are listed when one is unknown.
const FEW: usize = 16;

impl Reader<'_> {
    /// Everything that is wrong with the whole, though each part of it may stand where it does.
    pub(super) fn whole(&mut self, shape: Shape, protocol: &Node) {
        let file = self.file;
        self.together(shape, protocol, "", protocol);
        if let (Some(order), Some(shape)) = (file.get("order"), shape.key("order")) {
            self.together(shape, order, "/order", protocol);
        }
        self.signature(protocol);
        self.needless_removals(file, shape, "");
    }

    fn together(&mut self, shape: Shape, node: &Node, place: &str, protocol: &Node) {
        if self.remarks.len() > ENOUGH {
            return;
        }
        match &node.kind {
            Kind::Object(members) => {
                self.missing(shape, node, place);
                if shape.is_range() {
                    self.range(node, place, shape);
                }
                let table = shape.names().and_then(Shape::refers_to);
                for member in members {
                    let place = inside(place, &member.key);
                    // The keys of the tables themselves stand where they refer to.
                    if let Some(table) = table
                        && place.matches('/').count() > 2
                    {
                        self.reference(table, &member.key, member.key_at, &place, protocol);
                    }
                    if let Some(shape) = shape.under(&member.key) {
                        self.together(shape, &member.value, &place, protocol);
                    }
                }
            }
            Kind::List(entries) => {
                if entries.is_empty() && node.at.is_none() && shape.number("minItems").is_some() {
                    let message = "every source of it is removed; name another in `sources`";
                    self.remark(place, message.to_owned());
                }
                for (index, entry) in entries.iter().enumerate() {
                    if let Some(shape) = shape.item() {
                        self.together(shape, entry, &inside(place, &index.to_string()), protocol);
                    }
                }
            }
            Kind::Text(id) if shape.kind() == Type::Text => {
                if let Some(table) = shape.refers_to() {
                    self.reference(table, id, node.at, place, protocol);
                }
            }
            _ => {}
        }
    }

    /// What an entry needs that the built-in protocol has no such entry for.
    fn missing(&mut self, shape: Shape, node: &Node, place: &str) {
        if node.at.is_none() {
            return;
        }
        let missing: Vec<&str> =
            shape.required_together().filter(|key| node.member(key).is_none()).collect();
        if missing.is_empty() {
            return;
        }
        let parts: Vec<&str> = place.split('/').skip(1).collect();
        let near = match parts.as_slice() {
            [table, id] => {
                let names = self.built_in.get(table).map(Node::members).unwrap_or_default();
                nearest(id, names.iter().map(|member| member.key.as_str()))
            }
            _ => None,
        };
        let message = match near {
            _ if let Some(message) = older::lacks(place, &missing) => message,
            Some(near) => format!(
                "the built-in protocol has no such entry; did you mean `{near}`? A new one needs {}",
                all(missing)
            ),
            None => format!("{} missing, and the built-in protocol has none here", are(&missing)),
        };
        self.remark(place, message);
    }

    fn range(&mut self, node: &Node, place: &str, shape: Shape) {
        let end = |key| Some((node.get(key)?.number()?, node.get(key)?.at));
        let (Some((min, min_at)), Some((max, max_at))) = (end("min"), end("max")) else {
            return;
        };
        if min <= max {
            return;
        }
        let least = shape.key("min").map_or(0, |min| min.bounds().0);
        let (key, message) = if min_at.is_some() || max_at.is_none() {
            let whose = if max_at.is_some() { "" } else { " of the built-in protocol" };
            let message =
                format!("{min} is above max {max}{whose}; use a number from {least} to {max}");
            ("min", message)
        } else {
            let message = format!(
                "{max} is below min {min} of the built-in protocol; use a number from {min} or give min"
            );
            ("max", message)
        };
        self.remark(&inside(place, key), message);
    }

    fn reference(
        &mut self,
        table: &str,
        id: &str,
        at: Option<usize>,
        place: &str,
        protocol: &Node,
    ) {
        let members = protocol.get(table).map(Node::members).unwrap_or_default();
        if members.iter().any(|member| member.key == id) {
            return;
        }
        let removal = removed::place(&self.removed, table, id);
        let one = match table {
            "downtime" => "downtime class",
            plural => plural.trim_end_matches('s'),
        };
        match (removal, at) {
            (Some(removal), Some(_)) => {
                let line = line(self.text, removal);
                self.remark(place, format!("the {one} `{id}` is removed in line {line}"));
            }
            (Some(removal), None) => {
                let message = format!(
                    "the {one} `{id}` is removed here and still used in the built-in {place}; \
                     change or remove that too"
                );
                self.remark_at(removal, &inside(&format!("/{table}"), id), message);
            }
            (None, _) => {
                let names = || members.iter().map(|member| member.key.as_str());
                let help = match nearest(id, names()) {
                    Some(near) => format!("; did you mean `{near}`?"),
                    None if members.len() <= FEW => format!("; there is {}", either(names())),
                    None => String::new(),
                };
                let id = super::texts::short(id);
                self.remark(place, format!("there is no {one} `{id}`{help}"));
            }
        }
    }

    fn signature(&mut self, protocol: &Node) {
        let day = |key: &str| {
            let text = protocol.get("signedOff")?.get(key)?.text()?;
            text.parse::<Day>().ok()
        };
        if let (Some(on), Some(review)) = (day("on"), day("reviewBy"))
            && review < on
        {
            let message = format!("{review} comes before the day of signing, {on}");
            self.remark("/signedOff/reviewBy", message);
        }
    }

    /// Removals of what was never there: most likely another name was meant.
    fn needless_removals(&mut self, file: &Node, shape: Shape, place: &str) {
        for member in file.members() {
            if self.remarks.len() > ENOUGH {
                return;
            }
            if place.ends_with(NULL_STAYS) {
                return;
            }
            let place = inside(place, &member.key);
            if member.value.is_null() && shape.key(&member.key).is_none() {
                self.needless_removal(&place, &member.key);
            } else if let Some(shape) = shape.under(&member.key) {
                self.needless_removals(&member.value, shape, &place);
            }
        }
    }

    fn needless_removal(&mut self, place: &str, key: &str) {
        let mut table = Some(self.built_in);
        for part in place.rsplit_once('/').map_or("", |(table, _)| table).split('/').skip(1) {
            table = table.and_then(|node| node.get(part));
        }
        let names = table.map(Node::members).unwrap_or_default();
        if names.iter().any(|member| member.key == key) {
            return;
        }
        let guess = super::nearest::did_you_mean(key, names.iter().map(|name| name.key.as_str()));
        self.remark(place, format!("there is nothing of this name to remove{guess}"));
    }
}
