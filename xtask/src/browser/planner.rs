//! A planner on the page, reached through its open shadow root.

use anyhow::{Context, Result};
use fantoccini::elements::{Element, ElementRef};
use serde_json::Value;

use super::session::{Browser, bounded};
use crate::workspace::PACKAGE;

/// The key under which WebDriver hands over an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A planner on the page.
///
/// Scripts and conditions of its methods find the element in `host` and its shadow root in `root`.
#[derive(Clone, Copy, Debug)]
pub struct Planner<'a> {
    browser: &'a Browser,
    index: usize,
}

impl<'a> Planner<'a> {
    pub(super) fn new(browser: &'a Browser, index: usize) -> Self {
        Self { browser, index }
    }

    /// Runs `script` as [`Browser::run_async`] does, with `host` and `root`.
    ///
    /// # Errors
    ///
    /// If it throws.
    pub async fn run(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        self.browser.run_async(&format!("{}\n{script}", self.scope()), arguments).await
    }

    /// Waits until `condition`, an expression with `host` and `root`, holds.
    ///
    /// # Errors
    ///
    /// If it does not hold in 15 seconds.
    pub async fn wait_until(&self, condition: &str) -> Result<()> {
        self.browser.wait_with(&self.scope(), condition).await
    }

    /// Waits until something in the shadow root fits `selector`.
    ///
    /// # Errors
    ///
    /// If nothing does in 15 seconds.
    pub async fn wait_for(&self, selector: &str) -> Result<()> {
        self.wait_until(&format!("root.querySelector({})", quoted(selector))).await
    }

    /// Clicks the first element in the shadow root that fits `selector`, with a mouse, where a visitor would.
    ///
    /// # Errors
    ///
    /// If there is none in 15 seconds, or something covers it.
    pub async fn click(&self, selector: &str) -> Result<()> {
        let element = self.find(selector).await?;
        bounded(&format!("click {selector}"), element.click()).await
    }

    /// Types `text` into the first field in the shadow root that fits `selector`.
    ///
    /// # Errors
    ///
    /// If there is none in 15 seconds, or it takes no keys.
    pub async fn type_into(&self, selector: &str, text: &str) -> Result<()> {
        let element = self.find(selector).await?;
        bounded(&format!("type into {selector}"), element.send_keys(text)).await
    }

    /// Moves the keyboard to the first element in the shadow root that fits `selector`.
    ///
    /// # Errors
    ///
    /// If there is none in 15 seconds.
    pub async fn focus(&self, selector: &str) -> Result<()> {
        self.wait_for(selector).await?;
        self.run("root.querySelector(arguments[0]).focus()", &[selector.into()]).await.map(drop)
    }

    /// Whether anything in the shadow root fits `selector` now.
    ///
    /// # Errors
    ///
    /// If there is no such planner.
    pub async fn has(&self, selector: &str) -> Result<bool> {
        let found = self
            .run("return root.querySelector(arguments[0]) !== null", &[selector.into()])
            .await?;
        Ok(found == Value::Bool(true))
    }

    /// The visible text of the first element in the shadow root that fits `selector`, if there is one now.
    ///
    /// # Errors
    ///
    /// If there is no such planner.
    pub async fn text(&self, selector: &str) -> Result<Option<String>> {
        let script = "return root.querySelector(arguments[0])?.innerText ?? null";
        let text = self.run(script, &[selector.into()]).await?;
        Ok(text.as_str().map(str::to_owned))
    }

    /// The visible texts of all elements in the shadow root that fit `selector` now.
    ///
    /// # Errors
    ///
    /// If there is no such planner.
    pub async fn texts(&self, selector: &str) -> Result<Vec<String>> {
        let script =
            "return [...root.querySelectorAll(arguments[0])].map((element) => element.innerText)";
        Ok(serde_json::from_value(self.run(script, &[selector.into()]).await?)?)
    }

    /// The `plan` property of the element.
    ///
    /// # Errors
    ///
    /// If there is no such planner.
    pub async fn plan(&self) -> Result<Value> {
        self.run("return host.plan ?? null", &[]).await
    }

    async fn find(&self, selector: &str) -> Result<Element> {
        self.wait_for(selector).await?;
        // To the middle, as a visitor would: at an edge, a bar that stays in view may cover it.
        let script = "const found = root.querySelector(arguments[0])
            found.scrollIntoView({ block: 'center', behavior: 'instant' })
            return found";
        let found = self.run(script, &[selector.into()]).await?;
        let id = found[ELEMENT].as_str().with_context(|| format!("`{selector}` is gone again"))?;
        let id = ElementRef::from(id.to_owned());
        Ok(Element::from_element_id(self.browser.client.clone(), id))
    }

    /// What stands before each script: it finds the planner, and lets it catch up with what the visitor did.
    fn scope(&self) -> String {
        let index = self.index;
        format!(
            "const host = document.querySelectorAll('{PACKAGE}')[{index}]; const root = host?.shadowRoot;
            for (let frames = 0; root?.querySelector('[data-behind]') && frames < 300; frames += 1)
              await new Promise(requestAnimationFrame);"
        )
    }
}

/// `text` as a JavaScript string.
fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}
