//! Sentences in which the number of the item stands behind the body that is asked, or before it: "The College was asked, in Action 1, to …".

use crate::layout::ItemLabel;
use crate::parties::Names;
use crate::words::{Word, one_of, phrase, range};

use super::asked::{Asking, addressees, is_hindsight, without_stop};
use crate::reading::report::authority::is_authority;

/// "The College of Policing was asked, in Action 1, to review …".
pub(super) fn asked_in(names: &Names<'_>, words: &[Word<'_>]) -> Option<Asking> {
    words.iter().any(|word| word.is("asked")).then_some(())?;
    let (owners, at, end) = addressees(names, words, 0);
    let asked = one_of(words, end, &["was", "were", "is", "are"]) && one_of(words, end + 1, &["asked"]);
    let comma = end + 2 + usize::from(one_of(words, end + 2, &[","]));
    let lead = one_of(words, comma, &["in", "by", "under"]).then_some(comma + 1)?;
    let label =
        crate::layout::label(range(words, lead, words.len())).filter(|_| asked && !owners.is_empty())?;
    let after = lead + label.length;
    let to = after + usize::from(one_of(words, after, &[","]));
    (one_of(words, to, &["to"]) && to + 1 < words.len()).then(|| Asking {
        label: Some(ItemLabel { length: to + 1, ..label }),
        owners,
        owner_words: (at, end),
        asked: (to + 1, without_stop(words)),
        quoted: false,
        named: true,
        modal: false,
    })
}

/// "In recommendation 7, the report asks chief constables to …", "Under recommendation 7, chief constables should …".
pub(super) fn led(names: &Names<'_>, words: &[Word<'_>]) -> Option<Asking> {
    let rest = range(words, 1, words.len());
    let label = crate::layout::label(rest)?;
    let from = 1 + label.length;
    let from = from + if phrase(words, from, &["of", "the", "report"]) { 3 } else { 0 };
    let from = from + usize::from(one_of(words, from, &[","]));
    let asks = after_asks(names, words, from);
    let (owners, at, end) = addressees(names, words, asks.unwrap_or(from));
    // "In recommendation 7 you ask us to act": whom, the page does not say with a name.
    let end = end + usize::from(owners.is_empty() && asks.is_some() && one_of(words, end, &["us", "me"]));
    let passive = one_of(words, end, &["were", "was", "are", "is"]) && one_of(words, end + 1, &["asked"]);
    let verb = end + if passive { 2 } else { 0 };
    let should = !passive && one_of(words, verb, &["should", "must"]) && !is_hindsight(words, verb);
    let to = (passive || asks.is_some()) && one_of(words, verb, &["to"]);
    let unnamed = owners.is_empty() && !(to && end > at);
    if unnamed || !(should || to) || verb + 1 >= words.len() {
        return None;
    }
    // The label is counted from the beginning of the sentence.
    let label = ItemLabel { length: label.length + 1, ..label };
    Some(Asking {
        label: Some(label),
        owner_words: if owners.is_empty() { (0, 0) } else { (at, end) },
        owners,
        asked: (verb + 1, without_stop(words)),
        quoted: false,
        named: true,
        modal: false,
    })
}

/// The position after "the report asks", "you recommend that", "HMICFRS and the IOPC call on".
fn after_asks(names: &Names<'_>, words: &[Word<'_>], from: usize) -> Option<usize> {
    const BY: [&[&str]; 9] = [
        &["the", "report"],
        &["your", "report"],
        &["its", "authors"],
        &["the", "authors"],
        &["the", "inspectorate"],
        &["you"],
        &["they"],
        &["we"],
        &["it"],
    ];
    const ASKS: [&[&str]; 13] = [
        &["ask"],
        &["asks"],
        &["asked"],
        &["invite"],
        &["invites"],
        &["invited"],
        &["urge"],
        &["urges"],
        &["urged"],
        &["call", "on"],
        &["calls", "on"],
        &["called", "on"],
        &["calls", "upon"],
    ];
    const THAT: [&str; 6] = ["recommend", "recommends", "recommended", "say", "says", "said"];
    let by = BY.iter().find(|it| phrase(words, from, it)).map(|it| from + it.len());
    let verb = by.unwrap_or_else(|| {
        let (authors, end) = names.list(words, from);
        let all = authors.iter().all(|named| named.id().is_some_and(is_authority));
        if all { end } else { from }
    });
    let asks = ASKS.iter().find(|it| phrase(words, verb, it)).map(|it| verb + it.len());
    let that = (one_of(words, verb, &THAT) && one_of(words, verb + 1, &["that"])).then_some(verb + 2);
    asks.or(that).filter(|_| verb > from)
}
