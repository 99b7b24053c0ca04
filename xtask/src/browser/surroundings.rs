//! What the page finds around it: the width, the visitor's preferences, the date, the memory.

use anyhow::Result;
use serde_json::json;

use super::session::Browser;

/// One thing that a style sheet can ask about the visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Media {
    /// `prefers-color-scheme: dark`.
    Dark,
    /// `forced-colors: active`, as in the contrast themes of Windows.
    ForcedColors,
    /// `prefers-reduced-motion: reduce`.
    ReducedMotion,
    /// `prefers-contrast: more`.
    MoreContrast,
    /// The page is on paper.
    Print,
}

impl Browser {
    /// Lets exactly these hold, on this page and the next ones.
    ///
    /// # Errors
    ///
    /// If the browser does not answer.
    pub async fn media(&self, active: &[Media]) -> Result<()> {
        let feature = |name: &str, media: Media, value: &str, otherwise: &str| {
            let value = if active.contains(&media) { value } else { otherwise };
            json!({ "name": name, "value": value })
        };
        let features = [
            feature("prefers-color-scheme", Media::Dark, "dark", "light"),
            feature("forced-colors", Media::ForcedColors, "active", "none"),
            feature("prefers-reduced-motion", Media::ReducedMotion, "reduce", "no-preference"),
            feature("prefers-contrast", Media::MoreContrast, "more", "no-preference"),
        ];
        let kind = if active.contains(&Media::Print) { "print" } else { "screen" };
        let parameters = json!({ "media": kind, "features": features });
        self.devtools("Emulation.setEmulatedMedia", &parameters).await.map(drop)
    }

    /// Gives the page a viewport of this size, in CSS pixels. Unlike a window it may be as narrow as a phone.
    ///
    /// # Errors
    ///
    /// If the browser does not answer.
    pub async fn viewport(&self, width: u32, height: u32) -> Result<()> {
        let parameters =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", &parameters).await.map(drop)
    }

    /// Lets it be noon of `date` (as in `2026-12-01`), in UTC, on every page from the next one on.
    ///
    /// # Errors
    ///
    /// If the browser does not answer.
    pub async fn today(&self, date: &str) -> Result<()> {
        let clock = format!(
            "{{ const now = Date.parse('{date}T12:00:00Z')
                globalThis.Date = class extends Date {{
                  constructor(...given) {{ given.length ? super(...given) : super(now) }}
                  static now() {{ return now }}
                }} }}"
        );
        self.before_every_page(&clock).await?;
        self.devtools("Emulation.setTimezoneOverride", &json!({ "timezoneId": "UTC" }))
            .await
            .map(drop)
    }

    /// Runs `script` in every page from the next one on, before any script of the page.
    ///
    /// # Errors
    ///
    /// If the browser does not answer.
    pub async fn before_every_page(&self, script: &str) -> Result<()> {
        let parameters = json!({ "source": script });
        self.devtools("Page.addScriptToEvaluateOnNewDocument", &parameters).await.map(drop)
    }

    /// Frees everything that nothing refers to, so that a test can see what is left.
    ///
    /// # Errors
    ///
    /// If the browser does not answer.
    pub async fn collect_garbage(&self) -> Result<()> {
        self.devtools("HeapProfiler.collectGarbage", &json!({})).await.map(drop)
    }
}
