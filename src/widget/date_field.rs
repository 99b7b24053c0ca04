//! A date that the visitor may give: the browser's own date field.

use web_sys::HtmlInputElement;
use yew::{Callback, Event, FocusEvent, Html, TargetCast, html};

use super::act::Act;
use super::state::PlannerAction;
use crate::protocol::Day;

/// While a year is typed it counts as 2, 20 and 202 before it is 2027: nobody plans for those.
const FIRST_YEAR: i32 = 1000;

/// A date field.
pub(super) struct DateField<'a> {
    /// The name of the control, which is its id as well.
    pub(super) name: &'static str,
    pub(super) label: &'a str,
    pub(super) day: Option<Day>,
    pub(super) today: Day,
    /// Said while the day lies before today.
    pub(super) past: &'a str,
}

impl DateField<'_> {
    pub(super) fn draw(self, act: &Act, action: fn(Option<Day>) -> PlannerAction) -> Html {
        let Self { name, label, day, today, past } = self;
        let typing = act.clone();
        let onchange = Callback::from(move |event: Event| {
            let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
            match field.value().parse::<Day>() {
                Ok(day) if day.parts().0 < FIRST_YEAR => {}
                given => typing.emit(action(given.ok())),
            }
        });
        // Whoever leaves the field has finished typing, whatever the year.
        let act = act.clone();
        let onblur = Callback::from(move |event: FocusEvent| {
            let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let given = field.value().parse().ok();
            if given.is_some() && given != day {
                act.emit(action(given));
            }
        });
        let passed = day.is_some_and(|day| day < today);
        let note_id = format!("{name}-note");
        let described = passed.then(|| note_id.clone());
        let hint = if passed {
            html! { <p class="field__note" id={note_id}>{ past.to_owned() }</p> }
        } else {
            Html::default()
        };
        // Always a value, also an empty one: a half-typed date must not be wiped away.
        let value = day.map(|day| day.to_string()).unwrap_or_default();
        html! {
            <div class="field__cell">
                <label class="field__label" for={name}>{ label.to_owned() }</label>
                <input
                    class="field__input"
                    id={name}
                    type="date"
                    {name}
                    min={today.to_string()}
                    max="9999-12-31"
                    {value}
                    aria-describedby={described}
                    {onchange}
                    {onblur}
                />
                { hint }
            </div>
        }
    }
}
