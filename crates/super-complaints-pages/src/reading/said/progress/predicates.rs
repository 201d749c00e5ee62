//! Words that say how far something has got.

use super_complaints::model::Delivery;

use crate::words::{Word, one_of, phrase, which};

/// What is said of an item, and where.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Predicate {
    pub(super) delivery: Delivery,
    pub(super) begins: usize,
    pub(super) ends: usize,
    /// Whether it needs no subject: "nothing is left to do".
    pub(super) of_topic: bool,
    /// Whether it says behind it of what: "nothing has been done about …".
    pub(super) about: bool,
}

/// Done, behind "has been", "was" and "is".
pub(super) const DONE: [&[&str]; 26] = [
    &["implemented"],
    &["completed"],
    &["delivered"],
    &["discharged"],
    &["fulfilled"],
    &["met"],
    &["closed"],
    &["satisfied"],
    &["achieved"],
    &["finished"],
    &["carried", "out"],
    &["signed", "off"],
    &["dealt", "with", "in", "full"],
    &["put", "into", "effect"],
    &["put", "into", "practice"],
    &["put", "in", "place"],
    &["done"],
    &["complete"],
    &["in", "place"],
    &["fully", "in", "place"],
    &["actioned"],
    &["concluded"],
    &["ticked", "off"],
    &["complied", "with"],
    &["put", "in", "force"],
    &["accomplished"],
];

/// Those of them that may be said of what goes on with "is": "it is implemented locally".
const GOES_ON: [&str; 6] = ["implemented", "delivered", "carried", "put", "dealt", "done"];

/// Under way, behind "is".
pub(super) const UNDER_WAY: [&[&str]; 15] = [
    &["under", "way"],
    &["well", "under", "way"],
    &["underway"],
    &["in", "progress"],
    &["in", "hand"],
    &["in", "train"],
    &["ongoing"],
    &["on-going"],
    &["on", "track"],
    &["on", "schedule"],
    &["on", "target"],
    &["proceeding"],
    &["progressing"],
    &["continuing"],
    &["active"],
];

/// What is done with something that is under way, behind "is being".
const BEING: [&[&str]; 13] = [
    &["implemented"],
    &["carried", "out"],
    &["piloted"],
    &["built"],
    &["delivered"],
    &["taken", "forward"],
    &["progressed"],
    &["put", "into", "practice"],
    &["worked", "on"],
    &["rolled", "out"],
    &["put", "in", "place"],
    &["put", "into", "effect"],
    &["acted", "on"],
];

pub(super) const BEGUN: [&[&str]; 4] = [&["begun"], &["started"], &["embarked", "upon"], &["embarked", "on"]];

/// What is said without an item as its subject.
const OF_TOPIC: [(&[&str], Delivery); 25] = [
    (&["nothing", "is", "left", "to", "do"], Delivery::Done),
    (&["nothing", "is", "left", "to", "be", "done"], Delivery::Done),
    (&["nothing", "remains", "to", "be", "done"], Delivery::Done),
    (&["nothing", "further", "remains", "to", "be", "done"], Delivery::Done),
    (&["nothing", "more", "remains", "to", "be", "done"], Delivery::Done),
    (&["nothing", "is", "outstanding"], Delivery::Done),
    (&["nothing", "left", "to", "implement"], Delivery::Done),
    (&["nothing", "left", "to", "do"], Delivery::Done),
    (&["no", "further", "work", "is", "required"], Delivery::Done),
    (&["no", "further", "work", "is", "needed"], Delivery::Done),
    (&["requires", "no", "further", "work"], Delivery::Done),
    (&["requires", "no", "further", "action"], Delivery::Done),
    (&["nothing", "has", "been", "done"], Delivery::NotStarted),
    (&["nothing", "has", "yet", "been", "done"], Delivery::NotStarted),
    (&["nothing", "has", "been", "begun"], Delivery::NotStarted),
    (&["no", "work", "has", "been", "done"], Delivery::NotStarted),
    (&["no", "work", "has", "been", "started"], Delivery::NotStarted),
    (&["no", "work", "has", "started"], Delivery::NotStarted),
    (&["no", "work", "has", "begun"], Delivery::NotStarted),
    (&["no", "work", "has", "yet", "been", "done"], Delivery::NotStarted),
    (&["no", "start", "has", "been", "made"], Delivery::NotStarted),
    (&["no", "start", "can", "be", "made"], Delivery::NotStarted),
    (&["we", "have", "still", "to", "begin"], Delivery::NotStarted),
    (&["we", "have", "not", "yet", "begun"], Delivery::NotStarted),
    (&["we", "have", "yet", "to", "begin"], Delivery::NotStarted),
];

