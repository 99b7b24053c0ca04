//! What a visitor did, from the control that they used.
//!
//! A control says by its `name` and `value` what it is for: they are part of the public interface. So
//! it makes no difference who drew it, or whether the planner was there yet when it was ticked. A button
//! has the name `press` and says the rest by its `data-press`.

use super::state::PlannerAction;

/// What the use of a control means; nothing for one that is none of ours.
pub fn used(name: &str, value: &str) -> Option<PlannerAction> {
    Some(match (name, value) {
        ("concern", id) => PlannerAction::ToggleConcern(id.into()),
        ("caution", "none") => PlannerAction::ToggleNone,
        ("caution", "not-sure") => PlannerAction::ToggleNotSure,
        ("caution", id) => PlannerAction::ToggleCaution(id.into()),
        ("combination", id) => PlannerAction::ToggleCombination(id.into()),
        ("skin", id) => PlannerAction::DescribeSkin(id.into()),
        ("redness-days", days) => PlannerAction::AcceptRedness(days.parse().ok()),
        ("start", day) => PlannerAction::StartFrom(day.parse().ok()),
        ("event", day) => PlannerAction::PlanFor(day.parse().ok()),
        ("press", "clear-concerns") => PlannerAction::ClearConcerns,
        ("press", "forget-skin") => PlannerAction::ForgetSkin,
        ("press", "forget-redness-days") => PlannerAction::AcceptRedness(None),
        _ => {
            let concern = name.strip_prefix("area:")?;
            PlannerAction::PlaceConcern(concern.into(), value.into())
        }
    })
}
