//! What is drawn, written as HTML and as the words that a person reads.

use yew::Html;
use yew::virtual_dom::VNode;

/// The markup.
pub(crate) fn html(node: &Html) -> String {
    let mut markup = String::new();
    write(node, &mut markup);
    markup
}

/// The words of a markup, one space between any two.
pub(crate) fn words(markup: &str) -> String {
    let mut words = String::new();
    let mut inside = false;
    for letter in markup.chars() {
        match letter {
            '<' => inside = true,
            '>' => {
                inside = false;
                words.push(' ');
            }
            _ if !inside => words.push(letter),
            _ => {}
        }
    }
    let words = words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    let words = words.replace("&amp;", "&");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn write(node: &VNode, into: &mut String) {
    match node {
        VNode::VTag(element) => {
            into.push('<');
            into.push_str(element.tag());
            for (name, value) in element.attributes.iter() {
                into.extend([" ", name, "=\"", &escaped(value), "\""]);
            }
            into.push('>');
            if let Some(children) = element.children() {
                write(children, into);
            }
            into.extend(["</", element.tag(), ">"]);
        }
        VNode::VText(text) => into.push_str(&escaped(&text.text)),
        VNode::VList(list) => list.iter().for_each(|node| write(node, into)),
        _ => panic!("only elements and texts are drawn here"),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
