//! The nearest of some names to one that does not exist: "did you mean?"

use strsim::damerau_levenshtein;

/// Names longer than this are not compared: no name comes near.
const MAX_COMPARED: usize = 64;

/// The nearest name, if at most two fifths of its characters differ. Of two that are equally near, the first of the
/// alphabet; capital letters make no difference.
pub(crate) fn nearest<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    if name.is_empty() || name.len() > MAX_COMPARED {
        return None;
    }
    let wanted = name.to_lowercase();
    let measured = names.map(|other| (damerau_levenshtein(&wanted, &other.to_lowercase()), other));
    let (distance, nearest) = measured.min()?;
    let longest = wanted.len().max(nearest.len());
    (distance <= (longest * 2 / 5).max(1)).then_some(nearest)
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
}
