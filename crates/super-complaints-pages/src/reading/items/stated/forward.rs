//! What is said of items behind their numbers: "… is addressed to chief constables", "… would have the Home Office legislate",
//! "… is to be carried out by 14 June 2024".

use crate::dates;
use crate::parties::{Named, Names};
use crate::reading::items::mention::Mention;
use crate::reading::times::due as times;
use crate::reading::times::found::{Found, found};
use crate::words::{Word, one_of, phrase, range};

use super::body::{bodies, modal, national, writer};
use super::{Stated, after_aside, limit};

/// The position after "is", "are", "was", "has been" …, and adverbs.
fn after_be(words: &[Word<'_>], at: usize) -> usize {
    const BE: [&[&str]; 8] = [
        &["is"],
        &["are"],
        &["was"],
        &["were"],
        &["has", "been"],
        &["have", "been"],
        &["had", "been"],
        &["remains"],
    ];
    const ADVERBS: [&str; 9] =
        ["also", "likewise", "only", "both", "alike", "formally", "jointly", "equally", "primarily"];
    let at = at + BE.iter().find(|it| phrase(words, at, it)).map_or(0, |it| it.len());
    let at = (at..words.len().min(at + 3)).find(|at| !one_of(words, *at, &ADVERBS)).unwrap_or(at);
    // "is, as you know, for"
    let known = phrase(words, at, &[",", "as"]) || phrase(words, at, &[",", "of", "course"]);
    let close = (at + 1..words.len().min(at + 8)).find(|at| known && one_of(words, *at, &[","]));
    close.map_or(at, |close| close + 1)
}

/// "Is addressed to", "falls in the first place to", "is squarely one for", and the position after it.
pub(super) fn after_to(words: &[Word<'_>], at: usize) -> Option<usize> {
    /// What is said with a verb, and then with one of some prepositions.
    const VERBS: [&str; 30] = [
        "addressed",
        "directed",
        "aimed",
        "made",
        "given",
        "intended",
        "meant",
        "goes",
        "go",
        "went",
        "falls",
        "fall",
        "fell",
        "belongs",
        "belong",
        "applies",
        "apply",
        "applied",
        "lies",
        "lie",
        "rests",
        "rest",
        "sits",
        "sit",
        "speaks",
        "speak",
        "assigned",
        "allocated",
        "targeted",
        "entrusted",
    ];
    const PREPOSITIONS: [&str; 7] = ["to", "for", "at", "with", "on", "upon", "squarely"];
    /// What is said with a noun or an infinitive.
    const NOUNS: [&[&str]; 16] = [
        &["a", "matter", "for"],
        &["matters", "for"],
        &["a", "task", "for"],
        &["a", "job", "for"],
        &["a", "duty", "of"],
        &["the", "responsibility", "of"],
        &["the", "task", "of"],
        &["one", "for"],
        &["the", "one", "for"],
        &["the", "only", "one", "for"],
        &["the", "only", "one", "to"],
        &["not", "for", "us", "but", "for"],
        &["to", "be", "carried", "out", "by"],
        &["to", "be", "implemented", "by"],
        &["to", "be", "delivered", "by"],
        &["to", "be", "taken", "forward", "by"],
    ];
    /// More words between the verb and the preposition say something else.
    const MOST: usize = 4;
    let verb = after_be(words, at);
    let adverb = |word: &Word<'_>| {
        word.raw.ends_with("ly")
            || word.any(&["also", "likewise", "only", "both", "alike", "again", "in", "turn", "once", "more"])
    };
    let filler = |word: &Word<'_>| {
        word.raw.bytes().all(|byte| byte.is_ascii_lowercase())
            && !word.any(&[
                "not", "no", "never", "nor", "by", "we", "us", "our", "it", "that", "which", "who", "and",
                "as",
            ])
    };
    let skip = |from: usize, may: &dyn Fn(&Word<'_>) -> bool, ends: &dyn Fn(usize) -> Option<usize>| {
        (from..words.len().min(from + MOST + 1))
            .find_map(|at| ends(at).map(|end| (at, end)))
            .filter(|(at, _)| range(words, from, *at).iter().all(may))
            .map(|(_, end)| end)
    };
    let preposition = |at: usize| one_of(words, at, &PREPOSITIONS).then_some(at + 1);
    if one_of(words, verb, &VERBS) {
        return skip(verb + 1, &filler, &preposition);
    }
    // "Recommendation 3 to chief constables" may be part of any clause.
    (verb > at).then_some(())?;
    skip(verb, &adverb, &|at| {
        let noun = NOUNS.iter().find(|it| phrase(words, at, it)).map(|it| at + it.len());
        noun.or_else(|| one_of(words, at, &["for", "to"]).then_some(at + 1))
    })
}

