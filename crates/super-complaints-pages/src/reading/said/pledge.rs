//! A promise with a date in a clause of any other words: "The others will have done so by December 2024". What is promised is
//! not understood; that whoever writes promises it, and by when, is.

mod clauses;
mod whose;

use super_complaints::collect_vec::CollectVec as _;

use super::statement::{Promise, Speaker, Statement, What};
use crate::parties::{Named, Names};
use crate::reading::times::due;
use crate::reading::times::found::Found;
use crate::words::{Word, one_of, phrase, range};

use clauses::clauses;

/// Longer sentences are not read.
const LONGEST: usize = 90;

/// Words with which a clause promises nothing, wherever they are: negation, condition, doubt, plan, hope and hearsay.
const LIMITS: [&str; 67] = [
    "no",
    "not",
    "never",
    "none",
    "nor",
    "neither",
    "nothing",
    "nobody",
    "cannot",
    "without",
    "unable",
    "hardly",
    "if",
    "unless",
    "until",
    "whether",
    "would",
    "could",
    "may",
    "might",
    "should",
    "must",
    "once",
    "provided",
    "providing",
    "assuming",
    "subject",
    "conditional",
    "depending",
    "depends",
    "depend",
    "hope",
    "hopes",
    "hoped",
    "hopefully",
    "expect",
    "expects",
    "expected",
    "intend",
    "intends",
    "intended",
    "aim",
    "aims",
    "plans",
    "planned",
    "propose",
    "proposes",
    "proposed",
    "perhaps",
    "possibly",
    "probably",
    "likely",
    "maybe",
    "where",
    "than",
    "said",
    "says",
    "say",
    "believes",
    "claims",
    "according",
    "estimated",
    "provisionally",
    "ideally",
    "otherwise",
    "whenever",
    "or",
];

/// Words between what is promised and its date that may have the date for themselves: "staff who joined in May 2024".
const OF_ANOTHER: [&str; 22] = [
    "that", "which", "who", "whose", "whom", "when", "where", "is", "are", "was", "were", "has", "had",
    "due", "ending", "since", "dated", "as", "after", "because", "how", "what",
];

/// What a body does not bind itself to by doing it: to consider, to go on, to be able.
const NO_ACTS: [&str; 40] = [
    "consider",
    "decide",
    "discuss",
    "debate",
    "think",
    "explore",
    "look",
    "try",
    "seek",
    "continue",
    "remain",
    "want",
    "need",
    "meet",
    "take",
    "aim",
    "endeavour",
    "await",
    "wait",
    "rely",
    "cease",
    "stop",
    "keep",
    "know",
    "see",
    "also",
    "like",
    "depend",
    "require",
    "find",
    "still",
    "hear",
    "accept",
    "agree",
    "reject",
    "note",
    "welcome",
    "support",
    "become",
    "mark",
];

/// What things and people do by themselves when something is carried out.
const HAPPEN: [&str; 17] = [
    "appear", "begin", "start", "commence", "conclude", "finish", "end", "launch", "open", "follow", "close",
    "go", "come", "take", "report", "apply", "receive",
];

/// What is no promise of whoever is to undergo it, or says when it is wanted.
const NOT_DONE: [&str; 25] = [
    "considered",
    "decided",
    "discussed",
    "debated",
    "explored",
    "expected",
    "required",
    "asked",
    "invited",
    "due",
    "able",
    "needed",
    "likely",
    "aware",
    "sought",
    "unable",
    "subject",
    "used",
    "known",
    "possible",
    "abandoned",
    "stopped",
    "withdrawn",
    "cancelled",
    "postponed",
];

/// The promises with a date in the clauses of a sentence, of those that write.
pub(in crate::reading) fn pledges(names: &Names<'_>, words: &[Word<'_>], owner: &[Named]) -> Vec<Statement> {
    let may = |word: &Word<'_>| word.any(&["will", "shall", "to"]);
    if words.len() > LONGEST || !words.iter().any(may) || words.iter().any(is_foreign) {
        return Vec::new();
    }
    clauses(words)
        .into_iter()
        .filter_map(|(from, to)| {
            let due = pledge(names, range(words, from, to), owner)?.moved(from);
            let promise = Promise { due: Some(due), condition: None, of_item: false };
            Some(Statement {
                speaker: Speaker::Owner,
                what: What::Promise(Box::new(promise)),
                words: (from, to),
                inferred: false,
                implicit: false,
            })
        })
        .collect_vec()
}

/// A question, a remark of another hand, a quotation, or another report than that on a super-complaint.
fn is_foreign(word: &Word<'_>) -> bool {
    matches!(word.raw, "?" | "[" | "“" | "”" | "\"" | "‘") || word.any(&["peel", "inquiry", "inspection"])
}

