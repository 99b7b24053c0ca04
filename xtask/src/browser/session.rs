//! One browser window: going to pages, running scripts in them, waiting for what they show.

use std::future::Future;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use fantoccini::Client;
use fantoccini::error::CmdError;
use serde_json::Value;
use tempfile::TempDir;

use super::extension::Extension;
use super::launch::Launch;
use super::planner::Planner;

/// How long a page may take to show what a test waits for.
const PATIENCE: Duration = Duration::from_secs(15);
/// How long any command may take; longer than whatever the browser itself gives up on.
const LIMIT: Duration = Duration::from_secs(45);

/// A browser window with a profile of its own. It closes when this is dropped.
#[derive(Debug)]
pub struct Browser {
    pub(super) client: Client,
    session: String,
    driver: u16,
    console: Mutex<Vec<ConsoleLine>>,
    // Removed after the browser has quit.
    _profile: TempDir,
}

/// A line of the browser's console.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsoleLine {
    /// `SEVERE`, `WARNING`, `INFO` or `DEBUG`.
    pub level: String,
    /// Where it comes from and what it says.
    pub text: String,
}

impl Browser {
    /// Starts a browser as [`Launch::new`] describes it.
    ///
    /// # Errors
    ///
    /// If it does not start in a minute.
    pub async fn open() -> Result<Self> {
        Launch::new().open().await
    }

    pub(super) fn new(client: Client, session: String, driver: u16, profile: TempDir) -> Self {
        Self { client, session, driver, console: Mutex::default(), _profile: profile }
    }

    /// Goes to `url` and waits until the page has loaded.
    ///
    /// # Errors
    ///
    /// If it does not load in half a minute.
    pub async fn goto(&self, url: &str) -> Result<()> {
        bounded(&format!("go to {url}"), self.client.goto(url)).await
    }

    /// Loads the page again.
    ///
    /// # Errors
    ///
    /// If it does not load in half a minute.
    pub async fn reload(&self) -> Result<()> {
        bounded("reload", self.client.refresh()).await
    }

    /// Runs `script`, the body of a function that finds `arguments` in `arguments`, and hands back what it returns.
    ///
    /// # Errors
    ///
    /// If it throws, or its value is none that JSON can say.
    pub async fn run(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        bounded(script, self.client.execute(script, arguments.to_vec())).await
    }

    /// Runs `script` as [`Browser::run`] does, and lets it use `await`.
    ///
    /// # Errors
    ///
    /// If it throws, or takes longer than half a minute.
    pub async fn run_async(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        self.run(&format!("return (async () => {{ {script}\n }})()"), arguments).await
    }

    /// Waits until `condition`, a JavaScript expression that may use `await`, holds. It is looked at in every frame.
    ///
    /// # Errors
    ///
    /// If it does not hold in 15 seconds; the error has the condition and the console.
    pub async fn wait_until(&self, condition: &str) -> Result<()> {
        self.wait_with("", condition).await
    }

    /// Waits for `condition`, which is looked at after `preparation` has declared what it uses.
    pub(super) async fn wait_with(&self, preparation: &str, condition: &str) -> Result<()> {
        let script = format!(
            "const deadline = performance.now() + {};
            for (;;) {{
              let thrown
              try {{ {preparation}\nif (await ({condition}\n)) return null }} catch (error) {{ thrown = String(error) }}
              if (performance.now() > deadline) return thrown ?? 'it stayed false'
              await Promise.race([
                new Promise((next) => requestAnimationFrame(next)),
                new Promise((next) => setTimeout(next, 250)), // a window that is not painted has no frames
              ])
            }}",
            PATIENCE.as_millis()
        );
        let why = match self.run_async(&script, &[]).await {
            Ok(Value::Null) => return Ok(()),
            Ok(why) => why.as_str().unwrap_or_default().to_owned(),
            Err(error) => format!("{error:#}"),
        };
        let console = self.console().await.unwrap_or_default();
        let lines: Vec<_> =
            console.iter().map(|line| format!("\n  {}: {}", line.level, line.text)).collect();
        bail!("waited for `{condition}` in vain: {why}\nthe console says:{}", lines.concat())
    }

    /// Sends a command of the Chrome DevTools Protocol.
    ///
    /// # Errors
    ///
    /// If the browser refuses it.
    pub async fn devtools(&self, command: &str, parameters: &Value) -> Result<Value> {
        let extension = Extension::devtools(command, parameters);
        bounded(command, self.client.issue_cmd(extension)).await
    }

    /// Everything the console has said since the browser was started.
    ///
    /// # Errors
    ///
    /// If the browser does not answer.
    pub async fn console(&self) -> Result<Vec<ConsoleLine>> {
        let fresh =
            bounded("read the console", self.client.issue_cmd(Extension::console())).await?;
        let line = |entry: &Value| ConsoleLine {
            level: entry["level"].as_str().unwrap_or_default().to_owned(),
            text: entry["message"].as_str().unwrap_or_default().to_owned(),
        };
        let mut console = self.console.lock().unwrap_or_else(PoisonError::into_inner);
        console.extend(fresh.as_array().into_iter().flatten().map(line));
        Ok(console.clone())
    }

    /// The first planner on the page.
    pub fn planner(&self) -> Planner<'_> {
        self.planner_at(0)
    }

    /// The planner that has `index` others before it in the document.
    pub fn planner_at(&self, index: usize) -> Planner<'_> {
        Planner::new(self, index)
    }

    /// Ends the session, so that Chromium quits and its profile can be removed.
    fn quit(&self) -> std::io::Result<()> {
        // By hand, since `drop` cannot wait for a future.
        let mut driver = TcpStream::connect(("127.0.0.1", self.driver))?;
        driver.set_read_timeout(Some(LIMIT))?;
        write!(
            driver,
            "DELETE /session/{} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
            self.session
        )?;
        // The first bytes of the answer are enough: they come once Chromium is gone, and the connection stays.
        driver.read(&mut [0; 512]).map(drop)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // A browser that cannot be told goes when its driver goes, at the end of the process.
        let _ = self.quit();
    }
}

/// What `command` gives, unless it takes too long.
pub(super) async fn bounded<T>(
    what: &str,
    command: impl Future<Output = Result<T, CmdError>>,
) -> Result<T> {
    let Ok(given) = tokio::time::timeout(LIMIT, command).await else {
        bail!("the browser did not answer in {} seconds: {what}", LIMIT.as_secs());
    };
    given.with_context(|| format!("the browser could not: {what}"))
}
