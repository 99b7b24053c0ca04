//! Sources: what a figure rests on.

use serde::{Deserialize, Serialize};

use super::packed::packed;

/// A publication, a leaflet or a clinic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Author, year, journal and a few words on what it is.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 500), regex(pattern = super::pattern::VISIBLE)))]
    pub title: String,
    /// The year of publication, where it is known.
    #[cfg_attr(feature = "schema", schemars(range(min = 1500, max = 2100)))]
    pub year: Option<u16>,
    /// The publisher's, regulator's or professional body's own page; never a copy elsewhere.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = super::pattern::ADDRESS)))]
    #[serde(default)]
    pub url: Option<String>,
    /// `PubMed` number.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = super::pattern::PMID)))]
    #[serde(default)]
    pub pmid: Option<String>,
    /// Digital object identifier.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = super::pattern::DOI)))]
    #[serde(default)]
    pub doi: Option<String>,
}

impl Source {
    /// Where it can be read, by the most lasting address it has.
    pub fn address(&self) -> Option<String> {
        if let Some(doi) = &self.doi {
            return Some(format!("https://doi.org/{doi}"));
        }
        if let Some(pmid) = &self.pmid {
            return Some(format!("https://pubmed.ncbi.nlm.nih.gov/{pmid}/"));
        }
        self.url.clone()
    }
}

packed!(struct Source { title, year, url, pmid, doi });
