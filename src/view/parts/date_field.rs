//! A date that the visitor may give: the browser's own date field.

use engine::protocol::Day;
use web_sys::{Event, FocusEvent, HtmlInputElement};
use yew::{AttrValue, Callback, Html, TargetCast as _, html};

use super::words::words;

/// A date field with its label.
pub(crate) struct DateField<'a> {
    /// The name of the control, which is its id too.
    pub(crate) name: String,
    pub(crate) label: &'a str,
    /// What is said below it, or nothing.
    pub(crate) note: &'a str,
    /// The first and the last day that can be picked.
    pub(crate) days: (Option<Day>, Option<Day>),
    pub(crate) day: Option<Day>,
    /// Hears the day, or that there is none any more.
    pub(crate) on_day: Callback<Option<Day>>,
}

impl DateField<'_> {
    pub(crate) fn draw(self) -> Html {
        let Self { name, label, note, days: (first, last), day, on_day } = self;
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
        let described_by = format!("{name}-note");
        let described = (!note.is_empty()).then(|| AttrValue::from(described_by.clone()));
        let min = first.map(|day| day.to_string());
        let value = day.map(|day| day.to_string()).unwrap_or_default();
        let max = last.map_or_else(|| "9999-12-31".to_owned(), |day| day.to_string());
        html! {
            <div class="field__cell">
                <label class="field__label" for={name.clone()}>{ words(label) }</label>
                <input class="field__input" id={name.clone()} type="date" {name} {min} {max} {value}
                    aria-describedby={described} {onchange} {onfocusout} />
                if !note.is_empty() {
                    <p class="field__note" id={described_by}>{ words(note) }</p>
                }
            </div>
        }
    }
}

/// A date whose year is still being typed counts once it is left: on its way to 2027 it is 2, 20 and 202, and
/// nobody plans for those.
fn is_being_typed(field: &HtmlInputElement) -> bool {
    let value = field.value();
    !value.is_empty() && *value < *"1000"
}
