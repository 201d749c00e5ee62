//! What a body holds to be done: "We regard this recommendation as discharged", "We consider that the recommendation has been met in
//! full".

use super_complaints::model::Delivery;

use super::{Ground, Speaker, Statement, What, understood};
use crate::words::{Word, one_of, phrase, range};

/// The statement of a sentence with which the body that answers holds the recommendation to be done.
pub(super) fn as_done(words: &[Word<'_>], ends: bool, ground: &Ground<'_>) -> Option<Vec<Statement>> {
    // "Complete" may be what it says, and not what was done.
    const STATES: [&str; 4] = ["discharged", "implemented", "met", "fulfilled"];
    let we = one_of(words, 0, &["we", "i"]).then_some(1)?;
    let verb = we + usize::from(one_of(words, we, &["now", "therefore"]));
    let end = words.len() - usize::from(words.last().is_some_and(Word::is_stop));
    if one_of(words, verb, &["consider", "believe"]) && one_of(words, verb + 1, &["that"]) {
        let mut said = understood(range(words, verb + 2, words.len()), ends, ground)?;
        let [only] = said.as_mut_slice() else { return None };
        only.words = (verb + 2, end);
        only.inferred = true;
        let own = only.speaker == Speaker::Owner && only.what == What::Delivery(Delivery::Done);
        return own.then_some(said);
    }
    if !one_of(words, verb, &["regard", "treat"]) || !(ends || end < words.len()) {
        return None;
    }
    let item = [&["this", "recommendation"][..], &["the", "recommendation"], &["it"], &["this"]];
    let item = item.iter().find(|it| phrase(words, verb + 1, it)).map(|it| verb + 1 + it.len())?;
    let how = usize::from(one_of(words, item, &["as"]));
    let state = item + how + usize::from(one_of(words, item + how, &["fully", "now"]));
    let full = if phrase(words, state + 1, &["in", "full"]) { 2 } else { 0 };
    let done = one_of(words, state, &STATES) && state + 1 + full == end && how > 0;
    let what = What::Delivery(Delivery::Done);
    (done && ground.it_is_the_item).then(|| {
        vec![Statement { speaker: Speaker::Owner, what, words: (0, end), inferred: true, implicit: false }]
    })
}
