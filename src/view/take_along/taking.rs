//! Takes a plan along in each of the ways. Few visitors do, so that this comes in a chunk of its own.

use std::rc::Rc;

use engine::answers::Answers;
use engine::plan::Plan;
use web_sys::Element;
use yew::{AttrValue, Callback};

use super::page::Page;
use super::paper::print;
use super::{Take, leaflet};
use crate::text::Text;
use crate::view::Surroundings;

/// How a plan is taken along.
#[derive(Clone, Debug)]
pub struct TakeAlong {
    text: Rc<Text>,
    take: fn(Take, &Surroundings, (&Answers, &Plan), &Place),
}

/// Where the plan is taken along from.
#[derive(Clone, Debug)]
pub struct Place {
    /// An element of the widget.
    pub inside: Element,
    /// Hears what there is to say.
    pub on_said: Callback<AttrValue>,
}

impl TakeAlong {
    /// `text` is what the details say.
    pub fn new(text: &Text) -> Self {
        Self { text: Rc::new(text.with_take_along()), take }
    }

    /// Takes along answers and what follows from them, and says what there is to say of it. There is nothing to take
    /// along of a plan that is none.
    pub fn take(
        &self,
        way: Take,
        about: &Surroundings,
        answered: (&Answers, &Plan),
        place: &Place,
    ) {
        let about = Surroundings { text: self.text.clone(), ..about.clone() };
        (self.take)(way, &about, answered, place);
    }
}

fn take(way: Take, about: &Surroundings, (answers, plan): (&Answers, &Plan), place: &Place) {
    let Some(page) = Page::of(&place.inside) else { return };
    let Surroundings { text, protocol, today, .. } = about;
    let clinic = about.attributes.clinic_name.as_deref();
    let title = text.say("take.title");
    match way {
        Take::Print => {
            if !plan.courses.is_empty() {
                print(&page, title, text.language(), leaflet(about, answers, plan, clinic));
            }
        }
        Take::Calendar => {
            if let Some(file) = text.calendar_file(plan, *today, clinic) {
                page.save("microneedling.ics", "text/calendar;charset=utf-8", &file);
            }
        }
        Take::Copy => {
            if let Some(words) = text.plan_as_text(protocol, plan, *today, clinic) {
                let [copied, not_copied] = ["actions.copied", "actions.not-copied"]
                    .map(|key| AttrValue::from(text.say(key).to_owned()));
                page.copy(&words, copied, not_copied, place.on_said.clone());
            }
        }
        Take::Share => {
            if let Some(words) = text.plan_as_text(protocol, plan, *today, clinic) {
                page.share(title, &words);
            }
        }
        Take::Mail => {
            if let Some(address) = text.mail_draft(protocol, plan, *today, clinic) {
                page.follow(&address);
            }
        }
    }
}