/// The date by which a clause promises something, for those that write.
fn pledge(names: &Names<'_>, words: &[Word<'_>], owner: &[Named]) -> Option<Found> {
    let due = due::of_promise(names, words).filter(is_date)?;
    let (from, to) = due.words;
    let outside = |at: usize| at < from || at >= to;
    let rest = || words.iter().enumerate().filter(|(at, _)| outside(*at));
    // Two dates: which of them is promised, is not said.
    let dated =
        |at: usize| crate::dates::at(words, at).is_some() || one_of(words, at, &["by"]) && bound(words, at);
    if rest().any(|(at, word)| word.any(&LIMITS) || word.raw.ends_with("n’t") || dated(at)) {
        return None;
    }
    let verb = words.iter().position(|word| word.any(&["will", "shall"]) || word.raw.ends_with("’ll"));
    let second = |at: usize| words.iter().skip(at + 1).any(|word| word.any(&["will", "shall"]));
    let begins = match verb {
        Some(at) => at,
        None => is_to_be(words)?,
    };
    if verb.is_some_and(second) || from > 0 && from < begins && !is_opening(words, from) {
        return None;
    }
    // "By May 2025 we will …": the time stands before the subject.
    let subject = if to <= begins && from <= 1 { to + usize::from(one_of(words, to, &[","])) } else { 0 };
    let main = past_adverbs(words, begins + 1);
    let whose = whose::subject(names, range(words, subject, begins), owner)?;
    let end = if from > begins { from } else { words.len() };
    let does = range(words, main, end);
    let own = whose == whose::Whose::Own;
    let acts = match (verb, does) {
        (None, _) => own || is_done(range(words, main, end)),
        _ if one_of(words, main, &["be"]) => is_done(range(words, past_adverbs(words, main + 1), end)),
        _ if one_of(words, main, &["have"]) => own || has_been_done(range(words, main + 1, end)),
        (_, [first, ..]) => own && !first.any(&NO_ACTS) || happens(does),
        _ => false,
    };
    let of_another = range(words, main, from).iter().any(|word| word.any(&OF_ANOTHER));
    let by_another = whose::agent(names, range(words, main, words.len()))
        .is_some_and(|it| !whose::is_own(names, &it, owner));
    (acts && !(from > main && (of_another || is_of_noun(words, from))) && !by_another).then_some(due)
}

/// Whether a time gives at least a year.
fn is_date(found: &Found) -> bool {
    found.due.date.is_some()
        || found.due.not_before.is_some()
        || found.due.words.as_deref().is_some_and(|words| {
            words.split(' ').any(|it| it.len() == 4 && it.bytes().all(|byte| byte.is_ascii_digit()))
        })
}

/// "by the end of October", of which no date was read.
fn bound(words: &[Word<'_>], at: usize) -> bool {
    phrase(words, at, &["by", "the", "end"]) || words.get(at + 1).is_some_and(crate::dates::is_month)
}

/// "are to be", "is to be".
fn is_to_be(words: &[Word<'_>]) -> Option<usize> {
    (0..words.len())
        .find(|at| one_of(words, *at, &["is", "are"]) && phrase(words, at + 1, &["to", "be"]))
        .filter(|at| {
            !range(words, 0, *at)
                .iter()
                .any(|word| word.starts("recommend") || word.any(&["it", "this", "which"]))
        })
        .map(|at| at + 2)
}

/// Whether only words that open a sentence stand before a time.
fn is_opening(words: &[Word<'_>], from: usize) -> bool {
    range(words, 0, from).iter().all(|word| word.any(&["and", "then", "also", ",", "so", "but"]))
}

fn past_adverbs(words: &[Word<'_>], mut at: usize) -> usize {
    const ADVERBS: [&str; 9] =
        ["now", "also", "then", "therefore", "all", "both", "each", "still", "formally"];
    while one_of(words, at, &ADVERBS) {
        at += 1;
    }
    at
}

/// Behind "will be": something that is done, or so, with it.
fn is_done(words: &[Word<'_>]) -> bool {
    words.first().is_some_and(|first| !first.any(&NOT_DONE))
}

/// Behind "will have": "(all officers) will have been trained", "will have received", "will have done so".
fn has_been_done(words: &[Word<'_>]) -> bool {
    const HAVE: [&str; 8] =
        ["been", "received", "completed", "attended", "undertaken", "had", "done", "reached"];
    words.first().is_some_and(|first| first.any(&HAVE)) && !words.get(1).is_some_and(|it| it.any(&NOT_DONE))
}

/// "(It) will go live", "(they) will come out", "(the review) will conclude".
fn happens(words: &[Word<'_>]) -> bool {
    let Some(first) = words.first().filter(|first| first.any(&HAPPEN)) else { return false };
    let with: &[&str] = match &*first.lower() {
        "go" => &["live", "out", "to", "ahead"],
        "come" => &["out", "into"],
        "take" => &["place", "effect", "up"],
        _ => return true,
    };
    one_of(words, 1, with)
}

/// "Staff recruited by May 2024", "the guidance for use from March 2024": the time is that of the word before it.
fn is_of_noun(words: &[Word<'_>], from: usize) -> bool {
    const TAKE: [&str; 12] = [
        "use",
        "force",
        "data",
        "events",
        "valid",
        "changes",
        "recruited",
        "closed",
        "received",
        "recorded",
        "made",
        "opened",
    ];
    let last = from.checked_sub(1).and_then(|at| words.get(at));
    let helped =
        range(words, from.saturating_sub(4), from).iter().any(|word| word.any(&["be", "been", "have"]));
    last.is_some_and(|word| word.any(&TAKE)) && !helped
}
