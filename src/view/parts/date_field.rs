//! A date that the visitor may give: the browser's own date field.

use engine::protocol::Day;
use web_sys::{Event, FocusEvent, HtmlInputElement};
use yew::{AttrValue, Callback, Html, TargetCast as _, html};

use crate::view::Surroundings;

/// A date field, its label, and a note while the day lies before today. `name` is that of the control, and its id:
/// `start` or `event`. `on_day` hears the day, or that there is none any more.
pub(crate) fn date_field(
    about: &Surroundings,
    name: &'static str,
    day: Option<Day>,
    on_day: Callback<Option<Day>>,
) -> Html {
    let hears = on_day.clone();
    let onchange = Callback::from(move |event: Event| {
        let field: HtmlInputElement = event.target_unchecked_into();
        if !(is_being_typed(&field) && field.matches(":focus").unwrap_or_default()) {
            on_day.emit(field.value().parse().ok());
        }
    });
    let onfocusout = Callback::from(move |event: FocusEvent| {
        let field: HtmlInputElement = event.target_unchecked_into();
        if is_being_typed(&field) {
            hears.emit(field.value().parse().ok());
        }
    });
    let is_past = day.is_some_and(|day| day < about.today);
    let described_by = format!("{name}-note");
    let described = is_past.then(|| AttrValue::from(described_by.clone()));
    let value = day.map(|day| day.to_string()).unwrap_or_default();
    html! {
        <div class="field__cell">
            <label class="field__label" for={name}>{ about.say(&format!("about.{name}")) }</label>
            <input class="field__input" id={name} type="date" {name} min={about.today.to_string()}
                max="9999-12-31" {value} aria-describedby={described} {onchange} {onfocusout} />
            if is_past {
                <p class="field__note" id={described_by}>{ about.say(&format!("about.past-{name}")) }</p>
            }
        </div>
    }
}

/// A date whose year is still being typed counts once it is left: on its way to 2027 it is 2, 20 and 202, and
/// nobody plans for those.
fn is_being_typed(field: &HtmlInputElement) -> bool {
    let value = field.value();
    !value.is_empty() && *value < *"1000"
}
