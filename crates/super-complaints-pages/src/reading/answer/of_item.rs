//! The answer below the wording of an item.

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::BodyKind;

use crate::layout::{ItemKind, ResponseOf};
use crate::parties::{Named, NamedKind};
use crate::words::{Word, one_of, range};

use super::acceptance::answered;
use super::author::Author;
use super::heard::{self, Heard};
use crate::reading::items::Item;
use crate::reading::items::sections::ItemSection;
use crate::reading::said::{Asked, Ground, Statement, What, sentence};
use crate::reading::state::Reading;
use crate::reading::writer::page_author::PageAuthor;

/// Words in a heading that show that an answer is no longer current.
const NO_LONGER: [&str; 22] = [
    "draft",
    "withdrawn",
    "superseded",
    "previous",
    "former",
    "old",
    "earlier",
    "example",
    "sample",
    "proposed",
    "possible",
    "suggested",
    "model",
    "template",
    "expected",
    "likely",
    "rejected",
    "cancelled",
    "archived",
    "historic",
    "obsolete",
    "unofficial",
];

impl<'p, 't> Reading<'p, 't> {
    /// The answer in a section.
    pub(in crate::reading) fn answer_to(
        &mut self,
        item: &Item,
        section: &ItemSection<'_>,
        blocks: &[usize],
        whose: &[Named],
        page: Option<&PageAuthor>,
    ) {
        // "CC: I cannot adopt this", "PCC: …": each of two bodies speaks in paragraphs of its own.
        if blocks.iter().any(|at| self.speaks_for_force(self.words(*at))) {
            for at in blocks {
                self.trace.left(*at, "paragraphs of different bodies, by labels");
            }
            return;
        }
        let blocks = self.without_remarks(blocks);
        let said: Vec<_> = self.said_in(&blocks).collect_vec();
        self.answer_in(item, section, (&blocks, &said), whose, page);
    }

