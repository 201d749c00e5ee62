//! A promise with a date in a clause of any other words: "The others will have done so by December 2024". What is promised is
//! not understood; that whoever writes promises it, and by when, is.

pub(super) mod clauses;
mod verbs;
mod whose;

use super::statement::{Promise, Speaker, Statement, What};
use crate::parties::{Named, Names};
use crate::reading::times::due;
use crate::reading::times::found::Found;
use crate::words::{Word, one_of, phrase, range};

use clauses::clauses;
use whose::Whose;

/// Longer sentences are not read.
const LONGEST: usize = 90;

/// Words with which a clause promises nothing, wherever they are: negation, condition, doubt and hearsay.
const LIMITS: [&str; 45] = [
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
    "perhaps",
    "possibly",
    "probably",
    "likely",
    "maybe",
    "where",
    "than",
    "said",
    "says",
    "believes",
    "claims",
    "according",
    "or",
    "otherwise",
];

/// Words that make it a plan or a hope, in what is said of the subject.
const PLANS: [&str; 20] = [
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
    "estimated",
    "provisionally",
    "ideally",
];

/// Words between what is promised and its date that may have the date for themselves: "staff who joined in May 2024".
const OF_ANOTHER: [&str; 20] = [
    "that", "which", "who", "whose", "whom", "when", "where", "is", "are", "was", "were", "has", "had",
    "due", "ending", "since", "dated", "after", "because", "before",
];

/// Words of the clause before that may take a promise back, or make it that of others; and more of the one behind it.
const BEFORE: [&str; 11] =
    ["not", "never", "cannot", "if", "unless", "until", "whether", "said", "says", "hope", "hopes"];
const BEHIND: [&str; 14] = [
    "may",
    "might",
    "could",
    "would",
    "depends",
    "depend",
    "subject",
    "or",
    "later",
    "postponed",
    "delayed",
    "but",
    "then",
    "however",
];

/// Whether a sentence behind a promise takes it back, or puts it off: "That date has been postponed."
pub(in crate::reading) fn takes_back(words: &[Word<'_>]) -> bool {
    const POINTS: [&str; 14] = [
        "this",
        "that",
        "these",
        "those",
        "it",
        "they",
        "such",
        "however",
        "but",
        "though",
        "although",
        "unfortunately",
        "yet",
        "instead",
    ];
    let dated = one_of(words, 0, &["the", "our"])
        && one_of(words, 1, &["date", "promise", "commitment", "deadline", "plan"]);
    (one_of(words, 0, &POINTS) || dated) && words.iter().any(super::undoing::undoes)
}

/// The promises with a date in the clauses of a sentence, of those that write.
pub(in crate::reading) fn pledges(names: &Names<'_>, words: &[Word<'_>], owner: &[Named]) -> Vec<Statement> {
    let may = |word: &Word<'_>| {
        word.any(&["will", "shall", "undertake", "undertakes"])
            || word.raw.ends_with("’ll")
            || word.raw.ends_with("'ll")
    };
    let to_be = || (0..words.len()).any(|at| phrase(words, at, &["to", "be"]));
    if words.len() > LONGEST || !(words.iter().any(may) || to_be()) || words.iter().any(is_foreign) {
        return Vec::new();
    }
    let mut found = Vec::new();
    // The subject of the clause before: "(We are working on it,) and will publish it".
    let mut before = Whose::Thing;
    for (from, to) in clauses(words) {
        let clause = range(words, from, to);
        // "…, but its findings may be late": what is said beside it.
        let (ahead, behind) = (range(words, 0, from), range(words, to, words.len()));
        let undone = ahead.iter().chain(behind).any(|word| word.any(&BEFORE))
            || behind.iter().any(|word| word.any(&BEHIND) && word.raw != "May");
        let reading = Pledge { names, words: clause, owner, before };
        let due = if undone { None } else { reading.due() };
        if let Some(due) = due {
            let promise = Promise { due: Some(due.moved(from)), condition: None, of_item: false };
            found.push(Statement {
                speaker: Speaker::Owner,
                what: What::Promise(Box::new(promise)),
                words: (from, to),
                inferred: false,
                implicit: false,
            });
        }
        before = reading.own_subject();
    }
    found
}

