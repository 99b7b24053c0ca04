//! How drawings are sent from one module to another.
//!
//! Most elements are of one of few kinds: a kind, which is a name with its attributes, is written
//! once, and then meant by its number.

use std::cell::RefCell;

use engine::protocol::Packed;

use super::drawn::{Drawn, Element};
use super::el::kept;

/// The name of a tag, with the names of its attributes.
type Kind = (&'static str, &'static [&'static str]);

const WORDS: u32 = 0;
const SEVERAL: u32 = 1;
/// The numbers of kinds begin here.
const KINDS: u32 = 2;

/// Writes drawings into bytes.
pub(super) fn pack(drawings: &[Drawn]) -> Vec<u8> {
    let mut sender = Sender { kinds: Vec::new(), bytes: Vec::new() };
    sender.several(drawings);
    let mut bytes = Vec::new();
    number(sender.kinds.len()).pack(&mut bytes);
    for (name, attributes) in sender.kinds {
        name.to_owned().pack(&mut bytes);
        let attributes: Vec<String> = attributes.iter().map(|name| (*name).to_owned()).collect();
        attributes.pack(&mut bytes);
    }
    bytes.extend_from_slice(&sender.bytes);
    bytes
}

struct Sender {
    kinds: Vec<Kind>,
    bytes: Vec<u8>,
}

impl Sender {
    fn several(&mut self, drawings: &[Drawn]) {
        number(drawings.len()).pack(&mut self.bytes);
        for drawn in drawings {
            self.one(drawn);
        }
    }

    fn one(&mut self, drawn: &Drawn) {
        match drawn {
            Drawn::Words(words) => {
                WORDS.pack(&mut self.bytes);
                words.pack(&mut self.bytes);
            }
            Drawn::Kept(drawn) => self.one(drawn),
            Drawn::Several(parts) => {
                SEVERAL.pack(&mut self.bytes);
                self.several(parts);
            }
            Drawn::Element(element) => {
                let Element { name, attributes, values, key, parts } = element;
                self.kind((name, attributes)).pack(&mut self.bytes);
                for value in values {
                    value.pack(&mut self.bytes);
                }
                key.pack(&mut self.bytes);
                self.several(parts);
            }
        }
    }

    fn kind(&mut self, kind: Kind) -> u32 {
        let known = self.kinds.iter().position(|known| *known == kind);
        let place = known.unwrap_or_else(|| {
            self.kinds.push(kind);
            self.kinds.len() - 1
        });
        number(place) + KINDS
    }
}

fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

thread_local! {
    /// The kinds that messages have had so far. They live as long as the module, because names in a
    /// drawing are never copied; there are fewer than a hundred.
    static KEPT: RefCell<Vec<Kind>> = const { RefCell::new(Vec::new()) };
}

/// After a tick many elements of these names stay as they are.
const STAY: [&str; 4] = ["details", "dl", "svg", "table"];

/// Reads what [`pack`] wrote.
pub(super) fn unpack(mut bytes: &[u8]) -> Vec<Drawn> {
    let bytes = &mut bytes;
    let mut kinds = Vec::new();
    KEPT.with_borrow_mut(|kept| {
        for _ in 0..u32::unpack(bytes) {
            let (name, attributes) = (String::unpack(bytes), Vec::<String>::unpack(bytes));
            kinds.push(keep(kept, &name, &attributes));
        }
    });
    several(bytes, &kinds)
}

fn several(bytes: &mut &[u8], kinds: &[Kind]) -> Vec<Drawn> {
    let mut drawings = Vec::new();
    for _ in 0..u32::unpack(bytes) {
        if bytes.is_empty() {
            break;
        }
        drawings.push(one(bytes, kinds));
    }
    drawings
}

fn one(bytes: &mut &[u8], kinds: &[Kind]) -> Drawn {
    match u32::unpack(bytes) {
        WORDS => Drawn::Words(String::unpack(bytes)),
        SEVERAL => Drawn::Several(several(bytes, kinds)),
        kind => {
            let kind = kinds.get((kind - KINDS) as usize);
            let (name, attributes) = *kind.unwrap_or(&("", &[]));
            let values = attributes.iter().map(|_| String::unpack(bytes)).collect();
            let key = String::unpack(bytes);
            let parts = several(bytes, kinds);
            let stays = key.is_empty() && STAY.contains(&name);
            let drawn = Drawn::Element(Element { name, attributes, values, key, parts });
            if stays { kept(drawn) } else { drawn }
        }
    }
}

fn keep(kept: &mut Vec<Kind>, name: &str, attributes: &[String]) -> Kind {
    let known = kept.iter().find(|(known, names)| *known == name && *names == attributes);
    if let Some(known) = known {
        return *known;
    }
    let name = forever(name);
    let attributes: Vec<&'static str> = attributes.iter().map(|name| forever(name)).collect();
    let kind: Kind = (name, Box::leak(attributes.into_boxed_slice()));
    kept.push(kind);
    kind
}

fn forever(name: &str) -> &'static str {
    Box::leak(name.to_owned().into_boxed_str())
}
