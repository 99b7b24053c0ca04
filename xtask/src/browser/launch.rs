//! How a browser is started.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};
use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use super::driver;
use super::session::Browser;

/// How long a page may take to load, and a script of a test to end.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long a browser may take to start: two cores may be busy with a build.
const PATIENCE_AT_START: Duration = Duration::from_mins(1);

/// What makes Chromium quiet and its pictures the same everywhere.
const ARGUMENTS: &[&str] = &[
    "--headless",
    "--no-sandbox", // root has no sandbox, and a test opens no page but its own
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
    "--font-render-hinting=none",
    "--js-flags=--expose-gc",
];

/// Settings of a browser that is about to be started.
#[derive(Clone, Debug)]
pub struct Launch {
    width: u32,
    height: u32,
    language: String,
    waits_for_load: bool,
    arguments: Vec<String>,
}

impl Default for Launch {
    fn default() -> Self {
        Self {
            width: 1280,
            height: 900,
            language: "en-GB".to_owned(),
            waits_for_load: true,
            arguments: Vec::new(),
        }
    }
}

impl Launch {
    /// A window of 1280 by 900 pixels, in British English.
    pub fn new() -> Self {
        Self::default()
    }

    /// A window of another size.
    #[must_use]
    pub fn window(mut self, width: u32, height: u32) -> Self {
        (self.width, self.height) = (width, height);
        self
    }

    /// The language of the browser itself, as in `navigator.language`.
    #[must_use]
    pub fn language(mut self, language: &str) -> Self {
        language.clone_into(&mut self.language);
        self
    }

    /// Lets [`Browser::goto`] return at once, for pages that a test keeps from loading.
    #[must_use]
    pub fn without_waiting_for_load(mut self) -> Self {
        self.waits_for_load = false;
        self
    }

    /// One more argument for Chromium.
    #[must_use]
    pub fn argument(mut self, argument: &str) -> Self {
        self.arguments.push(argument.to_owned());
        self
    }

    /// Starts the browser.
    ///
    /// # Errors
    ///
    /// If it does not start in a minute.
    pub async fn open(self) -> Result<Browser> {
        let port = tokio::task::spawn_blocking(driver::port).await??;
        let profile = tempfile::tempdir()?;
        let capabilities = self.capabilities(profile.path());
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(serde_json::from_value(capabilities)?);
        let address = format!("http://127.0.0.1:{port}");
        let client = tokio::time::timeout(PATIENCE_AT_START, builder.connect(&address)).await;
        let client = client
            .context("Chromium did not start in a minute")?
            .context("Chromium did not start")?;
        let session = client.session_id().await?.context("a started browser has a session")?;
        Ok(Browser::new(client, session, port, profile))
    }

    fn capabilities(&self, profile: &Path) -> Value {
        let mut arguments: Vec<_> = ARGUMENTS.iter().map(ToString::to_string).collect();
        arguments.push(format!("--window-size={},{}", self.width, self.height));
        arguments.push(format!("--lang={}", self.language));
        arguments.push(format!("--accept-lang={}", self.language));
        arguments.push(format!("--user-data-dir={}", profile.display()));
        arguments.extend(self.arguments.iter().cloned());
        let patience = u64::try_from(PATIENCE.as_millis()).unwrap_or(u64::MAX);
        json!({
            "browserName": "chrome",
            "pageLoadStrategy": if self.waits_for_load { "normal" } else { "none" },
            "timeouts": { "script": patience, "pageLoad": patience, "implicit": 0 },
            "goog:chromeOptions": { "args": arguments },
            "goog:loggingPrefs": { "browser": "ALL" },
        })
    }
}
