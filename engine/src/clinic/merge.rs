//! Lays a clinic's file over the built-in protocol (JSON Merge Patch, RFC 7396).

use super::tree::{Kind, Member, Node};

/// The tables of a protocol, whose entries can be put in another order.
pub(super) const TABLES: [&str; 5] =
    ["concerns", "combinations", "cautions", "downtime", "sources"];

/// The built-in protocol with what the file says laid over it, entries in the file's order.
pub(super) fn merged(built_in: &Node, file: &Node) -> Node {
    let mut merged = built_in.clone();
    if file.get("signedOff").is_some() {
        // A signature is one person's: half of one is none.
        merged.set("signedOff", Node { kind: Kind::Null, at: None });
    }
    lay_over(&mut merged, file, "");
    for table in TABLES {
        let first = file.get("order").and_then(|order| order.get(table));
        if let (Some(first), Some(table)) = (first, merged.get_mut(table)) {
            bring_forward(table, first);
        }
    }
    merged.keep_members(|member| !matches!(member.key.as_str(), "order" | "$schema"));
    if file.get("signedOff").is_none() && !merged.says_the_same(built_in) {
        // Nobody has signed the figures as they are now.
        merged.set("signedOff", Node { kind: Kind::Null, at: None });
    }
    merged
}

/// The table in which null says something of its own, that there is no end, and takes nothing away: 0 days do.
pub(super) const NULL_STAYS: &str = "alsoRulesOut";

/// `of` is the key of what is laid over.
fn lay_over(base: &mut Node, patch: &Node, of: &str) {
    let Kind::Object(members) = &patch.kind else {
        *base = patch.clone();
        return;
    };
    if !matches!(base.kind, Kind::Object(_)) {
        *base = Node::object(None);
    }
    base.at = patch.at;
    for Member { key, key_at, value } in members {
        if value.is_null() && of != NULL_STAYS {
            base.keep_members(|member| member.key != *key);
            continue;
        }
        if base.get(key).is_none() {
            base.set(key, Node { kind: Kind::Null, at: None });
        }
        let Kind::Object(known) = &mut base.kind else {
            return;
        };
        if let Some(member) = known.iter_mut().find(|member| member.key == *key) {
            member.key_at = *key_at;
            // What is broken must not hide what it was meant to change.
            if !matches!(value.kind, Kind::Broken) || member.value.is_null() {
                lay_over(&mut member.value, value, key);
            } else {
                member.value.at = value.at;
            }
        }
    }
}

/// Moves the members of these names to the beginning, in this order.
fn bring_forward(table: &mut Node, first: &Node) {
    let Kind::Object(members) = &mut table.kind else {
        return;
    };
    let mut front = 0;
    for id in first.texts() {
        if let Some(place) = members.iter().skip(front).position(|member| member.key == id) {
            members[front..=front + place].rotate_right(1);
            front += 1;
        }
    }
}

/// Marks the figures that the file has changed as the clinic's own.
pub(super) fn mark_origin(node: &mut Node, built_in: Option<&Node>) {
    if node.at.is_none() {
        return;
    }
    let same = built_in.is_some_and(|figure| node.says_the_same(figure));
    let is_figure = ["min", "max", "grade", "sources"].iter().all(|key| node.get(key).is_some());
    if is_figure {
        if !same {
            node.set("origin", Node { kind: Kind::Text("clinic".to_owned()), at: None });
        }
        return;
    }
    if let Kind::Object(members) = &mut node.kind {
        for member in members {
            let counterpart = built_in.and_then(|node| node.get(&member.key));
            mark_origin(&mut member.value, counterpart);
        }
    }
}
