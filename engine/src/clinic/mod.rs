//! Reads a clinic's own protocol: a JSON Merge Patch (RFC 7396) on the built-in one.
//!
//! A clinic names only what differs, and `null` removes. What is wrong is said all at once, each with
//! its place, what stands there and what may; and a file that is not valid is never half-used.
//!
//! ```text
//! text --parse--> tree --form--> what fits the shape --merge--> whole --typed--> Protocol
//! ```
//!
//! It is pure: today is an argument, and so is what the build makes for modules that cannot ([`Basis`]).

mod basis;
mod contradictions;
mod figures;
mod form;
mod labels;
mod merge;
mod nearest;
mod older;
mod parse;
mod removed;
mod report;
#[cfg(feature = "schema")]
mod sentences;
mod shape;
mod texts;
mod tree;
mod typed;
mod warnings;
mod whole;

pub use basis::Basis;
#[cfg(feature = "schema")]
pub use basis::schema;
pub use report::{Report, shown};
#[cfg(feature = "schema")]
pub use sentences::{sentences, sentences_by_stage};

use labels::Sentences;
use removed::Removed;
use report::{Remark, reports};
use shape::Shape;
use tree::{Kind, Node};
use typed::typed;

use crate::protocol::{BUILT_IN, Day, Protocol};

/// The largest file that is read, in bytes. The built-in protocol has 60 000.
const LARGEST: usize = 1 << 20;

/// A clinic's protocol, and what it may want to look at again.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The built-in protocol with the clinic's changes.
    pub protocol: Protocol,
    /// What does not stand in the way.
    pub warnings: Vec<Report>,
}

/// Reads a clinic's file over the built-in protocol.
///
/// # Errors
///
/// Everything that is wrong with it, in the order of the file.
#[cfg(feature = "schema")]
pub fn read(text: &str, today: Day) -> Result<Reading, Vec<Report>> {
    read_against(text, today, Basis::made())
}

/// The same for a module that carries what the file is held against.
///
/// # Errors
///
/// Everything that is wrong with the file, in its order.
pub fn read_against(text: &str, today: Day, basis: Basis<'_>) -> Result<Reading, Vec<Report>> {
    let marked = text.starts_with('\u{feff}');
    let text = text.trim_start_matches('\u{feff}');
    let mut remarks = Vec::new();
    let reading = parsed(text, &mut remarks)
        .and_then(|mut file| together(text, &mut file, today, basis, &mut remarks));
    match reading {
        Ok(Some(protocol)) => {
            if marked {
                let message = "a byte order mark begins the file; other tools may refuse it";
                remarks.push(Remark { at: 0, place: String::new(), message: message.to_owned() });
            }
            Ok(Reading { protocol, warnings: reports(text, remarks) })
        }
        Ok(None) => Err(reports(text, remarks)),
        Err(fault) => {
            remarks.push(fault);
            Err(reports(text, remarks))
        }
    }
}

fn parsed(text: &str, remarks: &mut Vec<Remark>) -> Result<Node, Remark> {
    if text.len() > LARGEST {
        let tenths = text.len() * 10 / LARGEST;
        let message = format!("the file has {}.{} MB; at most 1 MB", tenths / 10, tenths % 10);
        return Err(Remark { at: 0, place: String::new(), message });
    }
    parse::parse(text, remarks)
}

/// The file and the built-in protocol together; nothing if `remarks` has faults.
fn together(
    text: &str,
    file: &mut Node,
    today: Day,
    basis: Basis<'_>,
    remarks: &mut Vec<Remark>,
) -> Result<Option<Protocol>, Remark> {
    let root = own(basis.shape)?;
    let shape = Shape::of_file(&root);
    let built_in = own(BUILT_IN)?;
    let mut faults = std::mem::take(remarks);
    form::check(shape, file, &mut faults);
    if !matches!(file.kind, Kind::Object(_)) {
        remarks.append(&mut faults);
        return Ok(None);
    }
    let mut protocol = merge::merged(&built_in, file);
    let mut removed = removed::named(file, &built_in);
    removed::follow(&mut protocol, &mut removed, &mut faults);
    merge::mark_origin(&mut protocol, Some(&built_in));

    let mut reader = Reader { text, built_in: &built_in, file, removed, remarks: faults };
    let sentences = Sentences::of(&protocol, basis.keys);
    reader.whole(shape, &protocol);
    reader.labels(&sentences);
    let whole = match typed(&protocol) {
        Ok(whole) => whole,
        // What does not fit has been found fault with.
        Err(_) if !reader.remarks.is_empty() => {
            remarks.append(&mut reader.remarks);
            return Ok(None);
        }
        Err(misfit) => return Err(internal(&misfit.to_string())),
    };
    reader.contradictions(&whole);
    if !reader.remarks.is_empty() {
        remarks.append(&mut reader.remarks);
        return Ok(None);
    }
    let built_in = typed(&built_in).map_err(|misfit| internal(&misfit.to_string()))?;
    reader.warn(&whole, &built_in, today);
    reader.warn_of_labels(&sentences);
    remarks.append(&mut reader.remarks);
    Ok(Some(whole))
}

/// A tree of a text that the build has checked, without places.
fn own(json: &str) -> Result<Node, Remark> {
    let tree = parse::parse(json, &mut Vec::new()).map_err(|remark| internal(&remark.message))?;
    Ok(without_places(tree))
}

/// The reader disagrees with itself; a test holds that it does not.
fn internal(message: &str) -> Remark {
    let message = format!("this cannot be read, and the reason is the reader's own: {message}");
    Remark { at: 0, place: String::new(), message }
}

fn without_places(mut node: Node) -> Node {
    fn forget(node: &mut Node) {
        node.at = None;
        match &mut node.kind {
            Kind::List(entries) => entries.iter_mut().for_each(forget),
            Kind::Object(members) => members.iter_mut().for_each(|member| {
                member.key_at = None;
                forget(&mut member.value);
            }),
            _ => {}
        }
    }
    forget(&mut node);
    node
}

/// What is known while a file is held against the rest.
struct Reader<'a> {
    text: &'a str,
    built_in: &'a Node,
    file: &'a Node,
    removed: Vec<Removed>,
    remarks: Vec<Remark>,
}

impl Reader<'_> {
    /// Says something about a place of the protocol, where the file comes nearest to it.
    fn remark(&mut self, place: &str, mut message: String) {
        let (at, exact) = self.nearest_place(place);
        if !exact {
            message.push_str(" (an entry of the built-in protocol)");
        }
        self.remark_at(at, place, message);
    }

    fn remark_at(&mut self, at: usize, place: &str, message: String) {
        self.remarks.push(Remark { at, place: place.to_owned(), message });
    }

    /// Where a place of the protocol stands in the file, or what encloses it there; and which of them.
    fn nearest_place(&self, place: &str) -> (usize, bool) {
        let mut node = self.file;
        let mut at = node.at.unwrap_or_default();
        for part in place.split('/').skip(1) {
            let part = part.replace("~1", "/").replace("~0", "~");
            let index = part.parse().unwrap_or(usize::MAX);
            if let Some(member) = node.member(&part) {
                node = &member.value;
                let begins = matches!(node.kind, Kind::Object(_) | Kind::List(_) | Kind::Null);
                at = if begins { member.key_at } else { node.at }.unwrap_or_default();
            } else if let Some(entry) = node.entries().get(index) {
                node = entry;
                at = node.at.unwrap_or_default();
            } else {
                return (at, false);
            }
        }
        (at, true)
    }
}
