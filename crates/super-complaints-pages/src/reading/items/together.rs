//! With whom an addressee is asked to act, and whom it is asked to consult. These are no addressees.

use crate::parties::{Named, Names};
use crate::words::{Word, one_of, phrase};

/// How another body takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::reading) enum Part {
    ActsToo,
    IsConsulted,
}

/// Bodies that take part, and the words that say so.
pub(in crate::reading) struct Other {
    pub(in crate::reading) part: Part,
    pub(in crate::reading) parties: Vec<Named>,
    pub(in crate::reading) words: (usize, usize),
}

const WORDS: [(&[&str], Part); 17] = [
    (&["working", "together", "with"], Part::ActsToo),
    (&["working", "closely", "with"], Part::ActsToo),
    (&["working", "with"], Part::ActsToo),
    (&["work", "together", "with"], Part::ActsToo),
    (&["work", "closely", "with"], Part::ActsToo),
    (&["work", "with"], Part::ActsToo),
    (&["in", "conjunction", "with"], Part::ActsToo),
    (&["in", "partnership", "with"], Part::ActsToo),
    (&["in", "collaboration", "with"], Part::ActsToo),
    (&["together", "with"], Part::ActsToo),
    (&["jointly", "with"], Part::ActsToo),
    (&["with", "support", "from"], Part::ActsToo),
    (&["with", "the", "support", "of"], Part::ActsToo),
    (&["supported", "by"], Part::ActsToo),
    (&["in", "consultation", "with"], Part::IsConsulted),
    (&["consulting"], Part::IsConsulted),
    (&["consult"], Part::IsConsulted),
];

/// The position after such words at a position, and what they say.
pub(in crate::reading) fn at(words: &[Word<'_>], at: usize) -> Option<(usize, Part)> {
    let (says, part) = WORDS.iter().find(|(says, _)| phrase(words, at, says))?;
    let end = at + says.len();
    Some((end + usize::from(one_of(words, end, &["with"])), *part))
}

/// The other bodies that a recommendation names as taking part.
pub(in crate::reading) fn others(names: &Names<'_>, words: &[Word<'_>]) -> Vec<Other> {
    const DENIES: [&str; 7] = ["without", "not", "than", "of", "never", "before", "stop"];
    let mut found = Vec::new();
    for start in 0..words.len() {
        let denied = start.checked_sub(1).is_some_and(|before| one_of(words, before, &DENIES));
        let Some((from, part)) = at(words, start).filter(|_| !denied) else { continue };
        let (parties, end) = names.list(words, from);
        if !parties.is_empty() {
            found.push(Other { part, parties, words: (start, end) });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn who_is_consulted_and_who_acts_too_are_told_apart() {
        let read = |text: &str| -> Vec<(Part, Vec<String>)> {
            let found = others(Names::standard(), &of(text));
            found.into_iter().map(|it| (it.part, it.parties.iter().map(Named::key).collect())).collect()
        };
        let npcc = || vec!["npcc".to_owned()];
        for text in [
            "should, working with the NPCC, act",
            "should work with the NPCC to act",
            "should act in conjunction with the NPCC",
            "should act, in partnership with the NPCC",
            "supported by the NPCC, should act",
        ] {
            assert_eq!(read(text), [(Part::ActsToo, npcc())], "{text}");
        }
        for text in [
            "should act in consultation with the NPCC",
            "should consult with the NPCC",
            "after consulting the NPCC",
        ] {
            assert_eq!(read(text), [(Part::IsConsulted, npcc())], "{text}");
        }
        for text in [
            "should act without consulting the NPCC",
            "should write to the NPCC",
            "should work with charities",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }
}
