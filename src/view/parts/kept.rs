//! A part of the widget that is left alone until it is drawn anew.

use std::rc::Rc;

use yew::{Html, Properties, component, html};

use crate::view::translatable;

/// What is shown.
#[derive(Clone, Debug, Properties)]
pub(crate) struct KeptProps {
    html: Rc<Html>,
}

impl KeptProps {
    pub(crate) fn of(html: Html) -> Self {
        Self { html: Rc::new(html) }
    }
}

impl PartialEq for KeptProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.html, &other.html)
    }
}

/// After a tick the plan is drawn first, and Yew need not compare all that explains the plan before.
#[component]
pub(crate) fn Kept(props: &KeptProps) -> Html {
    (*props.html).clone()
}

/// A part that is left alone until it is drawn anew.
pub(crate) fn kept(html: Html) -> Html {
    let props = KeptProps::of(translatable(html));
    html! { <Kept ..props /> }
}
