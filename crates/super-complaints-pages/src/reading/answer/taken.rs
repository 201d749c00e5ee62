//! Positions that clauses of running text take on items that they, or the words before them, name: what the grammar of whole
//! sentences did not understand.

use std::collections::HashSet;
use std::rc::Rc;

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{AnswerField, ItemId, Mark, Number, Party, Text};

use super::author::Author;
use super::heard::Heard;
use super::of_item::represents;
use super::responses::parties;
use super::spoken::{Open, spoken};
use crate::PageKind;
use crate::layout::{BlockKind, Heading, ItemKind, ItemLabel, ResponseOf, label};
use crate::numbers;
use crate::parties::Named;
use crate::reading::items::sections::Sections;
use crate::reading::said::{
    Asked, Beside, Ground, Speaker, SpokenOf, Statement, Taken, What, bears, beside, points_back, sentence,
    speaks_for, taken,
};
use crate::reading::state::Reading;
use crate::reading::writer::page_author::{PageAuthor, is_authority};
use crate::sentences::sentences;
use crate::trace::Inference;
use crate::words::{Word, one_of, phrase, range, span};

/// Why a position is inferred.
const WHY: &str = "a clause says so; the rest of its sentence was not understood completely";

/// A position, and where it is.
struct At<'p, 't> {
    block: usize,
    words: &'p [Word<'t>],
    taken: Taken,
    author: Option<Rc<PageAuthor>>,
}

impl<'p, 't> Reading<'p, 't> {
    /// Records the positions that clauses take.
    pub(in crate::reading) fn positions_taken(&mut self, sections: &Sections<'_>, skip: &HashSet<usize>) {
        if matches!(self.page.kind, PageKind::ResponsesPage | PageKind::ReportPage) {
            return;
        }
        let all = self.all_taken(sections, skip);
        let differs = |one: &At<'_, '_>, other: &At<'_, '_>| {
            let shared =
                one.taken.numbers.iter().any(|it| other.taken.numbers.iter().any(|no| no.is_same(it)));
            shared && one.taken.speaker == other.taken.speaker && one.taken.position != other.taken.position
        };
        let plain: Vec<&At<'p, 't>> =
            all.iter().filter(|one| !all.iter().any(|other| differs(one, other))).collect_vec();
        for one in plain {
            self.record_taken(one);
        }
    }

