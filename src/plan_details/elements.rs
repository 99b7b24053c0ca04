//! Makes elements of a drawing, in a document where Yew is not at work.

use web_sys::{Document, Node};

use crate::widget::{Drawn, Element};

const HTML: &str = "http://www.w3.org/1999/xhtml";
const SVG: &str = "http://www.w3.org/2000/svg";

/// Appends what is drawn to `parent`. One by one: a page may forbid to make elements of a text.
pub(super) fn append(document: &Document, parent: &Node, drawn: &Drawn) {
    append_in(document, parent, drawn, HTML);
}

fn append_in(document: &Document, parent: &Node, drawn: &Drawn, space: &str) {
    // Nothing of this can fail for names that our own drawings have.
    match drawn {
        Drawn::Words(words) => drop(parent.append_child(&document.create_text_node(words))),
        Drawn::Kept(drawn) => append_in(document, parent, drawn, space),
        Drawn::Several(parts) => {
            for part in parts {
                append_in(document, parent, part, space);
            }
        }
        Drawn::Element(Element { name, attributes, values, parts, .. }) => {
            let space = if *name == "svg" { SVG } else { space };
            let Ok(element) = document.create_element_ns(Some(space), name) else { return };
            for (attribute, value) in attributes.iter().zip(values) {
                if !value.is_empty() {
                    let _ = element.set_attribute(attribute, value);
                }
            }
            for part in parts {
                append_in(document, &element, part, space);
            }
            let _ = parent.append_child(&element);
        }
    }
}
