//! Answers in running text: "We accept recommendations 1 to 5", "The Home Office has rejected recommendation 3".

mod own_work;
mod place;
mod two_parts;

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{ItemId, Number, Position};

use crate::PageKind;
use crate::layout::{ItemKind, ItemLabel};
use crate::parties::Named;
use crate::words::{Word, one_of};

use super::author::Author;
use super::heard::{Heard, one_speaker};
use super::others::reports_others;
use crate::reading::said::{Asked, Ground, Speaker, Statement, What, second_part, sentence};
use crate::reading::state::Reading;

pub(in crate::reading) use place::{Place, numbers_in};

/// A paragraph with more positions than that is a list of another kind.
const MOST: usize = 12;

/// Words in a sentence before it that may make it the words of others, or of another time.
const BEFORE: [&str; 14] = [
    "draft",
    "said",
    "says",
    "say",
    "if",
    "would",
    "previously",
    "earlier",
    "once",
    "initially",
    "proposed",
    "suggested",
    "unless",
    ":",
];

/// Words in a sentence after it that may take it back or narrow it.
const AFTER: [&str; 22] = [
    "this",
    "that",
    "these",
    "those",
    "such",
    "it",
    "however",
    "but",
    "except",
    "although",
    "though",
    "only",
    "not",
    "longer",
    "view",
    "position",
    "decision",
    "subject",
    "part",
    "withdraw",
    "withdrawn",
    "unless",
];

