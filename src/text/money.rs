//! Prices in words: "€450 to €900".

use engine::plan::PlannedPrice;

use super::Text;

impl Text {
    /// A price range in its currency, without cents.
    pub fn money(&self, price: &PlannedPrice) -> String {
        let written = |amount| written(self.language(), &price.currency, amount);
        if price.min == price.max {
            return written(price.max);
        }
        self.fill("range.words", &[("min", &written(price.min)), ("max", &written(price.max))])
    }
}

#[cfg(target_family = "wasm")]
use super::intl::money as written;

/// Outside a browser, with the letters of the currency.
#[cfg(not(target_family = "wasm"))]
fn written(_language: &str, currency: &str, amount: u32) -> String {
    format!("{currency} {amount}")
}
