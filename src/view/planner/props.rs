//! What the page tells the widget, and whom the widget tells.

use std::rc::Rc;

use engine::protocol::{Day, Protocol};
use yew::{Callback, Properties};

use super::News;
use crate::text::Text;
use crate::view::{Attributes, Kept};

/// What the page tells the widget, and whom the widget tells.
#[derive(Clone, Debug, Properties)]
pub struct PlannerProps {
    /// What the clinic offers.
    pub protocol: Rc<Protocol>,
    /// How it is said.
    pub text: Rc<Text>,
    /// What the visitor told us before.
    pub kept: Kept,
    /// What it sets.
    pub attributes: Rc<Attributes>,
    /// Whether the device has a sheet of its own for sharing.
    pub has_sheet: bool,
    /// Which day it is for the visitor.
    pub today: fn() -> Day,
    /// Whether it tells only once all of it is drawn, with the details, that it is: because it takes the place of
    /// another. Otherwise what cannot be seen yet follows the first plan.
    pub at_once: bool,
    /// Hears what happens.
    pub on_news: Callback<News>,
}

impl PartialEq for PlannerProps {
    /// The rest stays as it is as long as the widget does.
    fn eq(&self, other: &Self) -> bool {
        self.attributes == other.attributes
    }
}
