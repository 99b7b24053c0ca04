//! The sentences that a visitor would read: each entry has its own, and each sentence is for something.

use super::Reader;
use super::nearest::nearest;
use super::report::{all, inside};
use super::tree::{Kind, Node};

/// For so many keys that are for nothing it is worked out what was meant.
const HELPED: usize = 50;

/// Endings of keys that a language has for its numbers.
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// What a sentence can be about, and in which part of the protocol such things stand.
const ABOUT: [(&str, &str); 14] = [
    ("concern", "concerns"),
    ("concern-rules-out", "concerns"),
    ("combination", "combinations"),
    ("caution", "cautions"),
    ("area", ""),
    ("note", ""),
    ("group", "groups"),
    ("question", "questions"),
    ("skin", "skin"),
    ("aftercare", "aftercare"),
    ("before", "before"),
    ("choosing", "choosing"),
    ("red-flag", "redFlags"),
    ("risk", "risks"),
];

/// The keys of all sentences there are for one protocol.
pub(super) struct Sentences<'a> {
    built_in: Vec<&'a str>,
    /// Those of the file, with their places.
    own: Vec<(String, &'a str)>,
    protocol: &'a Node,
}

impl<'a> Sentences<'a> {
    /// `keys` are those of the built-in sentences, sorted, one to a line.
    pub(super) fn of(protocol: &'a Node, keys: &'a str) -> Self {
        let languages = protocol.get("labels").map(Node::members).unwrap_or_default();
        let own = languages.iter().flat_map(|language| {
            let place = inside("/labels", &language.key);
            let keys = language.value.members().iter();
            keys.map(move |label| (inside(&place, &label.key), label.key.as_str()))
        });
        Self { built_in: keys.lines().collect(), own: own.collect(), protocol }
    }

    fn has(&self, key: &str) -> bool {
        self.built_in.binary_search(&key).is_ok() || self.own.iter().any(|(_, own)| *own == key)
    }

    fn missing(&self, of: &str, parts: &[&str]) -> Vec<String> {
        let keys = parts.iter().map(|part| join(of, part));
        keys.filter(|key| !self.has(key)).collect()
    }

    /// Whether a key is for something that the protocol has.
    fn is_for_something(&self, key: &str) -> bool {
        if self.built_in.binary_search(&key).is_ok() {
            return true;
        }
        let is_plural = key.rsplit_once('.').is_some_and(|(of, form)| {
            PLURALS.contains(&form) && self.built_in.binary_search(&&*join(of, "other")).is_ok()
        });
        is_plural || self.is_about_entry(key)
    }

    /// Whether a key is about an entry of the protocol as other keys are about others.
    fn is_about_entry(&self, key: &str) -> bool {
        let parts: Vec<&str> = key.split('.').collect();
        if let ["caution", id, "for", combination] = *parts.as_slice() {
            let caution = self.protocol.get("cautions").and_then(|table| table.get(id));
            let notes = caution.and_then(|caution| caution.get("notesFor"));
            return notes.into_iter().flat_map(Node::texts).any(|one| one == combination);
        }
        let Some(ids) = ids(self.protocol, parts[0]) else {
            return false;
        };
        let counts = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let like = |known: &&str| {
            let mut both = known.split('.').zip(&parts);
            known.split('.').count() == parts.len()
                && both.next().is_some_and(|(family, own)| family == *own)
                && both.skip(1).all(|(one, own)| one == *own || (counts(one) && counts(own)))
        };
        parts.get(1).is_some_and(|id| ids.contains(id)) && self.built_in.iter().any(like)
    }

    /// The key that was most likely meant.
    fn meant(&self, key: &str) -> Option<String> {
        let mut parts = key.split('.');
        let (family, id) = (parts.next()?, parts.next()?);
        let mut candidates: Vec<String> = self.built_in.iter().map(|&key| key.to_owned()).collect();
        let rest: Vec<&str> = parts.collect();
        for known in ids(self.protocol, family).unwrap_or_default() {
            candidates.push([&[family, known], rest.as_slice()].concat().join("."));
        }
        for known in self.built_in.iter().filter(|known| known.starts_with(family)) {
            let part: Vec<&str> = known.split('.').skip(2).collect();
            candidates.push([&[family, id], part.as_slice()].concat().join("."));
        }
        candidates.retain(|candidate| self.is_for_something(candidate));
        nearest(key, candidates.iter().map(String::as_str)).map(str::to_owned)
    }
}

