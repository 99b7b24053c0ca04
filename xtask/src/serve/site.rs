//! What a site holds and how it misbehaves, said before it is started.

use std::collections::{BTreeMap, BTreeSet};
use std::net::TcpListener;
use std::path::Path;

use anyhow::{Context, Result};

use super::CONTENT_SECURITY_POLICY;
use super::running::RunningSite;
use crate::{sizes, workspace};

/// A site to be served: files, pages, and the faults that a test wants to see.
///
/// Everything is held in memory, so a path cannot lead out of it. A pattern is a path in which each `*` stands
/// for any text.
#[derive(Debug, Default)]
pub struct Site {
    pub(super) files: BTreeMap<String, Content>,
    pub(super) policy: Policy,
    pub(super) headers: Vec<(String, String)>,
    pub(super) media_types: Vec<(String, String)>,
    pub(super) missing: Vec<String>,
    pub(super) held: BTreeSet<String>,
}

/// The Content Security Policy that a site sends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Policy {
    /// The one that the planner promises to run under.
    #[default]
    Promised,
    /// None at all.
    Absent,
    /// Another one.
    Other(String),
}

impl Policy {
    pub(super) fn header(&self) -> Option<&str> {
        match self {
            Self::Promised => Some(CONTENT_SECURITY_POLICY),
            Self::Absent => None,
            Self::Other(policy) => Some(policy),
        }
    }
}

/// What stands at one path.
#[derive(Debug)]
pub(super) struct Content {
    pub(super) media_type: String,
    pub(super) raw: Vec<u8>,
    pub(super) gzip: Option<Vec<u8>>,
    pub(super) brotli: Option<Vec<u8>>,
}

impl Site {
    /// A site with nothing in it, under the promised policy.
    pub fn new() -> Self {
        Self::default()
    }

    /// The site of what was built last: see [`crate::dist::built`].
    ///
    /// # Errors
    ///
    /// If nothing has been built.
    pub fn built() -> Result<Self> {
        Self::new().folder(&crate::dist::built()?)
    }

    /// Adds every file of `folder`, at the root of the site.
    ///
    /// # Errors
    ///
    /// If a file cannot be read.
    pub fn folder(mut self, folder: &Path) -> Result<Self> {
        for file in workspace::files_below(folder)? {
            let name = file.strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
            let content = std::fs::read(&file)
                .with_context(|| format!("{} cannot be read", file.display()))?;
            self = self.page(&format!("/{name}"), media_type(&name), content);
        }
        Ok(self)
    }

    /// Adds one page, or replaces the one at `path`.
    #[must_use]
    pub fn page(mut self, path: &str, media_type: &str, body: impl Into<Vec<u8>>) -> Self {
        let media_type = media_type.to_owned();
        let content = Content { media_type, raw: body.into(), gzip: None, brotli: None };
        self.files.insert(path.to_owned(), content);
        self
    }

    /// Adds an HTML page whose `body` is given, in English unless `html` is the whole document.
    ///
    /// The planner's script is named in its head, exactly as a clinic's page names it.
    #[must_use]
    pub fn html(self, path: &str, html: &str) -> Self {
        let page = if html.starts_with("<!doctype") {
            html.to_owned()
        } else {
            format!(
                "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
                 <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Test</title>\n\
                 <script type=\"module\" src=\"/{}.js\"></script>\n</head>\n<body>\n{html}\n</body>\n</html>\n",
                workspace::PACKAGE
            )
        };
        self.page(path, "text/html; charset=utf-8", page)
    }

    /// Sends this policy.
    #[must_use]
    pub fn policy(mut self, policy: Policy) -> Self {
        self.policy = policy;
        self
    }

    /// Sends one more header with every answer.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Says that what fits `pattern` is a `media_type`, true or not.
    #[must_use]
    pub fn media_type(mut self, pattern: &str, media_type: &str) -> Self {
        self.media_types.push((pattern.to_owned(), media_type.to_owned()));
        self
    }

    /// Answers "404 Not Found" to what fits `pattern`.
    #[must_use]
    pub fn missing(mut self, pattern: &str) -> Self {
        self.missing.push(pattern.to_owned());
        self
    }

    /// Leaves what fits `pattern` without an answer until [`RunningSite::release`].
    #[must_use]
    pub fn hold(mut self, pattern: &str) -> Self {
        self.held.insert(pattern.to_owned());
        self
    }

    /// Compresses everything now, so that each answer can be sent as small as it gets.
    ///
    /// # Errors
    ///
    /// If memory runs out.
    pub fn compressed(mut self) -> Result<Self> {
        for content in self.files.values_mut() {
            content.gzip = Some(sizes::gzip(&content.raw)?);
            content.brotli = Some(sizes::brotli(&content.raw)?);
        }
        Ok(self)
    }

    /// Starts serving on a free port of this machine.
    ///
    /// # Errors
    ///
    /// If there is no free port, or no tokio runtime to serve from.
    pub fn start(self) -> Result<RunningSite> {
        self.start_on(TcpListener::bind(("127.0.0.1", 0))?)
    }

    /// Starts serving on `listener`.
    ///
    /// # Errors
    ///
    /// If there is no tokio runtime to serve from.
    pub fn start_on(self, listener: TcpListener) -> Result<RunningSite> {
        RunningSite::start(self, listener)
    }
}

/// The type that a web server gives to a file of this name.
fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "ts" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
