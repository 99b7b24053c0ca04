//! Keeps what is shown right where a page is translated.
//!
//! A script that translates a page moves our text nodes into elements of its own, or puts others in their
//! place. Yew would go on to change text that nobody sees, or put something before a text that is not there
//! any more. So an element with words of its own is replaced whole when anything that it says changes: its words
//! become part of its key.

use std::rc::Rc;

use yew::Html;
use yew::virtual_dom::{Key, VNode, VTag};

/// What a component draws, with the words of each element in its key.
pub(crate) fn translatable(mut html: Html) -> Html {
    mark(&mut html, 0);
    html
}

/// `place` is that of the node among its neighbours, which may have the same words.
fn mark(node: &mut VNode, place: usize) {
    match node {
        VNode::VTag(tag) => mark_tag(Rc::make_mut(tag), place),
        VNode::VList(list) => {
            for (place, node) in Rc::make_mut(list).iter_mut().enumerate() {
                mark(node, place);
            }
        }
        _ => {}
    }
}

fn mark_tag(tag: &mut VTag, place: usize) {
    if let Some(children) = tag.children_mut() {
        mark(children, 0);
    }
    let Some(children) = tag.children().filter(|children| has_words(children)) else { return };
    let mut key = tag.key.as_ref().map_or_else(|| place.to_string(), ToString::to_string);
    key.push(' ');
    add_words(children, &mut key);
    tag.key = Some(Key::from(key));
}

/// Whether words stand in an element itself, and not only in one inside it.
fn has_words(node: &VNode) -> bool {
    match node {
        VNode::VText(_) => true,
        VNode::VList(list) => list.iter().any(has_words),
        _ => false,
    }
}

/// Adds all words that a node says, and where an element stands among them.
fn add_words(node: &VNode, to: &mut String) {
    match node {
        VNode::VText(text) => to.push_str(&text.text),
        VNode::VList(list) => list.iter().for_each(|node| add_words(node, to)),
        VNode::VTag(tag) => {
            to.push('<');
            if let Some(children) = tag.children() {
                add_words(children, to);
            }
        }
        _ => {}
    }
}
