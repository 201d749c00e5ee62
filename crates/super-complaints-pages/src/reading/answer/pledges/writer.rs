//! Who promises what a page says that will be done: whoever writes it.

use std::collections::HashMap;
use std::rc::Rc;

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::Party;

use crate::PageKind;
use crate::dates;
use crate::layout::{BlockKind, ResponseOf};
use crate::mention::may_complain;
use crate::parties::Named;
use crate::words::{Word, one_of, phrase, range};

use crate::reading::items::sections::{PartySection, Sections};
use crate::reading::letter::head::{Head, bodies};
use crate::reading::state::Reading;
use crate::reading::writer::page_author::{PageAuthor, is_authority};

/// Who writes, on whose behalf, and where the page says so.
#[derive(Debug, Clone)]
pub(in crate::reading::answer) struct Writer {
    pub(in crate::reading::answer) parties: Vec<Named>,
    pub(in crate::reading::answer) behalf: Vec<Party>,
    pub(in crate::reading::answer) block: Option<usize>,
    pub(in crate::reading::answer) inferred: bool,
}

impl Writer {
    fn of_author(author: &PageAuthor) -> Self {
        Self {
            parties: author.parties.clone(),
            behalf: author.behalf.clone(),
            block: author.block,
            inferred: author.inference.is_some(),
        }
    }

    pub(super) fn of(parties: Vec<Named>, block: Option<usize>) -> Option<Self> {
        let one = parties.len() == 1 && !parties.iter().any(Named::is_group);
        one.then(|| Self { parties, behalf: Vec::new(), block, inferred: true })
    }
}

/// Who writes at each place of a page.
pub(in crate::reading::answer) struct Writers<'s, 'p> {
    page: Option<Writer>,
    section_of: HashMap<usize, &'s PartySection<'p>>,
    /// The headings that name another body.
    of_others: HashMap<usize, bool>,
    /// Who speaks below a heading.
    below: HashMap<Option<usize>, Option<Rc<PageAuthor>>>,
}

impl<'s, 'p> Writers<'s, 'p> {
    pub(in crate::reading::answer) fn of(
        reading: &Reading<'_, '_>,
        head: &Head,
        sections: &'s Sections<'p>,
    ) -> Self {
        let of_parties = sections.of_parties.iter();
        Self {
            page: reading.writer_of_page(head),
            section_of: of_parties.flat_map(|it| it.blocks.iter().map(move |block| (*block, it))).collect(),
            of_others: HashMap::new(),
            below: HashMap::new(),
        }
    }

    /// Who writes a paragraph: the body whose section it is in, or whoever writes the page.
    pub(in crate::reading::answer) fn at(
        &mut self,
        reading: &Reading<'_, '_>,
        sections: &Sections<'_>,
        block: usize,
    ) -> Option<Writer> {
        // In a letter, a line with the name of a body is to whom it goes.
        let letter = reading.page.kind == PageKind::Letter;
        if let Some(section) = self.section_of.get(&block).filter(|_| !letter) {
            return Writer::of(section.owner.to_vec(), Some(section.heading));
        }
        // "Comments of the Chief Constable": whose answer stands below.
        if let Some((at, of)) = sections.responders.get(&block).filter(|(_, of)| **of != ResponseOf::Section)
        {
            let author = reading.responder(*at, of)?;
            return Some(Writer::of_author(&author));
        }
        let page = self.page.as_ref().filter(|_| !reading.is_for_parties())?;
        let under = reading.page.blocks.get(block)?.under.filter(|_| reading.page.kind != PageKind::Letter);
        let words = reading.words(block);
        if let Some(author) = &reading.author {
            // "Cumbria Constabulary writes:" above it, or "CC:" before it.
            let below =
                self.below.entry(under).or_insert_with(|| reading.below_name(under, Some(Rc::clone(author))));
            let labelled = reading.labelled(words, below.clone())?;
            if !Rc::ptr_eq(&labelled, author) {
                return Some(Writer::of_author(&labelled));
            }
        }
        let of_others = &mut self.of_others;
        let other = under.is_some_and(|under| {
            *of_others.entry(under).or_insert_with(|| reading.names_another(under, page))
        });
        (!other).then(|| page.clone())
    }
}

