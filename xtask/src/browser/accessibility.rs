//! What assistive technology is told, and what axe-core finds wrong with it.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::session::Browser;
use crate::setup;

/// One thing that assistive technology is told about.
#[derive(Clone, Debug, PartialEq)]
pub struct Accessible {
    /// Its role, as in `checkbox`, `heading` or `StaticText`.
    pub role: String,
    /// Its name.
    pub name: String,
    /// What else is said about it.
    pub description: String,
    /// Its value, if it has one.
    pub value: Option<Value>,
    /// Its states and properties, as in `checked`, `level` or `live`.
    pub properties: BTreeMap<String, Value>,
}

impl Browser {
    /// Everything on the page that assistive technology is told about, in reading order.
    ///
    /// # Errors
    ///
    /// If the browser does not answer.
    pub async fn accessible(&self) -> Result<Vec<Accessible>> {
        let tree = self.devtools("Accessibility.getFullAXTree", &json!({})).await?;
        let nodes = tree["nodes"].as_array().context("the browser has no accessibility tree")?;
        Ok(in_reading_order(nodes))
    }

    /// What axe-core finds wrong with the page: an empty list, one hopes.
    ///
    /// `options` are those of `axe.run`, as in `{ "rules": { "region": { "enabled": false } } }`.
    ///
    /// # Errors
    ///
    /// If axe-core is not installed or does not run.
    pub async fn axe(&self, options: &Value) -> Result<Vec<Value>> {
        let script = std::fs::read_to_string(setup::axe_script()?)?;
        self.run(&script, &[]).await?;
        let script = "const { violations } = await axe.run(document, arguments[0])
            return violations.map(({ id, impact, help, nodes }) => ({
              id, impact, help, nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })),
            }))";
        Ok(serde_json::from_value(self.run_async(script, std::slice::from_ref(options)).await?)?)
    }
}

/// The tree comes as a list in which a parent may stand far from its children.
fn in_reading_order(nodes: &[Value]) -> Vec<Accessible> {
    let by_id: BTreeMap<&str, &Value> =
        nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
    let is_root = |node: &&Value| node.get("parentId").is_none();
    let mut waiting: Vec<&Value> = nodes.iter().filter(is_root).collect();
    let mut ordered = Vec::new();
    while let Some(node) = waiting.pop() {
        // Lines of a text repeat the text itself.
        if node["ignored"] != true && node["role"]["value"] != "InlineTextBox" {
            ordered.push(accessible(node));
        }
        let children = node["childIds"].as_array().into_iter().flatten().rev();
        waiting.extend(children.filter_map(|id| by_id.get(id.as_str()?).copied()));
    }
    ordered
}

fn accessible(node: &Value) -> Accessible {
    let text = |key: &str| node[key]["value"].as_str().unwrap_or_default().to_owned();
    let properties = node["properties"].as_array().into_iter().flatten();
    Accessible {
        role: text("role"),
        name: text("name"),
        description: text("description"),
        value: node.get("value").map(|value| value["value"].clone()),
        properties: properties
            .filter_map(|property| {
                Some((property["name"].as_str()?.to_owned(), property["value"]["value"].clone()))
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::in_reading_order;

    #[test]
    fn children_follow_their_parent_and_ignored_ones_are_passed_through() {
        let node = |id: &str, parent: Option<&str>, children: &[&str], ignored: bool| {
            let mut node = json!({
                "nodeId": id, "childIds": children, "ignored": ignored,
                "role": { "value": "group" }, "name": { "value": id },
            });
            if let Some(parent) = parent {
                node["parentId"] = parent.into();
            }
            node
        };
        let nodes = [
            node("page", None, &["wrapper", "last"], false),
            node("last", Some("page"), &[], false),
            node("wrapper", Some("page"), &["first", "second"], true),
            node("first", Some("wrapper"), &[], false),
            node("second", Some("wrapper"), &[], false),
        ];
        let names: Vec<_> = in_reading_order(&nodes).into_iter().map(|node| node.name).collect();
        assert_eq!(names, ["page", "first", "second", "last"]);
    }
}
