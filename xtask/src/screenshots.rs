//! Takes the pictures of the documentation.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::browser::{Browser, Media, Part};
use crate::progress::Progress;
use crate::serve::Site;
use crate::{dist, palette, workspace};

/// The day on which every picture is taken, so that no date in it changes.
const TODAY: &str = "2026-12-01";

/// One picture.
#[derive(Debug)]
struct Picture {
    /// The file name, without what tells widths and colours apart.
    name: &'static str,
    page: &'static str,
    /// What is clicked in the planner, in this order.
    clicks: &'static [&'static str],
    /// What is given in its date fields.
    dates: &'static [(&'static str, &'static str)],
    /// What is unfolded then; of several that fit, each.
    opens: &'static [&'static str],
    widths: &'static [u32],
    look: Look,
    part: Part,
}

/// How the page is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    Light,
    Dark,
    RightToLeft,
    ForcedColors,
    Print,
}

const BOTH: &[u32] = &[1280, 390];
const WIDE: &[u32] = &[1280];
/// From a sidebar to a wide page.
const ALL: &[u32] = &[1280, 768, 390, 280];
/// A4 at 96 dots to the inch.
const PAPER: &[u32] = &[794];

const ACNE_SCARS: &str = "input[name=concern][value=acne-scars]";
const FINE_LINES: &str = "input[name=concern][value=fine-lines]";
const PORES: &str = "input[name=concern][value=pores]";
const SUN_SPOTS: &str = "input[name=concern][value=sunspots]";
const STRETCH_MARKS: &str = "input[name=concern][value=stretch-marks]";
/// "None of these" in each group of safety questions.
const HEALTHY: &str = "input[name='safety:health'][value=none]";
const NOTHING_ON_SKIN: &str = "input[name='safety:skin'][value=none]";
const NOTHING_LATELY: &str = "input[name='safety:recent'][value=none]";
const OF_AGE: &str = "input[name='safety:age'][value=none]";
const MANY: &[&str] =
    &[ACNE_SCARS, FINE_LINES, PORES, HEALTHY, NOTHING_ON_SKIN, NOTHING_LATELY, OF_AGE];
const PEEL: &str = "input[name=combination][value=peel]";
const PLASMA: &str = "input[name=combination][value=prp]";
const RADIOFREQUENCY: &str = "input[name=combination][value=rf]";
const THREE_DAYS: &str = "input[name=redness-days][value='3']";
/// A visitor with a wedding to go to.
const WEDDING: &[&str] = &[
    ACNE_SCARS,
    FINE_LINES,
    PORES,
    HEALTHY,
    NOTHING_ON_SKIN,
    NOTHING_LATELY,
    OF_AGE,
    THREE_DAYS,
    PEEL,
];
/// Someone who was treated lately, and says with what.
const TREATED: &[&str] = &[
    ACNE_SCARS,
    "input[name=caution][value=recent-treatment]",
    "input[name=caution][value=filler]",
];
const IN_TIME: &[(&str, &str)] = &[("start", "2027-01-11"), ("event", "2027-08-21")];
const TOO_SOON: &[(&str, &str)] = &[("event", "2027-02-20")];
/// The list of dates, and what set each figure.
const UNFOLDED: &[&str] = &["[part=plan] .fold--quiet", ".figure-reason"];

/// The pictures.
const PICTURES: &[Picture] = &[
    Picture { part: Part::Viewport, ..picture("first-view", MANY, BOTH, Look::Light) },
    picture("empty", &[], ALL, Look::Light),
    picture("empty", &[], WIDE, Look::Dark),
    picture("one-concern", &[ACNE_SCARS], BOTH, Look::Light),
    picture("many-concerns", MANY, BOTH, Look::Light),
    picture("many-concerns", MANY, BOTH, Look::Dark),
    picture("many-concerns", MANY, WIDE, Look::RightToLeft),
    picture("many-concerns", MANY, WIDE, Look::ForcedColors),
    picture("many-concerns", MANY, PAPER, Look::Print),
    Picture { dates: IN_TIME, opens: UNFOLDED, ..picture("event", WEDDING, ALL, Look::Light) },
    Picture { dates: IN_TIME, opens: UNFOLDED, ..picture("event", WEDDING, BOTH, Look::Dark) },
    Picture {
        dates: IN_TIME,
        opens: UNFOLDED,
        ..picture("event", WEDDING, BOTH, Look::RightToLeft)
    },
    Picture { dates: TOO_SOON, ..picture("too-soon", MANY, BOTH, Look::Light) },
    Picture {
        page: "/clinic",
        opens: UNFOLDED,
        ..picture("own-protocol", MANY, BOTH, Look::Light)
    },
    picture("two-courses", &[ACNE_SCARS, STRETCH_MARKS], BOTH, Look::Light),
    picture("stopped", &[ACNE_SCARS, "input[name=caution][value=pregnancy]"], BOTH, Look::Light),
    picture(
        "ask-first",
        &[ACNE_SCARS, "input[name='safety:health'][value=not-sure]"],
        BOTH,
        Look::Light,
    ),
    picture("postponed", &[ACNE_SCARS, "input[name=caution][value=sunburn]"], BOTH, Look::Light),
    picture("waits", &[ACNE_SCARS, PEEL, "input[name=caution][value=tan]"], ALL, Look::Light),
    picture("recent-treatment", TREATED, BOTH, Look::Light),
    picture("professional-first", &[ACNE_SCARS, SUN_SPOTS], BOTH, Look::Light),
    picture("combined", &[ACNE_SCARS, PLASMA, RADIOFREQUENCY], BOTH, Look::Light),
    picture("ruled-out", &[ACNE_SCARS, "input[name=caution][value=pacemaker]"], BOTH, Look::Light),
];

