//! "Police and crime commissioners or their mayoral equivalents": a group with those that stand in its place elsewhere.

use super_complaints::model::{Party, Text};

use crate::words::{Word, one_of, range, span, text};

use super::{Named, Names};

impl Names<'_> {
    /// A group together with the equivalents named directly behind it, and the position after them.
    pub(super) fn with_equivalents(
        &self,
        named: Named,
        words: &[Word<'_>],
        (at, end): (usize, usize),
    ) -> (Named, usize) {
        let found = equivalents(words, end).and_then(|(mayors, close)| {
            let group = match named.id()?.as_str() {
                "pccs" if mayors => "pccs-and-mayors",
                "pccs" => "pccs-or-equivalents",
                "chief-constables" if !mayors => "chief-constables-or-equivalents",
                _ => return None,
            };
            let mut party = Party::id(self.group(group)?);
            let whole = range(words, at, close);
            party.as_written = Text::new(text(whole)).ok();
            Some((Named { party, span: span(whole)?, kind: named.kind }, close))
        });
        found.unwrap_or((named, end))
    }
}

/// Whether mayors are meant, and the position after "or equivalents", "and their mayoral equivalents".
fn equivalents(words: &[Word<'_>], at: usize) -> Option<(bool, usize)> {
    let comma = at + usize::from(one_of(words, at, &[","]));
    let joint = one_of(words, comma, &["or", "and"]).then_some(comma + 1)?;
    let their = joint + usize::from(one_of(words, joint, &["their", "the"]));
    let mayors = one_of(words, their, &["mayoral", "mayor"]);
    let noun = their + usize::from(mayors);
    one_of(words, noun, &["equivalent", "equivalents"]).then_some((mayors, noun + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn equivalents_belong_to_the_group_before_them() {
        let read = |text: &str| Names::standard().at(&of(text), 0).map(|(named, end)| (named.key(), end));
        for (text, group, end) in [
            ("police and crime commissioners or their equivalents", "pccs-or-equivalents", 7),
            ("police and crime commissioners or equivalents", "pccs-or-equivalents", 6),
            ("police and crime commissioners and their equivalents should act", "pccs-or-equivalents", 7),
            ("PCCs or their equivalents", "pccs-or-equivalents", 4),
            ("PCCs and equivalents", "pccs-or-equivalents", 3),
            ("PCCs, or the equivalents,", "pccs-or-equivalents", 5),
            ("police and crime commissioners and their mayoral equivalents", "pccs-and-mayors", 8),
            ("PCCs or mayoral equivalents", "pccs-and-mayors", 4),
            ("chief constables or their equivalents", "chief-constables-or-equivalents", 5),
            ("chief constables and equivalents", "chief-constables-or-equivalents", 4),
            ("police and crime commissioners or their staff", "pccs", 4),
            ("PCCs and their chief executives", "pccs", 1),
            ("PCCs equivalents", "pccs", 1),
        ] {
            assert_eq!(read(text), Some((group.to_owned(), end)), "{text}");
        }
    }
}
