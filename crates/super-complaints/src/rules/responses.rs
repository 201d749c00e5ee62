//! `SC3xx`: responses and their answers.

pub(super) mod accepted_but_will_not_be_done;
pub(super) mod answer_from_force_out_of_scope;
pub(super) mod answer_names_no_item;
pub(super) mod answer_says_nothing;
pub(super) mod answer_to_unknown_item;
pub(super) mod excluded_non_member;
pub(super) mod included_non_member;
pub(super) mod member_count_differs;
pub(super) mod position_by_non_representative;
pub(super) mod position_reversed;
pub(super) mod progress_reversed;
pub(super) mod response_before_report;
pub(super) mod response_from_non_addressee;
pub(super) mod response_unread;
pub(super) mod response_without_author;
pub(super) mod second_hand_position;

use std::hash::BuildHasher as _;

use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::collect_vec::CollectVec as _;
use crate::dates::PartialDate;
use crate::index::{AnswerAt, At, Authors, Item, ItemAt, Place, Resolved, ResponseAt};
use crate::model::{Answer, Coverage, Party, PartyId, RecommendationField, Response};
use crate::order::{sort_by, sort_by_number};

use super::Facts;

/// The place of an answer.
pub(super) fn place_of_answer(response: ResponseAt, answer: AnswerAt) -> Place<'static> {
    response.place().field("answers").at(answer.number())
}

/// Every answer with its response, and the positions of both.
pub(super) fn answers<'r>(
    facts: &Facts<'r>,
) -> impl Iterator<Item = (ResponseAt, &'r Response, AnswerAt, &'r Answer)> {
    At::each(&facts.record.responses)
        .flat_map(|(response, it)| At::each(&it.answers).map(move |(at, answer)| (response, it, at, answer)))
}

/// The parties whose answer it is: those that it names, else the authors of the response.
pub(super) fn whose<'r>(response: &'r Response, answer: &'r Answer) -> &'r [Party] {
    if answer.answer_of.is_empty() { &response.by } else { &answer.answer_of }
}

/// Whether it is the answer of some members of a group, without saying which: two such answers may be of two bodies.
pub(super) fn is_of_some(response: &Response, answer: &Answer) -> bool {
    whose(response, answer).iter().any(|party| party.coverage == Some(Coverage::Some))
}

/// The ids of the parties whose answer it is.
pub(super) fn speakers<'r>(response: &'r Response, answer: &'r Answer) -> impl Iterator<Item = &'r str> {
    whose(response, answer).iter().filter_map(|party| party.id.as_ref()).map(PartyId::as_str)
}

/// Whether two parties share a seat on a day, certainly or possibly.
pub(super) fn meet(facts: &Facts<'_>, one: Resolved, other: Resolved, day: Option<&PartialDate>) -> bool {
    match (one, other) {
        (Resolved::Body(one), Resolved::Body(other)) => one == other,
        (Resolved::Body(seat), Resolved::Group(group)) | (Resolved::Group(group), Resolved::Body(seat)) => {
            let members = facts.parties.members(group, day);
            members.certain.contains(seat) || members.possible.contains(seat)
        }
        (Resolved::Group(one), Resolved::Group(other)) => {
            one == other || {
                let (one, other) = (facts.parties.members(one, day), facts.parties.members(other, day));
                [&one.certain, &one.possible]
                    .iter()
                    .any(|set| set.meets(&other.certain) || set.meets(&other.possible))
            }
        }
    }
}

/// Whether the authors of a response are a party, or usually speak for it.
fn speaks_for(facts: &Facts<'_>, wrote: Authors<'_>, whom: Resolved, day: Option<&PartialDate>) -> bool {
    wrote.by.iter().chain(wrote.for_whom).any(|author| meet(facts, *author, whom, day))
}

