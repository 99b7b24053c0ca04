//! What may stand where: the generated schema, as the reader walks it.

use super::report::either;
use super::tree::{Kind, Node};

/// What may stand at one place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape<'a> {
    root: &'a Node,
    node: &'a Node,
    /// Whether null may stand there.
    pub(super) nullable: bool,
}

/// The kinds of values that shapes tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Type {
    Object,
    List,
    Text,
    Number,
    Bool,
    /// One of a few words.
    Choice,
}

impl<'a> Shape<'a> {
    /// The shape of a whole file.
    pub(super) fn of_file(root: &'a Node) -> Self {
        Self::of(root, root)
    }

    fn of(root: &'a Node, node: &'a Node) -> Self {
        let mut shape = Self { root, node, nullable: false };
        loop {
            let keyword = |key| shape.node.get(key);
            shape.node = if let Some(name) = keyword("$ref").and_then(Node::text) {
                let name = name.trim_start_matches("#/$defs/");
                match root.get("$defs").and_then(|entries| entries.get(name)) {
                    Some(entry) => entry,
                    None => return shape,
                }
            } else if let Some(either) = keyword("anyOf") {
                let is_null = |one: &&Node| one.get("type").and_then(Node::text) == Some("null");
                shape.nullable |= either.entries().iter().any(|one| is_null(&one));
                match either.entries().iter().find(|one| !is_null(one)) {
                    Some(one) => one,
                    None => return shape,
                }
            } else {
                let types = keyword("type").into_iter().flat_map(Node::texts);
                shape.nullable |= types.into_iter().any(|word| word == "null");
                return shape;
            };
        }
    }

    fn inner(self, node: &'a Node) -> Self {
        Self::of(self.root, node)
    }

    fn keyword(self, key: &str) -> Option<&'a Node> {
        self.node.get(key)
    }

    pub(super) fn kind(self) -> Type {
        let word =
            self.keyword("type").and_then(|word| word.text().or_else(|| word.texts().next()));
        match word {
            Some("object") => Type::Object,
            Some("array") => Type::List,
            Some("integer") => Type::Number,
            Some("boolean") => Type::Bool,
            Some(_) => Type::Text,
            None => Type::Choice,
        }
    }

    /// The keys of an object that is no table.
    pub(super) fn keys(self) -> impl Iterator<Item = &'a str> {
        let keys = self.keyword("properties").map(Node::members).unwrap_or_default();
        keys.iter().map(|member| member.key.as_str())
    }

    pub(super) fn key(self, key: &str) -> Option<Self> {
        Some(self.inner(self.keyword("properties")?.get(key)?))
    }

    /// What an entry of a table is like.
    pub(super) fn entry(self) -> Option<Self> {
        let entry = self.keyword("additionalProperties")?;
        (!entry.members().is_empty()).then(|| self.inner(entry))
    }

    /// What the keys of a table are like.
    pub(super) fn names(self) -> Option<Self> {
        self.keyword("propertyNames").map(|names| self.inner(names))
    }

    /// What an entry of a list is like.
    pub(super) fn item(self) -> Option<Self> {
        self.keyword("items").map(|item| self.inner(item))
    }

    /// What lies under a key, of either kind of object.
    pub(super) fn under(self, key: &str) -> Option<Self> {
        self.key(key).or_else(|| self.entry())
    }

    /// The keys that have to stand in an object that is given as a whole.
    pub(super) fn required(self) -> impl Iterator<Item = &'a str> {
        self.keyword("required").into_iter().flat_map(Node::texts)
    }

    /// The keys that an object has to have once the file and the built-in protocol are together.
    pub(super) fn required_together(self) -> impl Iterator<Item = &'a str> {
        self.keyword("x-required").into_iter().flat_map(Node::texts)
    }

    /// The table in which an id has to stand.
    pub(super) fn refers_to(self) -> Option<&'a str> {
        self.keyword("x-refers-to").and_then(Node::text)
    }

    pub(super) fn pattern(self) -> Option<&'a str> {
        self.keyword("pattern").and_then(Node::text)
    }

    pub(super) fn number(self, keyword: &str) -> Option<u32> {
        self.keyword(keyword).and_then(Node::number)
    }

    /// Whether no entry of a list may stand there twice.
    pub(super) fn each_once(self) -> bool {
        matches!(self.keyword("uniqueItems"), Some(Node { kind: Kind::Bool(true), .. }))
    }

    /// The lowest and the highest number.
    pub(super) fn bounds(self) -> (u32, u32) {
        match self.number("const") {
            Some(only) => (only, only),
            None => (
                self.number("minimum").unwrap_or_default(),
                self.number("maximum").unwrap_or(u32::MAX),
            ),
        }
    }

    /// The words of a choice.
    pub(super) fn words(self) -> impl Iterator<Item = &'a str> {
        let choices = self.keyword("oneOf").map(Node::entries).unwrap_or_default();
        choices.iter().filter_map(|choice| choice.get("const").and_then(Node::text))
    }

    /// Whether it is a range with both ends.
    pub(super) fn is_range(self) -> bool {
        self.key("min").is_some() && self.key("max").is_some()
    }

    /// What may stand there, in words.
    pub(super) fn expected(self) -> String {
        let words = match self.kind() {
            Type::Object => "an object, { … }".to_owned(),
            Type::List => "a list, [ … ]".to_owned(),
            Type::Text => "a text between \" and \"".to_owned(),
            Type::Bool => "true or false".to_owned(),
            Type::Choice => either(self.words()),
            Type::Number => match self.bounds() {
                (least, most) if least == most => least.to_string(),
                (least, most) => format!("a whole number from {least} to {most}"),
            },
        };
        if self.nullable { words + ", or null" } else { words }
    }
}
