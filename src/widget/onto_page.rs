//! Turns a drawing into Yew's own nodes, which keep the page in step with it.

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
        Drawn::Element(element) => tag_of(element).into(),
    }
}

fn together(parts: &[Drawn]) -> Html {
    let mut nodes = Vec::with_capacity(parts.len());
    for part in parts {
        nodes.push(onto_page(part));
    }
    VList::with_children(nodes, None).into()
}

fn text(text: &str) -> AttrValue {
    AttrValue::Rc(text.into())
}

fn tag_of(element: &Element) -> VTag {
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
    if !key.is_empty() {
        tag.key = Some(key.as_str().into());
    }
    if let Some(children) = tag.children_mut() {
        *children = together(parts);
    }
    tag
}
