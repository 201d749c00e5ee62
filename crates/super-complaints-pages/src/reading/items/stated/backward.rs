//! What is said of items before their numbers: "chief constables are asked by recommendation 4 to …", "Chief constables are to …
//! (recommendation 1)".

use crate::parties::{Named, Names};
use crate::reading::items::mention::Mention;
use crate::words::{Word, one_of, phrase, range};

use super::asks::after_beside;
use super::body::{modal, national};
use super::{Stated, limit};

/// The bodies whose names end before a position, and where the names begin.
fn bodies_before(names: &Names<'_>, words: &[Word<'_>], end: usize) -> Option<(Vec<Named>, usize)> {
    const LONGEST: usize = 30;
    (end.saturating_sub(LONGEST)..end).find_map(|from| {
        national(names, words, from).filter(|(_, close)| *close == end).map(|(found, _)| (found, from))
    })
}

/// "Chief constables are asked by recommendation 4 to …", "the report asked chief constables, in its recommendation 2, to …".
pub(super) fn asked(names: &Names<'_>, words: &[Word<'_>], mention: &Mention, next: usize) -> Option<Stated> {
    const ASKED: [&str; 8] = ["asked", "told", "required", "invited", "urged", "expected", "obliged", "asks"];
    let its = mention.from
        - usize::from(mention.from > 0 && one_of(words, mention.from - 1, &["its", "the", "our", "their"]));
    let by = its.checked_sub(1).filter(|at| one_of(words, *at, &["in", "by", "under"]))?;
    let comma = by - usize::from(by > 0 && one_of(words, by - 1, &[","]));
    let close = mention.end + usize::from(one_of(words, mention.end, &[","]));
    if !one_of(words, close, &["to", "that"]) {
        return None;
    }
    let ends = words.len() - usize::from(words.last().is_some_and(Word::is_stop));
    let due = limit(words, close, next.min(ends).max(close));
    // "The report asked the NPCC in its recommendation 2 to …"
    if let Some((found, from)) = bodies_before(names, words, comma)
        && from.checked_sub(1).is_some_and(|verb| one_of(words, verb, &ASKED))
        && !from.checked_sub(2).is_some_and(|at| one_of(words, at, &["not", "never", "have", "has"]))
    {
        return Some(Stated { to: found, to_words: (from, mention.end), due });
    }
    // "The NPCC and the APCC, who are asked jointly in recommendation 20 to …"
    let adverb = comma - usize::from(comma > 0 && one_of(words, comma - 1, &["jointly", "both", "also"]));
    let verb = adverb.checked_sub(1).filter(|at| one_of(words, *at, &ASKED))?;
    let is = verb.checked_sub(1).filter(|at| one_of(words, *at, &["is", "are", "was", "were", "been"]))?;
    let has =
        is - usize::from(is > 0 && one_of(words, is, &["been"]) && one_of(words, is - 1, &["has", "have"]));
    let who = has - usize::from(has > 0 && one_of(words, has - 1, &["who", "which"]));
    let who = who - usize::from(who < has && who > 0 && one_of(words, who - 1, &[","]));
    let (found, from) = bodies_before(names, words, who)?;
    Some(Stated { to: found, to_words: (from, mention.end), due })
}

/// "Commissioners, to whom recommendation 8 is addressed, …", "the Home Office, to which recommendation 2 was made".
pub(super) fn to_whom(names: &Names<'_>, words: &[Word<'_>], mention: &Mention) -> Option<Stated> {
    const MADE: [&str; 5] = ["addressed", "made", "directed", "given", "put"];
    let be = one_of(words, mention.end, &["is", "are", "was", "were"]).then_some(mention.end + 1)?;
    one_of(words, be, &MADE).then_some(())?;
    let whom = mention.from.checked_sub(1).filter(|at| one_of(words, *at, &["whom", "which"]))?;
    let to = whom.checked_sub(1).filter(|at| one_of(words, *at, &["to"]))?;
    let comma = to - usize::from(to > 0 && one_of(words, to - 1, &[","]));
    let (found, from) = bodies_before(names, words, comma)?;
    Some(Stated { to: found, to_words: (from, be + 1), due: None })
}

