//! Follows a removal through the built-in protocol, so that nothing points at what is gone.
//!
//! Only what the file has not written itself is changed here: where a clinic names something that it
//! removes, that is a fault. And nothing may come to weigh more or less than it did: a stop for one
//! combination goes with it, and never becomes a stop for the whole treatment; a question for some
//! concerns goes with them, and is never asked of everyone.

use super::merge::TABLES;
use super::report::{Remark, inside};
use super::tree::{Kind, Node};

/// Something that is no longer there.
#[derive(Clone, Debug)]
pub(super) struct Removed {
    pub(super) table: &'static str,
    pub(super) id: String,
    /// Where the file says so, of this or of what it went with.
    pub(super) at: usize,
}

/// What the file removes of the built-in protocol's tables.
pub(super) fn named(file: &Node, built_in: &Node) -> Vec<Removed> {
    let mut removed = Vec::new();
    for table in TABLES {
        let members = file.get(table).map(Node::members).unwrap_or_default();
        for member in members.iter().filter(|member| member.value.is_null()) {
            if built_in.get(table).is_some_and(|table| table.get(&member.key).is_some()) {
                let at = member.key_at.unwrap_or_default();
                removed.push(Removed { table, id: member.key.clone(), at });
            }
        }
    }
    removed
}

/// Takes out of the built-in parts what refers to something removed. `removed` grows by what has to
/// go with it.
pub(super) fn follow(protocol: &mut Node, removed: &mut Vec<Removed>, remarks: &mut Vec<Remark>) {
    loop {
        let before = removed.len();
        lists(protocol, removed);
        cautions(protocol, removed, remarks);
        questions(protocol, removed);
        if removed.len() == before {
            break;
        }
    }
    sources(protocol, removed);
}

/// Where an entry was removed, if it was.
pub(super) fn place(removed: &[Removed], table: &str, id: &str) -> Option<usize> {
    let found = removed.iter().find(|removed| removed.table == table && removed.id == id);
    found.map(|removed| removed.at)
}

/// Drops from a built-in list what has been removed; whether the list is empty because of it.
fn thin_out(list: Option<&mut Node>, table: &str, removed: &[Removed]) -> Option<usize> {
    let list = list.filter(|list| list.at.is_none() && !list.entries().is_empty())?;
    let mut place_of_removal = None;
    list.keep_entries(|entry| {
        let gone = entry.text().and_then(|id| place(removed, table, id));
        place_of_removal = gone.or(place_of_removal);
        gone.is_none()
    });
    place_of_removal.filter(|_| list.entries().is_empty())
}

/// Whatever only gets shorter.
fn lists(protocol: &mut Node, removed: &[Removed]) {
    let gone =
        |table: &str, id: Option<&str>| id.is_some_and(|id| place(removed, table, id).is_some());
    for_each_entry(protocol.get_mut("concerns"), |_, concern| {
        thin_out(concern.get_mut("rulesOut"), "combinations", removed);
        if let Some(fits) = concern.get_mut("combinations") {
            fits.keep_members(|fit| {
                fit.value.at.is_some() || !gone("combinations", Some(&fit.key))
            });
        }
        true
    });
    for_each_entry(protocol.get_mut("cautions"), |_, caution| {
        thin_out(caution.get_mut("notesFor"), "combinations", removed);
        if let Some(also) = caution.get_mut("alsoRulesOut") {
            also.keep_members(|one| {
                one.value.at.is_some() || !gone("combinations", Some(&one.key))
            });
        }
        true
    });
    for_each_entry(protocol.get_mut("combinations"), |_, combination| {
        thin_out(combination.get_mut("conflicts"), "combinations", removed);
        true
    });
    if let Some(groups) = protocol.get_mut("groups") {
        groups.keep_entries(|group| {
            thin_out(group.get_mut("concerns"), "concerns", removed).is_none()
        });
    }
    thin_out(protocol.get_mut("reminders"), "cautions", removed);
    if let Some(skin) = protocol.get_mut("skin") {
        skin.keep_entries(|answer| {
            if answer.at.is_none() && gone("cautions", answer.get("caution").and_then(Node::text)) {
                answer.set("caution", Node { kind: Kind::Null, at: None });
            }
            true
        });
    }
    if let Some(flags) = protocol.get_mut("redFlags") {
        flags.keep_entries(|flag| {
            flag.at.is_some() || !gone("combinations", flag.get("combination").and_then(Node::text))
        });
    }
}

/// A caution for combinations that are all gone.
fn cautions(protocol: &mut Node, removed: &mut Vec<Removed>, remarks: &mut Vec<Remark>) {
    let mut gone = Vec::new();
    for_each_entry(protocol.get_mut("cautions"), |id, caution| {
        let Some(at) = thin_out(caution.get_mut("combinations"), "combinations", removed) else {
            return true;
        };
        if caution.get("kind").and_then(Node::text) == Some("discuss") {
            return true; // its note concerns the whole treatment in any case
        }
        if let Some(at) = caution.at {
            let message = "every combination that it concerned is removed; name others in \
                `combinations`, use [] for the whole treatment, or remove the caution too";
            let place = inside("/cautions", id);
            remarks.push(Remark { at, place, message: message.to_owned() });
            return true;
        }
        gone.push(Removed { table: "cautions", id: id.to_owned(), at });
        false
    });
    removed.extend(gone);
}

