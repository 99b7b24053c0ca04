//! What a visitor did, from the control that they used.
//!
//! A control says by its `name` and `value` what it is for: they are part of the public interface. So
//! it makes no difference who drew it, or whether the planner was there yet when it was ticked.

use super::state::PlannerAction;

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
        ("start", day) => PlannerAction::StartFrom(day.parse().ok()),
        ("event", day) => PlannerAction::PlanFor(day.parse().ok()),
        _ => {
            let concern = name.strip_prefix("area:")?;
            PlannerAction::PlaceConcern(concern.into(), value.into())
        }
    })
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