/// "Chief constables are the addressees of recommendations 1 to 3", "for chief constables: recommendations 1 and 2", "those
/// addressed to chief constables, that is to say recommendations 1 to 6".
pub(super) fn addressees_of(names: &Names<'_>, words: &[Word<'_>], mention: &Mention) -> Option<Stated> {
    const OF: &[&[&str]] = &[
        &["are", "responsible", "for"],
        &["is", "responsible", "for"],
        &["are", "to", "carry", "out"],
        &["is", "to", "carry", "out"],
        &["was", "given"],
        &["were", "given"],
        &["has", "been", "given"],
        &["have", "been", "given"],
        &["has", "been", "given", "an", "action", "("],
        &["was", "given", "an", "action", "("],
        &["are", "the", "addressees", "of"],
        &["is", "the", "addressee", "of"],
        &["were", "the", "addressees", "of"],
        &["was", "the", "addressee", "of"],
    ];
    let found = OF.iter().find_map(|of| {
        let at = mention.from.checked_sub(of.len()).filter(|at| phrase(words, *at, of))?;
        bodies_before(names, words, at)
    });
    if let Some((found, from)) = found {
        return Some(Stated { to: found, to_words: (from, mention.end), due: None });
    }
    // "For chief constables: …", "an action for HMICFRS (action 1)"
    let mark = mention.from.checked_sub(1)?;
    let say = mark.checked_sub(3).filter(|at| phrase(words, *at, &["that", "is", "to", "say"]));
    let ends = words.get(mention.end).is_none_or(|word| word.is_stop() || word.any(&[")", ";", ",", "and"]));
    let open = ends && one_of(words, mark, &[":", "("]) || say.is_some();
    let end = say.unwrap_or(mark);
    let end = end - usize::from(say.is_some() && end > 0 && one_of(words, end - 1, &[","]));
    let end = end - usize::from(end > 0 && one_of(words, end - 1, &["together", "jointly"]));
    let (found, from) = bodies_before(names, words, end).filter(|_| open)?;
    let to = from.checked_sub(1).filter(|at| one_of(words, *at, &["for", "to"]))?;
    let what = to.checked_sub(1).is_none_or(|at| {
        one_of(
            words,
            at,
            &[
                "action",
                "actions",
                "recommendation",
                "recommendations",
                "one",
                "made",
                "addressed",
                "those",
                "directed",
            ],
        )
    });
    what.then_some(Stated { to: found, to_words: (from, mention.end), due: None })
}

/// "One recommendation to commissioners, no. 8", "the recommendation, number 15, which the report makes to commissioners", "both of
/// the recommendations made to chief constables, numbers 1 and 2", "all that is asked of chief constables, including recommendation 4".
pub(super) fn of_those_to(names: &Names<'_>, words: &[Word<'_>], mention: &Mention) -> Option<Stated> {
    const TO: &[&[&str]] = &[
        &["recommendation", "to"],
        &["recommendations", "to"],
        &["recommendation", "for"],
        &["recommendations", "for"],
        &["made", "to"],
        &["addressed", "to"],
        &["directed", "to"],
        &["directed", "at"],
        &["asked", "of"],
        &["those", "for"],
        &["makes", "to"],
        &["make", "to"],
    ];
    const INTRODUCES: &[&[&str]] = &[
        &[",", "including"],
        &[",", "numbers"],
        &[",", "numbered"],
        &[",", "namely"],
        &[",", "that", "is"],
        &[",", "that", "is", "to", "say"],
        &["(", "numbers"],
        &["(", "including"],
        &[","],
        &["(", "no"],
        &[":"],
        &["("],
        &["–"],
    ];
    const NEAR: usize = 24;
    let stated = |to: Vec<Named>, from: usize, end: usize| Stated { to, to_words: (from, end), due: None };
    let at = |from: usize| {
        let to = TO.iter().find(|it| phrase(words, from, it)).map(|it| from + it.len())?;
        national(names, words, to)
    };
    // Within the words of the mention, or behind them in a clause of its own.
    let within = (mention.from..mention.end).find_map(|from| at(from).map(|(found, end)| (found, from, end)));
    if let Some((found, from, _)) = within {
        return Some(stated(found, from, mention.end));
    }
    if phrase(words, mention.end, &[",", "which"]) {
        let behind = (mention.end..words.len().min(mention.end + NEAR))
            .filter(|from| one_of(words, *from, &["makes", "made"]))
            .find_map(&at);
        if let Some((found, end)) = behind {
            return Some(stated(found, mention.from, end));
        }
    }
    // Directly before: "… made to chief constables, numbers 1 and 2".
    (mention.from.saturating_sub(NEAR)..mention.from).rev().find_map(|from| {
        let (found, end) = at(from)?;
        let introduces = INTRODUCES.iter().any(|it| phrase(words, end, it) && end + it.len() == mention.from);
        introduces.then(|| stated(found, from, mention.end))
    })
}

