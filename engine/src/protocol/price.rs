//! Prices: what a clinic may say that its sessions cost. The built-in protocol has none.

use serde::{Deserialize, Serialize};

use super::by_id::ById;
use super::id::{AreaId, CombinationId};
use super::packed::packed;

/// What sessions cost, where a clinic says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Prices {
    /// The currency, as three letters of ISO 4217, such as `EUR`.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = super::pattern::CURRENCY)))]
    pub currency: String,
    /// One session, by area. An area without a price has no total.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "ById<AreaId, super::Between<Price, 0, 1_000_000>>")
    )]
    pub sessions: ById<AreaId, Price>,
    /// One appointment of a combination, or what it adds to a session.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "ById<CombinationId, super::Between<Price, 0, 1_000_000>>")
    )]
    #[serde(default)]
    pub combinations: ById<CombinationId, Price>,
}

/// A price range in whole units of the currency, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Price {
    /// The lower end.
    pub min: u32,
    /// The upper end; not below the lower.
    pub max: u32,
}

packed!(struct Prices { currency, sessions, combinations });
packed!(struct Price { min, max });
