//! What a visitor did, from the control that they used.
//!
//! A control says by its `name` and `value` what it is for: they are part of the public interface. So
//! it makes no difference who drew it, or whether the planner was there yet when it was ticked. A button
//! has the name `press` and says the rest by its `data-press`.

use super::state::PlannerAction;

/// What the use of a control means, and whether it is ticked now; nothing for one that is none of ours.
pub fn used(name: &str, value: &str, ticked: bool) -> Option<PlannerAction> {
    Some(match (name, value) {
        ("concern", id) => PlannerAction::TickConcern(id.into(), ticked),
        ("caution", "none") => PlannerAction::SayNone(ticked),
        ("caution", "not-sure") => PlannerAction::SayNotSure(ticked),
        ("caution", id) => PlannerAction::TickCaution(id.into(), ticked),
        ("combination", id) => PlannerAction::ChooseCombination(id.into(), ticked),
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
