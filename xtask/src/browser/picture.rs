//! Pictures of the page.

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::session::Browser;
use crate::workspace::PACKAGE;

/// How much of the page is in the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// All of it, however long.
    Page,
    /// What is in view.
    Viewport,
    /// The first planner, with a little of what is around it.
    Planner,
}

impl Browser {
    /// A picture as a PNG file, one pixel for each CSS pixel.
    ///
    /// # Errors
    ///
    /// If the browser does not answer, or there is no planner to be taken.
    pub async fn picture(&self, part: Part) -> Result<Vec<u8>> {
        let mut parameters =
            json!({ "format": "png", "captureBeyondViewport": part == Part::Planner });
        if let Some(script) = clip(part) {
            // Fonts change the height, and they arrive after the page has loaded.
            let clip =
                self.run_async(&format!("await document.fonts.ready; {script}"), &[]).await?;
            parameters["clip"] = clip;
        }
        let taken = self.devtools("Page.captureScreenshot", &parameters).await?;
        let encoded = taken["data"].as_str().context("the browser took no picture")?;
        Ok(STANDARD.decode(encoded)?)
    }

    /// The page on paper, as a PDF file.
    ///
    /// # Errors
    ///
    /// If the browser does not answer.
    pub async fn paper(&self) -> Result<Vec<u8>> {
        let parameters: Value = json!({ "preferCSSPageSize": true });
        let printed = self.devtools("Page.printToPDF", &parameters).await?;
        let encoded = printed["data"].as_str().context("the browser printed nothing")?;
        Ok(STANDARD.decode(encoded)?)
    }
}

/// The script that works out what to take.
fn clip(part: Part) -> Option<String> {
    match part {
        Part::Viewport => None,
        Part::Page => Some(
            "const page = document.documentElement
            return { x: 0, y: 0, width: page.clientWidth, height: page.scrollHeight, scale: 1 }"
                .to_owned(),
        ),
        Part::Planner => Some(format!(
            "const box = document.querySelector('{PACKAGE}').getBoundingClientRect()
            const x = Math.max(0, Math.floor(box.left + scrollX) - 16)
            const y = Math.max(0, Math.floor(box.top + scrollY) - 16)
            const width = Math.min(document.documentElement.clientWidth - x, Math.ceil(box.width) + 32)
            return {{ x, y, width, height: Math.ceil(box.height) + 32, scale: 1 }}"
        )),
    }
}
