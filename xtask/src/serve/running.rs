//! A site that is being served, and what has been asked of it.

use std::collections::BTreeSet;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::Request;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::answer::answer;
use super::pattern::fits;
use super::site::Site;

/// How long a request is waited for.
const PATIENCE: Duration = Duration::from_secs(20);

/// A site that is being served. It stops when this is dropped.
#[derive(Debug)]
pub struct RunningSite {
    address: SocketAddr,
    state: Arc<State>,
    server: JoinHandle<()>,
}

/// What the server and the test share.
#[derive(Debug)]
pub(super) struct State {
    pub(super) site: Site,
    /// Patterns whose requests wait for an answer.
    pub(super) held: watch::Sender<BTreeSet<String>>,
    /// Path and query of every request so far, oldest first.
    pub(super) requests: watch::Sender<Vec<String>>,
}

impl RunningSite {
    pub(super) fn start(mut site: Site, listener: TcpListener) -> Result<Self> {
        let runtime = tokio::runtime::Handle::try_current()
            .context("a site is served from a tokio runtime")?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let held = watch::Sender::new(std::mem::take(&mut site.held));
        let state = Arc::new(State { site, held, requests: watch::Sender::default() });
        let shared = Arc::clone(&state);
        let router = Router::new().fallback(move |request: Request| {
            let state = Arc::clone(&shared);
            async move { answer(&state, &request.into_parts().0).await }
        });
        let _in_runtime = runtime.enter();
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let server = runtime.spawn(async move {
            // It ends only with the task, which `drop` ends.
            let _ = axum::serve(listener, router).await;
        });
        Ok(Self { address, state, server })
    }

    /// The address of `path`, which starts with a slash.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Scheme, host and port, as `location.origin` says them.
    pub fn origin(&self) -> String {
        self.url("")
    }

    /// Path and query of every request so far, oldest first.
    ///
    /// A method other than GET stands in front of the path. `/favicon.ico` is left out: the browser asks for
    /// it, not the page.
    pub fn requests(&self) -> Vec<String> {
        self.state.requests.borrow().clone()
    }

    /// Forgets the requests so far.
    pub fn forget_requests(&self) {
        self.state.requests.send_modify(Vec::clear);
    }

    /// Waits until something that fits `pattern` has been asked for, and says what it was.
    ///
    /// # Errors
    ///
    /// If that does not happen in 20 seconds; the error lists what was asked for.
    pub async fn requested(&self, pattern: &str) -> Result<String> {
        let mut requests = self.state.requests.subscribe();
        let find =
            |requests: &Vec<String>| requests.iter().find(|path| fits(pattern, path)).cloned();
        let arrived = requests.wait_for(|requests| find(requests).is_some());
        let arrived = tokio::time::timeout(PATIENCE, arrived)
            .await
            .map(|arrived| arrived.map(|all| find(&all)));
        match arrived {
            Ok(Ok(Some(path))) => Ok(path),
            _ => {
                anyhow::bail!("nothing like `{pattern}` was asked for, only {:?}", self.requests())
            }
        }
    }

    /// Answers the requests that waited because of [`Site::hold`] with the same pattern.
    pub fn release(&self, pattern: &str) {
        self.state.held.send_modify(|held| {
            held.remove(pattern);
        });
    }
}

impl Drop for RunningSite {
    fn drop(&mut self) {
        self.server.abort();
    }
}
