//! Several parts, one after the other.

use yew::Html;
use yew::virtual_dom::VList;

/// All of `parts`, none for nothing.
///
/// A loop, because `collect`, and `for` in `html!`, unfold into half a kilobyte for each list: 40 kB before
/// compression for all of them.
pub(crate) fn each(parts: impl IntoIterator<Item = Html>) -> Html {
    let mut all = Vec::new();
    for part in parts {
        all.push(part);
    }
    VList::with_children(all, None).into()
}
