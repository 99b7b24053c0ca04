//! A part of the widget that is left alone while it is drawn the same.
//!
//! After a tick most parts are: comparing two drawings takes a hundredth of the time in which Yew would
//! compare what stands on the page.

use std::rc::Rc;

use yew::{Html, Properties, component};

use super::drawn::Drawn;
use super::onto_page::onto_page;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct KeptProps {
    pub(super) drawn: Rc<Drawn>,
}

#[component]
pub(super) fn Kept(props: &KeptProps) -> Html {
    onto_page(&props.drawn)
}
