//! The binary form in which a protocol and answers travel between our own modules.
//!
//! Every byte is written by the build, by the reader of protocols or by the planner itself, of one and
//! the same release. So there is no version in it and nothing to refuse: what is missing reads as
//! zero. A general format brought 9 kB of code to every visitor (`docs/decisions.md`).

use std::rc::Rc;

/// What has a binary form.
pub trait Packed: Sized {
    /// Appends it to `bytes`.
    fn pack(&self, bytes: &mut Vec<u8>);

    /// Takes it from the beginning of what is left.
    fn unpack(bytes: &mut &[u8]) -> Self;

    /// Its bytes alone.
    fn packed(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.pack(&mut bytes);
        bytes
    }

    /// What these are the bytes of.
    fn unpacked(mut bytes: &[u8]) -> Self {
        Self::unpack(&mut bytes)
    }
}

/// Names the fields of a type once, in the order in which they are written and read.
#[macro_export]
macro_rules! packed {
    (struct $name:ident { $($field:ident),* $(,)? }) => {
        impl $crate::protocol::Packed for $name {
            fn pack(&self, bytes: &mut Vec<u8>) {
                $($crate::protocol::Packed::pack(&self.$field, bytes);)*
            }

            fn unpack(bytes: &mut &[u8]) -> Self {
                Self { $($field: $crate::protocol::Packed::unpack(bytes)),* }
            }
        }
    };
    // The first stands for every number that is none of theirs.
    (enum $name:ident { $first:ident $(, $variant:ident)* $(,)? }) => {
        impl $crate::protocol::Packed for $name {
            fn pack(&self, bytes: &mut Vec<u8>) {
                bytes.push(*self as u8);
            }

            fn unpack(bytes: &mut &[u8]) -> Self {
                let number = <u8 as $crate::protocol::Packed>::unpack(bytes);
                $(if number == Self::$variant as u8 {
                    return Self::$variant;
                })*
                Self::$first
            }
        }
    };
}
pub use packed;

impl Packed for u8 {
    fn pack(&self, bytes: &mut Vec<u8>) {
        bytes.push(*self);
    }

    fn unpack(bytes: &mut &[u8]) -> Self {
        let Some((first, rest)) = bytes.split_first() else { return 0 };
        *bytes = rest;
        *first
    }
}

impl Packed for u32 {
    /// Seven bits to a byte, the lowest first; the eighth says that more follow.
    fn pack(&self, bytes: &mut Vec<u8>) {
        let mut left = *self;
        while left > 0x7f {
            bytes.push(left.to_le_bytes()[0] | 0x80);
            left >>= 7;
        }
        bytes.push(left.to_le_bytes()[0]);
    }

    #[inline(never)]
    fn unpack(bytes: &mut &[u8]) -> Self {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = u8::unpack(bytes);
            number |= u32::from(byte & 0x7f).checked_shl(shift).unwrap_or_default();
            shift += 7;
            if byte < 0x80 {
                return number;
            }
        }
    }
}

impl Packed for u16 {
    fn pack(&self, bytes: &mut Vec<u8>) {
        u32::from(*self).pack(bytes);
    }

    fn unpack(bytes: &mut &[u8]) -> Self {
        u16::try_from(u32::unpack(bytes)).unwrap_or_default()
    }
}

impl Packed for bool {
    fn pack(&self, bytes: &mut Vec<u8>) {
        bytes.push(u8::from(*self));
    }

    fn unpack(bytes: &mut &[u8]) -> Self {
        u8::unpack(bytes) != 0
    }
}

/// Takes a text from the beginning of what is left.
#[inline(never)]
fn unpack_text<'a>(bytes: &mut &'a [u8]) -> &'a str {
    let length = (u32::unpack(bytes) as usize).min(bytes.len());
    let (text, rest) = bytes.split_at(length);
    *bytes = rest;
    std::str::from_utf8(text).unwrap_or_default()
}

#[inline(never)]
fn pack_text(text: &str, bytes: &mut Vec<u8>) {
    count(text.len()).pack(bytes);
    bytes.extend_from_slice(text.as_bytes());
}

/// A length: nothing here comes near four thousand million.
fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

impl Packed for String {
    fn pack(&self, bytes: &mut Vec<u8>) {
        pack_text(self, bytes);
    }

    fn unpack(bytes: &mut &[u8]) -> Self {
        unpack_text(bytes).to_owned()
    }
}

impl Packed for Rc<str> {
    fn pack(&self, bytes: &mut Vec<u8>) {
        pack_text(self, bytes);
    }

    fn unpack(bytes: &mut &[u8]) -> Self {
        unpack_text(bytes).into()
    }
}

impl<T: Packed> Packed for Option<T> {
    fn pack(&self, bytes: &mut Vec<u8>) {
        self.is_some().pack(bytes);
        if let Some(thing) = self {
            thing.pack(bytes);
        }
    }

    fn unpack(bytes: &mut &[u8]) -> Self {
        bool::unpack(bytes).then(|| T::unpack(bytes))
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn pack(&self, bytes: &mut Vec<u8>) {
        count(self.len()).pack(bytes);
        for thing in self {
            thing.pack(bytes);
        }
    }

    fn unpack(bytes: &mut &[u8]) -> Self {
        let length = u32::unpack(bytes);
        let mut things = Self::new();
        for _ in 0..length {
            // Each thing takes a byte at least, so that a wrong length cannot run on for ever.
            if bytes.is_empty() {
                break;
            }
            things.push(T::unpack(bytes));
        }
        things
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn pack(&self, bytes: &mut Vec<u8>) {
        self.0.pack(bytes);
        self.1.pack(bytes);
    }

    fn unpack(bytes: &mut &[u8]) -> Self {
        (A::unpack(bytes), B::unpack(bytes))
    }
}
