//! What Yew draws, written as HTML and as the words that a person reads.

use tokio::runtime::Builder;
use yew::{BaseComponent, Html, LocalServerRenderer, Properties, component};

#[derive(Properties, PartialEq)]
struct DrawnProps {
    inside: Html,
}

#[component]
fn Drawn(props: &DrawnProps) -> Html {
    props.inside.clone()
}

/// The markup of what a function has drawn.
pub(crate) fn html(inside: Html) -> String {
    markup::<Drawn>(DrawnProps { inside })
}

/// The markup of a component.
pub(crate) fn markup<C: BaseComponent>(props: C::Properties) -> String {
    let renderer = LocalServerRenderer::<C>::with_props(props).hydratable(false);
    Builder::new_current_thread().build().unwrap().block_on(renderer.render())
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
