//! The one ChromeDriver of this process.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::{OnceLock, mpsc};
use std::time::Duration;

use anyhow::{Context, Result, anyhow};

use crate::{setup, workspace};

/// How long it may take to start.
const PATIENCE: Duration = Duration::from_secs(20);

/// Runs the driver until its own input ends, which happens whenever this process does, however it ends.
const WATCHDOG: &str =
    "chromedriver --port=0 --log-level=SEVERE & driver=$!; cat; kill $driver; wait";

/// A running ChromeDriver.
struct Driver {
    port: u16,
    // Both are held and never used: closing the input is what stops the driver.
    _watchdog: Child,
    _input: ChildStdin,
}

/// The port of the driver, which is started by the first call.
///
/// # Errors
///
/// If it does not start.
pub(super) fn port() -> Result<u16> {
    static DRIVER: OnceLock<Result<Driver, String>> = OnceLock::new();
    let driver = DRIVER.get_or_init(|| start().map_err(|error| format!("{error:#}")));
    driver.as_ref().map(|driver| driver.port).map_err(|error| anyhow!("{error}"))
}

fn start() -> Result<Driver> {
    setup::browser()?;
    let mut watchdog = Command::new("sh")
        .args(["-c", WATCHDOG])
        .env("FONTCONFIG_FILE", workspace::root().join("xtask/fonts.conf"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .context("ChromeDriver could not be started")?;
    let input = watchdog.stdin.take().context("the input is piped")?;
    let output = BufReader::new(watchdog.stdout.take().context("the output is piped")?);
    let (sender, receiver) = mpsc::channel();
    // The thread reads to the end: a driver whose output nobody reads would stop one day.
    std::thread::spawn(move || {
        for port in output.lines().map_while(Result::ok).filter_map(|line| announced_port(&line)) {
            let _ = sender.send(port);
        }
    });
    let port = receiver
        .recv_timeout(PATIENCE)
        .context("ChromeDriver did not say which port it listens on")?;
    Ok(Driver { port, _watchdog: watchdog, _input: input })
}

/// The port in "ChromeDriver was started successfully on port 12345."
fn announced_port(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("successfully on port ")?;
    port.trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::announced_port;

    #[test]
    fn the_port_is_read_from_the_greeting() {
        assert_eq!(
            announced_port("ChromeDriver was started successfully on port 40123."),
            Some(40123)
        );
        assert_eq!(announced_port("Starting ChromeDriver 1.2 on port 0"), None);
    }
}
