//! An element whose name or class is only known when it is drawn.

use std::rc::Rc;

use yew::virtual_dom::{AttributeOrProperty, Attributes, VNode, VTag};
use yew::{AttrValue, Html};

/// `<name attribute="value" …>inside</name>`; an attribute whose value is empty is left out.
///
/// `html!` would bring its sets of classes for a class that is computed, which is two kilobytes.
#[inline(never)]
pub(crate) fn element(
    name: &'static str,
    attributes: &'static [&'static str],
    values: &[&str],
    inside: Html,
) -> Html {
    let mut tag = VTag::new(name);
    let mut given = Vec::with_capacity(values.len());
    for value in values {
        let value = (!value.is_empty()).then(|| AttrValue::Rc((*value).into()));
        given.push(value.map(AttributeOrProperty::Attribute));
    }
    let values = given.into_boxed_slice();
    tag.set_attributes(Attributes::Dynamic { keys: attributes, values });
    if let Some(children) = tag.children_mut() {
        *children = inside;
    }
    tag.into()
}

/// An element of a list whose members come and go, so that it is told from its neighbours.
#[inline(never)]
pub(crate) fn keyed(key: &str, mut html: Html) -> Html {
    if let VNode::VTag(tag) = &mut html {
        Rc::make_mut(tag).key = Some(key.into());
    }
    html
}