/// "Chief constables are to … (recommendation 1) and to … (recommendation 2)".
pub(super) fn acting(
    names: &Names<'_>,
    words: &[Word<'_>],
    mention: &Mention,
    before: usize,
    last: Option<&Stated>,
) -> Option<Stated> {
    // What is told of answers, or is said to somebody, is none of what the recommendation asks.
    const TELLS: [&str; 18] = [
        "accept", "agree", "reject", "respon", "repl", "answer", "report", "progress", "view", "say",
        "comment", "tell", "inform", "decid", "consider", "note", "support", "dispute",
    ];
    let open = mention.from.checked_sub(1)?;
    let whose = open - usize::from(open > 0 && one_of(words, open, &["its", "the", "their"]));
    let bracket = one_of(words, open, &["("]) && one_of(words, mention.end, &[")"]);
    let under = one_of(words, whose, &["under", "by", "in", "per"])
        && words.get(mention.end).is_none_or(|word| word.is_stop() || word.any(&[",", ";", "and"]));
    if !bracket && !under {
        return None;
    }
    let open = if bracket { open } else { whose };
    let from = before + usize::from(before > 0 && one_of(words, before, &[")"]));
    let subjects: Vec<_> = (from..open)
        .filter_map(|at| {
            let (found, end) = national(names, words, at)?;
            let beside = after_beside(names, words, end);
            let told = || told(words, at, end);
            let act = modal(words, beside).or_else(|| asked_apart(names, words, end)).or_else(told)?;
            let free = at.checked_sub(1).is_none_or(|at| {
                !one_of(
                    words,
                    at,
                    &["of", "by", "with", "from", "than", "for", "to", "and", "all", "every", "each", "both"],
                )
            });
            let all = at > from && one_of(words, at - 1, &["all", "every", "each", "both"]);
            (free && !all).then_some((found, at, end, act))
        })
        .collect();
    if let Some((found, at, end, act)) = subjects.into_iter().next() {
        if under && range(words, act, open).iter().any(|word| word.starts_one(&TELLS)) {
            return None;
        }
        return Some(Stated { to: found, to_words: (at, end), due: limit(words, act, open) });
    }
    // "… and to see that officers are trained (recommendation 2)"
    let goes_on = before > 0
        && one_of(words, before, &[")"])
        && one_of(words, from, &["and", ","])
        && (from..from + 3).any(|at| one_of(words, at, &["to"]));
    let last = last.filter(|last| goes_on && !last.to.is_empty())?;
    Some(Stated { to: last.to.clone(), to_words: last.to_words, due: limit(words, from, open) })
}

/// "The report told forces to", "it calls on the Home Office to": the position after "to".
fn told(words: &[Word<'_>], at: usize, end: usize) -> Option<usize> {
    const TELLS: [&str; 10] =
        ["told", "tells", "asks", "asked", "urges", "urged", "invites", "invited", "requires", "obliges"];
    const BY: [&str; 6] = ["report", "it", "which", "authorities", "inspectorate", "that"];
    let verb = at.checked_sub(1)?;
    let on = verb.checked_sub(1).filter(|_| one_of(words, verb, &["on", "upon"]));
    let calls = on.is_some_and(|at| one_of(words, at, &["calls", "called"]));
    let subject = on.filter(|_| calls).unwrap_or(verb).checked_sub(1)?;
    let tells = calls || one_of(words, verb, &TELLS);
    (tells && one_of(words, subject, &BY) && one_of(words, end, &["to"])).then_some(end + 1)
}

/// "Is asked, in consultation with the Commissioner and others, to commission": "to" behind what stands between commas.
fn asked_apart(names: &Names<'_>, words: &[Word<'_>], at: usize) -> Option<usize> {
    let asked = one_of(words, at, &["is", "are", "was", "were"])
        && one_of(words, at + 1, &["asked", "told", "required", "invited", "urged"]);
    let to = after_beside(names, words, at + 2);
    (asked && one_of(words, to, &["to"])).then_some(to + 1)
}
