//! Positions that clauses of running text take on items that they, or the words before them, name: what the grammar of whole
//! sentences did not understand.

mod bearing;
mod record;
mod speaks;

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{Number, Position};

use super::spoken::{Open, spoken};
use crate::PageKind;
use crate::layout::{BlockKind, Heading, ItemKind, ResponseOf, label};
use crate::parties::Named;
use crate::reading::items::sections::{PartySection, Sections};
use crate::reading::said::{Asked, Ground, Speaker, SpokenOf, Taken, position_lead, short_position, taken};
use crate::reading::state::Reading;
use crate::reading::writer::page_author::PageAuthor;
use crate::sentences::sentences;
use crate::words::{Word, one_of, range};
use bearing::speaks_of_draft;

/// A position, and where it is.
struct At<'p, 't> {
    block: usize,
    words: &'p [Word<'t>],
    taken: Taken,
    author: Option<Rc<PageAuthor>>,
    /// Whether words beside it may take it back.
    open: bool,
}

/// What is known while the paragraphs of a page are read one after the other.
#[derive(Default)]
struct Scan<'p, 't> {
    found: Vec<At<'p, 't>>,
    /// The numbers that the page has named.
    known: Vec<Number>,
    /// Those that it named last.
    last: Vec<Number>,
    /// The item of the heading directly above.
    headed: Option<Number>,
    /// Who takes which position on what is listed here.
    listed: Option<(Speaker, Position)>,
    quoted: Open,
}

/// A paragraph with more positions than that is a list of another kind.
const MOST: usize = 12;
/// A page with more of them is no answer.
const MOST_OF_PAGE: usize = 120;
/// More numbers are not kept.
const MOST_KNOWN: usize = 60;

impl<'p, 't> Reading<'p, 't> {
    /// Records the positions that clauses take.
    pub(in crate::reading) fn positions_taken(&mut self, sections: &Sections<'_>, skip: &HashSet<usize>) {
        if matches!(self.page.kind, PageKind::ResponsesPage | PageKind::ReportPage) {
            return;
        }
        let all = self.all_taken(sections, skip);
        let whose = |it: &At<'_, '_>| -> Vec<String> {
            it.author.iter().flat_map(|author| author.parties.iter().map(Named::key)).collect_vec()
        };
        let differs = |one: &At<'_, '_>, other: &At<'_, '_>| {
            let shared =
                one.taken.numbers.iter().any(|it| other.taken.numbers.iter().any(|no| no.is_same(it)));
            shared
                && one.taken.speaker == other.taken.speaker
                && whose(one) == whose(other)
                && one.taken.position != other.taken.position
        };
        let plain: Vec<&At<'p, 't>> =
            all.iter().filter(|one| !one.open && !all.iter().any(|other| differs(one, other))).collect_vec();
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
        let of_items = sections.items.iter().filter_map(|it| Some((it.response?, &it.after)));
        let responders: HashMap<usize, (usize, &ResponseOf)> = of_items
            .flat_map(|(response, after)| after.iter().map(move |block| (*block, response)))
            .collect();
        let mut scan = Scan::default();
        let answer = self.written.as_ref().map(|it| it.line);
        for (block, it) in self.blocks() {
            if it.kind == BlockKind::Title {
                scan.last = super::prose::numbers_in(&it.words);
            } else if let BlockKind::Heading(heading) = &it.kind {
                self.heading_taken(&mut scan, block, heading);
            }
            let prose = it.kind == BlockKind::Paragraph && it.cell.is_none() && !skip.contains(&block);
            if !prose || answer.is_some_and(|line| block <= line) || in_party.contains(&block) {
                continue;
            }
            let place = self.place_of(block, None, sections, None);
            let announced = responders.get(&block).copied().filter(|(_, of)| **of != ResponseOf::Section);
            let own = sections.responders.get(&block).map(|(at, _)| self.words(*at));
            let author = match announced {
                Some((heading, of)) => self.responder(heading, of),
                // "My own comments"
                None if own.is_some_and(|words| one_of(words, 0, &["my", "our"])) => self.author.clone(),
                None => place.author,
            };
            let author = self.below_name(it.under, author);
            let author = self.labelled(&it.words, author);
            self.paragraph_taken(&mut scan, block, author.as_ref(), &place.all);
            if scan.found.len() > MOST_OF_PAGE {
                return Vec::new();
            }
        }
        scan.found
    }

    /// What a heading says of the paragraphs below it. A line of a list that has nothing but an item looks like a heading of it, and so
    /// may the line above the list.
    fn heading_taken(&self, scan: &mut Scan<'p, 't>, block: usize, heading: &Heading) {
        let words = self.words(block);
        if let (Heading::Item(_), Some((speaker, position))) = (heading, scan.listed.clone())
            && let Some(taken) = listed_item(words, speaker, position)
        {
            return self.push_taken(scan, block, self.author.as_ref(), taken);
        }
        let asked = Asked::default();
        let own = self.author.as_ref().map(|it| it.parties.as_slice()).unwrap_or_default();
        let lead = position_lead(words, &self.ground_of(own, &asked, None), &SpokenOf::default());
        scan.listed = lead.map(|(speaker, position, _)| (speaker, position));
        match heading {
            Heading::Item(label) => {
                scan.last = vec![label.number.clone()];
                scan.headed = Some(label.number.clone()).filter(|_| label.kind == ItemKind::Recommendation);
            }
            Heading::Response(_) => {}
            _ => scan.last = super::prose::numbers_in(words),
        }
    }

