//! Elements, their attributes and their words: what the widget is drawn with.
//!
//! Each function gives a [`Drawn`], which is all that a drawing is: the same functions draw the first
//! view when the script is built, what Yew keeps on the page, and the details that a second module
//! sends over. `html!` would also unfold into up to half a kilobyte for each element, which every
//! visitor would have to download (`docs/decisions.md`).

use std::rc::Rc;

use super::drawn::{Drawn, Element};

/// `<name class="…">parts</name>`; without a class if it is empty.
pub(super) fn el(name: &'static str, class: &str, parts: impl Into<Vec<Drawn>>) -> Drawn {
    classed(name, class, parts.into())
}

/// `<name class="…">words</name>`.
#[inline(never)]
pub(super) fn said(name: &'static str, class: &str, sentence: &str) -> Drawn {
    classed(name, class, vec![words(sentence)])
}

/// `<name attribute="value" …>parts</name>`. An attribute whose value is empty is left out.
pub(super) fn tag<const N: usize>(
    name: &'static str,
    attributes: &'static [&'static str; N],
    values: [&str; N],
    parts: impl Into<Vec<Drawn>>,
) -> Drawn {
    attributed(name, attributes, &values, parts.into())
}

/// An element without parts, such as a shape in a drawing.
pub(super) fn shape<const N: usize>(
    name: &'static str,
    attributes: &'static [&'static str; N],
    values: [&str; N],
) -> Drawn {
    attributed(name, attributes, &values, Vec::new())
}

/// The parts one after the other, without an element around them.
pub(super) fn all(parts: impl Into<Vec<Drawn>>) -> Drawn {
    Drawn::Several(parts.into())
}

/// Each of some things as it is drawn, one after the other.
pub(super) fn each<T>(things: impl IntoIterator<Item = T>, draw: impl Fn(T) -> Drawn) -> Drawn {
    let mut drawn = Vec::new();
    for thing in things {
        drawn.push(draw(thing));
    }
    Drawn::Several(drawn)
}

/// A part that is left alone on the page while it stays the same.
pub(super) fn kept(drawn: Drawn) -> Drawn {
    Drawn::Kept(Rc::new(drawn))
}

/// A text.
#[inline(never)]
pub(super) fn words(words: &str) -> Drawn {
    Drawn::Words(words.to_owned())
}

/// The space between two words or elements.
pub(super) fn space() -> Drawn {
    words(" ")
}

/// An element of a list whose members come and go, so that it is told from its neighbours.
#[inline(never)]
pub(super) fn keyed(key: &str, mut drawn: Drawn) -> Drawn {
    if let Drawn::Element(element) = &mut drawn {
        key.clone_into(&mut element.key);
    }
    drawn
}

#[inline(never)]
fn classed(name: &'static str, class: &str, parts: Vec<Drawn>) -> Drawn {
    attributed(name, &["class"], &[class], parts)
}

// The functions that callers see are generic; what they have in common is here, compiled once.
#[inline(never)]
fn attributed(
    name: &'static str,
    attributes: &'static [&'static str],
    values: &[&str],
    parts: Vec<Drawn>,
) -> Drawn {
    let mut given = Vec::with_capacity(values.len());
    for value in values {
        given.push((*value).to_owned());
    }
    Drawn::Element(Element { name, attributes, values: given, key: String::new(), parts })
}
