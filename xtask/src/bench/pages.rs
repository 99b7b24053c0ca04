//! The compared pages: ours, and three that do the same job in other ways.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::serve::{Policy, Site};
use crate::workspace::{PACKAGE, root, run_quietly, target};
use crate::{dist, setup};

/// What the compared pages are made with: the versions that were measured.
pub(super) const PACKAGES: [(&str, &str); 4] = [
    ("esbuild", "0.28.2"),
    ("preact", "11.2.0"),
    ("survey-core", "2.5.38"),
    ("survey-js-ui", "2.5.38"),
];

/// The folder of their sources.
const SOURCES: &str = "xtask/bench";

/// One way of doing the job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Page {
    /// The planner, as a clinic hosts it.
    Planner,
    /// By hand, with nothing but what it needs.
    Floor,
    /// With Preact.
    Preact,
    /// With `SurveyJS`.
    Survey,
}

impl Page {
    /// All of them, in the order in which they are told about.
    pub(super) const ALL: [Self; 4] = [Self::Planner, Self::Floor, Self::Preact, Self::Survey];

    /// What a reader calls it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Planner => "planner",
            Self::Floor => "by hand",
            Self::Preact => "Preact",
            Self::Survey => "SurveyJS",
        }
    }

    /// Its address with so many elements, below the root of the site.
    pub(super) fn path(self, elements: usize) -> String {
        let name = match self {
            Self::Planner => "planner",
            Self::Floor => "floor",
            Self::Preact => "preact",
            Self::Survey => "survey",
        };
        format!("/bench/{name}-{elements}.html")
    }

    /// Nothing but the elements, and a line below them that would show it if something moved.
    fn html(self, elements: usize) -> String {
        let (head, element) = match self {
            Self::Planner => (
                format!("<script type=\"module\" src=\"/{PACKAGE}.js\"></script>"),
                format!("<{PACKAGE} class=\"room\" loading=\"eager\"></{PACKAGE}>"),
            ),
            Self::Floor => (script("floor"), PLACE.to_owned()),
            Self::Preact => (script("preact"), PLACE.to_owned()),
            Self::Survey => (
                format!(
                    "<link rel=\"stylesheet\" href=\"/bench/survey.css\">\n{}",
                    script("survey")
                ),
                PLACE.to_owned(),
            ),
        };
        let body = format!("{element}\n").repeat(elements);
        format!(
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>Bench</title>\n<style>{ROOM}</style>\n{head}\n</head>\n<body>\n{body}<p>The page goes on.</p>\n\
             </body>\n</html>\n"
        )
    }
}

/// Room that each page keeps, as a page does on which nothing may move when a script has arrived.
const ROOM: &str = ".room { display: flow-root; min-height: 100vh }";

/// What the scripts of the compared pages fill.
const PLACE: &str = "<div class=\"room\"></div>";

fn script(name: &str) -> String {
    format!("<script type=\"module\" src=\"/bench/{name}.js\"></script>")
}

/// The site with what was built last, and every page with each of these numbers of elements.
pub(super) fn site(counts: &[usize]) -> Result<Site> {
    let scripts = bundled()?;
    // The compared libraries do not run under the policy that the planner promises.
    let mut site = Site::new().policy(Policy::Absent).folder(&dist::built()?)?;
    for (file, media_type) in [
        ("floor.js", "text/javascript"),
        ("preact.js", "text/javascript"),
        ("survey.js", "text/javascript"),
        ("survey.css", "text/css"),
    ] {
        let content = std::fs::read(scripts.join(file))?;
        site = site.page(&format!("/bench/{file}"), media_type, content);
    }
    for page in Page::ALL {
        for elements in counts {
            site = site.html(&page.path(*elements), &page.html(*elements));
        }
    }
    site.compressed()
}

/// Installs what the compared pages need and bundles each of them; the folder with the bundles.
fn bundled() -> Result<PathBuf> {
    let modules = setup::npm("bench", &PACKAGES)?;
    let folder = target().join("bench");
    std::fs::create_dir_all(&folder)?;
    for file in ["plan.js", "floor.js", "preact.jsx", "survey.js"] {
        std::fs::copy(root().join(SOURCES).join(file), folder.join(file))
            .with_context(|| format!("{SOURCES}/{file} cannot be copied"))?;
    }
    let concerns = concerns(&json_of("protocols/default.json")?, &json_of("locales/en.json")?);
    std::fs::write(folder.join("concerns.json"), Value::from(concerns).to_string())?;
    let mut esbuild = Command::new(modules.join(".bin/esbuild"));
    esbuild.current_dir(&folder).env("NODE_PATH", modules).args([
        "floor.js",
        "preact.jsx",
        "survey.js",
        "--bundle",
        "--minify",
        "--format=esm",
        "--target=es2022",
        "--jsx=automatic",
        "--jsx-import-source=preact",
        "--define:process.env.NODE_ENV=\"production\"",
        "--outdir=bundled",
    ]);
    run_quietly(&mut esbuild).context("the compared pages could not be bundled")?;
    Ok(folder.join("bundled"))
}

/// The offered concerns, with the figures that the compared pages merge.
fn concerns(protocol: &Value, sentences: &Value) -> Vec<Value> {
    let range = |figure: &Value| json!({ "min": figure["min"], "max": figure["max"] });
    let concerns = protocol["concerns"].as_object().into_iter().flatten();
    let offered = concerns.filter(|(_, concern)| concern["offered"] == true);
    let written = offered.map(|(id, concern)| {
        let downtime = concern["downtime"].as_str().unwrap_or_default();
        json!({
            "id": id,
            "name": sentences["planner"]["concern"][id]["name"],
            "sessions": range(&concern["sessions"]),
            "weeks": range(&concern["intervalWeeks"]),
            "redness": range(&protocol["downtime"][downtime]["downtimeDays"]),
        })
    });
    written.collect()
}

fn json_of(path: &str) -> Result<Value> {
    let read = std::fs::read_to_string(root().join(path));
    let text = read.with_context(|| format!("{path} cannot be read"))?;
    serde_json::from_str(&text).with_context(|| format!("{path} is not JSON"))
}

#[cfg(test)]
mod tests {
    use super::{Page, concerns, json_of};

    #[test]
    fn the_compared_pages_get_the_figures_of_the_protocol() {
        let protocol = json_of("protocols/default.json").unwrap();
        let concerns = concerns(&protocol, &json_of("locales/en.json").unwrap());
        assert_eq!(concerns.len(), 13);
        for concern in concerns {
            for figure in ["sessions", "weeks", "redness"] {
                assert!(concern[figure]["max"].is_number(), "{concern}");
            }
            assert!(concern["name"].is_string(), "{concern}");
        }
    }

    #[test]
    fn a_page_has_as_many_elements_as_are_asked_for() {
        for page in Page::ALL {
            let element = if page == Page::Planner { "</microneedling-planner>" } else { "</div>" };
            assert_eq!(page.html(10).matches(element).count(), 10);
        }
    }
}
