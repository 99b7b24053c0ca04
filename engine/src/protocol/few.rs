//! A small set in order.

use serde::{Deserialize, Serialize};

use super::packed::Packed;

/// A set of a few things, each once, in order.
///
/// A vector: the sets here hold a handful, and a tree would bring 40 kB of code to every visitor
/// (`docs/decisions.md`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "Vec<T>")]
#[serde(bound(deserialize = "T: Ord + Deserialize<'de>"))]
pub struct Few<T>(Vec<T>);

impl<T: Ord> From<Vec<T>> for Few<T> {
    /// Sorted, whatever the order was: looking things up relies on it.
    fn from(things: Vec<T>) -> Self {
        things.into_iter().collect()
    }
}

impl<T> Default for Few<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Ord> Few<T> {
    /// Adds a thing; whether it is new.
    pub fn insert(&mut self, thing: T) -> bool {
        let place = self.0.binary_search(&thing);
        if let Err(index) = place {
            self.0.insert(index, thing);
        }
        place.is_err()
    }

    /// Takes a thing out; whether it was there.
    pub fn remove(&mut self, thing: &T) -> bool {
        let place = self.0.binary_search(thing);
        if let Ok(index) = place {
            self.0.remove(index);
        }
        place.is_ok()
    }

    /// Whether a thing is there.
    pub fn contains(&self, thing: &T) -> bool {
        self.0.binary_search(thing).is_ok()
    }

    /// Whether everything here is in `other` too.
    pub fn is_subset(&self, other: &Self) -> bool {
        self.0.iter().all(|thing| other.contains(thing))
    }
}

impl<T> Few<T> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }

    /// Keeps only what passes.
    pub fn retain(&mut self, passes: impl FnMut(&T) -> bool) {
        self.0.retain(passes);
    }

    /// Takes everything out.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

impl<T: Ord> FromIterator<T> for Few<T> {
    fn from_iter<I: IntoIterator<Item = T>>(things: I) -> Self {
        let mut few = Self::default();
        for thing in things {
            few.insert(thing);
        }
        few
    }
}

impl<T: Ord, const N: usize> From<[T; N]> for Few<T> {
    fn from(things: [T; N]) -> Self {
        things.into_iter().collect()
    }
}

impl<'a, T> IntoIterator for &'a Few<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: Packed> Packed for Few<T> {
    fn pack(&self, bytes: &mut Vec<u8>) {
        self.0.pack(bytes);
    }

    fn unpack(bytes: &mut &[u8]) -> Self {
        Self(Vec::unpack(bytes))
    }
}
