//! An object of the protocol file, keyed by id, in the order in which it was written.

use std::fmt::{self, Formatter};
use std::marker::PhantomData;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::packed::Packed;

/// Entries by id. The order is the file's, because it is also the order on screen and between
/// equals; the lists are short enough that looking through them costs less than hashing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ById<K, V>(Vec<(K, V)>);

impl<K, V> Default for ById<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: PartialEq, V> ById<K, V> {
    /// The entry of that id.
    pub fn get(&self, id: &K) -> Option<&V> {
        self.iter().find_map(|(key, value)| (key == id).then_some(value))
    }

    /// Whether there is an entry of that id.
    pub fn contains(&self, id: &K) -> bool {
        self.get(id).is_some()
    }

    /// Every entry, in protocol order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// Every entry, to be changed.
    pub(super) fn entries_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.0.iter_mut().map(|(_, value)| value)
    }

    /// Every id, in protocol order.
    pub fn ids(&self) -> impl Iterator<Item = &K> {
        self.iter().map(|(key, _)| key)
    }
}

impl<K: Packed, V: Packed> Packed for ById<K, V> {
    fn pack(&self, bytes: &mut Vec<u8>) {
        self.0.pack(bytes);
    }

    fn unpack(bytes: &mut &[u8]) -> Self {
        Self(Vec::unpack(bytes))
    }
}

impl<K: Serialize, V: Serialize> Serialize for ById<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

impl<'de, K, V> Deserialize<'de> for ById<K, V>
where
    K: Deserialize<'de> + PartialEq + fmt::Display,
    V: Deserialize<'de>,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Entries(PhantomData))
    }
}

struct Entries<K, V>(PhantomData<(K, V)>);

impl<'de, K, V> Visitor<'de> for Entries<K, V>
where
    K: Deserialize<'de> + PartialEq + fmt::Display,
    V: Deserialize<'de>,
{
    type Value = ById<K, V>;

    fn expecting(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object keyed by id")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut entries: Vec<(K, V)> = Vec::with_capacity(map.size_hint().unwrap_or(0).min(512));
        while let Some(key) = map.next_key::<K>()? {
            // JSON allows a key twice and keeps one silently: half of a clinic's change would be lost.
            if entries.iter().any(|(known, _)| *known == key) {
                return Err(A::Error::custom(format_args!("`{key}` stands here twice")));
            }
            entries.push((key, map.next_value()?));
        }
        Ok(ById(entries))
    }
}

#[cfg(feature = "schema")]
impl<K: schemars::JsonSchema, V: schemars::JsonSchema> schemars::JsonSchema for ById<K, V> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("{}By{}", V::schema_name(), K::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "object",
            "propertyNames": generator.subschema_for::<K>(),
            "additionalProperties": generator.subschema_for::<V>(),
            "maxProperties": 1000,
        })
    }
}
