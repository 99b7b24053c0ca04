//! Makes a protocol of a tree.
//!
//! A door of its own for serde, because the way over JSON text would bring a second reader of JSON,
//! and the words for errors that cannot occur in a tree that fits the shape.

use std::fmt::{self, Display, Formatter};

use serde::de::value::{BorrowedStrDeserializer, MapDeserializer, SeqDeserializer};
use serde::de::{Deserialize, Deserializer, Error, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

use super::tree::{Kind, Node};
use crate::protocol::Protocol;

/// The types want something else than the shape allows: the reader disagrees with itself.
#[derive(Debug)]
pub(super) struct Misfit;

impl Display for Misfit {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("the types and the shape disagree")
    }
}

impl std::error::Error for Misfit {}

impl Error for Misfit {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

/// The protocol that a tree is.
pub(super) fn typed(tree: &Node) -> Result<Protocol, Misfit> {
    Protocol::deserialize(Value(tree))
}

#[derive(Clone, Copy)]
struct Value<'a>(&'a Node);

impl<'de> IntoDeserializer<'de, Misfit> for Value<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Value<'de> {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match &self.0.kind {
            Kind::Null => visitor.visit_unit(),
            Kind::Bool(yes) => visitor.visit_bool(*yes),
            Kind::Number(_) => match self.0.number() {
                Some(number) => visitor.visit_u32(number),
                None => Err(Misfit),
            },
            Kind::Text(text) => visitor.visit_borrowed_str(text),
            Kind::List(entries) => {
                visitor.visit_seq(SeqDeserializer::new(entries.iter().map(Value)))
            }
            Kind::Object(members) => {
                let members =
                    members.iter().map(|member| (member.key.as_str(), Value(&member.value)));
                visitor.visit_map(MapDeserializer::new(members))
            }
            Kind::Broken => Err(Misfit),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        match self.0.text() {
            Some(word) => visitor.visit_enum(BorrowedStrDeserializer::new(word)),
            None => Err(Misfit),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}