    /// The answer in some sentences of a section.
    pub(in crate::reading) fn answer_in(
        &mut self,
        item: &Item,
        section: &ItemSection<'_>,
        (blocks, said): (&[usize], &[(usize, &'p [Word<'t>])]),
        whose: &[Named],
        page: Option<&PageAuthor>,
    ) {
        let speaks = self.heading_that_speaks(section);
        if blocks.is_empty() && speaks != Some(section.heading) {
            return;
        }
        if let Some((response, _)) = section.response {
            self.trace.structure(response);
            if speaks.is_none() && self.says_nothing(blocks) {
                for at in blocks {
                    self.trace.left(*at, "words that give no answer of their own");
                }
                return;
            }
        }
        let asked = Asked::of(&self.asks(item));
        let ground = self.ground(section, whose, &asked, page);
        let owner = author_of(section, whose, page);
        let called = |at: usize| page.and_then(|it| it.called(at));
        let of_force = |at: usize| page.is_some_and(|it| it.of_force.contains(&at));
        let named = match section.response {
            Some((at, _)) if called(at).is_some() => of_force(at),
            Some((_, ResponseOf::Unknown)) => true,
            Some((_, of)) => matches!(of, ResponseOf::Parties(_)),
            None => false,
        };
        let of_page = page.filter(|_| !named && section.owner.is_none());
        let heading = match section.response {
            Some((at, _)) if named => at,
            _ => {
                section.owner.map(|(at, _)| at).or(of_page.and_then(|it| it.block)).unwrap_or(section.heading)
            }
        };
        let area = named && section.response.is_some_and(|(at, _)| of_force(at));
        let inferred =
            area || section.owner.is_none() && !named && of_page.is_none_or(|it| it.inference.is_some());
        let addressees = super::responses::parties(whose);
        let behalf = of_page.map(|it| it.behalf_on(&addressees)).unwrap_or_default();
        let author =
            Author { owner, heading, inferred, items: vec![item.id.clone()], behalf, counted: false };
        let (asked_first, said) = match answered(said, &ground) {
            Some((heard, length)) => (Some(heard), said.get(length..).unwrap_or_default()),
            None => (None, said),
        };
        let mut heard = self.hear_sentences(said, &ground);
        // "Recommendation 3 – accepted in part" answers; another heading that says more than whose it is leaves it open.
        if let Some(speaks) = speaks {
            let said = self.said_in_heading(speaks, section, &ground);
            if blocks.is_empty() && said.is_none() {
                return;
            }
            heard.insert(0, said.unwrap_or_else(|| Heard::open(speaks, self.words(speaks))));
        }
        // "Is the recommendation accepted?", "Yes", and below it what is done.
        if let Some(first) = asked_first {
            self.record_answers(&[first.block], &[first], section.heading, &author);
            if said.is_empty() {
                return;
            }
        }
        let only_site = of_page.is_some_and(|it| it.only_site) && section.response.is_none();
        let firm = matches!(heard::hearing(&heard), heard::Hearing::Firm | heard::Hearing::Likely);
        if only_site && !(firm && heard::speaks(&heard)) {
            for at in blocks {
                self.trace
                    .left(*at, "it is not clear whether this is an answer of the body whose site it is on");
            }
            self.unclear = true;
            return;
        }
        self.record_answers(blocks, &heard, section.heading, &author);
    }

    /// The heading of a section that takes a position, states a delivery, or names an unknown author.
    fn heading_that_speaks(&self, section: &ItemSection<'_>) -> Option<usize> {
        const SPEAKS: [&str; 24] = [
            "accepted",
            "rejected",
            "agreed",
            "noted",
            "disputed",
            "declined",
            "refused",
            "withdrawn",
            "superseded",
            "replaced",
            "deleted",
            "complete",
            "completed",
            "implemented",
            "done",
            "closed",
            "abandoned",
            "ongoing",
            "underway",
            "outstanding",
            "draft",
            "not",
            "former",
            "previous",
        ];
        // "Recommendation 4 – what we have done" only announces it.
        let announces = section.label.answer.is_some();
        let title = self.words(section.heading).iter().skip(section.label.length);
        if !announces && title.into_iter().any(|word| word.any(&SPEAKS)) {
            return Some(section.heading);
        }
        match section.response {
            Some((at, ResponseOf::Unknown)) => {
                Some(at).filter(|at| self.words(*at).iter().any(|word| word.any(&NO_LONGER)))
            }
            _ => None,
        }
    }

    /// The position or the delivery that the heading of an item consists of, behind its number.
    fn said_in_heading(
        &self,
        at: usize,
        section: &ItemSection<'_>,
        ground: &Ground<'_>,
    ) -> Option<Heard<'p, 't>> {
        let words = self.words(at);
        let mark = section.label.length;
        let separated = words.get(mark).is_some_and(|word| matches!(word.raw, ":" | "–" | "—" | "-" | "("));
        let close = usize::from(one_of(words, mark, &["("]) && words.last().is_some_and(|it| it.raw == ")"));
        let rest = range(words, mark + 1, words.len() - close);
        let said = sentence(rest, true, ground).filter(|_| at == section.heading && separated)?;
        let plain = |it: &Statement| match it.what {
            What::Position(_) => true,
            What::Delivery(_) => !it.inferred,
            _ => false,
        };
        said.iter().all(plain).then(|| Heard::said(at, rest, said))
    }
}

/// The author of a section: the body that the heading "Response" names, the owner of the section, or the author of the
/// page. The addressee of a recommendation is not necessarily the author of an answer to it.
pub(in crate::reading) fn author_of<'g>(
    section: &'g ItemSection<'_>,
    whose: &'g [Named],
    page: Option<&'g PageAuthor>,
) -> Option<&'g [Named]> {
    let called = section.response.and_then(|(at, _)| page?.called(at));
    match section.response {
        Some(_) if called.is_some() => called,
        Some((_, ResponseOf::Parties(parties))) => Some(parties.as_slice()),
        Some((_, ResponseOf::Unknown)) => None,
        _ => section.owner.map(|(_, owner)| owner).or(page.map(|page| page.parties.as_slice())).or((section
            .label
            .kind
            == ItemKind::Action)
            .then_some(whose)),
    }
}

/// Whether all of them speak for others, who are addressed.
pub(in crate::reading) fn represents(parties: &[Named]) -> bool {
    parties.iter().all(|named| named.kind == NamedKind::Body(BodyKind::RepresentativeBody))
}
