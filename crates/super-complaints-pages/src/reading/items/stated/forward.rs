//! What is said of items behind their numbers: "… is addressed to chief constables", "… would have the Home Office legislate",
//! "… is to be carried out by 14 June 2024".

use crate::parties::{Named, Names};
use crate::reading::items::mention::Mention;
use crate::reading::times::due as times;
use crate::words::{Word, one_of, phrase, range};

use super::body::{bodies, national, writer};
use super::{Stated, after_aside};

/// Adverbs that leave what is said as it is.
const ADVERBS: [&str; 25] = [
    "also",
    "likewise",
    "only",
    "both",
    "alike",
    "formally",
    "jointly",
    "equally",
    "primarily",
    "squarely",
    "mainly",
    "chiefly",
    "principally",
    "solely",
    "entirely",
    "wholly",
    "specifically",
    "directly",
    "explicitly",
    "expressly",
    "plainly",
    "clearly",
    "properly",
    "purely",
    "collectively",
];
/// Words that deny or doubt, or begin another clause.
const OPEN: [&str; 22] = [
    "not", "no", "never", "nor", "by", "we", "us", "our", "it", "that", "which", "who", "and", "as", "if",
    "perhaps", "less", "little", "nothing", "nowhere", "without", "than",
];

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
    // "Hardly", "possibly" and the like deny or doubt.
    let sure = |word: &Word<'_>| word.any(&ADVERBS);
    let adverb = |word: &Word<'_>| sure(word) || word.any(&["again", "in", "turn", "once", "more"]);
    let filler = |word: &Word<'_>| {
        word.raw.bytes().all(|byte| byte.is_ascii_lowercase())
            && (sure(word) || !word.raw.ends_with("ly") && !word.any(&OPEN))
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
    // "Recommendations 1 and 4, both for chief constables,", "recommendation 2, which chief constables had been given"
    if phrase(words, open, &[",", "which"])
        && let Some((found, end)) = national(names, words, open + 2)
        && (one_of(words, end, &["were", "was"])
            || one_of(words, end, &["had", "have"]) && one_of(words, end + 1, &["been"]))
    {
        let given = end + if one_of(words, end, &["were", "was"]) { 1 } else { 2 };
        return one_of(words, given, &["given"]).then_some(Stated {
            to: found,
            to_words: (mention.from, end),
            due: None,
        });
    }
    let both = open + usize::from(one_of(words, open + 1, &["both", "all", "each"]));
    let to = both + 1 + usize::from(one_of(words, both + 1, &["addressed", "directed", "made"]));
    let to = to + usize::from(one_of(words, to, &["to", "for"]));
    let close = match words.get(open)?.raw {
        "(" => ")",
        "," if to > both + 1 => ",",
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
