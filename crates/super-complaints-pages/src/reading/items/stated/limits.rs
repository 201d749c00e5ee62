//! By when an item is to be carried out, behind its number: "… is to be carried out by 14 June 2024", "(training, by 14 June 2024)".

use crate::dates;
use crate::reading::items::mention::Mention;
use crate::reading::times::due as times;
use crate::reading::times::found::{Found, found};
use crate::words::{Word, one_of, phrase, range};

use super::{after_aside, limit};

/// "(Training, by 14 June 2024)", "is to be carried out by 27 March 2025", "has a date attached to it, 14 June 2024", behind the
/// number.
pub(super) fn due(words: &[Word<'_>], mention: &Mention, next: usize) -> Option<Found> {
    const DONE: &[&[&str]] = &[
        &["have", "to", "be", "carried", "out"],
        &["have", "to", "be", "completed"],
        &["wanted"],
        &["to", "be", "carried", "out"],
        &["to", "be", "completed"],
        &["to", "be", "reviewed"],
        &["to", "be", "implemented"],
        &["wants"],
        &["requires"],
        &["asks", "for"],
        &["asked", "for"],
        &["calls", "for"],
        &["has", "to", "be", "completed"],
        &["has", "to", "be", "done"],
        &["is", "to", "be", "done"],
        &["was", "to", "be", "completed"],
        &["was", "to", "be", "done"],
        &["is", "to", "be", "carried", "out"],
        &["are", "to", "be", "carried", "out"],
        &["was", "to", "be", "carried", "out"],
        &["were", "to", "be", "carried", "out"],
        &["is", "to", "be", "completed"],
        &["are", "to", "be", "completed"],
        &["is", "to", "be", "implemented"],
        &["are", "to", "be", "implemented"],
        &["is", "to", "be", "met"],
        &["are", "to", "be", "met"],
        &["should", "be", "carried", "out"],
        &["should", "be", "completed"],
        &["should", "be", "implemented"],
        &["must", "be", "carried", "out"],
        &["must", "be", "completed"],
        &["must", "be", "met"],
        &["has", "to", "be", "met"],
        &["has", "to", "be", "carried", "out"],
        &["is", "due"],
        &["are", "due"],
        &["was", "due"],
        &["were", "due"],
    ];
    const HAS: [&[&str]; 6] = [
        &["has", "a", "date", "attached", "to", "it", ","],
        &["has", "a", "deadline", "of"],
        &["had", "a", "deadline", "of"],
        &["has", "the", "deadline", "of"],
        &["is", "due", "on"],
        &["was", "due", "on"],
    ];
    let open = mention.end;
    if one_of(words, open, &["("]) {
        let close = (open + 1..words.len().min(open + 24)).find(|at| one_of(words, *at, &[")"]))?;
        // "(by 14 June 2024)", "(training, by 14 June 2024)"; what the writer does in brackets is no limit.
        let inner = range(words, open + 1, close);
        let own =
            inner.iter().any(|word| word.any(&["we", "our", "i", "will", "done", "completed", "closed"]));
        if let Some(it) = limit(words, open + 1, close).filter(|_| !own) {
            return Some(it);
        }
    }
    if let Some(it) = deadline(words, mention.end, next) {
        return Some(it);
    }
    let aside = after_aside(words, open);
    let comma = aside + usize::from(one_of(words, aside, &[","]));
    // "Recommendations 15 and 16, both of which have to be carried out by 27 March 2025, …"
    let both = if comma > aside
        && one_of(words, comma, &["both", "all", "each"])
        && one_of(words, comma + 1, &["of"])
    {
        comma + 2
    } else {
        comma
    };
    let which = both + usize::from(comma > aside && one_of(words, both, &["which"]));
    let from = if which > comma || comma == aside { which } else { comma };
    let after_list =
        (from..next.min(from + 14)).find(|at| DONE.iter().chain(&HAS).any(|it| phrase(words, *at, it)))?;
    // Between the number and the verb stands at most what it is about.
    let plain = after_list == from || comma > aside && one_of(words, after_list.wrapping_sub(1), &[","]);
    if !plain {
        return None;
    }
    if let Some(has) = HAS.iter().filter(|it| phrase(words, after_list, it)).map(|it| it.len()).max() {
        let (date, end) = dates::at(words, after_list + has)?;
        let mut it = found(words, after_list + has, end)?;
        it.due.date = Some(date);
        return Some(it);
    }
    let done = DONE.iter().filter(|it| phrase(words, after_list, it)).map(|it| it.len()).max()?;
    let at = after_list + done;
    times::opening(range(words, at, words.len())).map(|it| it.moved(at))
}

/// "(Deadline 14 June 2024)", "the report’s deadline of 14 June 2024", "before 14 June 2024, when this was due", "the date of 14 June
/// 2024 which the report had set": the date that the report sets, and not one of the body that answers.
pub(in crate::reading) fn deadline(words: &[Word<'_>], from: usize, to: usize) -> Option<Found> {
    const OWN: [&str; 12] = [
        "our",
        "own",
        "internal",
        "new",
        "revised",
        "extended",
        "we",
        "response",
        "reply",
        "answer",
        "my",
        "force’s",
    ];
    const SET: [&[&str]; 10] = [
        &[",", "when", "this", "was", "due"],
        &[",", "when", "it", "was", "due"],
        &[",", "as", "the", "report"],
        &[",", "which", "was", "the", "date", "set"],
        &[",", "the", "date", "set"],
        &[",", "the", "date", "set", "by", "the", "report"],
        &["which", "the", "report"],
        &["that", "the", "report"],
        &["set", "by", "the", "report"],
        &["set", "in", "the", "report"],
    ];
    let to = to.min(words.len());
    let dated = |by: usize| {
        let (date, end) = dates::at(words, by)?;
        let mut it = found(words, by, end)?;
        it.due.date = Some(date);
        Some((it, end))
    };
    if let Some(at) = (from..to).find(|at| one_of(words, *at, &["deadline"])) {
        let own = range(words, at.saturating_sub(3).max(from), at + 3).iter().any(|word| word.any(&OWN));
        let is = at + 1 + usize::from(one_of(words, at + 1, &["of", "is", "was", ":", ","]));
        let by = is + usize::from(one_of(words, is, &["on", "by"]));
        return dated(by).filter(|_| !own).map(|(it, _)| it);
    }
    (from..to)
        .filter(|at| one_of(words, *at, &["by", "before", "of"]))
        .find_map(|at| dated(at + 1).filter(|(_, end)| SET.iter().any(|it| phrase(words, *end, it))))
        .map(|(it, _)| it)
}
