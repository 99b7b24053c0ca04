//! A page with planners on it, opened in a browser.

use anyhow::Result;
use serde_json::Value;
use xtask::browser::{Browser, Planner};
use xtask::serve::{Policy, RunningSite, Site};

/// A planner that starts at once, with somewhere to book and a fallback.
pub(crate) const PLANNER: &str = "<microneedling-planner loading=eager \
    booking-url=https://clinic.example/book><p id=fallback>Ask us.</p></microneedling-planner>";

/// The script that defines the element.
pub(crate) const SCRIPT: &str = "<script type=module src=/microneedling-planner.js></script>";

/// A browser on a page of a site that serves `dist/` under the promised policy.
pub(crate) struct Visit {
    // Dropped first, so that the browser asks for nothing from a site that is gone.
    pub(crate) browser: Browser,
    pub(crate) site: RunningSite,
}

impl Visit {
    /// The demo, as `index.html` has it.
    pub(crate) async fn demo() -> Result<Self> {
        let visit = Self::to(Site::built()?, "/").await?;
        visit.browser.run("scrollTo(0, 300)", &[]).await?;
        visit.ready().await?;
        Ok(visit)
    }

    /// A page with this body, once its first planner can be used.
    pub(crate) async fn ready_page(body: &str) -> Result<Self> {
        let visit = Self::page(body).await?;
        visit.ready().await?;
        Ok(visit)
    }

    /// A page with the usual planner, once it can be used.
    pub(crate) async fn usual() -> Result<Self> {
        Self::ready_page(&format!("{SCRIPT}{PLANNER}")).await
    }

    /// A page with this body.
    pub(crate) async fn page(body: &str) -> Result<Self> {
        Self::to(Site::built()?.html("/page", &document(body)), "/page").await
    }

    /// A page with this body and styles inside it, which the promised policy forbids, once its first planner can
    /// be used.
    pub(crate) async fn styled_page(body: &str) -> Result<Self> {
        let site = Site::built()?.policy(Policy::Absent).html("/page", &document(body));
        let visit = Self::to(site, "/page").await?;
        visit.ready().await?;
        Ok(visit)
    }

    /// A page of a site of its own making.
    pub(crate) async fn to(site: Site, path: &str) -> Result<Self> {
        let site = site.start()?;
        let browser = Browser::open().await?;
        browser.goto(&site.url(path)).await?;
        Ok(Self { browser, site })
    }

    /// The first planner.
    pub(crate) fn planner(&self) -> Planner<'_> {
        self.browser.planner()
    }

    /// Waits until the first planner can be used.
    pub(crate) async fn ready(&self) -> Result<()> {
        self.planner().wait_until("host.ready && (await host.ready, true)").await
    }

    /// Clicks these controls of the first planner, each `name=value`.
    pub(crate) async fn tick(&self, controls: &[&str]) -> Result<()> {
        for control in controls {
            if *control == NONE {
                self.say_none().await?;
                continue;
            }
            let (name, value) = control.split_once('=').expect("`name=value`");
            self.planner().click(&format!("input[name=\"{name}\"][value=\"{value}\"]")).await?;
        }
        Ok(())
    }

    /// Clicks "None of these" in each group of safety questions that has no answer.
    async fn say_none(&self) -> Result<()> {
        let open = "[...root.querySelectorAll('.safety-questions__group')]
            .filter((group) => !group.querySelector(':checked'))
            .map((group) => group.querySelector('[value=none]').name)";
        self.planner().wait_until("root.querySelector('.safety-questions__group')").await?;
        for name in self.value(open).await?.as_array().into_iter().flatten() {
            let name = name.as_str().unwrap_or_default();
            self.planner().click(&format!("input[name=\"{name}\"][value=none]")).await?;
        }
        Ok(())
    }

    /// Waits until the first planner's plan has this status.
    pub(crate) async fn status(&self, status: &str) -> Result<()> {
        self.planner().wait_until(&format!("host.plan.status === '{status}'")).await
    }

    /// What a person can read of the first planner.
    pub(crate) async fn text(&self) -> Result<String> {
        let text = self.value("root.querySelector('[part=base]').innerText").await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// What an expression comes to, with `host` and `root`.
    pub(crate) async fn value(&self, expression: &str) -> Result<Value> {
        self.planner().run(&format!("return {expression}"), &[]).await
    }
}

/// For [`Visit::tick`]: "None of these" in each group of safety questions that has no answer.
pub(crate) const NONE: &str = "safety=none";
/// For [`Visit::tick`]: "I am not sure" in one of the groups.
pub(crate) const NOT_SURE: &str = "safety:health=not-sure";

/// A whole document around a body.
pub(crate) fn document(body: &str) -> String {
    format!(
        "<!doctype html><html lang=en><meta charset=utf-8>\
        <meta name=viewport content=\"width=device-width\"><title>Page</title>\
        <body><main><h1>Page</h1>{body}</main></body></html>"
    )
}

/// Asserts that a text contains each of these.
pub(crate) fn contains(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part:?} is not in:\n{text}");
    }
}