impl Reading<'_, '_> {
    /// Who writes the page: whoever answers on it, or else the body that its letterhead, its address or its first line names.
    /// The authorities promise things, too, and answer nothing; those that complain hope.
    pub(in crate::reading::answer) fn writer_of_page(&self, head: &Head) -> Option<Writer> {
        let found = self.author.as_ref().map(|author| Writer::of_author(author));
        let found = found
            .or_else(|| self.letterhead(head))
            .or_else(|| Writer::of(vec![self.of_site()?], None))
            .or_else(|| self.first_line())?;
        let made = |it: &Named| {
            let same =
                |party: &Party| *party == it.party || party.id.is_some() && party.id.as_ref() == it.id();
            may_complain(it) || self.record.made_by.iter().any(same)
        };
        (!found.parties.iter().any(made) && !self.is_of_the_force(&found)).then_some(found)
    }

    /// The one body in the head or at the end of a letter.
    fn letterhead(&self, head: &Head) -> Option<Writer> {
        [&head.from, &head.signature].into_iter().find_map(|lines| {
            let named = lines.iter().flat_map(|(block, from)| {
                let words = self.words(*block);
                bodies(self.names, range(words, *from, words.len()))
            });
            Writer::of(named.collect_vec(), lines.first().map(|(block, _)| *block))
        })
    }

    /// "Progress report by the Chief Constable", among the papers of a commissioner.
    fn is_of_the_force(&self, writer: &Writer) -> bool {
        let other = writer.parties.iter().any(|it| self.names.force_of(it).is_some());
        let by = |words: &[Word<'_>]| {
            (0..words.len()).any(|at| phrase(words, at, &["by", "the", "chief", "constable"]))
        };
        other && self.blocks().take(6).any(|(_, block)| by(&block.words))
    }

    /// "CLEVELAND POLICE" or "National Police Chiefs’ Council, 5 February 2025" at the top of a page whose address names nobody.
    fn first_line(&self) -> Option<Writer> {
        let top = self.blocks().filter(|(_, block)| block.kind.is_own() || block.kind == BlockKind::Above);
        let whole = |words: &[Word<'_>]| {
            let (named, end) = self.names.at(words, 0)?;
            let end = end + usize::from(one_of(words, end, &[","]));
            // "SUSSEX POLICE STAKEHOLDER BULLETIN"
            let paper = |word: &Word<'_>| {
                word.any(&["bulletin", "newsletter", "stakeholder", "update", "response", "briefing"])
            };
            if end < words.len() && range(words, end, words.len()).iter().all(paper) {
                return Some(vec![named]);
            }
            (end >= words.len() || dates::whole(range(words, end, words.len())).is_some())
                .then_some(vec![named])
        };
        top.take(4)
            .filter_map(|(at, block)| Some((at, whole(&block.words)?)))
            .find_map(|(at, named)| Writer::of(named, Some(at)))
    }

    /// Whether a sentence names another body than the one that writes, which may be the one that it tells of.
    pub(in crate::reading::answer) fn names_other_body(&self, words: &[Word<'_>], writer: &Writer) -> bool {
        let mut at = 0;
        while at < words.len() {
            let Some((named, end)) = self.names.at(words, at) else {
                at += 1;
                continue;
            };
            let own =
                writer.parties.iter().any(|it| it.key() == named.key() || self.names.one_seat(it, &named));
            if !own && !named.is_group() && !is_authority(&named) && !may_complain(&named) {
                return true;
            }
            at = end.max(at + 1);
        }
        false
    }

    /// Whether a heading names another body than the one that writes the page.
    pub(in crate::reading::answer) fn names_another(&self, heading: usize, page: &Writer) -> bool {
        let words = self.words(heading);
        let force = page.parties.iter().any(|it| self.names.force_of(it).is_some());
        if force && words.iter().any(|word| word.any(&["constable", "constable’s", "force", "constabulary"]))
        {
            return true;
        }
        let mut at = 0;
        while at < words.len() {
            let Some((named, end)) = self.names.at(words, at) else {
                at += 1;
                continue;
            };
            if !may_complain(&named)
                && !page.parties.iter().any(|it| it.key() == named.key() || self.names.one_seat(it, &named))
            {
                return true;
            }
            at = end.max(at + 1);
        }
        false
    }

    /// Whether each body writes in a section of its own.
    pub(in crate::reading::answer) fn is_for_parties(&self) -> bool {
        self.page.kind == PageKind::ResponsesPage && self.author.is_none()
    }
}
