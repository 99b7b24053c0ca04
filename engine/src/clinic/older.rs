//! What files of an older form say, and how it is said now.

use super::report::are;
use super::tree::{Kind, Node};

/// What has to stand where one word said how well a combination is supported for a concern.
pub(super) fn value(place: &str, node: &Node) -> Option<String> {
    match (parts(place).as_slice(), &node.kind) {
        (["concerns", _, "combinations", _], Kind::Text(fit)) => Some(support(fit) + ", or null"),
        _ => None,
    }
}

/// Where a key of an object goes that no longer stands in it.
pub(super) fn key(place: &str, key: &str) -> Option<String> {
    match (parts(place).as_slice(), key) {
        (["combinations", id], "grade" | "sources") => Some(format!(
            "`{key}` no longer stands here, but with each concern; in the `combinations` of a concern use \
             \"{id}\": {}",
            support("limited")
        )),
        _ => None,
    }
}

/// What an object lacks that it once did not need.
pub(super) fn lacks(place: &str, missing: &[&str]) -> Option<String> {
    (place == "/signedOff" && missing.contains(&"role")).then(|| {
        format!(
            "{} missing; use {{ \"by\": …, \"role\": …, \"on\": …, \"reviewBy\": … }} with what they are at the \
             clinic as `role`, and their register and number as `registration`",
            are(missing)
        )
    })
}

/// How well a combination is supported, with what that rests on.
fn support(fit: &str) -> String {
    let fit = if fit == "supported" { fit } else { "limited" };
    format!("{{ \"fit\": \"{fit}\", \"grade\": …, \"sources\": [ … ] }}")
}

fn parts(place: &str) -> Vec<&str> {
    place.split('/').skip(1).collect()
}
