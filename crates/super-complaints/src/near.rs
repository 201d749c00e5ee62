//! The nearest of some names to one that does not exist: "did you mean?"

use crate::characters::lowercase;
use crate::collect_vec::CollectVec as _;

/// How similar two names are: 1 if they are equal, 0 if every character differs.
pub(crate) fn likeness(one: &str, other: &str) -> f64 {
    let longest = one.chars().count().max(other.chars().count());
    let part = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    if longest == 0 { 1.0 } else { 1.0 - part(distance(one, other)) / part(longest) }
}

/// How many characters differ. A function of its own, so that its large code is compiled once and not into each caller.
#[inline(never)]
fn distance(one: &str, other: &str) -> usize {
    strsim::osa_distance(one, other) // which needs no table of characters
}

/// Names longer than this are not compared: no name comes near.
const MAX_COMPARED: usize = 64;

/// The nearest name, if at most two fifths of its characters differ. Of two that are equally near, the first of the
/// alphabet; capital letters make no difference.
pub(crate) fn nearest<'n>(name: &str, mut names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    nearest_of(name, &mut || names.next())
}

// What takes a `dyn FnMut` is compiled once, not for each kind of iterator.
fn nearest_of<'n>(name: &str, names: &mut dyn FnMut() -> Option<&'n str>) -> Option<&'n str> {
    if name.is_empty() || name.len() > MAX_COMPARED {
        return None;
    }
    let wanted = lowercase(name);
    let measured = std::iter::from_fn(names).map(|other| (distance(&wanted, &lowercase(other)), other));
    let (distance, nearest) = measured.min()?;
    let longest = wanted.len().max(nearest.len());
    (distance <= (longest * 2 / 5).max(1)).then_some(nearest)
}

/// The only name that a slip of the keyboard turns into this one: one character differs, or two neighbours are swapped,
/// and no other name is as near. Short names are too much alike.
pub(crate) fn slip<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    within(name, 1, names).filter(|near| name.len().min(near.len()) > 3)
}

/// The only name in which at most so many characters differ.
pub(crate) fn within<'n>(
    name: &str,
    most: usize,
    mut names: impl Iterator<Item = &'n str>,
) -> Option<&'n str> {
    within_of(name, most, &mut || names.next())
}

fn within_of<'n>(name: &str, most: usize, names: &mut dyn FnMut() -> Option<&'n str>) -> Option<&'n str> {
    let wanted = lowercase(name);
    let near = |other: &&str| {
        name.len().abs_diff(other.len()) <= 4 * most && distance(&wanted, &lowercase(other)) <= most
    };
    let mut names = std::iter::from_fn(names).filter(near);
    let first = names.next().filter(|_| name.len() <= MAX_COMPARED)?;
    names.all(|other| other == first).then_some(first)
}

/// The only id that was likely meant: of a long one two characters may differ, and no figures. `npcc-2` is not `npcc-1`.
pub(crate) fn likely_id<'n>(id: &str, mut ids: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    likely_of(id, &mut || ids.next())
}

fn likely_of<'n>(id: &str, ids: &mut dyn FnMut() -> Option<&'n str>) -> Option<&'n str> {
    let figures = |id: &str| id.bytes().filter(u8::is_ascii_digit).collect_vec();
    let most = if id.len() < 8 { 1 } else { 2 };
    within_of(id, most, ids).filter(|near| id.len().min(near.len()) > 3 && figures(id) == figures(near))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_near_if_at_most_two_fifths_of_it_differ() {
        let near =
            |name: &str| nearest(name, ["SC301", "response-unread", "hestia", "police", "kent"].into_iter());
        assert_eq!(near("sc310"), Some("SC301"));
        assert_eq!(near("respones-unred"), Some("response-unread"));
        assert_eq!(near("hestla"), Some("hestia"));
        assert_eq!(near("policing"), Some("police"));
        for far in ["SC412", "keys", "", "colour", &"a".repeat(1000)] {
            assert_eq!(near(far), None, "{far}");
        }
    }

    #[test]
    fn a_slip_has_one_name_that_it_can_be() {
        let slip = |name: &str| slip(name, ["addressees", "reports", "request", "requests"].into_iter());
        assert_eq!(slip("adressees"), Some("addressees"));
        assert_eq!(slip("reprots"), Some("reports"));
        assert_eq!(slip("requestx"), None, "it may be either");
        assert_eq!(slip("addresses"), Some("addressees"));
        assert_eq!(slip("addres"), None);
        assert_eq!(super::slip("ids", ["id"].into_iter()), None, "too short");
    }
}