/// A question, a remark of another hand, a quotation, or another report than that on a super-complaint.
fn is_foreign(word: &Word<'_>) -> bool {
    matches!(word.raw, "?" | "[" | "“" | "”" | "\"" | "‘") || word.any(&["peel", "inquiry", "inspection"])
}

/// A clause that may promise something.
struct Pledge<'c, 't> {
    names: &'c Names<'c>,
    words: &'c [Word<'t>],
    owner: &'c [Named],
    before: Whose,
}

impl Pledge<'_, '_> {
    /// Whose the subject is, where a clause behind it may leave it out.
    fn own_subject(&self) -> Whose {
        const FINITE: [&str; 10] = ["will", "shall", "is", "are", "am", "was", "were", "has", "have", "had"];
        let begins = self.words.iter().position(|word| word.any(&FINITE));
        let subject = range(self.words, 0, begins.unwrap_or(1));
        whose::subject(self.names, subject, self.owner, Whose::Thing).unwrap_or(Whose::Another)
    }

    /// The date by which it promises something, for those that write.
    fn due(&self) -> Option<Found> {
        let words = self.words;
        let due = due::of_promise(self.names, words).filter(is_date)?;
        let (from, to) = due.words;
        let verb = verbs::of(words)?;
        let begins = verb.begins;
        let limits = |(at, word): (usize, &Word<'_>)| {
            let planned = at > begins && word.any(&PLANS);
            let dated =
                crate::dates::at(words, at).is_some() || one_of(words, at, &["by"]) && bound(words, at);
            word.any(&LIMITS) && word.raw != "May" || word.raw.ends_with("n’t") || planned || dated
        };
        // Two dates: which of them is promised, is not said.
        if words.iter().enumerate().filter(|(at, _)| *at < from || *at >= to).any(limits) {
            return None;
        }
        // The date of the subject: "the course of May 2024 will …".
        let opens = from < begins && range(words, 0, from).iter().all(is_joint);
        if from < begins && !opens {
            return None;
        }
        // "By May 2025 we will …": the time stands before the subject.
        let subject = if opens { to + usize::from(one_of(words, to, &[","])) } else { 0 };
        let own = |it: &Named| whose::is_own(self.names, it, self.owner);
        // "Forces will be consulted by Kent Police": who does it is said.
        let agent = whose::agent(self.names, range(words, verb.main, words.len()));
        let whose = match &agent {
            Some(agent) => own(agent).then_some(Whose::Thing)?,
            None => whose::subject(self.names, range(words, subject, begins), self.owner, self.before)?,
        };
        let end = if opens { words.len() } else { from };
        let does = range(words, verb.main, end);
        if !verb.promises(whose == Whose::Own, does) {
            return None;
        }
        let of_another = does.iter().any(|word| word.any(&OF_ANOTHER)) || is_of_noun(words, from);
        (opens || !of_another).then_some(due)
    }
}

/// Whether a word only joins a clause to the one before, or marks a point of a list.
fn is_joint(word: &Word<'_>) -> bool {
    word.any(&["and", "then", "also", "so", "but", "that"]) || word.is_mark() || word.raw.len() == 1
}

/// Whether a time gives at least a year.
fn is_date(found: &Found) -> bool {
    let year = |word: &str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    found.due.date.is_some()
        || found.due.not_before.is_some()
        || found.due.words.as_deref().is_some_and(|words| words.split(' ').any(year))
}

/// "by the end of October", of which no date was read.
fn bound(words: &[Word<'_>], at: usize) -> bool {
    phrase(words, at, &["by", "the", "end"]) || words.get(at + 1).is_some_and(crate::dates::is_month)
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
    let before = range(words, from.saturating_sub(4), from);
    let helped = before.iter().any(|word| word.any(&["be", "been", "have", "into", "in"]));
    last.is_some_and(|word| word.any(&TAKE)) && !helped
}

#[cfg(test)]
mod tests;