/// Whether nothing behind the bodies changes what was said: "… for chief constables to decide", "… who hold such data".
fn closes(words: &[Word<'_>], at: usize) -> bool {
    const ADVERBS: [&str; 8] =
        ["alike", "alone", "jointly", "together", "too", "also", "themselves", "equally"];
    let end =
        at + usize::from(one_of(words, at, &ADVERBS)) + 2 * usize::from(phrase(words, at, &["as", "well"]));
    let Some(word) = words.get(end) else { return true };
    let who = word.raw == "," && one_of(words, end + 1, &["who", "not", "unless", "if", "except", "though"]);
    let stops = word.is_stop() || matches!(word.raw, "," | ";" | ")" | ":" | "–" | "—" | "’" | "”" | "\"");
    stops && !who || word.any(&["and", "but", "which"])
}

/// "Recommendation 4 is addressed to the Home Office", "R7, on linked crimes, falls to chief constables".
pub(super) fn addressed(
    names: &Names<'_>,
    words: &[Word<'_>],
    mention: &Mention,
    author: &[Named],
) -> Option<Stated> {
    if let Some(found) = beside(names, words, mention) {
        return Some(found);
    }
    let aside = after_aside(words, mention.end);
    let which = aside
        + if phrase(words, aside, &[",", "which"]) {
            2
        } else {
            usize::from(one_of(words, aside, &["which"]))
        };
    let to = after_to(words, which)?;
    let (found, end) = bodies(names, words, to).or_else(|| writer(words, to, author))?;
    // "… is addressed to chief constables: by 27 March 2025 they should …"
    let colon = one_of(words, end, &[":"]).then_some(end + 1);
    let due = colon.and_then(|at| times::opening(range(words, at, words.len())).map(|it| it.moved(at)));
    closes(words, end).then_some(Stated { to: found, to_words: (mention.from, end), due })
}

/// "Recommendation 4 (Home Office)", "R7 (for chief constables)", "Rec 1, for the Home Office, is left out".
fn beside(names: &Names<'_>, words: &[Word<'_>], mention: &Mention) -> Option<Stated> {
    let open = mention.end;
    let to = open + 1 + usize::from(one_of(words, open + 1, &["addressed", "directed", "made"]));
    let to = to + usize::from(one_of(words, to, &["to", "for"]));
    let close = match words.get(open)?.raw {
        "(" => ")",
        "," if to > open + 1 => ",",
        _ => return None,
    };
    let (found, end) = national(names, words, to)?;
    let jointly = end + usize::from(one_of(words, end, &["jointly", "together", "alone", "alike"]));
    one_of(words, jointly, &[close]).then_some(Stated { to: found, to_words: (mention.from, end), due: None })
}

/// "It is for the Home Office", "That one is directed to chief constables": what is said of the item before.
pub(in crate::reading) fn addressed_again(
    names: &Names<'_>,
    words: &[Word<'_>],
    author: &[Named],
) -> Option<Stated> {
    const IT: [&[&str]; 10] = [
        &["that", "one"],
        &["this", "one"],
        &["this", "recommendation"],
        &["that", "recommendation"],
        &["they", "both"],
        &["both"],
        &["they"],
        &["it"],
        &["this"],
        &["that"],
    ];
    // "It was pointed out that it is directed to the Home Office."
    let that = (0..words.len().min(12)).find(|at| phrase(words, *at, &["that", "it"])).map_or(0, |at| at + 1);
    let plain =
        range(words, 0, that).iter().all(|word| !word.is_mark() && !word.any(&["not", "never", "whether"]));
    let start = if plain && !super::is_doubted(words, that) { that } else { 0 };
    let it = start + IT.iter().find(|it| phrase(words, start, it))?.len();
    let to = after_to(words, it)?;
    let (found, end) = bodies(names, words, to).or_else(|| writer(words, to, author))?;
    closes(words, end).then_some(Stated { to: found, to_words: (0, end), due: None })
}

/// "Recommendation 4 calls on the Home Office to …", "the sixth would have the Home Office allow …", "recommendation 2 says that
/// chief constables should …", "in recommendation 4 the Home Office is invited to …", "Rec 1: chief constables to review …".
pub(super) fn asks(names: &Names<'_>, words: &[Word<'_>], mention: &Mention, next: usize) -> Option<Stated> {
    const ASKS: &[&[&str]] = &[
        &["calls", "for"],
        &["called", "for"],
        &["looks", "to"],
        &["tasks"],
        &["tasked"],
        &["needs"],
        &["seeks", "to", "have"],
        &["places", "a", "duty", "on"],
        &["asks"],
        &["asked"],
        &["ask"],
        &["asks", "that"],
        &["calls", "on"],
        &["called", "on"],
        &["calls", "upon"],
        &["invites"],
        &["invited"],
        &["urges"],
        &["urged"],
        &["requires"],
        &["required"],
        &["require"],
        &["obliges"],
        &["obliged"],
        &["tells"],
        &["told"],
        &["expects"],
        &["would", "have"],
        &["wants"],
        &["wanted"],
        &["asks", "of"],
        &["asked", "of"],
        &["gave"],
        &["gives"],
        &["instructs"],
        &["directs"],
    ];
    const SAYS: [&[&str]; 10] = [
        &["says", "that"],
        &["said", "that"],
        &["is", "that"],
        &["was", "that"],
        &["states", "that"],
        &["recommends", "that"],
        &["recommended", "that"],
        &["proposes", "that"],
        &["proposed", "that"],
        &["provides", "that"],
    ];
    const BEFORE: [&[&str]; 7] = [
        &["(", "that"],
        &[",", "under", "which"],
        &[",", "in", "which"],
        &[",", "by", "which"],
        &["under", "which"],
        &[",", "that"],
        &[","],
    ];
    let aside = after_aside(words, mention.end);
    let longest = |of: &[&[&str]]| of.iter().filter(|it| phrase(words, aside, it)).map(|it| it.len()).max();
    let ends = words.len() - usize::from(words.last().is_some_and(Word::is_stop));
    let stated = |found: Vec<Named>, end: usize, from: usize| Stated {
        to: found,
        to_words: (mention.from, end),
        due: limit(words, from, clause_end(words, from, next.max(from)).min(ends)),
    };
    if let Some(asks) = longest(ASKS) {
        let (found, end) = national(names, words, aside + asks)?;
        let of = one_of(words, aside + 1, &["of"]);
        let beside = after_beside(names, words, end);
        let to = one_of(words, beside, &["to", "for", "should", "must", "with"])
            || phrase(words, aside, &["would", "have"]) && beside < ends && !one_of(words, beside, &["been"]);
        let until = one_of(words, aside, &["gave", "gives"]);
        return (of || to || until).then(|| {
            let due = until.then(|| period(words, end)).flatten();
            let mut it = stated(found, end, beside);
            it.due = due.or(it.due);
            it
        });
    }
    let colon = one_of(words, aside, &[":", "–", "—", "-"]).then_some(1);
    if let Some(colon) = colon {
        let (found, end) = national(names, words, aside + colon)?;
        let to = one_of(words, end, &["to"]) || modal(words, end).is_some();
        let alone = words.get(end).is_none_or(Word::is_stop);
        return (to || alone).then(|| stated(found, end, end));
    }
    // "Recommendation 2 (that the Home Office should review the law)"
    let aside = if phrase(words, mention.end, &["(", "that"]) { mention.end } else { aside };
    let longest = |of: &[&[&str]]| of.iter().filter(|it| phrase(words, aside, it)).map(|it| it.len()).max();
    let that = longest(&SAYS).or_else(|| {
        let led = mention.from > 0
            && one_of(words, mention.from - 1, &["under", "in", "by", "the", "with"])
            && one_of(words, mention.from.saturating_sub(2), &["under", "in", "by"])
            || mention.from > 0 && one_of(words, mention.from - 1, &["under", "in", "by"]);
        longest(&BEFORE)
            .filter(|length| led || *length > 1 || phrase(words, aside, &["under", "which"]))
            .or(led.then_some(0))
    })?;
    // "The seventh recommendation is that, by 27 March 2025, chief constables should …"
    let opening = times::opening(range(words, aside + that, words.len())).map(|it| it.moved(aside + that));
    let subject = opening
        .as_ref()
        .map_or(aside + that, |it| it.words.1 + usize::from(one_of(words, it.words.1, &[","])));
    let (found, end) = national(names, words, subject)?;
    let act = modal(words, after_beside(names, words, end)).or_else(|| modal_apart(words, end))?;
    let mut it = stated(found, end, act);
    it.due = opening.or(it.due);
    Some(it)
}

/// "Are immediately to stop": the modal with an adverb within.
fn modal_apart(words: &[Word<'_>], at: usize) -> Option<usize> {
    let apart = one_of(words, at, &["are", "is"]) && one_of(words, at + 2, &["to"]);
    let adverb = words.get(at + 1).is_some_and(|word| word.raw.ends_with("ly"));
    (apart && adverb).then_some(at + 1)
}

/// The position after ", in consultation with the Commissioner and others,".
pub(super) fn after_beside(names: &Names<'_>, words: &[Word<'_>], at: usize) -> usize {
    const LONGEST: usize = 18;
    if !one_of(words, at, &[","]) {
        return at;
    }
    let Some((from, _)) = crate::reading::items::together::at(words, at + 1) else { return at };
    let from = names.list(words, from).1.max(from);
    (from..words.len().min(from + LONGEST)).find(|end| one_of(words, *end, &[","])).map_or(at, |end| end + 1)
}

/// Where what is said of one item ends: at the next clause with a subject of its own, or where the next item is named.
fn clause_end(words: &[Word<'_>], from: usize, next: usize) -> usize {
    const NEW: [&str; 9] = ["we", "i", "it", "they", "she", "he", "which", "our", "this"];
    (from..next)
        .find(|at| {
            matches!(words.get(*at).map(|word| word.raw), Some(";" | ":"))
                || one_of(words, *at, &[",", "and", "but"])
                    && (one_of(words, at + 1, &NEW)
                        || one_of(words, at + 1, &["and", "but"]) && one_of(words, at + 2, &NEW))
        })
        .unwrap_or(next)
}

/// "Six months", behind "gave chief constables".
fn period(words: &[Word<'_>], at: usize) -> Option<Found> {
    let until = usize::from(one_of(words, at, &["until"]));
    if until == 1 {
        let (date, end) = dates::at(words, at + 1)?;
        let mut it = found(words, at, end)?;
        it.due.date = Some(date);
        return Some(it);
    }
    crate::numbers::count(words.get(at)?)?;
    one_of(words, at + 1, &["months", "weeks", "days", "years"]).then(|| found(words, at, at + 2)).flatten()
}

/// "(Training, by 14 June 2024)", "is to be carried out by 27 March 2025", "has a date attached to it, 14 June 2024", behind the
/// number.
pub(super) fn due(words: &[Word<'_>], mention: &Mention, next: usize) -> Option<Found> {
    const DONE: &[&[&str]] = &[
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
    let which = comma + usize::from(comma > aside && one_of(words, comma, &["which"]));
    let both = comma + if phrase(words, comma, &["both", "of", "them"]) { 0 } else { 0 };
    let from = if which > comma || comma == aside { which } else { both };
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
    const SET: [&[&str]; 8] = [
        &[",", "when", "this", "was", "due"],
        &[",", "when", "it", "was", "due"],
        &[",", "as", "the", "report"],
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
