//! Prices: what a course comes to, where the clinic says what a session costs.

use serde::Serialize;

use crate::protocol::{AreaId, CombinationId, Price, Prices, Range};

use super::appointment::AppointmentKind;
use super::woven::Woven;

/// What a course usually costs in all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PlannedPrice {
    /// The currency, as three letters of ISO 4217.
    pub currency: String,
    /// The fewest sessions at the lowest price.
    pub min: u32,
    /// The most sessions at the highest price.
    pub max: u32,
    /// The chosen combinations whose price the clinic does not say, so that they are not in it.
    pub without: Vec<CombinationId>,
}

/// Adds up a course; none where the clinic has no price for a session there.
pub(super) fn price(
    prices: Option<&Prices>,
    area: &AreaId,
    sessions: Range,
    woven: &Woven<'_>,
) -> Option<PlannedPrice> {
    let prices = prices?;
    let session = *prices.sessions.get(area)?;
    let sum = |count, visits| Sum::of(prices, session, (count, visits), sessions.max, woven);
    let fewest = sum(sessions.min, Visits::Sure);
    let most = sum(sessions.max, Visits::All);
    Some(PlannedPrice {
        currency: prices.currency.clone(),
        min: fewest.min,
        max: most.max,
        without: most.without,
    })
}

/// Which visits between sessions count.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Visits {
    /// Those that are sure to come.
    Sure,
    /// Those that may not be needed too.
    All,
}

/// What a number of sessions costs.
struct Sum {
    min: u32,
    max: u32,
    without: Vec<CombinationId>,
}

impl Sum {
    fn of(
        prices: &Prices,
        session: Price,
        (sessions, visits): (u16, Visits),
        most: u16,
        woven: &Woven<'_>,
    ) -> Self {
        let mut sum = Self { min: 0, max: 0, without: Vec::new() };
        for number in 1..=sessions {
            let (kind, combinations) = woven.at(number);
            if kind == AppointmentKind::Microneedling {
                sum.add(session);
            }
            let after = if number < sessions || most == 1 { woven.after(number) } else { None };
            let after = after.filter(|visit| visits == Visits::All || !visit.if_needed);
            for id in combinations.into_iter().chain(after.map(|visit| visit.id())) {
                match prices.combinations.get(id) {
                    Some(price) => sum.add(*price),
                    None if sum.without.contains(id) => {}
                    None => sum.without.push(id.clone()),
                }
            }
        }
        sum
    }

    fn add(&mut self, price: Price) {
        self.min = self.min.saturating_add(price.min);
        self.max = self.max.saturating_add(price.max);
    }
}