impl Reader<'_> {
    /// Entries without the sentences that a visitor would read, and sentences for nothing.
    pub(super) fn labels(&mut self, sentences: &Sentences) {
        for (place, of, parts) in needed(sentences.protocol) {
            let missing = sentences.missing(&of, &parts);
            if !missing.is_empty() {
                let message = format!(
                    "visitors would read nothing here; add {} to a language in `labels`",
                    all(missing.iter().map(String::as_str))
                );
                self.remark(&place, message);
            }
        }
        let mut helped = 0;
        for (place, key) in &sentences.own {
            if sentences.is_for_something(key) {
                continue;
            }
            helped += 1;
            let meant = if helped > HELPED { None } else { sentences.meant(key) };
            let meant = meant.map(|key| format!("; did you mean `{key}`?")).unwrap_or_default();
            self.remark(
                place,
                format!("`{key}` is the sentence for nothing in this protocol{meant}"),
            );
        }
    }

    /// Sentences that help but that a visitor can do without, and those that nobody sees.
    pub(super) fn warn_of_labels(&mut self, sentences: &Sentences) {
        for (table, kind, parts) in [
            ("concerns", "concern", ["hint", "about"].as_slice()),
            ("combinations", "combination", &["healing", "evidence"]),
        ] {
            for entry in sentences.protocol.get(table).map(Node::members).unwrap_or_default() {
                let missing = sentences.missing(&join(kind, &entry.key), parts);
                if !missing.is_empty() {
                    let missing = all(missing.iter().map(String::as_str));
                    let place = inside(&inside("", table), &entry.key);
                    self.remark(&place, format!("visitors would be told more by {missing}"));
                }
            }
        }
        for (place, key) in &sentences.own {
            let mut parts = key.split('.');
            let family = parts.next().unwrap_or_default();
            let id = parts.next().unwrap_or_default();
            let has = |protocol| ids(protocol, family).map(|ids| ids.contains(&id));
            // Some built-in sentences begin like those of an entry and are about none.
            if has(sentences.protocol) == Some(false) && has(self.built_in) == Some(true) {
                self.remark(place, format!("`{id}` is not in this protocol, so nobody reads this"));
            }
        }
    }
}

/// The ids of the entries of a protocol that sentences of this beginning are about.
fn ids<'a>(protocol: &'a Node, family: &str) -> Option<Vec<&'a str>> {
    let (_, part) = ABOUT.iter().find(|(name, _)| *name == family)?;
    let mut ids = Vec::new();
    match (family, protocol.get(part)) {
        ("area", _) => {
            for concern in protocol.get("concerns").map(Node::members).unwrap_or_default() {
                ids.extend(concern.value.get("areas").into_iter().flat_map(Node::texts));
            }
        }
        ("note", _) => notes(protocol, "", &mut |_, note| ids.push(note)),
        (_, Some(table)) => {
            ids.extend(table.members().iter().map(|member| member.key.as_str()));
            let entries = table.entries().iter();
            ids.extend(entries.filter_map(|entry| entry.get("id").and_then(Node::text)));
        }
        _ => {}
    }
    Some(ids)
}

/// What a visitor would read: where the entry stands, the beginning of the keys, and their ends.
fn needed(protocol: &Node) -> Vec<(String, String, Vec<&'static str>)> {
    let mut needed = Vec::new();
    let members = |key| {
        let members = protocol.get(key).map(Node::members).unwrap_or_default().iter();
        members.filter(|member| !matches!(member.value.kind, Kind::Broken))
    };
    let entries = |key| protocol.get(key).map(Node::entries).unwrap_or_default().iter().enumerate();
    let is_set =
        |node: &Node, key: &str| node.get(key).is_some_and(|list| !list.entries().is_empty());

    for concern in members("concerns") {
        let (id, concern) = (&concern.key, &concern.value);
        let place = inside("/concerns", id);
        let mut parts = vec!["name", "within"];
        if matches!(concern.get("professionalFirst"), Some(first) if first.is_true()) {
            parts.push("first");
        }
        if is_set(concern, "rulesOut") {
            needed.push((place.clone(), join("concern-rules-out", id), vec![""]));
        }
        for (index, area) in concern.get("areas").into_iter().flat_map(Node::texts).enumerate() {
            let place = inside(&inside(&place, "areas"), &index.to_string());
            needed.push((place, join("area", area), vec!["name", "within"]));
        }
        needed.push((place, join("concern", id), parts));
    }
    for combination in members("combinations") {
        let mut parts = vec!["name", "within", "what", "when"];
        if is_set(&combination.value, "warningSources") {
            parts.push("warning");
        }
        let key = &combination.key;
        needed.push((inside("/combinations", key), join("combination", key), parts));
    }
    cautions(protocol, &mut needed);
    for (list, kind, parts) in [
        ("groups", "group", [""].as_slice()),
        ("questions", "question", &[""]),
        ("skin", "skin", &[""]),
        ("aftercare", "aftercare", &["lead", "rest"]),
        ("before", "before", &["lead", "rest"]),
        ("choosing", "choosing", &["lead", "rest"]),
        ("redFlags", "red-flag", &[""]),
        ("risks", "risk", &["lead", "rest"]),
    ] {
        for (index, entry) in entries(list) {
            if let Some(id) = entry.get("id").and_then(Node::text) {
                let place = inside(&inside("", list), &index.to_string());
                needed.push((place, join(kind, id), parts.to_vec()));
            }
        }
    }
    notes(protocol, "", &mut |place, note| {
        needed.push((place.to_owned(), join("note", note), vec![""]));
    });
    needed
}

