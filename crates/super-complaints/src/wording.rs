//! Words that rules and explanations share: names of items, lists, and small letters.

use crate::characters;
use crate::collect_vec::CollectVec as _;
use crate::index::Item;

/// How many names of a long list are shown.
pub(crate) const SHOWN: usize = 3;

/// `recommendation 3a`, or the id in backticks if the number is not known.
pub(crate) fn item(item: Item<'_>) -> String {
    let kind = item.kind().noun();
    match item.number() {
        Some(number) => [kind, " ", number.as_str()].concat(),
        None => [kind, " `", item.id().as_str(), "`"].concat(),
    }
}

/// The text with a small first letter, to go into a sentence.
pub(crate) fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(characters::lower).into_iter().chain(letters).collect()
}

/// `a`, `a and b`, `a, b and c`.
pub(crate) fn listed<S: AsRef<str>>(names: &[S]) -> String {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect_vec();
    match names.as_slice() {
        [rest @ .., last] if !rest.is_empty() => [&rest.join(", "), " and ", last].concat(),
        names => names.join(", "),
    }
}

/// The first few of `all` names: `a, b, c and 9 more`. The last name is given where it would be the only one left out.
pub(crate) fn few<S: AsRef<str>>(names: &[S], all: usize) -> String {
    if names.len() >= all && all <= SHOWN + 1 {
        return listed(names);
    }
    let shown: Vec<&str> = names.iter().take(SHOWN).map(AsRef::as_ref).collect_vec();
    match all.saturating_sub(shown.len()) {
        0 => listed(&shown),
        more => [&shown.join(", "), " and ", &more.to_string(), " more"].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_list_is_shortened_unless_one_name_would_be_left_out() {
        let names = ["a", "b", "c", "d", "e"];
        let shown: Vec<String> = (0..=5).map(|many| few(&names[..many], many)).collect();
        assert_eq!(shown, ["", "a", "a and b", "a, b and c", "a, b, c and d", "a, b, c and 2 more"]);
        assert_eq!(few(&names[..3], 43), "a, b, c and 40 more");
    }
}
