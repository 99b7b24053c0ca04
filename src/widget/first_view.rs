//! What a visitor sees before any module has arrived: the widget with nothing chosen.

use std::mem;
use std::rc::Rc;

use engine::answers::Answers;
use engine::plan::plan;
use engine::protocol::Day;

use super::drawn::{Drawn, Element};
use super::el::{said, tag, words};
use super::places::Places;
use super::surroundings::Surroundings;
use super::whole::{DetailsAre, Extent, Scene, announcement, below, columns, status};
use crate::built_in;
use crate::text::Text;

/// The first view in the order in which it is painted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstView {
    /// Everything up to the end of the first group of concerns. The script that a page names carries it.
    pub first: Vec<Drawn>,
    /// What follows until the end of the first question, in the elements that are open there, the innermost
    /// first: the other groups. The same script carries it, and paints it when the first group can be seen.
    pub next: Vec<Vec<Drawn>>,
    /// The icons of both, which come later into room that is kept: each before the last part of the next
    /// place for one.
    pub icons: Vec<Drawn>,
    /// What follows after the first question, likewise.
    pub rest: Vec<Vec<Drawn>>,
}

/// The widget as a visitor finds it, drawn by the same functions as ever after. Scripts paint it, and
/// Yew takes its place with the very same elements.
///
/// The safety questions are not among them, only their place: they are below the fold everywhere, and
/// "none of these" is not to be ticked before they can be read.
///
/// None if what it is cut behind is not in it: no question, or no group of concerns.
pub fn first_view() -> Option<FirstView> {
    let about = Surroundings {
        protocol: Rc::new(built_in::light_protocol()),
        text: Rc::new(Text::english()),
        // Nothing in it depends on the day but the first that can be chosen.
        today: Day::FIRST,
        heading_level: 2,
    };
    let text = &about.text;
    let mut first = parts_of_view(&about, &Answers::default(), "");
    find(&mut first, "planner__safety", &mut |place| {
        place.parts = vec![said("p", "planner__soon", text.say("element.soon"))];
    });
    // Shown when a visitor has ticked something and the planner is not there yet.
    let wait = |class| {
        tag("p", &["class", "hidden"], [class, "hidden"], [words(text.say("element.wait"))])
    };
    find(&mut first, "planner__columns", &mut |columns| {
        let side = columns.parts.len() - 1;
        columns.parts.insert(side, wait("wait summary-bar"));
    });
    find(&mut first, "plan-card__part", &mut |card| {
        card.parts.insert(2, wait("wait plan-card__sum"));
    });
    let rest = cut_behind(&mut first, "question")?;
    let mut icons = Vec::new();
    for part in &mut first {
        take_icons(part, &mut icons);
    }
    let next = cut_behind(&mut first, "concern-picker__group")?;
    Some(FirstView { first, next, icons, rest })
}

/// The widget after these answers, without the details; `booking_url` is empty for none.
pub fn view(about: &Surroundings, answers: &Answers, booking_url: &str) -> Drawn {
    Drawn::Several(parts_of_view(about, answers, booking_url))
}

fn parts_of_view(about: &Surroundings, answers: &Answers, booking_url: &str) -> Vec<Drawn> {
    let plan = plan(&about.protocol, answers, about.today);
    let scene = Scene {
        about,
        answers,
        plan: &plan,
        booking_url,
        extent: Extent::WHOLE,
        details: DetailsAre::Coming,
    };
    let places = Places::default();
    vec![columns(&scene, &places), below(&scene, &places), status(&announcement(&scene))]
}

/// Hands over the elements of a class, but for those inside what is kept.
fn find(parts: &mut [Drawn], class: &str, change: &mut impl FnMut(&mut Element)) {
    for part in parts {
        match part {
            Drawn::Element(element) if is_of(element, class) => change(element),
            Drawn::Element(element) => find(&mut element.parts, class, change),
            Drawn::Several(parts) => find(parts, class, change),
            Drawn::Kept(_) | Drawn::Words(_) => {}
        }
    }
}

/// Takes out everything behind the first element of a class: what follows inside the elements that are
/// open there, the innermost first.
fn cut_behind(parts: &mut Vec<Drawn>, class: &str) -> Option<Vec<Vec<Drawn>>> {
    for index in 0..parts.len() {
        let Some(mut rest) = cut_within(&mut parts[index], class) else { continue };
        let behind = parts.split_off(index + 1);
        match (parts.last(), rest.last_mut()) {
            // Several are no element: what follows on them is in the same one as they are.
            (Some(Drawn::Several(_)), Some(open)) => open.extend(behind),
            _ => rest.push(behind),
        }
        return Some(rest);
    }
    None
}

/// As [`cut_behind`], within one part; empty if it is the element itself.
fn cut_within(drawn: &mut Drawn, class: &str) -> Option<Vec<Vec<Drawn>>> {
    match drawn {
        Drawn::Words(_) => None,
        Drawn::Kept(kept) => cut_within(Rc::make_mut(kept), class),
        Drawn::Element(element) if is_of(element, class) => Some(Vec::new()),
        Drawn::Element(Element { parts, .. }) | Drawn::Several(parts) => cut_behind(parts, class),
    }
}

/// Moves every drawing of lines out of `drawn`, in order.
fn take_icons(drawn: &mut Drawn, icons: &mut Vec<Drawn>) {
    match drawn {
        Drawn::Words(_) => {}
        Drawn::Kept(kept) => take_icons(Rc::make_mut(kept), icons),
        Drawn::Element(element) if element.name == "svg" => icons.push(mem::take(drawn)),
        Drawn::Element(Element { parts, .. }) | Drawn::Several(parts) => {
            for part in parts {
                take_icons(part, icons);
            }
        }
    }
}

fn is_of(element: &Element, class: &str) -> bool {
    let names = element.attributes.iter().zip(&element.values);
    names.into_iter().any(|(name, value)| *name == "class" && value == class)
}