/// Questions about what is gone, or for concerns that are.
fn questions(protocol: &mut Node, removed: &mut Vec<Removed>) {
    let mut unasked = Vec::new();
    if let Some(groups) = protocol.get_mut("questions").filter(|groups| groups.at.is_none()) {
        groups.keep_entries(|group| {
            if let Some(asks) = group.get_mut("asks") {
                asks.keep_entries(|ask| {
                    for key in UNDER {
                        thin_out(ask.get_mut(key), "cautions", removed);
                    }
                    if let Some(at) = thin_out(ask.get_mut("onlyWith"), "concerns", removed) {
                        let lead = ask.get("caution").and_then(Node::text).into_iter();
                        unasked.extend(lead.chain(under(ask)).map(|id| (id.to_owned(), at)));
                        return false;
                    }
                    let lead = ask.get("caution").and_then(Node::text).unwrap_or_default();
                    place(removed, "cautions", lead).is_none()
                });
            }
            group.get("asks").is_none_or(|asks| !asks.entries().is_empty())
        });
    }
    for (id, at) in unasked {
        if is_told(protocol, &id) || place(removed, "cautions", &id).is_some() {
            continue;
        }
        // One that the clinic has changed stays, and that nobody asks it is then said.
        for_each_entry(protocol.get_mut("cautions"), |entry, caution| {
            let goes = entry == id && caution.at.is_none();
            if goes {
                removed.push(Removed { table: "cautions", id: id.clone(), at });
            }
            !goes
        });
    }
}

/// Where a question names cautions besides its leading one.
const UNDER: [&str; 2] = ["covers", "which"];

/// The cautions that a question names besides its leading one.
fn under(ask: &Node) -> impl Iterator<Item = &str> {
    UNDER.into_iter().filter_map(|key| ask.get(key)).flat_map(Node::texts)
}

/// Whether a caution is asked, told to everyone, or follows from the skin.
fn is_told(protocol: &Node, id: &str) -> bool {
    let list = |key: &str| protocol.get(key).map(Node::entries).unwrap_or_default().iter();
    let is = |node: &Node, key: &str| node.get(key).and_then(Node::text) == Some(id);
    let asks = list("questions").filter_map(|group| group.get("asks")).flat_map(Node::entries);
    asks.into_iter().any(|ask| is(ask, "caution") || under(ask).any(|one| one == id))
        || list("skin").any(|answer| is(answer, "caution"))
        || list("reminders").any(|caution| caution.text() == Some(id))
}

/// Sources that are gone leave the lists that cite them, and those that nothing cites any more go.
fn sources(protocol: &mut Node, removed: &[Removed]) {
    leave_lists(protocol, removed);
    let mut cited = Vec::new();
    cite(protocol, &mut cited);
    let cited: Vec<String> = cited.into_iter().map(str::to_owned).collect();
    if let Some(sources) = protocol.get_mut("sources") {
        sources.keep_members(|source| source.key_at.is_some() || cited.contains(&source.key));
    }
}

fn leave_lists(node: &mut Node, removed: &[Removed]) {
    for key in ["sources", "warningSources"] {
        thin_out(node.get_mut(key), "sources", removed);
    }
    match &mut node.kind {
        Kind::List(entries) => entries.iter_mut().for_each(|entry| leave_lists(entry, removed)),
        Kind::Object(members) => {
            for member in members.iter_mut() {
                leave_lists(&mut member.value, removed);
            }
        }
        _ => {}
    }
}

/// Every source that is cited anywhere.
pub(super) fn cite<'a>(node: &'a Node, cited: &mut Vec<&'a str>) {
    for key in ["sources", "warningSources"] {
        cited.extend(node.get(key).into_iter().flat_map(Node::texts));
    }
    node.entries().iter().for_each(|entry| cite(entry, cited));
    node.members().iter().for_each(|member| cite(&member.value, cited));
}

fn for_each_entry(table: Option<&mut Node>, mut keep: impl FnMut(&str, &mut Node) -> bool) {
    if let Some(table) = table {
        table.keep_members(|member| keep(&member.key, &mut member.value));
    }
}

/// What a removed caution's question asked about besides it, and nothing asks about now.
pub(super) fn asked_under(built_in: &Node, removed: &[Removed], id: &str) -> Option<String> {
    let groups = built_in.get("questions").map(Node::entries).unwrap_or_default();
    let mut asks = groups.iter().filter_map(|group| group.get("asks")).flat_map(Node::entries);
    let ask = asks.find(|ask| under(ask).any(|one| one == id))?;
    let lead = ask.get("caution").and_then(Node::text)?;
    place(removed, "cautions", lead)?;
    Some(lead.to_owned())
}
