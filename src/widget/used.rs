//! What a visitor did, from the control that they used.
//!
//! A control says by its `name` and `value` what it is for: they are part of the public interface. So
//! it makes no difference who drew it, or whether the planner was there yet when it was ticked.

use super::state::PlannerAction;
use crate::protocol::Day;

/// While a year is typed it counts as 2, 20 and 202 before it is 2027: nobody plans for those.
const FIRST_YEAR: i32 = 1000;

/// What the change of a control means; nothing for one that is none of ours.
pub fn changed(name: &str, value: &str) -> Option<PlannerAction> {
    Some(match (name, value) {
        ("concern", id) => PlannerAction::ToggleConcern(id.into()),
        ("caution", "none") => PlannerAction::ToggleNone,
        ("caution", "not-sure") => PlannerAction::ToggleNotSure,
        ("caution", id) => PlannerAction::ToggleCaution(id.into()),
        ("combination", id) => PlannerAction::ToggleCombination(id.into()),
        ("skin", id) => PlannerAction::DescribeSkin(id.into()),
        ("redness-days", days) => PlannerAction::AcceptRedness(days.parse().ok()),
        ("start" | "event", day) => match day.parse::<Day>() {
            Ok(day) if day.parts().0 < FIRST_YEAR => return None,
            given => date(name, given.ok()),
        },
        _ => {
            let concern = name.strip_prefix("area:")?;
            PlannerAction::PlaceConcern(concern.into(), value.into())
        }
    })
}

/// What leaving a control means: whoever leaves a date has finished typing, whatever the year.
pub fn left(name: &str, value: &str) -> Option<PlannerAction> {
    let given = value.parse().ok()?;
    matches!(name, "start" | "event").then(|| date(name, Some(given)))
}

fn date(name: &str, day: Option<Day>) -> PlannerAction {
    if name == "start" { PlannerAction::StartFrom(day) } else { PlannerAction::PlanFor(day) }
}

/// What a press of a button means, by its `data-press`, and where the focus goes: the button is gone
/// then.
pub(super) fn pressed(press: &str) -> Option<(PlannerAction, &'static str)> {
    Some(match press {
        "clear-concerns" => (PlannerAction::ClearConcerns, "input[name=concern]"),
        "forget-skin" => (PlannerAction::ForgetSkin, "input[name=skin]"),
        "forget-redness" => (PlannerAction::AcceptRedness(None), "input[name=redness-days]"),
        _ => return None,
    })
}