const fn picture(
    name: &'static str,
    clicks: &'static [&'static str],
    widths: &'static [u32],
    look: Look,
) -> Picture {
    let (dates, opens) = (&[], &[]);
    Picture { name, page: "/", clicks, dates, opens, widths, look, part: Part::Page }
}

/// The protocol of the page of a clinic that has its own.
const OWN: &str = "protocols/examples/prices.json";

/// The demo of a clinic that has its own protocol.
fn with_protocol(page: &str) -> String {
    page.replace("<microneedling-planner ", "<microneedling-planner protocol=\"clinic.json\" ")
}

/// `cargo xtask screenshots`: builds, and takes every picture into `out`, or those of one name.
///
/// # Errors
///
/// If the build fails, or a control that is to be clicked is not there.
pub fn run(out: &Path, only: Option<&str>) -> Result<()> {
    let mut progress = Progress::of(dist::STEPS + 1);
    let built = workspace::root().join("dist");
    dist::build(&built, &mut progress)?;
    std::fs::create_dir_all(out)?;
    progress.step("take the pictures", || {
        let runtime = tokio::runtime::Runtime::new()?;
        runtime.block_on(async {
            let own = std::fs::read_to_string(workspace::root().join(OWN))?;
            let site = Site::new()
                .folder(&built)?
                .html(
                    "/clinic",
                    &with_protocol(&std::fs::read_to_string(built.join("index.html"))?),
                )
                .page("/clinic.json", "application/json", own)
                .start()?;
            let browser = Browser::open().await?;
            browser.today(TODAY).await?;
            for picture in PICTURES.iter().filter(|one| only.is_none_or(|name| one.name == name)) {
                for &width in picture.widths {
                    let name = picture.file_name(width);
                    println!("      {name}");
                    let taken = picture.take(&browser, &site.url(picture.page), width).await;
                    let taken = taken.with_context(|| name.clone())?;
                    std::fs::write(out.join(&name), palette::reduce(&taken)?)?;
                }
            }
            Ok(())
        })
    })?;
    progress.finish(&format!("\nThe pictures are in {}", out.display()));
    Ok(())
}

impl Picture {
    fn file_name(&self, width: u32) -> String {
        let look = match self.look {
            Look::Light => "",
            Look::Dark => "-dark",
            Look::RightToLeft => "-rtl",
            Look::ForcedColors => "-forced-colors",
            Look::Print => "-print",
        };
        format!("{}-{width}{look}.png", self.name)
    }

    async fn take(&self, browser: &Browser, url: &str, width: u32) -> Result<Vec<u8>> {
        // A picture taken halfway through a movement would differ each time.
        let mut media = vec![Media::ReducedMotion];
        match self.look {
            Look::Light | Look::RightToLeft | Look::Print => {}
            Look::Dark => media.push(Media::Dark),
            Look::ForcedColors => media.push(Media::ForcedColors),
        }
        browser.viewport(width, 900).await?;
        browser.media(&media).await?;
        browser.goto(url).await?;
        let planner = browser.planner();
        if self.look == Look::RightToLeft {
            browser.run("document.documentElement.dir = 'rtl'", &[]).await?;
        }
        planner.wait_until("host.ready && (await host.ready, true)").await?;
        for control in self.clicks {
            planner.click(control).await?;
            planner.wait_for(&format!("{control}:checked")).await?;
        }
        for (field, day) in self.dates {
            planner.run(CHOOSE, &[(*field).into(), (*day).into()]).await?;
            planner.wait_until(&format!("host.plan?.{field} ?? false")).await?;
        }
        for fold in self.opens {
            planner.run(UNFOLD, &[(*fold).into()]).await?;
        }
        if self.look == Look::Print {
            // Only now: on paper there is nothing to click.
            browser.media(&[Media::Print]).await?;
        }
        // Where the mouse was left and what has the keyboard are no part of the picture.
        planner.run("root.activeElement?.blur(); scrollTo(0, 0)", &[]).await?;
        if self.part == Part::Page {
            // As tall as the page, or a bar that stays in view would be drawn across the middle of it.
            let script = "return document.documentElement.scrollHeight";
            let height = browser.run(script, &[]).await?;
            let height = u32::try_from(height.as_u64().unwrap_or(900))?;
            browser.viewport(width, height).await?;
        }
        settled(browser, self.part).await
    }
}

/// Puts a day into a date field, as choosing it in the browser's own calendar does.
const CHOOSE: &str = "
    const field = root.querySelector(`input[name=${arguments[0]}]`)
    field.value = arguments[1]
    field.dispatchEvent(new Event('change', { bubbles: true }))";

/// Opens every fold that fits.
const UNFOLD: &str = "for (const fold of root.querySelectorAll(arguments[0])) fold.open = true";

/// The picture once two in a row are the same: what follows from a change of size takes a few frames.
async fn settled(browser: &Browser, part: Part) -> Result<Vec<u8>> {
    let frames = "for (const _ of [1, 2, 3]) await new Promise(requestAnimationFrame)";
    let mut before = Vec::new();
    for _ in 0..10 {
        browser.run_async(frames, &[]).await?;
        let taken = browser.picture(part).await?;
        if taken == before {
            return Ok(taken);
        }
        before = taken;
    }
    bail!("the page does not come to rest")
}
