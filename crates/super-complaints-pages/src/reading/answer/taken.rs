//! Positions that clauses of running text take on items that they, or the words before them, name: what the grammar of whole
//! sentences did not understand.

mod record;
mod speaks;

use std::collections::HashSet;
use std::rc::Rc;

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{Number, Position};

use super::spoken::{Open, spoken};
use crate::PageKind;
use crate::layout::{BlockKind, Heading, ItemKind, ResponseOf, label};
use crate::parties::Named;
use crate::reading::items::sections::{PartySection, Sections};
use crate::reading::said::{
    Asked, Beside, Ground, Speaker, SpokenOf, Taken, bears, beside, points_back, position_lead, sentence,
    short_position, taken,
};
use crate::reading::state::Reading;
use crate::reading::writer::page_author::PageAuthor;
use crate::sentences::sentences;
use crate::words::{Word, one_of, range};

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
        // What stands above the title is to whom a letter goes.
        let title = self.blocks().find(|(_, it)| it.kind == BlockKind::Title).map_or(0, |(at, _)| at);
        let below = |it: &&PartySection<'_>| it.heading > title;
        let in_party: HashSet<usize> =
            sections.of_parties.iter().filter(below).flat_map(|it| it.blocks.iter().copied()).collect();
        let mut found = Vec::new();
        let mut known: Vec<Number> = Vec::new();
        let mut headed: Option<Number> = None;
        let mut listed: Option<(Speaker, Position)> = None;
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
                    Heading::Item(label) => {
                        last = vec![label.number.clone()];
                        headed =
                            Some(label.number.clone()).filter(|_| label.kind == ItemKind::Recommendation);
                    }
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
            let mut by_place = false;
            let label = label(&it.words).filter(|label| label.kind == ItemKind::Recommendation);
            if let Some(label) = &label {
                last = vec![label.number.clone()];
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
                    by_place,
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
                if !numbers.is_empty() {
                    by_place = words.iter().any(|word| word.any(&PLACES));
                }
                near = !numbers.is_empty() || !taken.is_empty();
                if !numbers.is_empty() {
                    last.clone_from(&numbers);
                }
                before = taken.last().filter(|it| !it.implicit).map(|it| it.speaker.clone());
                here.extend(taken.into_iter().map(|it| (at, it)));
                named.push(numbers);
            }
            let asked = Asked::default();
            let ground = Ground {
                names: self.names,
                owner: own,
                item: None,
                asked: &asked,
                it_is_the_item: false,
                before: None,
            };
            let plain = SpokenOf { known: known.clone(), ..SpokenOf::default() };
            let numbered = label.as_ref().map(|it| (it.number.clone(), it.length));
            let numbered = numbered.or_else(|| headed.take().map(|it| (it, 0)));
            headed = None;
            if let Some(numbered) = numbered.filter(|_| here.is_empty())
                && let Some(taken) = self.taken_in_short(block, numbered, &ground, &plain)
            {
                let ok = self.may_take(&taken, author.as_deref());
                found.extend(ok.then(|| At { block, words: &it.words, taken, author: author.clone() }));
                continue;
            }
            if let Some((speaker, position)) = listed.clone().filter(|_| here.is_empty())
                && let Some(taken) = listed_item(&it.words, speaker, position)
            {
                let ok = self.may_take(&taken, author.as_deref());
                found.extend(ok.then(|| At { block, words: &it.words, taken, author: author.clone() }));
                continue;
            }
            let lead = all.last().and_then(|words| position_lead(words, &ground, &plain));
            listed = lead.map(|(speaker, position, _)| (speaker, position));
            for (at, taken) in &here {
                let others = |next: &usize| {
                    here.iter().any(|(at, _)| at == next)
                        || named.get(*next).is_some_and(|it| {
                            !it.is_empty()
                                && !it.iter().any(|no| taken.numbers.iter().any(|own| own.is_same(no)))
                        })
                };
                let denied = matches!(taken.position, Position::Rejected | Position::Disputed);
                let behind = (at + 1..all.len()).filter(|next| !others(next));
                let open = behind
                    .filter_map(|next| all.get(next))
                    .any(|words| self.may_bear(words, own, block, denied))
                    || self.next_may_bear(block, own, denied);
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

    /// "R4 Agreed.", "Rec 3 (training) – Agreed in part.": the position behind the label of an item, or below its heading.
    fn taken_in_short(
        &self,
        block: usize,
        (number, length): (Number, usize),
        ground: &Ground<'_>,
        plain: &SpokenOf<'_>,
    ) -> Option<Taken> {
        let words = self.words(block);
        let (position, (from, to)) = short_position(words, length, ground, plain)?;
        let stop = usize::from(words.get(to).is_some_and(Word::is_mark));
        let rest = range(words, to + stop, words.len());
        let denied = position == Position::Rejected;
        let open = sentences(rest).any(|words| self.may_bear(words, ground.owner, block, denied))
            || self.next_may_bear(block, ground.owner, denied);
        (!open).then(|| Taken {
            speaker: Speaker::Owner,
            implicit: true,
            numbers: vec![number],
            position,
            words: (from, to),
        })
    }

    /// Whether a sentence behind a position may bear on it.
    fn may_bear(&self, words: &[Word<'_>], own: &[Named], block: usize, denied: bool) -> bool {
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
        bears(words, denied)
            && sentence(words, ends, &ground).is_none()
            && matches!(beside(words, ends, &ground), Beside::Unclear | Beside::Remote)
    }

    /// Whether the next paragraph points back to a position and may bear on it.
    fn next_may_bear(&self, block: usize, own: &[Named], denied: bool) -> bool {
        let next = self.page.blocks.get(block + 1).filter(|it| it.kind == BlockKind::Paragraph);
        let first = next.and_then(|it| sentences(&it.words).next());
        first.is_some_and(|words| points_back(words) && self.may_bear(words, own, block + 1, denied))
    }
}

/// The item that a line of a list names, of all of which the line above takes a position: "• recommendation 5, on fees".
fn listed_item(words: &[Word<'_>], speaker: Speaker, position: Position) -> Option<Taken> {
    const CLAUSE: [&str; 12] =
        ["is", "are", "was", "has", "have", "will", "not", "if", "we", "but", "except", "unless"];
    let mark = words.first().is_some_and(|it| matches!(it.raw, "•" | "-" | "–" | "*" | "o"));
    let found = label(range(words, usize::from(mark), words.len()))?;
    let clear = found.kind == ItemKind::Recommendation && !words.iter().any(|word| word.any(&CLAUSE));
    let numbers = vec![found.number];
    clear.then_some(Taken { speaker, implicit: false, numbers, position, words: (0, words.len()) })
}

/// The places of items in a report.
const PLACES: [&str; 8] = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

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