/// How a caution comes in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Comes {
    /// As a line that can be ticked.
    Asked,
    /// As what is asked under such a line, with its day: its wait can be over, and then there is something to talk
    /// about.
    AskedWithItsDay,
    /// By the skin, or as what is told to everyone.
    Told,
}

/// A caution is read as it comes in. One that another question covers has no sentence of its own.
fn cautions(protocol: &Node, needed: &mut Vec<(String, String, Vec<&'static str>)>) {
    let entries = |key| protocol.get(key).map(Node::entries).unwrap_or_default().iter();
    let mut add = |id: Option<&str>, comes: Comes| {
        let id = id.unwrap_or_default();
        let Some(caution) = protocol.get("cautions").and_then(|table| table.get(id)) else {
            return;
        };
        let lists = |key: &str| caution.get(key).is_some_and(|list| !list.entries().is_empty());
        let mut parts = if comes == Comes::Told { vec!["name"] } else { vec!["ask", "name"] };
        let kind = caution.get("kind").and_then(Node::text);
        match kind {
            Some("stop") => parts.extend(["why", "steps.0.lead"]),
            Some("postpone") => parts.extend(["wait", "why"]),
            _ => {}
        }
        let days = || caution.get("waitDays").and_then(Node::number).is_some();
        let ends = comes == Comes::AskedWithItsDay && kind == Some("postpone") && days();
        // What concerns some combinations only is a note beside the plan.
        let is_note = kind == Some("discuss") || (kind.is_some() && lists("combinations"));
        if is_note || ends {
            parts.extend(["note.lead", "note.rest"]);
        }
        let also = caution.get("alsoRulesOut").is_some_and(|also| !also.members().is_empty());
        if lists("combinations") || also {
            parts.push("rulesOut");
        }
        let place = inside("/cautions", id);
        let notes = caution.get("notesFor").into_iter().flat_map(Node::texts).enumerate();
        for (index, combination) in notes {
            let place = inside(&inside(&place, "notesFor"), &index.to_string());
            let of = join(&join("caution", id), "for");
            needed.push((place, join(&of, combination), vec![""]));
        }
        needed.push((place, join("caution", id), parts));
    };
    let asks = entries("questions").filter_map(|group| group.get("asks")).flat_map(Node::entries);
    for ask in asks {
        add(ask.get("caution").and_then(Node::text), Comes::Asked);
        for fact in ask.get("which").into_iter().flat_map(Node::texts) {
            add(Some(fact), Comes::AskedWithItsDay);
        }
    }
    for answer in entries("skin") {
        add(answer.get("caution").and_then(Node::text), Comes::Told);
    }
    for caution in entries("reminders") {
        add(caution.text(), Comes::Told);
    }
}

/// The notes of all figures and concerns, with their places.
fn notes<'a>(node: &'a Node, place: &str, found: &mut impl FnMut(&str, &'a str)) {
    for member in node.members() {
        let inner = inside(place, &member.key);
        match member.value.text() {
            Some(id) if member.key == "note" && node.get("min").is_some() => found(&inner, id),
            None if member.key == "notes" && node.get("rulesOut").is_some() => {
                for (index, id) in member.value.entries().iter().enumerate() {
                    if let Some(id) = id.text() {
                        found(&inside(&inner, &index.to_string()), id);
                    }
                }
            }
            _ => notes(&member.value, &inner, found),
        }
    }
}

fn join(of: &str, part: &str) -> String {
    if part.is_empty() { of.to_owned() } else { format!("{of}.{part}") }
}
