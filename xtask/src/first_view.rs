//! What a visitor sees before any module has arrived: the widget with nothing chosen, drawn by Yew when the scripts
//! are built.

use std::rc::Rc;

use anyhow::{Context as _, Result};
use ego_tree::NodeRef;
use engine::protocol::{Day, Protocol};
use microneedling_planner::text::Text;
use microneedling_planner::view::{Kept, Planner, PlannerProps};
use scraper::{Html, Node};
use serde_json::{Value, json};
use yew::{Callback, LocalServerRenderer};

/// The first view in the order in which it is painted, for a script that makes elements of it: a text is a string, an
/// element `["name", ["attribute", "value", …], …parts]`.
#[derive(Clone, Debug)]
pub struct FirstView {
    /// Everything up to the end of the first group of concerns. The script that a page names carries it.
    pub first: Value,
    /// What follows until the end of the first question, in the elements that are open there, the innermost
    /// first: the other groups. The same script carries it, and paints it when the first group can be seen.
    pub next: Value,
    /// What follows after the first question, likewise.
    pub rest: Value,
}

/// The widget as a visitor finds it. Scripts paint it, and Yew takes its place with the very same elements. Only the
/// icons of the first question come with Yew, into room that is kept for them: they would be there twice.
///
/// The safety questions are not among them, only their place: they are below the fold everywhere, and
/// "none of these" is not to be ticked before they can be read.
///
/// # Errors
///
/// If what it is cut behind is not in it: no question, or no group of concerns.
pub fn first_view() -> Result<FirstView> {
    let mut first = drawn(&rendered()?);
    let rest = cut_behind(&mut first, "question").context("the first view has no question")?;
    drop_icons(&mut first);
    let next = cut_behind(&mut first, "concern-picker__group")
        .context("the first view has no group of concerns")?;
    let open = |parts: Vec<Vec<Part>>| parts.iter().map(|parts| to_json(parts)).collect();
    Ok(FirstView { first: to_json(&first), next: open(next), rest: open(rest) })
}

/// The markup of the widget with nothing chosen.
fn rendered() -> Result<String> {
    let props = PlannerProps {
        protocol: Rc::new(Protocol::built_in()),
        text: Rc::new(Text::english()),
        kept: Kept::default(),
        attributes: Rc::default(),
        has_sheet: false,
        // Nothing in it depends on the day but the first that can be chosen.
        today: || Day::FIRST,
        at_once: false,
        on_news: Callback::noop(),
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let renderer = LocalServerRenderer::<Planner>::with_props(props).hydratable(false);
    Ok(runtime.block_on(renderer.render()))
}

/// A part of the first view.
enum Part {
    Words(String),
    Element { name: String, attributes: Vec<(String, String)>, parts: Vec<Part> },
}

fn drawn(markup: &str) -> Vec<Part> {
    parts_of(*Html::parse_fragment(markup).root_element())
}

fn parts_of(node: NodeRef<'_, Node>) -> Vec<Part> {
    let part = |child: NodeRef<'_, Node>| match child.value() {
        Node::Text(words) => Some(Part::Words(words.to_string())),
        Node::Element(element) => {
            // Those whose value is empty are the same as none.
            let attributes = element.attrs().filter(|(_, value)| !value.is_empty());
            let mut attributes: Vec<_> =
                attributes.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
            attributes.sort();
            let parts = parts_of(child);
            Some(Part::Element { name: element.name().to_owned(), attributes, parts })
        }
        _ => None,
    };
    node.children().filter_map(part).collect()
}

fn to_json(parts: &[Part]) -> Value {
    let part = |part: &Part| match part {
        Part::Words(words) => json!(words),
        Part::Element { name, attributes, parts } => {
            let attributes = attributes.iter().flat_map(|(name, value)| [name, value]);
            let mut whole = vec![json!(name), attributes.cloned().collect()];
            if let Value::Array(parts) = to_json(parts) {
                whole.extend(parts);
            }
            Value::Array(whole)
        }
    };
    parts.iter().map(part).collect()
}

/// Takes out everything behind the first element of a class: what follows inside the elements that are
/// open there, the innermost first.
fn cut_behind(parts: &mut Vec<Part>, class: &str) -> Option<Vec<Vec<Part>>> {
    for index in 0..parts.len() {
        let Part::Element { attributes, parts: inside, .. } = &mut parts[index] else { continue };
        let is_it = attributes.iter().any(|(name, value)| name == "class" && value == class);
        let rest = if is_it { Some(Vec::new()) } else { cut_behind(inside, class) };
        if let Some(mut rest) = rest {
            rest.push(parts.split_off(index + 1));
            return Some(rest);
        }
    }
    None
}

/// Leaves out every drawing of lines.
fn drop_icons(parts: &mut Vec<Part>) {
    parts.retain(|part| !matches!(part, Part::Element { name, .. } if name == "svg"));
    for part in parts {
        if let Part::Element { parts, .. } = part {
            drop_icons(parts);
        }
    }
}
