//! One line of a list of choices: a native control whose whole row can be pressed.

use yew::{AttrValue, Callback, Event, Html, html};

use super::words::words;

/// One line of a list of choices.
pub(crate) struct Choice<'a> {
    pub(crate) control: Control<'a>,
    pub(crate) label: &'a str,
    /// A second line in smaller type, or nothing.
    pub(crate) hint: Html,
    pub(crate) icon: Html,
}

impl Choice<'_> {
    #[inline(never)]
    pub(crate) fn draw(self) -> Html {
        let Self { control, label, hint, icon } = self;
        html! {
            <label class="choice" key={control.value}>
                { control.draw() }
                { icon }
                <span class="choice__text">{ words(label) }{ hint }</span>
            </label>
        }
    }
}

/// A radio button or a checkbox. Its name and value are part of the public interface.
pub(crate) struct Control<'a> {
    /// Whether it is one of several that exclude each other: a radio button, not a checkbox.
    pub(crate) one: bool,
    pub(crate) name: &'a str,
    pub(crate) value: &'a str,
    pub(crate) checked: bool,
    pub(crate) onchange: Callback<Event>,
}

impl Control<'_> {
    #[inline(never)]
    pub(crate) fn draw(self) -> Html {
        let Self { one, name, value, checked, onchange } = self;
        let (name, value) = (AttrValue::Rc(name.into()), AttrValue::Rc(value.into()));
        if one {
            html! {
                <input class="choice__control choice__control--one" type="radio"
                    {name} {value} {checked} {onchange} />
            }
        } else {
            html! {
                <input class="choice__control" type="checkbox" {name} {value} {checked} {onchange} />
            }
        }
    }
}