    fn ground_of<'g>(
        &'g self,
        owner: &'g [Named],
        asked: &'g Asked,
        before: Option<&'g Speaker>,
    ) -> Ground<'g> {
        Ground { names: self.names, owner, item: None, asked, it_is_the_item: false, before }
    }

    fn push_taken(
        &self,
        scan: &mut Scan<'p, 't>,
        block: usize,
        author: Option<&Rc<PageAuthor>>,
        taken: Taken,
    ) {
        if self.may_take(&taken, author.map(Rc::as_ref)) {
            let words = self.words(block);
            scan.found.push(At { block, words, taken, author: author.cloned(), open: false });
        }
    }

    /// What a paragraph takes.
    fn paragraph_taken(
        &self,
        scan: &mut Scan<'p, 't>,
        block: usize,
        author: Option<&Rc<PageAuthor>>,
        all_numbers: &[Number],
    ) {
        let words = self.words(block);
        let own = author.map(|it| it.parties.as_slice()).unwrap_or_default();
        let label = label(words).filter(|label| label.kind == ItemKind::Recommendation);
        if let Some(label) = &label {
            scan.last = vec![label.number.clone()];
        }
        let all = spoken(self.names, words, own, &mut scan.quoted);
        let (here, named) = self.sentences_taken(scan, &all, own, all_numbers);
        if here.len() > MOST {
            return;
        }
        let asked = Asked::default();
        let ground = self.ground_of(own, &asked, None);
        let plain = SpokenOf { known: scan.known.clone(), ..SpokenOf::default() };
        let headed = scan.headed.take().map(|it| (it, 0));
        let numbered = label.map(|it| (it.number, it.length)).or(headed).filter(|_| here.is_empty());
        let short = numbered.and_then(|it| self.taken_in_short(block, it, &ground, &plain));
        let listed = scan.listed.clone().filter(|_| here.is_empty());
        let listed = listed.and_then(|(speaker, position)| listed_item(words, speaker, position));
        if let Some(taken) = short.or(listed) {
            return self.push_taken(scan, block, author, taken);
        }
        let lead = all.last().and_then(|words| position_lead(words, &ground, &plain));
        scan.listed = lead.map(|(speaker, position, _)| (speaker, position));
        for (at, taken) in &here {
            let others = |next: &usize| {
                let other =
                    |it: &Vec<Number>| !it.iter().any(|no| taken.numbers.iter().any(|own| own.is_same(no)));
                here.iter().any(|(at, _)| at == next)
                    || named.get(*next).is_some_and(|it| !it.is_empty() && other(it))
            };
            let denied = matches!(taken.position, Position::Rejected | Position::Disputed);
            let mut behind =
                (at + 1..all.len()).filter(|next| !others(next)).filter_map(|next| all.get(next));
            let open = behind.any(|words| self.may_bear(words, own, block, denied))
                || self.next_may_bear(block, own, denied)
                || all.iter().take(*at).any(|words| speaks_of_draft(words));
            if self.may_take(taken, author.map(Rc::as_ref)) {
                let words = all.get(*at).copied().unwrap_or_default();
                scan.found.push(At { block, words, taken: taken.clone(), author: author.cloned(), open });
            }
        }
    }

    /// What each sentence of a paragraph takes, and the items that each names.
    fn sentences_taken(
        &self,
        scan: &mut Scan<'p, 't>,
        all: &[&'p [Word<'t>]],
        own: &[Named],
        all_numbers: &[Number],
    ) -> (Vec<(usize, Taken)>, Vec<Vec<Number>>) {
        let (mut near, mut by_place) = (true, false);
        let mut here: Vec<(usize, Taken)> = Vec::new();
        let mut named: Vec<Vec<Number>> = Vec::new();
        let mut before: Option<Speaker> = None;
        let mut of_paragraph: Vec<Number> = Vec::new();
        let asked = Asked::default();
        for (at, words) in all.iter().copied().enumerate() {
            let ground = self.ground_of(own, &asked, before.as_ref());
            let spoken_of = SpokenOf {
                last: scan.last.clone(),
                of_paragraph: of_paragraph.clone(),
                near,
                known: scan.known.clone(),
                by_place,
                all: all_numbers,
            };
            let (taken, numbers) = taken(words, &ground, &spoken_of);
            for number in &numbers {
                for list in [&mut of_paragraph, &mut scan.known] {
                    if list.len() < MOST_KNOWN && !list.iter().any(|it| it.is_same(number)) {
                        list.push(number.clone());
                    }
                }
            }
            near = !numbers.is_empty() || !taken.is_empty();
            if !numbers.is_empty() {
                by_place = words.iter().any(|word| word.any(&PLACES));
                scan.last.clone_from(&numbers);
            }
            before = taken.last().filter(|it| !it.implicit).map(|it| it.speaker.clone());
            here.extend(taken.into_iter().map(|it| (at, it)));
            named.push(numbers);
        }
        (here, named)
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
const PLACES: [&str; 12] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
];
