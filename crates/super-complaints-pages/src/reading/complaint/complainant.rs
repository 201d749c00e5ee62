//! Which bodies made the super-complaint, and on whose behalf.

use std::collections::HashSet;

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{Mark, SuperComplaintField};

use crate::PageKind;
use crate::complaints::Complaint;
use crate::layout::{Block, BlockKind, Heading, LetterField};
use crate::mention::{MADE, Mention, complaint, labelled_maker, may_complain, mentions};
use crate::parties::{Named, Names};
use crate::sentences::sentences;
use crate::trace::Inference;
use crate::words::{Word, one_of, range, span};

use crate::reading::state::{Reading, THE_RECORD};

impl Reading<'_, '_> {
    /// Reads which bodies made the super-complaint that the page is about. A page may mention others.
    pub(in crate::reading) fn complainants(&mut self) {
        let read = |kind: &BlockKind| match kind {
            BlockKind::Title | BlockKind::Summary | BlockKind::Paragraph => true,
            BlockKind::Heading(heading) => *heading == Heading::Other,
            BlockKind::LetterField(field) => *field == LetterField::Subject,
            _ => false,
        };
        // The header of a table may say of which super-complaint its recommendations are.
        let of_header = |block: &Block<'_>| {
            block.cell.is_none_or(|cell| cell.row == 0) || block.kind != BlockKind::Paragraph
        };
        let blocks = self.blocks().filter(|(_, block)| read(&block.kind) && of_header(block));
        let found: Vec<_> = blocks.map(|(at, block)| (at, block, said_of(self.names, block))).collect_vec();
        let main = main_of(&found.iter().map(|(_, block, it)| (&block.kind, it.as_slice())).collect_vec());
        let (mut seen, mut seen_behalf) = (HashSet::new(), HashSet::new());
        for (at, block, mentions) in found {
            for Mention { made_by, behalf, words, behalf_at } in mentions {
                if !made_by.is_empty() && !made_by.iter().any(|named| main.contains(&named.key())) {
                    self.trace.left(
                        at,
                        "it mentions another super-complaint, or it is not clear which one the page is about",
                    );
                    continue;
                }
                if !made_by.is_empty() {
                    self.trace.stated(span(range(&block.words, words.0, behalf_at)), THE_RECORD, "made_by");
                }
                if !behalf.is_empty() {
                    let place = span(range(&block.words, behalf_at, words.1));
                    self.trace.stated(place, THE_RECORD, "on_behalf_of");
                }
                let new = made_by.into_iter().filter(|named| seen.insert(named.key()));
                self.record.made_by.extend(new.map(|named| named.party));
                let new = behalf.into_iter().filter(|named| seen_behalf.insert(named.key()));
                self.record.on_behalf_of.extend(new.map(|named| named.party));
            }
        }
    }
}

impl Reading<'_, '_> {
    /// "Hestia: modern slavery", the heading of one of several super-complaints: who made it, by the body it begins with.
    pub(in crate::reading) fn complainant_of_heading(&mut self, complaint: &Complaint) {
        let place = complaint.place();
        let heading = self.blocks().find(|(_, block)| block.span == place);
        let named = heading.and_then(|(_, block)| self.names.at(&block.words, 0)).map(|(named, _)| named);
        let Some(named) = named.filter(|it| self.record.made_by.is_empty() && complaint.is_by(it)) else {
            return;
        };
        self.trace.inferred(Some(named.span), THE_RECORD, "made_by", Inference::Section);
        self.record.made_by = vec![named.party];
        self.record.marks.set(SuperComplaintField::MadeBy, Mark::Inferred);
    }
}

impl Reading<'_, '_> {
    /// "Our super-complaint", "the super-complaint which we submitted", on the page of a body that may make one.
    pub(in crate::reading) fn own_complaint(&mut self) {
        if !self.record.made_by.is_empty() || self.page.kind == PageKind::Letter {
            return;
        }
        let said = |block: &&Block<'_>| {
            matches!(block.kind, BlockKind::Title | BlockKind::Summary | BlockKind::Paragraph)
                && block.cell.is_none()
        };
        let ours = self.page.blocks.iter().filter(said).any(|block| sentences(&block.words).any(is_ours));
        let Some(named) = self.named_by_site().filter(|named| ours && may_complain(named)) else { return };
        self.trace.inferred(None, THE_RECORD, "made_by", Inference::Section);
        self.record.made_by = vec![named.party];
        self.record.marks.set(SuperComplaintField::MadeBy, Mark::Inferred);
    }

    /// The one body that the head of the site and the lines above the title name.
    fn named_by_site(&self) -> Option<Named> {
        let above = self
            .page
            .blocks
            .iter()
            .filter(|block| matches!(block.kind, BlockKind::Above | BlockKind::Noise(_)));
        let mut named = above.filter_map(|block| self.names.whole(&block.words)).flatten();
        let first = named.next().or_else(|| self.names.by_site(self.page.site?))?;
        named.all(|it| it.key() == first.key()).then_some(first)
    }
}

