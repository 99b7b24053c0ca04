//! Times one plan: on this machine, and in the browser as a visitor's module runs it.

use std::process::Stdio;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::promise::Promise;
use crate::assemble::beside;
use crate::browser::Browser;
use crate::progress::Progress;
use crate::serve::Site;
use crate::split::{self, App};
use crate::wasm;
use crate::workspace::cargo;

/// How long one plan should take at most, in microseconds: here, and in a browser.
const TARGETS: (f64, f64) = (20.0, 150.0);

/// Times batches of plans; the median in microseconds for one plan.
const SCRIPT: &str = "
    const module = await import('/bench.js')
    await module.default({ module_or_path: '/bench.wasm' })
    const plans = 500
    const time = () => {
        const begun = performance.now()
        if (module.planTimes(plans) === 0) throw new Error('there are appointments')
        return (performance.now() - begun) * 1000 / plans
    }
    time() // the first ones run before the browser has compiled the module in full
    const times = Array.from({ length: 51 }, time).sort((a, b) => a - b)
    return times[25]";

/// How many steps [`time`] takes.
pub(super) const STEPS: usize = 3;

/// The median for one plan in microseconds, on this machine and in the browser.
#[derive(Clone, Copy, Debug)]
pub(super) struct Times {
    here: f64,
    there: f64,
}

/// Times one plan in three steps.
pub(super) fn time(progress: &mut Progress) -> Result<Times> {
    let here = progress.step("time one plan on this machine", natively)?;
    let app = progress.step("compile to WebAssembly", || {
        wasm::ensure_target()?;
        split::split(&wasm::compile(&["bench"])?)
    })?;
    let there = progress.step("time one plan in the browser", || in_browser(app))?;
    Ok(Times { here, there })
}

fn natively() -> Result<f64> {
    let mut command = cargo(&["bench", "--quiet", "--features", "bench", "--bench", "plan"]);
    let output = command.stderr(Stdio::inherit()).output().context("cargo could not be started")?;
    if !output.status.success() {
        bail!("the benchmark failed; its output is above");
    }
    let printed = String::from_utf8(output.stdout)?;
    median(&printed).with_context(|| format!("the benchmark did not say how long: {printed}"))
}

/// The number in "one plan takes 12.3 microseconds (median)".
fn median(printed: &str) -> Option<f64> {
    let (_, number) = printed.split_once("one plan takes ")?;
    number.split_once(' ')?.0.parse().ok()
}

fn in_browser(app: App) -> Result<f64> {
    // Nothing that is timed here is in a chunk.
    let glue = app.script(|name| Ok(beside(name)))?;
    tokio::runtime::Runtime::new()?.block_on(async {
        let site = Site::new()
            .html("/", "<!doctype html><title>Bench</title>")
            .page("/bench.js", "text/javascript; charset=utf-8", glue)
            .page("/bench.wasm", "application/wasm", app.module)
            .start()?;
        let browser = Browser::open().await?;
        browser.goto(&site.url("/")).await?;
        let median = browser.run_async(SCRIPT, &[]).await?;
        median.as_f64().with_context(|| format!("{} is not a time", Value::to_string(&median)))
    })
}

impl Times {
    /// Both beside what they should be.
    pub(super) fn promises(self) -> [Promise; 2] {
        let promise = |place: &str, took: f64, target: f64| Promise {
            what: format!("one plan {place}"),
            target: format!("at most {target:.0} µs"),
            measured: format!("{took:.1} µs"),
            kept: took <= target,
        };
        [
            promise("on this machine", self.here, TARGETS.0),
            promise("in the browser", self.there, TARGETS.1),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::{Times, median};

    #[test]
    fn the_median_is_read_from_what_the_benchmark_prints() {
        assert_eq!(median("\none plan takes 12.3 microseconds (median)\n"), Some(12.3));
        assert_eq!(median("one plan takes long"), None);
    }

    #[test]
    fn what_is_too_slow_is_said_beside_its_number() {
        let [here, there] = Times { here: 20.0, there: 150.1 }.promises();
        assert!(here.kept && !there.kept);
        assert_eq!((here.target.as_str(), here.measured.as_str()), ("at most 20 µs", "20.0 µs"));
    }
}
