//! Elements, their attributes and their words: what the widget is drawn with.
//!
//! `html!` is for components and for elements with listeners. Everything else is said with these
//! functions, where an element is one call: the macro unfolds into up to half a kilobyte for each
//! element, which every visitor would have to download (`docs/decisions.md`).

use std::rc::Rc;

use yew::AttrValue;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VList, VTag, VText};

pub(super) use yew::Html;

/// `<name class="…">parts</name>`; without a class if it is empty.
pub(super) fn el(name: &'static str, class: &str, parts: impl Into<Vec<Html>>) -> Html {
    classed(name, class, parts.into())
}

/// `<name class="…">words</name>`.
#[inline(never)]
pub(super) fn said(name: &'static str, class: &str, sentence: &str) -> Html {
    classed(name, class, vec![words(sentence)])
}

/// `<name attribute="value" …>parts</name>`. An attribute whose value is empty is left out.
pub(super) fn tag<const N: usize>(
    name: &'static str,
    attributes: &'static [&'static str; N],
    values: [&str; N],
    parts: impl Into<Vec<Html>>,
) -> Html {
    attributed(name, attributes, &values, parts.into())
}

/// An element without parts, such as a shape in a drawing.
pub(super) fn shape<const N: usize>(
    name: &'static str,
    attributes: &'static [&'static str; N],
    values: [&str; N],
) -> Html {
    attributed(name, attributes, &values, Vec::new())
}

/// The parts one after the other, without an element around them.
pub(super) fn all(parts: impl Into<Vec<Html>>) -> Html {
    together(parts.into())
}

/// Each of some things as it is drawn, one after the other.
pub(super) fn each<T>(things: impl IntoIterator<Item = T>, draw: impl Fn(T) -> Html) -> Html {
    let mut drawn = Vec::new();
    for thing in things {
        drawn.push(draw(thing));
    }
    together(drawn)
}

/// A text.
#[inline(never)]
pub(super) fn words(words: &str) -> Html {
    VText::new(AttrValue::Rc(words.into())).into()
}

/// The space between two words or elements.
pub(super) fn space() -> Html {
    words(" ")
}

/// An element of a list whose members come and go, so that it is told from its neighbours.
#[inline(never)]
pub(super) fn keyed(key: &str, mut drawn: Html) -> Html {
    if let Html::VTag(element) = &mut drawn
        && let Some(element) = Rc::get_mut(element)
    {
        element.key = Some(key.into());
    }
    drawn
}

#[inline(never)]
fn classed(name: &'static str, class: &str, parts: Vec<Html>) -> Html {
    attributed(name, &["class"], &[class], parts)
}

// The functions that callers see are generic; what they have in common is here, compiled once.
#[inline(never)]
fn attributed(
    name: &'static str,
    keys: &'static [&'static str],
    values: &[&str],
    parts: Vec<Html>,
) -> Html {
    let mut element = VTag::new(name);
    let mut given = Vec::new();
    for value in values {
        let value = (!value.is_empty()).then(|| AttrValue::Rc((*value).into()));
        given.push(value.map(AttributeOrProperty::Attribute));
    }
    let values = given.into_boxed_slice();
    element.set_attributes(Attributes::Dynamic { keys, values });
    if let Some(children) = element.children_mut() {
        *children = together(parts);
    }
    element.into()
}

#[inline(never)]
fn together(parts: Vec<Html>) -> Html {
    VList::with_children(parts, None).into()
}