/// The mentions of super-complaints in a block; a line may say with a label who made the one that it is about.
fn said_of(names: &Names<'_>, block: &Block<'_>) -> Vec<Mention> {
    let found = mentions(names, &block.words);
    let labelled = || labelled_maker(names, &block.words).filter(|_| block.kind == BlockKind::Paragraph);
    if found.is_empty() { labelled().into_iter().collect_vec() } else { found }
}

/// "Our super-complaint", "the super-complaint that we made", "we submitted a super-complaint".
fn is_ours(words: &[Word<'_>]) -> bool {
    const DENIES: [&str; 6] = ["not", "never", "if", "would", "will", "may"];
    let made = |at: usize| {
        let have = at + usize::from(one_of(words, at, &["have", "had", "jointly"]));
        one_of(words, have, &MADE)
    };
    let at = (0..words.len()).find(|at| complaint(words, *at).is_some());
    let Some((at, end)) = at.and_then(|at| Some((at, complaint(words, at)?))) else { return false };
    let police = at - usize::from(at > 0 && one_of(words, at - 1, &["police"]));
    let our = police > 0 && one_of(words, police - 1, &["our"]);
    let that = end + usize::from(one_of(words, end, &["that", "which"]));
    let behind = one_of(words, that, &["we"]) && made(that + 1);
    let before = (0..police).any(|we| one_of(words, we, &["we"]) && made(we + 1) && police - we <= 5);
    (our || behind || before)
        && !words.iter().any(|word| word.any(&DENIES) && !(word.is("may") && word.is_capital()))
}

/// The complainants of the super-complaint that the page is about: those of its title, summary or subject, or else
/// those that it mentions most.
fn main_of(found: &[(&BlockKind, &[Mention])]) -> HashSet<String> {
    let keys = |mention: &Mention| -> Vec<String> { mention.made_by.iter().map(Named::key).collect_vec() };
    let of = |kind: fn(&BlockKind) -> bool| -> HashSet<String> {
        found.iter().filter(|(it, _)| kind(it)).flat_map(|(_, it)| it.iter()).flat_map(keys).collect()
    };
    let first = [
        of(|kind| matches!(kind, BlockKind::Title | BlockKind::LetterField(_))),
        of(|kind| *kind == BlockKind::Summary),
    ];
    if let Some(first) = first.into_iter().find(|keys| !keys.is_empty()) {
        return first;
    }
    let mut sets: Vec<(HashSet<String>, usize)> = Vec::new();
    for keys in found.iter().flat_map(|(_, it)| it.iter()).map(keys).filter(|keys| !keys.is_empty()) {
        match sets.iter_mut().find(|(set, _)| keys.iter().any(|key| set.contains(key))) {
            Some((set, count)) => {
                set.extend(keys);
                *count += 1;
            }
            None => sets.push((keys.into_iter().collect(), 1)),
        }
    }
    let most = sets.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let mut leading = sets.into_iter().filter(|(_, count)| *count == most);
    leading.next().filter(|_| leading.next().is_none()).map(|(set, _)| set).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn a_body_may_speak_of_its_own_super_complaint() {
        for text in [
            "Our super-complaint was about stalking.",
            "A year ago we submitted a super-complaint.",
            "This is their report on the super-complaint which we submitted on 31 May 2019.",
            "This is the third super-complaint that we have made.",
            "We have made a police super-complaint about stalking.",
            "The police must answer our police super-complaint.",
            "In May we brought a super-complaint against forces.",
            "We lodged the super-complaint in May.",
            "Forces have answered the super-complaint we made.",
            "We jointly submitted a super-complaint.",
        ] {
            assert!(is_ours(&of(text)), "{text}");
        }
        for none in [
            "We welcome the super-complaint.",
            "We have answered the super-complaint that Hestia made.",
            "We did not make a super-complaint.",
            "We may submit a super-complaint.",
            "Our response to the super-complaint is below.",
            "We received the super-complaint in May.",
            "Hestia made a super-complaint, and we made a plan.",
            "The super-complaint is about us.",
            "If we made a super-complaint, it would be heard.",
            "We made progress.",
        ] {
            assert!(!is_ours(&of(none)), "{none}");
        }
    }
}
