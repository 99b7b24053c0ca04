//! What a control does when it is used.

use yew::Callback;

use super::state::PlannerAction;

/// Where actions go.
pub(super) type Act = Callback<PlannerAction>;

/// Does `action` whenever the event occurs, whatever the event is.
#[inline(never)]
pub(super) fn when<E: 'static>(act: &Act, action: PlannerAction) -> Callback<E> {
    act.reform(move |_| action.clone())
}
