//! What every part needs to know: the protocol, the sentences, and where headings begin.

use std::rc::Rc;

use engine::protocol::{Day, Protocol};

use crate::text::Text;

/// What does not change while the widget is on the page, or changes for all of it.
#[derive(Clone, Debug)]
pub struct Surroundings {
    /// What the clinic offers.
    pub protocol: Rc<Protocol>,
    /// How it is said.
    pub text: Rc<Text>,
    /// Which day it is for the visitor.
    pub today: Day,
    /// The level of the widget's own title, 2 to 5.
    pub heading_level: u8,
}