/// What may stand behind nothing done, work and start: when, of what, and why.
const SO_FAR: [&[&str]; 6] =
    [&["so", "far"], &["to", "date"], &["as", "yet"], &["yet"], &["at", "present"], &["until", "now"]];
const ABOUT: [&[&str]; 8] = [
    &["about", "it"],
    &["on", "it"],
    &["about", "this"],
    &["on", "this"],
    &["under", "it"],
    &["on", "that", "recommendation"],
    &["about", "that"],
    &["towards", "it"],
];
const GOES_ON_WITH: [&str; 10] =
    ["because", "as", "since", "and", "so", "at", "while", "which", "by", "here"];

/// What a clause that begins at a position says of an item.
pub(super) fn of(words: &[Word<'_>], from: usize) -> Option<Predicate> {
    (from..words.len()).find_map(|at| topic(words, at).or_else(|| said_of_item(words, at)))
}

fn topic(words: &[Word<'_>], at: usize) -> Option<Predicate> {
    let (phrase, delivery) = which(words, at, &OF_TOPIC, |(phrase, _)| phrase)?;
    let ends = at + phrase.len();
    // "Nothing has been done so far about it."
    let mut ends = ends;
    for list in [&SO_FAR[..], &ABOUT[..], &SO_FAR[..]] {
        ends += which(words, ends, list, |it| it).map_or(0, |it| it.len());
    }
    // "Nothing has been done about the training."
    let about = one_of(words, ends, &["about", "on", "under", "towards", "for", "in", "to", "with"]);
    if !about && !words.get(ends).is_none_or(|next| next.is_mark() || next.any(&GOES_ON_WITH)) {
        return None;
    }
    let ends = ends + usize::from(about);
    Some(Predicate { delivery: *delivery, begins: at, ends, of_topic: true, about })
}

fn said_of_item(words: &[Word<'_>], begins: usize) -> Option<Predicate> {
    let found = |delivery, ends| Some(Predicate { delivery, begins, ends, of_topic: false, about: false });
    let adverbs = |mut at: usize| {
        const PLAIN: [&str; 14] = [
            "now",
            "since",
            "already",
            "also",
            "fully",
            "therefore",
            "thereby",
            "both",
            "all",
            "duly",
            "formally",
            "currently",
            "then",
            "long",
        ];
        while one_of(words, at, &PLAIN) {
            at += 1;
        }
        at
    };
    let one =
        |at: usize, list: &[&'static [&'static str]]| which(words, at, list, |it| it).map(|it| at + it.len());
    // "will not now be carried out", "is not going to be implemented"
    if one_of(words, begins, &["will", "shall"]) && one_of(words, begins + 1, &["not"]) {
        let be = adverbs(begins + 2);
        let done = adverbs(be + 1);
        let ends = one(done, &DONE).filter(|_| {
            one_of(words, be, &["be"])
                && !one_of(
                    words,
                    done,
                    &["met", "complete", "completed", "finished", "closed", "done", "satisfied"],
                )
        });
        return ends
            .filter(|ends| is_whole(words, *ends))
            .and_then(|ends| found(Delivery::WillNotBeDone, ends));
    }
    // "may be regarded as implemented", "can be treated as closed", "can be ticked off"
    if one_of(words, begins, &["may", "can"]) {
        let be = adverbs(begins + 1);
        let as_done = one_of(words, be, &["be"])
            && one_of(words, be + 1, &["regarded", "treated", "considered", "seen"])
            && one_of(words, be + 2, &["as"]);
        let ticked = || phrase(words, be, &["be", "ticked", "off"]).then_some(be + 3);
        let ends = if as_done { one(adverbs(be + 3), &DONE) } else { ticked() };
        return ends.and_then(|ends| found(Delivery::Done, ends));
    }
    let have = one_of(words, begins, &["has", "have", "had"]);
    let is = one_of(words, begins, &["is", "are"]);
    let was = one_of(words, begins, &["was", "were"]);
    if !(have || is || was) {
        return None;
    }
    let next = adverbs(begins + 1);
    if have {
        // "has not been started", "has still to be begun", "has yet to start"
        let not =
            one_of(words, next, &["not"]).then(|| next + 1 + usize::from(one_of(words, next + 1, &["yet"])));
        if let Some(at) = not {
            let been = at + usize::from(one_of(words, at, &["been"]));
            return one(been, &BEGUN).and_then(|ends| found(Delivery::NotStarted, ends));
        }
        if one_of(words, next, &["still", "yet"]) && one_of(words, next + 1, &["to"]) {
            let be = next + 2 + usize::from(one_of(words, next + 2, &["be"]));
            let ends = one(be, &BEGUN).or_else(|| one_of(words, be, &["begin", "start"]).then_some(be + 1));
            return ends.and_then(|ends| found(Delivery::NotStarted, ends));
        }
        if !one_of(words, next, &["been"]) {
            let ends = one(next, &BEGUN).filter(|ends| is_whole(words, *ends));
            return ends.and_then(|ends| found(Delivery::UnderWay, ends));
        }
    }
    let main = if have { adverbs(next + 1) } else { next };
    if is && one_of(words, next, &["being"]) {
        let ends = one(adverbs(next + 1), &BEING)
            .filter(|ends| words.get(*ends).is_none_or(|next| !next.any(&["to", "as"])));
        return ends.and_then(|ends| found(Delivery::UnderWay, ends));
    }
    if one_of(words, main, &["partly", "partially"]) {
        return one(main + 1, &DONE).and_then(|ends| found(Delivery::InPart, ends));
    }
    if is && let Some(ends) = one(main, &UNDER_WAY) {
        return found(Delivery::UnderWay, ends);
    }
    let again = is && one_of(words, main, &GOES_ON) && !one_of(words, next.saturating_sub(1), &["now"]);
    let ends = one(main, &DONE).filter(|_| !again)?;
    // "completed in part", "signed off as complete"
    let fully = (begins..main).any(|at| one_of(words, at, &["fully"]));
    if phrase(words, ends, &["in", "part"]) {
        return if fully { None } else { found(Delivery::InPart, ends + 2) };
    }
    let tail = phrase(words, ends, &["as", "complete"]) || phrase(words, ends, &["in", "full"]);
    let ends = ends + 2 * usize::from(tail);
    // "Is closed" says that nothing more is done, and not whether it was done.
    let only_closed = is && one_of(words, main, &["closed"]) && words.get(ends).is_none_or(Word::is_mark);
    if is_whole(words, ends) && !only_closed { found(Delivery::Done, ends) } else { None }
}

/// Whether what follows only says when, how or by whom: not "complete nonsense", nor "implemented in Kent".
fn is_whole(words: &[Word<'_>], at: usize) -> bool {
    const FOLLOWS: [&str; 27] = [
        "on",
        "since",
        "before",
        "after",
        "ahead",
        "as",
        "at",
        "once",
        "when",
        "last",
        "here",
        "now",
        "and",
        "so",
        "which",
        "because",
        "by",
        "early",
        "late",
        "today",
        "yesterday",
        "but",
        "within",
        "through",
        "long",
        "this",
        "already",
    ];
    const WHEN: [&str; 11] =
        ["this", "our", "full", "time", "early", "late", "spring", "summer", "autumn", "winter", "every"];
    let Some(next) = words.get(at) else { return true };
    let dated = crate::dates::at(words, at).is_some();
    let in_time = || {
        let the = at + 1 + usize::from(one_of(words, at + 1, &["the"]));
        let month = words.get(the).is_some_and(|word| crate::dates::is_month(word) || word.any(&WHEN));
        month
            || crate::dates::at(words, the).is_some()
            || words.get(the).and_then(crate::dates::year).is_some()
    };
    let mark = next.is_mark() && !matches!(next.raw, "/" | "(" | "?" | "-");
    mark || dated || next.any(&FOLLOWS) || next.is("in") && in_time()
}
