//! Lists of parties: "chief constables, police and crime commissioners and the Home Office".

use crate::words::{Word, one_of};

use super::{Named, Names};

impl Names<'_> {
    /// The parties listed from a position on, and the position after the last of them.
    ///
    /// An unknown name counts only among known names: alone it may be any words.
    pub(crate) fn list(&self, words: &[Word<'_>], from: usize) -> (Vec<Named>, usize) {
        let mut parties: Vec<Named> = Vec::new();
        let mut end = from;
        let mut at = from;
        while let Some((named, next)) = self.at(words, at).or_else(|| self.in_list(words, at)) {
            parties.push(named);
            end = next;
            match after_separator(words, next) {
                Some(next) => at = next,
                None => break,
            }
        }
        if parties.iter().any(Named::is_resolved) { (parties, end) } else { (Vec::new(), from) }
    }
}

/// The position after a comma, "and", or both, and after a repeated "to" or "for".
fn after_separator(words: &[Word<'_>], at: usize) -> Option<usize> {
    let comma = at + usize::from(one_of(words, at, &[",", ";"]));
    let joined = comma + usize::from(one_of(words, comma, &["and", "&"]));
    let to = joined + usize::from(one_of(words, joined, &["to", "for"]));
    // "And to all chief constables": the group.
    let all = to + usize::from(to > joined && one_of(words, to, &["all", "both"]));
    (joined > at).then_some(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    fn keys(text: &str) -> Vec<String> {
        Names::standard().list(&of(text), 0).0.iter().map(Named::key).collect()
    }

    #[test]
    fn a_list_ends_where_no_party_follows() {
        assert_eq!(
            keys(
                "the police, the Home Office, the National Police Chiefs’ Council and the Ministry of Justice, so that every"
            ),
            ["police", "home-office", "npcc", "ministry-of-justice"]
        );
        assert_eq!(
            keys(
                "chief constables, police and crime commissioners (PCCs), the Ministry of Justice (MoJ) and the Home Office (HO), and actions"
            ),
            ["chief-constables", "pccs", "ministry-of-justice", "home-office"]
        );
        assert_eq!(keys("the Home Office and to chief constables."), ["home-office", "chief-constables"]);
        assert_eq!(keys("the Home Office and is welcome"), ["home-office"]);
    }

    #[test]
    fn words_among_which_nobody_is_known_are_no_list() {
        assert!(keys("be considered by the Home Office").is_empty());
        assert!(keys("the report.").is_empty());
        assert!(keys("improve the service").is_empty());
    }
}
