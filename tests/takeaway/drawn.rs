//! What is drawn, written as HTML and as the words that a person reads.

use microneedling_planner::widget::Drawn;

/// The markup.
pub(crate) fn html(node: &Drawn) -> String {
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

fn write(node: &Drawn, into: &mut String) {
    match node {
        Drawn::Element(element) => {
            into.push('<');
            into.push_str(element.name);
            for (name, value) in element.attributes.iter().zip(&element.values) {
                if !value.is_empty() {
                    into.extend([" ", name, "=\"", &escaped(value), "\""]);
                }
            }
            into.push('>');
            element.parts.iter().for_each(|node| write(node, into));
            into.extend(["</", element.name, ">"]);
        }
        Drawn::Words(words) => into.push_str(&escaped(words)),
        Drawn::Kept(node) => write(node, into),
        Drawn::Several(list) => list.iter().for_each(|node| write(node, into)),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
