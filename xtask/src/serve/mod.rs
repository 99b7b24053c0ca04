//! Shows what was built on this machine, under the policy that it is made for.

mod answer;
mod pattern;
mod running;
mod site;

use std::net::TcpListener;

use anyhow::{Context, Result};

pub use running::RunningSite;
pub use site::{Policy, Site};

use crate::progress::Progress;
use crate::{dist, workspace};

/// The Content Security Policy that the planner promises to run under.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
     style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; \
     frame-ancestors 'self'; require-trusted-types-for 'script'";

/// Where `cargo xtask serve` listens.
#[derive(Clone, Debug)]
pub struct Address {
    /// The name or number of the network interface.
    pub host: String,
    /// The port on it.
    pub port: u16,
}

/// `cargo xtask serve`: builds, then serves until it is interrupted.
///
/// # Errors
///
/// If the address is taken, or the build fails.
pub fn run(address: &Address) -> Result<()> {
    // Before the build: nobody wants to wait for it only to hear this.
    let listener = listen(address)?;
    let mut progress = Progress::of(dist::STEPS + 1);
    let out = workspace::root().join("dist");
    dist::build(&out, &mut progress)?;
    let site =
        progress.step("compress for the server", || Site::new().folder(&out)?.compressed())?;
    let runtime = tokio::runtime::Runtime::new()?;
    runtime.block_on(async {
        let site = site.start_on(listener)?;
        progress.finish("Built");
        println!("\nThe demo is at {}  (Ctrl+C stops it)", site.url("/"));
        std::future::pending::<()>().await;
        Ok(())
    })
}

fn listen(address: &Address) -> Result<TcpListener> {
    let Address { host, port } = address;
    TcpListener::bind((host.as_str(), *port)).with_context(|| {
        let other = port.checked_add(1).unwrap_or(8080);
        format!(
            "{host}:{port} cannot be listened on; if another program has it, stop that program \
             or run `cargo xtask serve --port {other}`"
        )
    })
}
