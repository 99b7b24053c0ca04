//! What everything is drawn with.

mod card;
mod choice;
mod date_field;
mod each;
mod element;
mod evidence;
mod fold;
mod going;
mod heading;
mod icon;
mod kept;
mod named;
mod range_figure;
mod segments;
mod sentence;
mod words;

pub(crate) use card::{note, paragraph};
pub(crate) use choice::{Choice, Control};
pub(crate) use date_field::DateField;
pub(crate) use each::each;
pub(crate) use element::{element, keyed};
pub(crate) use evidence::{evidence, support};
pub(crate) use fold::{fold, quiet_fold};
pub(crate) use going::{focus_instead, going_to};
pub(crate) use heading::Heading;
pub(crate) use icon::{
    ADD_TO_CALENDAR, CALENDAR, CHECK, CHEVRON, CLOCK, COPY, LOCK, MAIL, PAUSE, PRINT, SHARE,
    SPEECH, UNCHECKED, icon,
};
pub(crate) use kept::{Kept, KeptProps, kept};
pub(crate) use named::{names, sets};
pub(crate) use range_figure::{counted, range_figure};
pub(crate) use segments::{Segment, segments};
pub(crate) use sentence::{in_area, one_of, opening};
pub(crate) use words::{lead, rich, words};