impl<'p, 't> Reading<'p, 't> {
    /// Reads answers in sentences of a paragraph that say themselves to which items they are.
    pub(super) fn prose_answers(&mut self, block: usize, all: &[&'p [Word<'t>]], place: &Place) {
        let author = place.author.clone();
        if author.is_none() && self.page.kind != PageKind::ResponsesPage && !self.is_public_page() {
            return;
        }
        let parts = two_parts::in_parts(all);
        let in_part = |at: usize| parts.get(at).is_some_and(|(_, goes_on)| *goes_on);
        let parts_of: Vec<&'p [Word<'t>]> = parts.iter().map(|(words, _)| *words).collect_vec();
        let all = parts_of.as_slice();
        let owner: &[Named] = author.as_ref().map(|it| it.parties.as_slice()).unwrap_or_default();
        if all.iter().filter(|words| is_position(words)).count() > MOST {
            self.trace.left(block, "it takes more positions than one paragraph of an answer does");
            self.unclear = true;
            return;
        }
        // "The Civil Nuclear Constabulary has accepted them too": the recommendations of the sentence before.
        let mut same_as: Vec<usize> = Vec::new();
        let mut promised: Vec<*const Word<'t>> = Vec::new();
        let mut before: Option<((Vec<Number>, bool), Position)> = None;
        // "The Home Office has accepted recommendation 10. It has not accepted recommendation 9."
        let mut spoke: Option<(usize, Speaker)> = None;
        // "Recommendation 4 has been implemented", "Work on recommendation 2 is under way".
        let named: Vec<Option<Vec<Statement>>> =
            all.iter().map(|words| self.work_on(words, owner, place)).collect_vec();
        for (at, words) in all.iter().copied().enumerate() {
            let same = before.as_ref().and_then(|(_, position)| self.did_the_same(words, *position));
            let refers = !is_position(words) && before.is_some() && (refers_back(words) || same.is_some());
            let takes = is_position(words) || refers;
            let tells = !takes && !owner.is_empty() && self.tells_of_own_work(words, owner);
            if !takes && !tells && !named.get(at).is_some_and(Option::is_some) {
                continue;
            }
            let (numbers, counted) = match &before {
                Some((meant, _)) if refers => meant.clone(),
                _ => place.meant_behind(words, place.behind(all.get(..at).unwrap_or_default()).as_ref()),
            };
            // It is read with the rest of the section.
            if numbers.is_empty() && place.of_party {
                continue;
            }
            // Nothing says to which item it is, and nobody writes here.
            let nowhere = author.is_none() && self.page.kind != PageKind::ResponsesPage;
            if numbers.is_empty() && (nowhere || not_yet(words)) {
                continue;
            }
            let understood = |at: &usize| named.get(*at).is_some_and(Option::is_some);
            let before_it = all.iter().enumerate().take(at).filter(|(at, _)| !same_as.contains(at));
            let before_it = before_it.filter(|(at, _)| !understood(at)).map(|(_, it)| it);
            let after_it =
                all.iter().enumerate().skip(at + 1).filter(|(at, it)| !understood(at) && !is_position(it));
            let doubted = before_it.flat_map(|it| it.iter()).any(|word| word.any(&BEFORE))
                || after_it.flat_map(|(_, it)| it.iter()).any(|word| word.any(&AFTER));
            let by = spoke.as_ref().filter(|(last, _)| last + 1 == at).map(|(_, speaker)| speaker);
            let within = (in_part(at), in_part(at + 1));
            let own =
                || if takes { self.position(words, owner, &numbers, (refers, within), by) } else { None };
            let of_work = || named.get(at).cloned().flatten();
            let said = same.or_else(own).or_else(of_work).filter(|_| !doubted);
            same_as.extend((refers && said.is_some()).then_some(at));
            before = said
                .as_deref()
                .and_then(only_position)
                .map(|position| ((numbers.clone(), counted), position));
            if said.is_none() && !takes && !tells {
                continue; // work that may be taken back in the same paragraph
            }
            let known = said
                .as_ref()
                .is_some_and(|said| !owner.is_empty() || said.iter().all(|it| it.speaker != Speaker::Owner));
            let site = author.as_ref().is_some_and(|it| it.only_site);
            // On a site that anybody of the body may write for, its own name.
            let by_name = tells && !one_of(words, 0, &["we", "i", "our"]);
            let site = site && !by_name;
            let not_own =
                || !in_part(at) && (reports_others(self.names, words, owner) || !self.speaks_first(words));
            if !known && (owner.is_empty() || site || refers || not_own()) {
                continue; // the page reports what others think, in words that are not understood
            }
            let items = self.items_of(&numbers, block);
            let of_page = author.as_deref();
            let author = Author {
                owner: of_page.map(|it| it.parties.as_slice()),
                heading: of_page.and_then(|it| it.block).unwrap_or(block),
                inferred: of_page.is_none_or(|it| it.inference.is_some()),
                items,
                counted,
                behalf: of_page.map(|it| it.behalf.as_slice()).unwrap_or_default(),
            };
            let speaker = said.as_deref().and_then(one_speaker);
            spoke = speaker.clone().map(|speaker| (at, speaker));
            let mut heard =
                vec![said.map_or_else(|| Heard::open(block, words), |said| Heard::said(block, words, said))];
            // "The work will be finished by May 2023": what is promised with it.
            let behind = all.iter().skip(at + 1);
            let behind = behind.take_while(|it| !is_position(it) && place.numbers(it).is_empty()).copied();
            if let Some(speaker) = speaker {
                for words in behind {
                    let said = self.promised_behind(words, owner, &numbers, &speaker);
                    promised.extend(said.is_some().then_some(words.as_ptr()));
                    heard.extend(said.map(|said| Heard::said(block, words, said)));
                }
            }
            self.answered.insert(block);
            self.record_answers(&[block], &heard, block, &author);
        }
        let rest: Vec<_> =
            all.iter().copied().filter(|words| !promised.contains(&words.as_ptr())).collect_vec();
        self.promises_of_letter(block, &rest);
    }

    /// What a sentence says of the work on the items that it names by their numbers.
    fn work_on(&self, words: &[Word<'_>], owner: &[Named], place: &Place) -> Option<Vec<Statement>> {
        let numbers = place.numbers(words);
        if numbers.is_empty() || is_position(words) {
            return None;
        }
        let of_work = |it: &Statement| match &it.what {
            What::Delivery(_) => !it.inferred,
            What::Promise(promise) => promise.of_item,
            _ => false,
        };
        self.said_of_each(words, owner, &numbers).filter(|said| said.iter().any(of_work))
    }

    /// What a sentence says, if it says the same of each of some items.
    fn said_of_each(
        &self,
        words: &[Word<'_>],
        owner: &[Named],
        numbers: &[Number],
    ) -> Option<Vec<Statement>> {
        let asked = Asked::default();
        let mut each = numbers.iter().map(|number| {
            let item = Some((ItemKind::Recommendation, number));
            let ground =
                Ground { names: self.names, owner, item, asked: &asked, it_is_the_item: false, before: None };
            sentence(words, false, &ground)
        });
        let first = each.next()??;
        each.all(|said| said.as_ref() == Some(&first)).then_some(first)
    }

    /// What a sentence says of all the items that it names, if it says the same of each.
    fn position(
        &self,
        words: &[Word<'_>],
        owner: &[Named],
        numbers: &[Number],
        (refers, (goes_on, continues)): (bool, (bool, bool)),
        before: Option<&Speaker>,
    ) -> Option<Vec<Statement>> {
        let asked = Asked::default();
        let read = |item| {
            let ground =
                Ground { names: self.names, owner, item, asked: &asked, it_is_the_item: refers, before };
            let whole = sentence(words, continues, &ground);
            let said = whole.or_else(|| second_part(words, &ground, before.filter(|_| goes_on)?))?;
            said.iter().any(|it| matches!(it.what, What::Position(_))).then_some(said)
        };
        let positions = |said: &[Statement]| -> Vec<Option<Position>> {
            said.iter()
                .map(|it| if let What::Position(position) = it.what { Some(position) } else { None })
                .collect_vec()
        };
        let mut each = numbers.iter().map(|number| read(Some((ItemKind::Recommendation, number))));
        let Some(first) = each.next().filter(|_| !refers) else { return read(None) };
        let first = first?;
        each.all(|said| said.is_some_and(|said| positions(&said) == positions(&first))).then_some(first)
    }

    fn items_of(&mut self, numbers: &[Number], block: usize) -> Vec<ItemId> {
        let mut items = Vec::new();
        for number in numbers {
            let (kind, number) = (ItemKind::Recommendation, number.clone());
            let label = ItemLabel::new(kind, number);
            items.extend(self.item_of(&label, &[], block).map(|item| item.id));
        }
        items
    }
}

/// The position of a sentence that says nothing else.
fn only_position(said: &[Statement]) -> Option<Position> {
    match said {
        [Statement { what: What::Position(position), .. }] => Some(*position),
        _ => None,
    }
}

/// Whether a sentence takes a position on recommendations.
pub(super) fn is_position(words: &[Word<'_>]) -> bool {
    let item = |word: &Word<'_>| word.any(&["recommendation", "recommendations"]);
    words.iter().any(takes_position) && words.iter().any(item)
}

/// "Before we say which of the recommendations we can accept".
fn not_yet(words: &[Word<'_>]) -> bool {
    words.iter().any(|word| word.any(&["which", "whether"]))
        && words.iter().any(|word| word.any(&["before", "until", "once", "consider"]))
}

/// Whether a sentence takes a position on "them".
fn refers_back(words: &[Word<'_>]) -> bool {
    words.iter().any(takes_position) && words.iter().any(|word| word.is("them"))
}

fn takes_position(word: &Word<'_>) -> bool {
    const STEMS: [&str; 6] = ["accept", "reject", "agree", "endors", "disput", "disagree"];
    STEMS.iter().any(|stem| word.raw.get(..stem.len()).is_some_and(|it| it.eq_ignore_ascii_case(stem)))
}
