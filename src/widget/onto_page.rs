//! Turns a drawing into Yew's own nodes, which keep the page in step with it.
//!
//! A script that translates a page moves our text nodes into elements of its own, or puts others in their
//! place. Yew would go on to change text that nobody sees, or put something before a text that is not there
//! any more. So an element with words of its own is replaced whole when anything that it says changes: its words
//! are part of its key.

use yew::virtual_dom::{AttributeOrProperty, Attributes, VList, VTag, VText};
use yew::{AttrValue, Html, html};

use super::drawn::{Drawn, Element};
use super::kept::Kept;

/// What is drawn, as Yew's nodes.
pub(super) fn onto_page(drawn: &Drawn) -> Html {
    match drawn {
        Drawn::Words(words) => VText::new(text(words)).into(),
        Drawn::Several(parts) => together(parts),
        Drawn::Kept(drawn) => html! { <Kept drawn={drawn.clone()} /> },
        Drawn::Element(element) => tag_of(element, 0).into(),
    }
}

fn together(parts: &[Drawn]) -> Html {
    let mut nodes = Vec::with_capacity(parts.len());
    for (place, part) in parts.iter().enumerate() {
        nodes.push(match part {
            Drawn::Element(element) => tag_of(element, place).into(),
            part => onto_page(part),
        });
    }
    VList::with_children(nodes, None).into()
}

fn text(text: &str) -> AttrValue {
    AttrValue::Rc(text.into())
}

/// `place` is that of the element among its neighbours.
fn tag_of(element: &Element, place: usize) -> VTag {
    let Element { name, attributes: keys, values, key, parts } = element;
    let mut tag = VTag::new(*name);
    let is_control = *name == "input";
    let mut given = Vec::with_capacity(values.len());
    for (key, value) in keys.iter().zip(values) {
        // What a visitor types and ticks changes these two behind the attribute's back.
        if is_control && *key == "checked" {
            tag.set_checked(!value.is_empty());
            given.push(None);
        } else if is_control && *key == "value" {
            // Always a value, also an empty one.
            tag.set_value(text(value));
            given.push(None);
        } else {
            let value = (!value.is_empty()).then(|| text(value));
            given.push(value.map(AttributeOrProperty::Attribute));
        }
    }
    tag.set_attributes(Attributes::Dynamic { keys, values: given.into_boxed_slice() });
    if has_words(parts) {
        // Neighbours may have the same words.
        let mut key = if key.is_empty() { place.to_string() } else { key.clone() };
        key.push(' ');
        add_words(parts, &mut key);
        tag.key = Some(key.into());
    } else if !key.is_empty() {
        tag.key = Some(key.as_str().into());
    }
    if let Some(children) = tag.children_mut() {
        *children = together(parts);
    }
    tag
}

/// Whether words stand in an element itself, and not only in one inside it.
fn has_words(parts: &[Drawn]) -> bool {
    parts.iter().any(|part| match part {
        Drawn::Words(_) => true,
        Drawn::Several(parts) => has_words(parts),
        Drawn::Kept(_) | Drawn::Element(_) => false,
    })
}

/// Adds all words that parts say, and where an element stands among them.
fn add_words(parts: &[Drawn], to: &mut String) {
    for part in parts {
        match part {
            Drawn::Words(words) => to.push_str(words),
            Drawn::Several(parts) => add_words(parts, to),
            Drawn::Kept(drawn) => add_words(std::slice::from_ref(drawn), to),
            Drawn::Element(element) => {
                to.push('<');
                add_words(&element.parts, to);
            }
        }
    }
}