/// The parties of `answer_of` that are neither authors of the response nor usually represented by one.
/// A name that could not be resolved is not among them: nothing is known about it.
fn not_represented<'f, 'r>(
    facts: &'f Facts<'r>,
    response: ResponseAt,
    answer: &'r Answer,
    day: Option<&'f PartialDate>,
) -> impl Iterator<Item = (&'r Party, Resolved)> + use<'f, 'r> {
    let wrote = facts.authors(response);
    let named = answer.answer_of.iter().filter_map(|party| Some((party, facts.resolved(party)?)));
    named.filter(move |(_, party)| !speaks_for(facts, wrote, *party, day))
}

/// Whether an answer was first given in a document that is not one of the response: it is reported.
fn is_given_elsewhere(response: &Response, answer: &Answer) -> bool {
    answer.first_given_in.as_ref().is_some_and(|document| !response.documents.contains(document))
}

/// The items that an answer names, as far as the record has them.
fn items_of<'f, 'r>(
    facts: &'f Facts<'r>,
    response: ResponseAt,
    answer: AnswerAt,
) -> impl Iterator<Item = (ItemAt, Item<'r>)> + use<'f, 'r> {
    facts.answered(response, answer).iter().filter_map(|at| Some((*at, facts.items.at(*at)?)))
}

/// The date on which groups of an answer are expanded: that of the report to which its first item belongs.
pub(super) fn day_of<'f>(
    facts: &'f Facts<'_>,
    (response, answer): (ResponseAt, AnswerAt),
) -> Option<&'f PartialDate> {
    let first = facts.answered(response, answer).first().and_then(|at| facts.items.at(*at));
    first.map_or_else(|| facts.first_day(), |item| facts.day_of(item))
}

/// Whether a party was certainly asked to act on an item of an answer, or to answer it.
fn is_asked(
    facts: &Facts<'_>,
    (response, answer): (ResponseAt, AnswerAt),
    whom: Resolved,
    day: Option<&PartialDate>,
) -> bool {
    let meets = |party| meet(facts, party, whom, day);
    items_of(facts, response, answer).any(|(item, _)| was_asked(facts, item, &meets) == Some(true))
}

/// Whether a body was asked to act on an item or to answer it: addressee, owner, or asked in a request;
/// for the item itself, its whole or its parts. `None` if no body is recorded, or a name could not be resolved.
fn was_asked(facts: &Facts<'_>, at: ItemAt, asked: &dyn Fn(Resolved) -> bool) -> Option<bool> {
    let item = facts.items.at(at)?;
    let mut known = 0;
    let mut unresolved = false;
    let mut any = |parties: &[Party]| {
        parties.iter().any(|party| {
            known += 1;
            let resolved = facts.resolved(party);
            unresolved |= resolved.is_none();
            resolved.is_some_and(asked)
        })
    };
    if any(item.addressees()) {
        return Some(true);
    }
    let whole = facts.items.whole(item);
    let around = whole.iter().chain(facts.parts(at)).filter_map(|at| facts.items.at(*at));
    for other in around {
        if any(other.addressees()) {
            return Some(true);
        }
    }
    let day = facts.day_of(item);
    for request in &facts.record.requests {
        let mut positions = request.items.iter().filter_map(|id| facts.items.position(id.as_str()));
        if !positions.any(|position| position == at || Some(position) == whole) {
            continue;
        }
        // A body that another item of the request is addressed to was asked about that one.
        let elsewhere = |party: &Party| {
            let others = request.items.iter().filter_map(|id| facts.items.get(id.as_str()));
            let mut addressees = others.flat_map(Item::addressees);
            let party = facts.resolved(party);
            addressees.any(|it| party.zip(facts.resolved(it)).is_some_and(|(a, b)| meet(facts, a, b, day)))
        };
        let mut special = request.asked.iter().chain(&request.through).filter(|party| !elsewhere(party));
        if special.any(|party| any(std::slice::from_ref(party))) {
            return Some(true);
        }
    }
    (known > 0 && !unresolved).then_some(false)
}

/// The field of the addressees of a recommendation, if they are inferred.
pub(super) fn inferred_addressees(item: Item<'_>) -> Option<&'static str> {
    match item {
        Item::Recommendation(it) => it.marks.inferred(&[RecommendationField::Addressees]).next(),
        Item::Action(_) => None,
    }
}

/// An answer to one item, by one body.
#[derive(Clone, Copy)]
pub(super) struct DatedAnswer<'r> {
    response: &'r Response,
    answer: &'r Answer,
    item: Item<'r>,
    /// The positions of the response, and of the answer in it.
    at: (ResponseAt, AnswerAt),
    day: Option<PartialDate>,
}

