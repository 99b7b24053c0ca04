//! Turns a drawing into Yew's own nodes, which keep the page in step with it.
//!
//! A script that translates a page moves our text nodes into elements of its own, or puts others in their
//! place, and Yew would go on to change text that nobody sees. So an element is replaced whole when its own
//! words change: they are part of its key.

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
    let words = words_of(parts);
    if !words.is_empty() {
        // Neighbours may have the same words.
        let key = if key.is_empty() { place.to_string() } else { key.clone() };
        tag.key = Some(format!("{key} {words}").into());
    } else if !key.is_empty() {
        tag.key = Some(key.as_str().into());
    }
    if let Some(children) = tag.children_mut() {
        *children = together(parts);
    }
    tag
}

/// The words that stand in an element itself, and not in one inside it.
fn words_of(parts: &[Drawn]) -> String {
    let mut words = String::new();
    for part in parts {
        match part {
            Drawn::Words(more) => words.push_str(more),
            Drawn::Several(parts) => words.push_str(&words_of(parts)),
            Drawn::Kept(_) | Drawn::Element(_) => {}
        }
    }
    words
}
