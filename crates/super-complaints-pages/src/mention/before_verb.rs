//! Who makes a super-complaint, where the name is before the verb: "Hestia made a super-complaint".

use crate::parties::{Named, Names};
use crate::words::{Word, one_of, phrase};

use super::parts::{MADE, MOST, Mention, may_complain};

/// "Hestia made a super-complaint": the name before the verb.
pub(super) fn makes(
    names: &Names<'_>,
    words: &[Word<'_>],
    from: usize,
    complaint: usize,
    mention: &mut Mention,
) {
    let Some(verb) = verb_before(words, complaint, &MADE).filter(|verb| *verb > from) else { return };
    let end = without_aside(words, subject_end(words, verb));
    if let Some((named, from)) = behalf_before(names, words, end) {
        let (found, start) = list_before(names, words, 0, from);
        if !found.is_empty() {
            mention.behalf.push(named);
            mention.words = (start, complaint);
            (mention.made_by, mention.behalf_at) = (found, from);
        }
        return;
    }
    let mut found = list_before(names, words, from, end);
    if found.0.is_empty() {
        found = unknown_before(names, words, from, end)
            .map_or((Vec::new(), end), |(named, at)| (vec![named], at));
    }
    if !found.0.is_empty() {
        (mention.made_by, mention.words.0) = found;
    }
}

/// The verb before "a super-complaint", "its police super-complaint".
pub(crate) fn verb_before(words: &[Word<'_>], complaint: usize, verbs: &[&str]) -> Option<usize> {
    const KINDS: [&str; 7] = ["police", "joint", "first", "second", "third", "ever", "formal"];
    const ARTICLES: [&str; 7] = ["a", "the", "its", "their", "this", "our", "one"];
    let kind = complaint.checked_sub(1)?;
    // "the first ever police super-complaint", "its second super-complaint"
    let most = kind.saturating_sub(3);
    let article = (most..=kind).rev().find(|at| !one_of(words, *at, &KINDS))?;
    let verb = article.checked_sub(1).filter(|_| one_of(words, article, &ARTICLES))?;
    one_of(words, verb, verbs).then_some(verb)
}

/// The end of the subject before a verb: "jointly" and the like do not belong to it.
pub(crate) fn subject_end(words: &[Word<'_>], verb: usize) -> usize {
    let before = verb
        .checked_sub(1)
        .filter(|at| one_of(words, *at, &["jointly", "formally", "has", "have", "had", "together", "first"]));
    before.unwrap_or(verb)
}

/// The end of the subject before ", a designated body," or ", which represents 180 charities,": an aside between commas that
/// says who it is.
pub(crate) fn without_aside(words: &[Word<'_>], end: usize) -> usize {
    const BEGINS: [&str; 6] = ["a", "an", "the", "which", "who", "one"];
    let close = end.checked_sub(1).filter(|at| one_of(words, *at, &[","]));
    let open =
        close.and_then(|close| (close.saturating_sub(14)..close).rev().find(|at| one_of(words, *at, &[","])));
    let says = |open: &usize| one_of(words, open + 1, &BEGINS);
    // ", together with A, B and C,"
    let with = |open: &usize| {
        one_of(words, *open, &[","])
            && (phrase(words, open + 1, &["together", "with"])
                || one_of(words, open + 1, &["alongside", "with"]))
    };
    let beside = close.and_then(|close| (close.saturating_sub(40)..close).rev().find(with));
    open.filter(says).or(beside).unwrap_or(end)
}

/// ", on behalf of the National Stalking Consortium," before a verb: the name, and where the aside begins.
pub(crate) fn behalf_before(names: &Names<'_>, words: &[Word<'_>], end: usize) -> Option<(Named, usize)> {
    let close = end.checked_sub(1).filter(|at| one_of(words, *at, &[","])).unwrap_or(end);
    let acts_for = |at: usize| at > 0 && phrase(words, at - 1, &["acting", "for"]);
    let on = (close.saturating_sub(14)..close)
        .rev()
        .find(|at| phrase(words, *at, &["on", "behalf", "of"]) || acts_for(*at))?;
    let (named, next) = names.proper(words, on + if acts_for(on) { 1 } else { 3 })?;
    let acting = on - usize::from(on > 0 && one_of(words, on - 1, &["acting"]));
    let from = acting - usize::from(acting > 0 && one_of(words, acting - 1, &[","]));
    (next == close).then_some((named, from))
}

/// The complainants in the list that ends before a position, and where it begins.
fn list_before(names: &Names<'_>, words: &[Word<'_>], from: usize, end: usize) -> (Vec<Named>, usize) {
    let (mut found, mut end, mut start) = (Vec::new(), end, end);
    if end >= 3 && phrase(words, end - 1, &[")"]) && phrase(words, end - 3, &["("]) {
        end -= 3;
    }
    while let Some((named, at)) = names.before(words, end).filter(|(named, _)| may_complain(named)) {
        if at < from || found.len() >= MOST {
            break;
        }
        found.insert(0, named);
        start = at;
        match at.checked_sub(1).filter(|and| one_of(words, *and, &["and", ",", "&"])) {
            Some(and) => end = and,
            None => break,
        }
    }
    (found, start)
}

/// A name that the directory does not have, before a position.
fn unknown_before(names: &Names<'_>, words: &[Word<'_>], from: usize, end: usize) -> Option<(Named, usize)> {
    const NO_NAMES: [&str; 12] =
        ["in", "on", "ln", "when", "after", "since", "then", "we", "they", "he", "she", "it"];
    (from.max(end.saturating_sub(10))..end).find_map(|start| {
        let plain = !one_of(words, start, &NO_NAMES)
            && (start == from || words.get(start - 1).is_none_or(|it| it.raw != "’"));
        let (named, next) = names.proper(words, start).filter(|_| plain)?;
        let dated = (start..next).any(|at| {
            crate::dates::at(words, at).is_some() || words.get(at).and_then(crate::dates::year).is_some()
        });
        (next == end && !dated && !named.is_resolved()).then_some((named, start))
    })
}