    /// What all paragraphs of running text take.
    fn all_taken(&self, sections: &Sections<'_>, skip: &HashSet<usize>) -> Vec<At<'p, 't>> {
        let in_party: HashSet<usize> =
            sections.of_parties.iter().flat_map(|it| it.blocks.iter().copied()).collect();
        let mut found = Vec::new();
        let mut known: Vec<Number> = Vec::new();
        let mut last: Vec<Number> = Vec::new();
        let mut under = None;
        let mut quoted = Open::default();
        let answer = self.written.as_ref().map(|it| it.line);
        for (block, it) in self.blocks() {
            if it.kind == BlockKind::Title {
                last = super::prose::numbers_in(&it.words);
                continue;
            }
            if let BlockKind::Heading(heading) = &it.kind {
                match heading {
                    Heading::Item(label) => last = vec![label.number.clone()],
                    Heading::Response(_) => {}
                    _ => last = super::prose::numbers_in(&it.words),
                }
                continue;
            }
            let prose = it.kind == BlockKind::Paragraph && it.cell.is_none() && !skip.contains(&block);
            if !prose || answer.is_some_and(|line| block <= line) || in_party.contains(&block) {
                continue;
            }
            if it.under != under {
                under = it.under;
            }
            let place = self.place_of(block, None, sections, None);
            let author =
                match sections.items.iter().find(|it| it.after.contains(&block)).and_then(|it| it.response) {
                    Some((heading, of)) if *of != ResponseOf::Section => self.responder(heading, of),
                    // "My own comments"
                    _ if sections
                        .responders
                        .get(&block)
                        .is_some_and(|(at, _)| one_of(self.words(*at), 0, &["my", "our"])) =>
                    {
                        self.author.clone()
                    }
                    _ => place.author,
                };
            let author = self.below_name(it.under, author);
            let author = self.labelled(&it.words, author);
            let own = author.as_ref().map(|it| it.parties.as_slice()).unwrap_or_default();
            let mut near = true;
            if let Some(label) = label(&it.words).filter(|label| label.kind == ItemKind::Recommendation) {
                last = vec![label.number];
            }
            let all = spoken(self.names, &it.words, own, &mut quoted);
            let mut here: Vec<(usize, Taken)> = Vec::new();
            let mut named: Vec<Vec<Number>> = Vec::new();
            let mut before: Option<Speaker> = None;
            let mut paragraph: Vec<Number> = Vec::new();
            for (at, words) in all.iter().copied().enumerate() {
                let asked = Asked::default();
                let ground = Ground {
                    names: self.names,
                    owner: own,
                    item: None,
                    asked: &asked,
                    it_is_the_item: false,
                    before: before.as_ref(),
                };
                let spoken_of = SpokenOf {
                    last: last.clone(),
                    of_paragraph: paragraph.clone(),
                    near,
                    known: known.clone(),
                    all: place.all.as_slice(),
                };
                let (taken, numbers) = taken(words, &ground, &spoken_of);
                for number in &numbers {
                    if !paragraph.iter().any(|it| it.is_same(number)) {
                        paragraph.push(number.clone());
                    }
                    if !known.iter().any(|it| it.is_same(number)) && known.len() < 60 {
                        known.push(number.clone());
                    }
                }
                near = !numbers.is_empty() || !taken.is_empty();
                if !numbers.is_empty() {
                    last.clone_from(&numbers);
                }
                before = taken.last().filter(|it| !it.implicit).map(|it| it.speaker.clone());
                here.extend(taken.into_iter().map(|it| (at, it)));
                named.push(numbers);
            }
            for (at, taken) in &here {
                let others = |next: &usize| {
                    here.iter().any(|(at, _)| at == next)
                        || named.get(*next).is_some_and(|it| {
                            !it.is_empty()
                                && !it.iter().any(|no| taken.numbers.iter().any(|own| own.is_same(no)))
                        })
                };
                let behind = (at + 1..all.len()).filter(|next| !others(next));
                let open =
                    behind.filter_map(|next| all.get(next)).any(|words| self.may_bear(words, own, block))
                        || self.next_may_bear(block, own);
                let draft = all.iter().take(*at).any(|words| speaks_of_draft(words));
                if !open && !draft && self.may_take(taken, author.as_deref()) {
                    found.push(At {
                        block,
                        words: all.get(*at).copied().unwrap_or_default(),
                        taken: taken.clone(),
                        author: author.clone(),
                    });
                }
            }
        }
        found
    }

    /// Who speaks below a heading with the name of a body: "Cumbria Constabulary writes:".
    pub(super) fn below_name(
        &self,
        heading: Option<usize>,
        author: Option<Rc<PageAuthor>>,
    ) -> Option<Rc<PageAuthor>> {
        const SAYS: [&str; 9] =
            ["writes", "says", "say", "comments", "response", "position", "answer", "reply", "states"];
        let Some((at, words)) = heading.map(|at| (at, self.words(at))) else { return author };
        let title = self.page.blocks.get(at).is_some_and(|it| it.kind == BlockKind::Title);
        let [own] = author.as_ref().map(|it| it.parties.as_slice()).unwrap_or_default() else {
            return author;
        };
        let mut named = (0..words.len()).filter_map(|at| Some(self.names.at(words, at)?.0));
        let Some(other) = named.find(|it| !self.names.one_seat(it, own)).filter(|_| !title) else {
            return author;
        };
        let of_area = self.names.force_of(own).as_ref() == Some(&other.party);
        let says = words.iter().any(|word| word.any(&SAYS));
        match (says, of_area) {
            (true, true) => Some(Rc::new(PageAuthor::of(vec![other], heading, Some(Inference::Section)))),
            (true, false) => None,
            _ => author,
        }
    }

