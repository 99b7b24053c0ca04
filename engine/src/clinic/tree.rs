//! JSON as a tree that remembers where in the clinic's text each part stands.

/// A value, and where it begins in the clinic's text; the built-in protocol's has no place.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) kind: Kind,
    pub(super) at: Option<usize>,
}

/// What stands there.
#[derive(Clone, Debug)]
pub(super) enum Kind {
    Null,
    Bool(bool),
    /// As it is written, so that nothing is rounded.
    Number(String),
    Text(String),
    List(Vec<Node>),
    Object(Vec<Member>),
    /// Something that has been found fault with, so that nothing more is said about it.
    Broken,
}

/// A key with its value. The order is that of the text.
#[derive(Clone, Debug)]
pub(super) struct Member {
    pub(super) key: String,
    pub(super) key_at: Option<usize>,
    pub(super) value: Node,
}

impl Node {
    pub(super) fn object(at: Option<usize>) -> Self {
        Self { kind: Kind::Object(Vec::new()), at }
    }

    /// The members; none of what is no object.
    pub(super) fn members(&self) -> &[Member] {
        if let Kind::Object(members) = &self.kind { members } else { &[] }
    }

    /// The entries; none of what is no list.
    pub(super) fn entries(&self) -> &[Node] {
        if let Kind::List(entries) = &self.kind { entries } else { &[] }
    }

    pub(super) fn text(&self) -> Option<&str> {
        if let Kind::Text(text) = &self.kind { Some(text) } else { None }
    }

    /// The number, where it is a whole one that is not too large to count.
    pub(super) fn number(&self) -> Option<u32> {
        if let Kind::Number(digits) = &self.kind { digits.parse().ok() } else { None }
    }

    pub(super) fn is_null(&self) -> bool {
        matches!(self.kind, Kind::Null)
    }

    pub(super) fn is_true(&self) -> bool {
        matches!(self.kind, Kind::Bool(true))
    }

    pub(super) fn member(&self, key: &str) -> Option<&Member> {
        self.members().iter().find(|member| member.key == key)
    }

    pub(super) fn get(&self, key: &str) -> Option<&Node> {
        self.member(key).map(|member| &member.value)
    }

    pub(super) fn get_mut(&mut self, key: &str) -> Option<&mut Node> {
        let Kind::Object(members) = &mut self.kind else {
            return None;
        };
        members.iter_mut().find_map(|member| (member.key == key).then_some(&mut member.value))
    }

    /// Puts a value under a key, in the place of the one that stands there or at the end.
    pub(super) fn set(&mut self, key: &str, value: Node) {
        if let Some(known) = self.get_mut(key) {
            *known = value;
        } else if let Kind::Object(members) = &mut self.kind {
            members.push(Member { key: key.to_owned(), key_at: None, value });
        }
    }

    /// Keeps the members that pass.
    pub(super) fn keep_members(&mut self, passes: impl FnMut(&mut Member) -> bool) {
        if let Kind::Object(members) = &mut self.kind {
            members.retain_mut(passes);
        }
    }

    /// Keeps the entries that pass.
    pub(super) fn keep_entries(&mut self, passes: impl FnMut(&mut Node) -> bool) {
        if let Kind::List(entries) = &mut self.kind {
            entries.retain_mut(passes);
        }
    }

    /// The texts of a list.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        self.entries().iter().filter_map(Node::text)
    }

    /// Whether it says the same, wherever it stands and in whatever order.
    pub(super) fn says_the_same(&self, other: &Node) -> bool {
        match (&self.kind, &other.kind) {
            (Kind::Null, Kind::Null) => true,
            (Kind::Bool(one), Kind::Bool(other)) => one == other,
            (Kind::Number(one), Kind::Number(other)) | (Kind::Text(one), Kind::Text(other)) => {
                one == other
            }
            (Kind::List(one), Kind::List(other)) => {
                let mut pairs = one.iter().zip(other);
                one.len() == other.len() && pairs.all(|(one, other)| one.says_the_same(other))
            }
            (Kind::Object(one), Kind::Object(all)) => {
                let found = |member: &Member| {
                    let counterpart = other.get(&member.key);
                    counterpart.is_some_and(|value| member.value.says_the_same(value))
                };
                one.len() == all.len() && one.iter().all(found)
            }
            _ => false,
        }
    }
}
