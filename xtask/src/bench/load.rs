//! Loads each page cold and slowed down, and measures what a visitor waits for.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use super::figures::{Figures, Measure};
use super::pages::Page;
use crate::browser::{Browser, Launch};
use crate::serve::RunningSite;

/// On how many elements the time, the heap and the memory are measured.
pub(super) const COUNTS: [usize; 3] = [1, 10, 50];

/// How many times slower the processor is made.
pub(super) const SLOWDOWN: u32 = 4;
/// Slow 4G: milliseconds before an answer begins, and bits a second.
pub(super) const LATENCY: u32 = 150;
pub(super) const DOWN: u32 = 1_600_000;
const UP: u32 = 750_000;

/// How often a round visits each page: what hangs on a few milliseconds is measured more often than what does not.
pub(super) const VISITS: usize = 2;

/// A phone, in CSS pixels.
pub(super) const VIEWPORT: (u32, u32) = (412, 823);

/// What watches a page from inside.
const PROBE: &str = include_str!("../../bench/probe.js");

/// One load of a page.
#[derive(Clone, Copy, Debug)]
enum Load {
    /// A visitor who ticks at the first moment, and then everything else.
    Visit,
    /// So many elements, of which nobody ticks any.
    Quiet(usize),
}

/// The browser that everything is measured in.
pub(super) async fn browser() -> Result<Browser> {
    // Every load comes from a name of its own, so that nothing of an earlier one is left: no
    // connection, no process, no compiled code.
    let browser = Launch::new().argument("--host-resolver-rules=MAP * 127.0.0.1").open().await?;
    let (width, height) = VIEWPORT;
    browser.viewport(width, height).await?;
    browser.before_every_page(PROBE).await?;
    for (command, parameters) in [
        ("Network.enable", json!({})),
        ("Network.setCacheDisabled", json!({ "cacheDisabled": true })),
        (
            "Network.emulateNetworkConditions",
            json!({
                "offline": false,
                "latency": LATENCY,
                "downloadThroughput": DOWN / 8,
                "uploadThroughput": UP / 8,
            }),
        ),
        ("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWDOWN })),
        ("Performance.enable", json!({})),
    ] {
        browser.devtools(command, &parameters).await?;
    }
    Ok(browser)
}

/// Measures every page so many times, in turns.
pub(super) async fn measure(
    browser: &Browser,
    site: &RunningSite,
    rounds: usize,
) -> Result<Figures> {
    let mut figures = Figures::default();
    let mut host = 0;
    for round in 0..rounds {
        println!("      round {} of {rounds}", round + 1);
        for load in [Load::Visit; VISITS].into_iter().chain(COUNTS.map(Load::Quiet)) {
            // Whoever comes first in one round comes last in another.
            for turn in 0..Page::ALL.len() {
                let page = Page::ALL[(round + turn) % Page::ALL.len()];
                host += 1;
                let address = site.url("").replace("127.0.0.1", &format!("load-{host}.localhost"));
                measure_one(browser, &address, page, load, &mut figures)
                    .await
                    .with_context(|| format!("{load:?} of the page {}", page.name()))?;
            }
        }
    }
    Ok(figures)
}

async fn measure_one(
    browser: &Browser,
    address: &str,
    page: Page,
    load: Load,
    figures: &mut Figures,
) -> Result<()> {
    let (elements, tick) = match load {
        Load::Visit => (1, "&tick"),
        Load::Quiet(elements) => (elements, ""),
    };
    browser.goto("about:blank").await?;
    browser.goto(&format!("{address}{}?elements={elements}{tick}", page.path(elements))).await?;
    let times = browser.run_async("return await bench.loaded", &[]).await?;
    figures.add(page, Measure::Tickable(elements), number(&times["tickable"])?);
    match load {
        Load::Visit => {
            for (measure, key) in [
                (Measure::BytesBeforeView, "bytes"),
                (Measure::PlanAfterEarlyTick, "planned"),
                (Measure::BytesUntilPlan, "plannedBytes"),
            ] {
                figures.add(page, measure, number(&times[key])?);
            }
            figures.add(page, Measure::WorstClick, worst_click(browser).await?);
        }
        Load::Quiet(_) => {
            if elements == 1 {
                let shift = browser.run("return bench.shift()", &[]).await?;
                figures.add(page, Measure::Shift, number(&shift)?);
                if page == Page::Planner && shift != 0.0 {
                    let moved = browser.run("return bench.moved()", &[]).await?;
                    println!("      something moved by {shift}: {moved}");
                }
            }
            let memory = browser.run("return bench.memory()", &[]).await?;
            figures.add(page, Measure::Memory(elements), number(&memory)?);
            figures.add(page, Measure::Heap(elements), heap(browser).await?);
        }
    }
    Ok(())
}

/// Clicks every concern with a mouse that has come to rest on it; milliseconds from the worst of the
/// clicks to the next paint.
async fn worst_click(browser: &Browser) -> Result<f64> {
    for concern in 0..13 {
        let place =
            browser.run_async("return await bench.aim(arguments[0])", &[concern.into()]).await?;
        let (x, y) = (&place["x"], &place["y"]);
        let came = json!({ "type": "mouseMoved", "x": x, "y": y });
        browser.devtools("Input.dispatchMouseEvent", &came).await?;
        browser.run_async("await bench.calm()", &[]).await?;
        for (kind, buttons) in [("mousePressed", 1), ("mouseReleased", 0)] {
            let event = json!({
                "type": kind,
                "x": x,
                "y": y,
                "button": "left",
                "buttons": buttons,
                "clickCount": 1,
            });
            browser.devtools("Input.dispatchMouseEvent", &event).await?;
        }
    }
    let wait = "await new Promise((done) => setTimeout(done, 500)); return bench.worst()";
    number(&browser.run_async(wait, &[]).await?)
}

/// Bytes of the JavaScript heap after what nothing refers to has been freed.
async fn heap(browser: &Browser) -> Result<f64> {
    browser.collect_garbage().await?;
    let metrics = browser.devtools("Performance.getMetrics", &json!({})).await?;
    let metrics = metrics["metrics"].as_array().into_iter().flatten();
    let Some(heap) = metrics.clone().find(|metric| metric["name"] == "JSHeapUsedSize") else {
        bail!("the browser does not say how large the heap is");
    };
    number(&heap["value"])
}

fn number(value: &Value) -> Result<f64> {
    value.as_f64().with_context(|| format!("{value} is not a number"))
}
