//! Answers in the running text of a letter or of a body's own page: which paragraphs and sentences are about which items.
//! "In relation to recommendation 1, we …", "Recommendation 2 asks chief constables to … . We accept it."

mod whose;

use std::collections::HashMap;
use std::rc::Rc;

use super_complaints::model::{ItemId, Number, ResponseField, Text};

use crate::PageKind;
use crate::layout::{BlockKind, Heading, ItemKind, ItemLabel, ResponseOf};
use crate::trace::Inference;
use crate::words::{Word, one_of, range};

use super::asking::{asking, labelled_wording};
use super::author::Author;
use super::heard::{Hearing, hearing, speaks};
use super::lead::{after_point, lead, of_heading};
use super::numbered::{addressed_to_others, numbers_of};
use super::page_author::PageAuthor;
use super::prose_answer::{Place, numbers_in};
use super::said::{Asked, Ground};
use super::sections::Sections;
use super::spoken::{Open, spoken};
use super::state::Reading;
use whose::speaks_of_members;

/// Words that point back to the paragraph before, at the beginning of one.
const POINTS_BACK: [&str; 13] = [
    "however", "but", "although", "though", "except", "this", "that", "these", "those", "it", "they", "such",
    "instead",
];
/// Words after them for the page itself.
const OF_THE_PAGE: [&str; 9] =
    ["letter", "response", "reply", "page", "report", "document", "statement", "plan", "update"];

/// Why a body is said to answer on a page of which nobody is known to write it.
const BY_NAME: &str = "the page says so with the name of the body, and does not say who writes it";

/// Sentences on some items.
struct Topic<'p, 't> {
    items: Vec<(ItemKind, Number)>,
    by: Introduced,
    author: Rc<PageAuthor>,
    /// Whether it is said to be for other bodies than the one that writes.
    of_others: bool,
    /// The block that says so.
    at: usize,
    /// The sentences, each with its block.
    said: Vec<(usize, &'p [Word<'t>])>,
}

/// What says which items it is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Introduced {
    /// The heading above it.
    Heading,
    /// "In relation to recommendation 1,"
    Lead,
    /// "Recommendation 1 asks chief constables to …"
    Description,
}

