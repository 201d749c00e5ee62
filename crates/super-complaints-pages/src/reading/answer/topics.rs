//! Answers in the running text of a letter or of a body's own page: which paragraphs and sentences are about which items.
//! "In relation to recommendation 1, we …", "Recommendation 2 asks chief constables to … . We accept it."

mod answered;
mod topic;
mod whose;

use std::collections::HashMap;
use std::rc::Rc;

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::Number;

use crate::PageKind;
use crate::layout::{BlockKind, Heading, ItemKind, ResponseOf};
use crate::trace::Inference;
use crate::words::{Word, one_of, range};

use topic::{Introduced, Topic, goes_on_to_ask, only_named};

use super::heard::speaks;
use super::introduced::introduced;
use super::prose::{Place, numbers_in};
use super::spoken::{Open, spoken};
use crate::reading::items::asking::{asking, labelled_wording};
use crate::reading::items::lead::{after_point, lead, of_heading};
use crate::reading::items::numbered::{addressed_to_others, numbers_of};
use crate::reading::items::sections::Sections;
use crate::reading::state::Reading;
use crate::reading::writer::page_author::PageAuthor;

/// Words that point back to the paragraph before, at the beginning of one.
const POINTS_BACK: [&str; 13] = [
    "however", "but", "although", "though", "except", "this", "that", "these", "those", "it", "they", "such",
    "instead",
];
/// Words after them for the page itself.
const OF_THE_PAGE: [&str; 9] =
    ["letter", "response", "reply", "page", "report", "document", "statement", "plan", "update"];

impl<'p, 't> Reading<'p, 't> {
    /// Reads the answers in paragraphs that are in no section of an item.
    pub(in crate::reading) fn running_answers(&mut self, prose: &[usize], sections: &Sections<'_>) {
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
    pub(super) fn place_of(
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
            item_in_heading: sections.below_items.contains_key(&block),
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
                .then(|| numbers.into_iter().map(|it| (ItemKind::Recommendation, it)).collect_vec())
        };
        let introduced = || introduced(words).map(|number| vec![(ItemKind::Recommendation, number)]);
        asked.or_else(numbered).or_else(introduced)
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
}
