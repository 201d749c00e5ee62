//! Parts of a page that a reader opens and closes: their words are hidden until then, and belong to the page all the same.

use html5ever::local_name;

use super::tree::{Id, Kind, Tree};

/// Words in the names of such parts.
const NAMES: [&str; 7] =
    ["accordion", "collaps", "expander", "expandable", "disclosure", "toggle", "tab-panel"];

/// More elements than that are not looked at beside one.
const NEAR: usize = 8;

/// Whether an element is the heading of a part that opens and closes.
pub(super) fn opens(tree: &Tree, id: Id) -> bool {
    let button = tree.name(id) == "button" || tree.attribute(id, &local_name!("role")) == Some("button");
    button && tree.attribute(id, &local_name!("aria-expanded")).is_some() && is_named(tree, id)
}

/// Whether an element is such a part: what opens it is directly before it.
pub(super) fn is_opened(tree: &Tree, id: Id) -> bool {
    let mut before = std::iter::successors(tree.previous(id), |id| tree.previous(*id)).take(NEAR);
    let before = before.find(|id| matches!(tree.kind(*id), Kind::Element { .. }));
    let opens_it =
        |before: Id| opens(tree, before) || tree.below(before).take(NEAR).any(|id| opens(tree, id));
    is_named(tree, id) && before.is_some_and(opens_it)
}

/// Whether the names of an element, or of the one around it, say that it opens and closes.
fn is_named(tree: &Tree, id: Id) -> bool {
    let named = |id: Id| {
        let names = tree.attribute(id, &local_name!("class")).unwrap_or_default().to_ascii_lowercase();
        NAMES.iter().any(|name| names.contains(name))
    };
    named(id) || tree.parent(id).is_some_and(named)
}