    /// Whether a paragraph on the page of a commissioner begins with a label for the force of the area.
    pub(super) fn speaks_for_force(&self, words: &[Word<'_>]) -> bool {
        let of_area = self.author.as_ref().is_some_and(|it| it.force.is_some());
        of_area
            && self
                .labelled(words, self.author.clone())
                .is_some_and(|it| self.author.as_ref().is_some_and(|author| !Rc::ptr_eq(&it, author)))
    }

    /// Who speaks in a paragraph that begins with a label: "CC: I cannot adopt this"; nobody if it is not known whom it means.
    pub(super) fn labelled(
        &self,
        words: &[Word<'_>],
        author: Option<Rc<PageAuthor>>,
    ) -> Option<Rc<PageAuthor>> {
        const OTHER: [&str; 16] = [
            "position",
            "decision",
            "response",
            "status",
            "comment",
            "comments",
            "answer",
            "reply",
            "rec",
            "recommendation",
            "update",
            "progress",
            "our",
            "my",
            "note",
            "background",
        ];
        let Some(colon) = (1..6).find(|at| words.get(*at).is_some_and(|it| it.raw == ":")) else {
            return author;
        };
        let label = range(words, 0, colon);
        let one =
            |own: &PageAuthor| if let [own] = own.parties.as_slice() { Some(own.clone()) } else { None };
        let own = author.as_deref().and_then(one);
        let the = usize::from(one_of(label, 0, &["the"]));
        let rest = range(label, the, label.len());
        let force = one_of(rest, 0, &["cc", "force", "constabulary"]) && rest.len() == 1
            || phrase(rest, 0, &["chief", "constable"]) && rest.len() == 2;
        let pcc = one_of(rest, 0, &["pcc", "pfcc", "commissioner"]) && rest.len() == 1;
        let of_area = own.as_ref().and_then(|it| self.names.force_of(it));
        match (of_area, force, pcc) {
            (Some(of_area), true, _) => {
                let named = self.names.named(&of_area)?;
                Some(Rc::new(PageAuthor::of(vec![named], None, Some(Inference::Section))))
            }
            (Some(_), _, true) | (None, true, _) => author,
            _ if label.iter().any(|word| word.any(&OTHER)) || crate::layout::label(label).is_some() => author,
            // A sentence with a colon in it.
            _ if label.iter().any(|word| !word.is_capital()) => author,
            _ => None,
        }
    }

    /// Whether a sentence behind a position may bear on it.
    fn may_bear(&self, words: &[Word<'_>], own: &[Named], block: usize) -> bool {
        let asked = Asked::default();
        let ground = Ground {
            names: self.names,
            owner: own,
            item: None,
            asked: &asked,
            it_is_the_item: true,
            before: None,
        };
        let ends = self.words(block).last().map(|it| it.span) == words.last().map(|it| it.span);
        bears(words)
            && sentence(words, ends, &ground).is_none()
            && matches!(beside(words, ends, &ground), Beside::Unclear | Beside::Remote)
    }

    /// Whether the next paragraph points back to a position and may bear on it.
    fn next_may_bear(&self, block: usize, own: &[Named]) -> bool {
        let next = self.page.blocks.get(block + 1).filter(|it| it.kind == BlockKind::Paragraph);
        let first = next.and_then(|it| sentences(&it.words).next());
        first.is_some_and(|words| points_back(words) && self.may_bear(words, own, block + 1))
    }

    /// Whether a speaker is one whose answer the page can give.
    fn may_take(&self, taken: &Taken, author: Option<&PageAuthor>) -> bool {
        let owner = author.map(|it| it.parties.as_slice()).unwrap_or_default();
        match &taken.speaker {
            Speaker::Owner => {
                // What a body says for others is not its own answer.
                let for_nobody = represents(owner) && author.is_some_and(|it| it.behalf.is_empty());
                !owner.is_empty()
                    && !for_nobody
                    && !owner.iter().any(|it| it.is_group() || is_authority(it) && taken.implicit)
            }
            Speaker::For(..) => owner.is_empty(),
            Speaker::Others(others) => match owner {
                [owner] => {
                    let member = speaks_for(&owner.party, others);
                    let of_force = matches!(others.as_slice(), [other] if self.names.force_of(owner).as_ref() == Some(other));
                    member || of_force
                }
                [] => {
                    let known = |it: &Party| {
                        let named = self.names.named(it);
                        it.coverage.is_none()
                            && named.is_some_and(|it| !it.is_group() && !is_authority(&it))
                            && !self.record.made_by.contains(it)
                    };
                    self.is_public_page() && others.iter().all(known)
                }
                _ => false,
            },
        }
    }

    /// Records a position: in the answer that there is, or in a new one.
    fn record_taken(&mut self, one: &At<'p, 't>) {
        let owner = one.author.as_ref().map(|it| it.parties.as_slice()).unwrap_or_default();
        let by = match &one.taken.speaker {
            Speaker::Owner => parties(owner),
            Speaker::Others(others) if owner.is_empty() => others.clone(),
            Speaker::Others(others) if owner.first().is_some_and(|it| !speaks_for(&it.party, others)) => {
                others.clone()
            }
            _ => parties(owner),
        };
        let mut rest: Vec<Number> = Vec::new();
        for number in &one.taken.numbers {
            match self.known_answer(&by, number) {
                None => rest.push(number.clone()),
                Some((response, answer)) => self.add_position(one, (response, answer)),
            }
        }
        if rest.is_empty() {
            return;
        }
        let items: Vec<ItemId> = rest
            .iter()
            .filter_map(|number| {
                let label = ItemLabel::new(ItemKind::Recommendation, number.clone());
                Some(self.item_of(&label, &[], one.block)?.id)
            })
            .collect_vec();
        let statement = Statement {
            speaker: one.taken.speaker.clone(),
            what: What::Position(one.taken.position),
            words: one.taken.words,
            inferred: true,
            implicit: false,
        };
        let open =
            Heard { block: one.block, words: &[], said: None, beside: Beside::Harmless, promised: None };
        let heard = [Heard::said(one.block, one.words, vec![statement]), open];
        let author = Author {
            owner: Some(owner).filter(|it| !it.is_empty()),
            heading: one.author.as_ref().and_then(|it| it.block).unwrap_or(one.block),
            inferred: one.author.as_ref().is_none_or(|it| it.inference.is_some()),
            items,
            counted: false,
            behalf: one.author.as_ref().map(|it| it.behalf.as_slice()).unwrap_or_default(),
        };
        self.answered.insert(one.block);
        self.record_answers(&[one.block], &heard, one.block, &author);
    }

    /// The answer of some bodies to an item.
    fn known_answer(&self, by: &[Party], number: &Number) -> Option<(usize, usize)> {
        let key = (ItemKind::Recommendation, numbers::key(number));
        let item = self.record.recommendations.get(*self.numbered.get(&key)?)?.id.clone();
        self.record.responses.iter().enumerate().find_map(|(at, response)| {
            let same = response.by == by;
            let answer = response.answers.iter().position(|it| it.items.contains(&item));
            answer.filter(|_| same).map(|answer| (at, answer))
        })
    }

    /// Adds a position to an answer of which nothing was understood.
    fn add_position(&mut self, one: &At<'p, 't>, (response, answer): (usize, usize)) {
        let number = |it: &ItemId| {
            self.record
                .recommendations
                .iter()
                .find(|item| item.id == *it)
                .and_then(|item| item.number.clone())
        };
        let Some(found) = self.record.responses.get(response).and_then(|it| it.answers.get(answer)) else {
            return;
        };
        let all = found.items.iter().all(|it| {
            number(it).is_some_and(|number| one.taken.numbers.iter().any(|own| own.is_same(&number)))
        });
        let heads = self
            .page
            .blocks
            .get(one.block)
            .and_then(|it| it.under)
            .map(|at| self.words(at))
            .unwrap_or_default();
        if found.position.is_some() || !all || heads.iter().any(|word| word.starts_one(&TAKES)) {
            return;
        }
        let entity = self.record.responses.get(response).map(|it| format!("response:{}", it.id));
        let Some(found) = self.record.responses.get_mut(response).and_then(|it| it.answers.get_mut(answer))
        else {
            return;
        };
        found.position = Some(one.taken.position);
        found.marks.set(AnswerField::Position, Mark::Inferred);
        if let Ok(why) = Text::new(WHY) {
            found.reasons.set(AnswerField::Position, why);
        }
        let words = span(range(one.words, one.taken.words.0, one.taken.words.1));
        if let Some(entity) = entity {
            self.trace.inferred(words, &entity, &format!("answers/{answer}/position"), Inference::Words);
        }
    }
}

/// Beginnings of words with which a heading takes a position itself.
const TAKES: [&str; 6] = ["accept", "reject", "agree", "disagree", "disput", "noted"];

/// Whether a sentence before a position may make it the words of others, or of another time.
fn speaks_of_draft(words: &[Word<'_>]) -> bool {
    const DRAFT: [&str; 12] = [
        "draft",
        "previously",
        "earlier",
        "initially",
        "originally",
        "proposed",
        "suppose",
        "suggested",
        "imagine",
        "template",
        "example",
        "unless",
    ];
    words.iter().any(|word| word.any(&DRAFT))
}