/// "It asks us to develop guidance", "This calls on forces to act", "It says that they should act".
fn goes_on_to_ask(words: &[Word<'_>]) -> bool {
    const ASKS: [&str; 10] = [
        "asks",
        "asked",
        "calls",
        "called",
        "recommends",
        "recommended",
        "requires",
        "required",
        "says",
        "said",
    ];
    one_of(words, 0, &["it", "this"]) && one_of(words, 1, &ASKS)
}

/// The recommendation that is spoken of behind a paragraph: the one that it names, or the one before if it names none.
fn only_named(words: &[Word<'_>], before: Option<Number>) -> Option<Number> {
    // "Recommendation 3 of the 2019 report", as a line of its own: what is below it may be about that one.
    if !words.last().is_some_and(|word| word.is_stop() || matches!(word.raw, ":" | ";" | "”" | "\"")) {
        return before.filter(|_| !words.iter().any(|word| word.any(&["recommendation", "recommendations"])));
    }
    let named = numbers_in(words);
    let several = words.iter().any(|word| word.is("recommendations"));
    match named.as_slice() {
        [] => before.filter(|_| !several),
        [only] => Some(only.clone()).filter(|_| !several),
        _ => None,
    }
}

/// "This is not accepted …", "It has been accepted …", "That was rejected …".
fn judges(words: &[Word<'_>]) -> bool {
    let verb = one_of(words, 0, &["this", "it", "that"]) && one_of(words, 1, &["is", "was", "has"]);
    let been = 2 + usize::from(one_of(words, 2, &["been", "not"]));
    let been = been + usize::from(one_of(words, been, &["been"]));
    verb && one_of(words, been, &["accepted", "rejected", "agreed", "noted", "disputed"])
}

impl<'p, 't> Reading<'p, 't> {
    /// Reads the answers in paragraphs that are in no section of an item.
    pub(super) fn running_answers(&mut self, prose: &[usize], sections: &Sections<'_>) {
        // On a page with sections for bodies, the heading says who answers.
        let mut writers: HashMap<usize, Rc<PageAuthor>> = HashMap::new();
        if self.page.kind == PageKind::ResponsesPage && self.author.is_none() {
            for section in &sections.of_parties {
                let writer = Rc::new(PageAuthor::of(section.owner.to_vec(), Some(section.heading), None));
                writers.extend(section.blocks.iter().map(|block| (*block, Rc::clone(&writer))));
            }
        }
        // Where nobody writes as "we", what bodies answer is said with their names.
        let nobody = (self.author.is_none() && self.is_public_page())
            .then(|| Rc::new(PageAuthor::of(Vec::new(), None, Some(Inference::Words))));
        let mut open: Option<Topic<'p, 't>> = None;
        let mut under = None;
        let mut quoted = Open::default();
        // The one recommendation that the paragraphs before speak of: "this recommendation".
        let mut spoken_of: Option<Number> = None;
        for block in prose.iter().copied() {
            let heading = self.page.blocks.get(block).and_then(|block| block.under);
            spoken_of = spoken_of.filter(|_| heading == under);
            let place = self.place_of(block, writers.get(&block), sections, spoken_of.clone());
            // Without a writer, or on a site that may hold anything, only sentences that name their items count.
            let own = place.author.as_ref().is_some_and(|author| !author.only_site);
            let announced =
                sections.responders.get(&block).is_some_and(|(_, of)| **of != ResponseOf::Section);
            let none = nobody.clone().filter(|_| place.author.is_none() && !announced);
            let writer = place.author.clone().filter(|_| own).or(none);
            if heading != under {
                self.answers_on(open.take());
                under = heading;
                let author = writer.clone();
                open =
                    heading.zip(author).and_then(|(heading, author)| self.topic_of_heading(heading, author));
            }
            let mut loose = Vec::new();
            let numbered = self.own_numbers.get(&block).cloned().zip(writer.clone());
            let own_number = numbered.is_some();
            if let Some((number, author)) = numbered {
                self.answers_on(open.take());
                let items = vec![(ItemKind::Recommendation, number)];
                let by = Introduced::Lead;
                open = Some(Topic { items, by, author, of_others: false, at: block, said: Vec::new() });
            }
            let all = self.words(block);
            let all = if own_number { Self::behind_number(all) } else { all };
            let own = place.author.as_ref().map(|it| it.parties.as_slice()).unwrap_or_default();
            for words in spoken(self.names, all, own, &mut quoted) {
                if own_number && self.only_asks(words) {
                    continue;
                }
                if after_point(words) == words.len() {
                    continue; // the number of the paragraph
                }
                let Some(author) = writer.clone() else {
                    loose.push(words);
                    continue;
                };
                let words_below = range(words, after_point(words), words.len());
                if let Some(found) =
                    lead(words).filter(|_| labelled_wording(self.names, words_below).is_none())
                {
                    self.answers_on(open.take());
                    let rest = range(words, found.end, words.len());
                    let said = if rest.is_empty() { Vec::new() } else { vec![(block, rest)] };
                    open = Some(Topic {
                        items: found.items,
                        by: Introduced::Lead,
                        author,
                        of_others: false,
                        at: block,
                        said,
                    });
                } else if let Some(items) = self.described(words) {
                    // A heading says it of all below it.
                    if open
                        .as_ref()
                        .is_none_or(|topic| topic.by != Introduced::Heading || topic.items != items)
                    {
                        self.answers_on(open.take());
                        let of_others = addressed_to_others(self.names, words, &author.parties);
                        open = Some(Topic {
                            items,
                            by: Introduced::Description,
                            author,
                            of_others,
                            at: block,
                            said: Vec::new(),
                        });
                    }
                } else if open.as_ref().is_some_and(|topic| topic.said.is_empty() && goes_on_to_ask(words)) {
                    // "It asks us to develop guidance": more of what is asked.
                } else if open.as_ref().is_some_and(|topic| self.goes_on(topic, block, words)) {
                    if let Some(topic) = &mut open {
                        topic.said.push((block, words));
                    }
                } else {
                    self.answers_on(open.take());
                    loose.push(words);
                }
            }
            self.prose_answers(block, &loose, &place);
            spoken_of = only_named(self.words(block), spoken_of);
        }
        self.answers_on(open);
    }

    /// Where a paragraph is: who writes there, and of which recommendation it speaks.
    fn place_of(
        &self,
        block: usize,
        of_party: Option<&Rc<PageAuthor>>,
        sections: &Sections<'_>,
        spoken_of: Option<Number>,
    ) -> Place {
        // "Suffolk Constabulary’s response": whose answer stands below.
        let below = sections.responders.get(&block).map(|(at, of)| self.responder(*at, of));
        let place = Place {
            author: match below {
                Some(named) => named,
                None => self.author.clone().or_else(|| of_party.cloned()),
            },
            item: sections.below_items.get(&block).map(|label| label.number.clone()).or(spoken_of),
            of_party: of_party.is_some(),
            all: Vec::new(),
        };
        Place { all: self.all_for(place.author.as_deref(), sections), ..place }
    }

    /// The items that a heading announces an answer to.
    fn topic_of_heading(&self, heading: usize, author: Rc<PageAuthor>) -> Option<Topic<'p, 't>> {
        let block = self.page.blocks.get(heading)?;
        let heads = matches!(block.kind, BlockKind::Heading(Heading::Other | Heading::Response(_)));
        let items = of_heading(&block.words).filter(|_| heads)?;
        Some(Topic {
            items,
            by: Introduced::Heading,
            author,
            of_others: false,
            at: heading,
            said: Vec::new(),
        })
    }

    /// The items that a sentence only describes: what they ask, or to whom they are.
    fn described(&self, words: &[Word<'_>]) -> Option<Vec<(ItemKind, Number)>> {
        let words = range(words, after_point(words), words.len());
        let asked = asking(self.names, words).and_then(|asking| asking.label);
        let asked = asked.map(|label| vec![(label.kind, label.number)]);
        let numbered = || {
            let numbers = numbers_of(self.names, words);
            let called = (1..words.len().min(8))
                .any(|at| one_of(words, at, &["recommendation"]) && one_of(words, at - 1, &[","]));
            let first = one_of(words, 0, &["recommendation", "recommendations"]) || called;
            (first && !numbers.is_empty())
                .then(|| numbers.into_iter().map(|it| (ItemKind::Recommendation, it)).collect())
        };
        asked.or_else(numbered)
    }

    /// Whether a sentence goes on with a topic.
    fn goes_on(&self, topic: &Topic<'p, 't>, block: usize, words: &[Word<'t>]) -> bool {
        let own = |number: &Number| topic.items.iter().any(|(_, it)| it.is_same(number));
        let numbers = numbers_in(words);
        if !numbers.iter().all(own) {
            return false;
        }
        let first = topic.said.last().map(|(last, _)| *last);
        if topic.by == Introduced::Heading || first == Some(block) {
            return true;
        }
        let Some(_) = first else {
            // Behind what an item asks: the same paragraph, or one that speaks of it.
            let named = words.iter().any(|word| word.any(&["recommendation", "recommendations", "action"]));
            return topic.at == block || named || speaks(&self.heard_on(topic, &[(block, words)]));
        };
        // A later paragraph only if it points back to what was said.
        let page = one_of(words, 1, &OF_THE_PAGE);
        !numbers.is_empty() || one_of(words, 0, &POINTS_BACK) && !page
    }

    /// What sentences say of the items of a topic; nothing of one that says different things of them.
    fn heard_on(
        &self,
        topic: &Topic<'p, 't>,
        said: &[(usize, &'p [Word<'t>])],
    ) -> Vec<super::heard::Heard<'p, 't>> {
        let owner = topic.author.parties.as_slice();
        let asked = Asked::default();
        let of = |(kind, number): &'_ (ItemKind, Number)| {
            let item = Some((*kind, number));
            let ground =
                Ground { names: self.names, owner, item, asked: &asked, it_is_the_item: true, before: None };
            self.hear_sentences(said, &ground)
        };
        let mut all = topic.items.iter().map(of);
        let Some(mut first) = all.next() else { return Vec::new() };
        for other in all {
            for (one, other) in first.iter_mut().zip(other) {
                one.unless_same(&other);
            }
        }
        first
    }

    /// Records the answers to the items of a topic.
    fn answers_on(&mut self, topic: Option<Topic<'p, 't>>) {
        let Some(mut topic) = topic else { return };
        if topic.by == Introduced::Heading {
            // The wording of the recommendation below its heading is no answer.
            let asks = |words: &[Word<'_>]| asking(self.names, words).is_some_and(|asking| asking.modal);
            topic.said.retain(|(_, words)| !asks(words));
        }
        if topic.said.is_empty() {
            return;
        }
        // "Recommendations 1 and 2", and below it "These are for the Chief Constable": others answer there, by name.
        let of_others = topic.by == Introduced::Heading
            && topic.said.first().is_some_and(|(_, words)| self.are_for_others(words, &topic.author));
        if of_others {
            topic.said.remove(0);
            topic.author = Rc::new(PageAuthor::of(Vec::new(), None, Some(Inference::Words)));
        }
        let mut heard = self.heard_on(&topic, &topic.said);
        if topic.author.parties.is_empty()
            && !self.are_named(&heard)
            && let Some(named) = self.only_one_named(&heard)
        {
            topic.author = Rc::new(PageAuthor::of(vec![named], None, Some(Inference::Words)));
            heard = self.heard_on(&topic, &topic.said);
        }
        let author = Rc::clone(&topic.author);
        let mut blocks: Vec<usize> = topic.said.iter().map(|(block, _)| *block).collect();
        blocks.dedup();
        if author.parties.is_empty() && !self.are_named(&heard) {
            for block in blocks {
                self.trace.left(block, "nothing says whose answer this is");
            }
            self.unclear = true;
            return;
        }
        let own = |(_, words): &(usize, &[Word<'_>])| {
            author.speaks(self.names, words)
                || judges(words)
                || words.iter().any(|word| word.any(&["recommendation", "recommendations"]))
        };
        // Who speaks for others, on a page that does not say for whom: what is done may be theirs.
        let represents = !author.parties.is_empty() && super::item_answer::represents(&author.parties);
        if represents
            && author.behalf.is_empty()
            && !topic.said.iter().any(|(_, words)| author.speaks(self.names, words))
            && !speaks_of_members(&author, &heard)
        {
            self.unclear = true;
            for block in blocks {
                self.trace.left(
                    block,
                    "it is not clear whether this is an answer of the body that writes, or of others",
                );
            }
            return;
        }
        if hearing(&heard) == Hearing::NotUnderstood
            && topic.by == Introduced::Description
            && (topic.of_others || !topic.said.iter().any(own))
        {
            self.unclear = true;
            for block in blocks {
                self.trace.left(block, "it is not clear whether this is an answer");
            }
            return;
        }
        let first = blocks.first().copied().unwrap_or_default();
        let mut addressees = Vec::new();
        let items: Vec<ItemId> = topic
            .items
            .iter()
            .filter_map(|(kind, number)| {
                let (kind, number) = (*kind, number.clone());
                let label = ItemLabel::new(kind, number);
                let item = self.item_of(&label, &[], first)?;
                addressees.extend(
                    self.recommendation_mut(&item).map(|it| it.addressees.clone()).unwrap_or_default(),
                );
                Some(item.id)
            })
            .collect();
        let author = Author {
            owner: Some(author.parties.as_slice()).filter(|parties| !parties.is_empty()),
            heading: author.block.unwrap_or(first),
            inferred: author.inference.is_some(),
            items,
            counted: false,
            behalf: author.behalf_on(&addressees),
        };
        self.answered.extend(blocks.iter().copied());
        let nobody_writes = author.owner.is_none() || topic.author.inference == Some(Inference::Words);
        for (response, _) in self.record_answers(&blocks, &heard, first, &author) {
            let response = self.record.responses.get_mut(response).filter(|_| nobody_writes);
            if let Some((response, why)) = response.zip(Text::new(BY_NAME).ok()) {
                response.reasons.set(ResponseField::By, why);
            }
        }
    }
}
