//! Who signs a page on the site of a body, and when: "Statement of the Chief Constable, 3 July 2023", or at its end the name, the
//! post and the date.

use super_complaints::PartialDate;
use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::BodyKind;

use crate::dates;
use crate::layout::{Block, BlockKind, Heading};
use crate::parties::{Named, NamedKind};
use crate::words::{Word, one_of, phrase, range};
use crate::{PageKind, Span};

use crate::reading::state::Reading;

/// So many lines at the end of a page may be a signature.
const LINES: usize = 4;
/// A longer line is none.
const LONGEST: usize = 14;

impl<'t> Reading<'_, 't> {
    /// The last lines of the page itself.
    fn last_lines(&self) -> Vec<&Block<'t>> {
        let own = |block: &&Block<'t>| block.kind.is_own() && block.cell.is_none();
        let mut last: Vec<&Block<'t>> = self.page.blocks.iter().rev().filter(own).take(LINES).collect_vec();
        last.reverse();
        let sentence = |block: &&Block<'t>| block.words.last().is_some_and(Word::is_stop);
        let from = last.iter().rposition(sentence).map_or(0, |at| at + 1);
        last.split_off(from)
    }

    /// Whether the page says that somebody with the post of a body wrote it: in a line below its title, or at its end.
    pub(super) fn is_signed_by(&self, named: &Named) -> bool {
        let title = self.page.blocks.iter().position(|block| block.kind == BlockKind::Title);
        let below = title.map_or(&[][..], |at| self.page.blocks.get(at + 1..at + 3).unwrap_or_default());
        below.iter().any(|block| is_line(block) && is_statement(&block.words) && holds(named, &block.words))
            || self.last_lines().into_iter().any(|block| is_line(block) && signs(named, &block.words))
    }

    /// The date at the end of a page, beside the post of who wrote it.
    pub(in crate::reading) fn signed_date(&self) -> Option<(PartialDate, Span)> {
        if self.page.kind == PageKind::Letter {
            return None;
        }
        let lines = self.last_lines();
        let post = |block: &&Block<'t>| is_line(block) && names_a_post(&block.words);
        let mut dated = lines.iter().filter_map(|block| Some((dates::whole(&block.words)?, block.span)));
        let found = dated.next().filter(|_| dated.next().is_none());
        found.filter(|_| lines.iter().any(post))
    }
}

fn is_line(block: &Block<'_>) -> bool {
    let kind = matches!(
        block.kind,
        BlockKind::Paragraph | BlockKind::Summary | BlockKind::Heading(Heading::Other | Heading::Parties(_))
    );
    kind && block.words.len() <= LONGEST && !block.words.last().is_some_and(Word::is_stop)
}

/// "Statement of the Chief Constable", "Comments from the Commissioner".
fn is_statement(words: &[Word<'_>]) -> bool {
    const KINDS: [&str; 7] = ["statement", "response", "comments", "comment", "update", "reply", "message"];
    let first = usize::from(one_of(words, 0, &["a", "the"]));
    one_of(words, first, &KINDS) && one_of(words, first + 1, &["of", "from", "by"])
}

fn names_a_post(words: &[Word<'_>]) -> bool {
    const POSTS: [&str; 7] =
        ["constable", "commissioner", "mayor", "superintendent", "minister", "director", "chair"];
    words.iter().any(|word| word.any(&POSTS))
}

/// Whether a line names the post of those who speak for a body.
fn holds(named: &Named, words: &[Word<'_>]) -> bool {
    let NamedKind::Body(kind) = named.kind else { return false };
    let constable = || (0..words.len()).any(|at| phrase(words, at, &["chief", "constable"]));
    let commissioner = || words.iter().any(|word| word.is("commissioner"));
    match kind {
        BodyKind::TerritorialForce | BodyKind::SpecialForce => constable() && !commissioner(),
        BodyKind::PoliceAndCrimeCommissioner => commissioner() && !constable(),
        BodyKind::Mayor | BodyKind::MayorsOffice => words.iter().any(|word| word.is("mayor")),
        _ => false,
    }
}

/// "Chief Constable Jane Doe", "Police and Crime Commissioner for Kent": a line that is only a post and a name.
fn signs(named: &Named, words: &[Word<'_>]) -> bool {
    let small = |word: &Word<'_>| word.any(&["of", "and", "for"]) || word.is_mark();
    let line = range(words, 0, words.len());
    holds(named, line) && line.iter().all(|word| word.is_capital() || small(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parties::Names;
    use crate::words::of;

    #[test]
    fn a_post_is_that_of_one_kind_of_body() {
        let named = |name: &str| Names::standard().at(&of(name), 0).map(|(named, _)| named).unwrap();
        let (force, pcc) = (named("Kent Police"), named("Police and Crime Commissioner for Cambridgeshire"));
        for line in [
            "Chief Constable Jane Doe",
            "Assistant Chief Constable Jane Doe",
            "Jane Doe, Deputy Chief Constable",
            "Chief Constable of Kent",
            "Temporary Chief Constable Jane Doe",
        ] {
            assert!(signs(&force, &of(line)) && !signs(&pcc, &of(line)), "{line}");
        }
        for line in [
            "Police and Crime Commissioner for Cambridgeshire",
            "Jane Doe, Commissioner",
            "Jane Doe – Police and Crime Commissioner",
            "Deputy Police and Crime Commissioner",
        ] {
            assert!(signs(&pcc, &of(line)) && !signs(&force, &of(line)), "{line}");
        }
        for line in ["Chief Constable arrests a man", "Contact the Commissioner", "Police", "Latest news"] {
            assert!(!signs(&force, &of(line)) && !signs(&pcc, &of(line)), "{line}");
        }
        assert!(is_statement(&of("Statement of the Chief Constable, 3 July 2023")));
        assert!(is_statement(&of("The response from the Commissioner")));
        assert!(!is_statement(&of("Our statement")) && !is_statement(&of("The Chief Constable")));
    }
}