impl DatedAnswer<'_> {
    /// The place of the answer.
    fn place(&self) -> Place<'static> {
        place_of_answer(self.at.0, self.at.1)
    }
}

/// Which body answers which item, and where.
struct Speaker<'r> {
    item: ItemAt,
    who: &'r str,
    response: ResponseAt,
    answer: AnswerAt,
    /// Where it said something of the item before.
    before: Option<usize>,
}

/// Pairs of answers of which the second is the next one of the same body to the same item, or the same part of it. Their
/// dates say which is later; if these leave it open, there is no pair.
pub(super) fn later_answers<'r>(facts: &Facts<'r>) -> Vec<(DatedAnswer<'r>, DatedAnswer<'r>)> {
    let mut pairs = Vec::new();
    for_each_of_one(facts, &mut |given| {
        let earliest = |it: &DatedAnswer<'_>| it.day.and_then(|day| day.earliest());
        let order = |a: &DatedAnswer<'_>, b: &DatedAnswer<'_>| {
            a.answer.part.cmp(&b.answer.part).then_with(|| earliest(a).cmp(&earliest(b)))
        };
        // Most records have them in the order of their dates.
        if !given.is_sorted_by(|a, b| order(a, b).is_le()) {
            sort_by(given, order);
        }
        for (earlier, later) in given.iter().zip(given.iter().skip(1)) {
            let is_later =
                earlier.day.zip(later.day).is_some_and(|(one, other)| one.is_before(&other).is_yes());
            // Two answers in one response are about two things.
            let is_same = earlier.answer.part == later.answer.part;
            if is_later && is_same && !std::ptr::eq(earlier.response, later.response) {
                pairs.push((*earlier, *later));
            }
        }
    });
    pairs
}

/// Passes on the answers of one body to one item, in the order of the record, wherever there is more than one.
fn for_each_of_one<'r>(facts: &Facts<'r>, take: &mut dyn FnMut(&mut Vec<DatedAnswer<'r>>)) {
    let mut all: Vec<Speaker<'r>> = Vec::with_capacity(facts.record.responses.len());
    let mut last: FxHashMap<(ItemAt, &'r str), usize> = FxHashMap::default();
    last.reserve(facts.record.responses.len());
    for (response, it, at, answer) in answers(facts) {
        let some = is_of_some(it, answer);
        let silent = answer.position.is_none() && answer.delivery.is_none();
        if some || silent || is_given_elsewhere(it, answer) {
            continue;
        }
        for item in facts.answered(response, at) {
            for who in speakers(it, answer) {
                let before = last.insert((*item, who), all.len());
                all.push(Speaker { item: *item, who, response, answer: at, before });
            }
        }
    }
    let repeated = last.values().filter_map(|at| all.get(*at)).filter(|it| it.before.is_some());
    let mut repeated: Vec<&Speaker<'r>> = repeated.collect_vec();
    sort_by_number(&mut repeated, |it| FxBuildHasher.hash_one((it.item, it.who)));
    let mut answers = Vec::new();
    for last in repeated {
        let said = std::iter::successors(Some(last), |it| all.get(it.before?));
        answers.extend(said.filter_map(|it| given(facts, it)));
        answers.reverse();
        take(&mut answers);
        answers.clear();
    }
}

fn given<'r>(facts: &Facts<'r>, said: &Speaker<'r>) -> Option<DatedAnswer<'r>> {
    let response = said.response.of(&facts.record.responses)?;
    let answer = said.answer.of(&response.answers)?;
    let document = facts.first_document(said.response, Some(answer));
    let day = answer.as_at.or_else(|| document.and_then(|it| it.sent.or(it.published)));
    let at = (said.response, said.answer);
    Some(DatedAnswer { response, answer, item: facts.items.at(said.item)?, at, day })
}
