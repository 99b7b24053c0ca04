//! Prices: what a clinic may say that its sessions cost. The built-in protocol has none.

use serde::{Deserialize, Serialize};

use super::by_id::ById;
use super::id::{AreaId, CombinationId};

/// What sessions cost, where a clinic says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prices {
    /// The currency, as three letters of ISO 4217, such as `EUR`.
    pub currency: String,
    /// One session, by area. An area without a price has no total.
    pub sessions: ById<AreaId, Price>,
    /// One appointment of a combination, or what it adds to a session.
    #[serde(default)]
    pub combinations: ById<CombinationId, Price>,
}

/// A price range in whole units of the currency, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Price {
    /// The lower end.
    pub min: u32,
    /// The upper end; not below the lower.
    pub max: u32,
}
