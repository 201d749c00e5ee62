//! The verb with which a clause promises something.

use crate::words::{Word, one_of, phrase, range};

/// What a body does not bind itself to by doing it: to consider, to go on, to be able.
const NO_ACTS: [&str; 37] = [
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
    "like",
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
    "write",
];

/// What things and people do by themselves when something is carried out.
const HAPPEN: [&str; 15] = [
    "appear", "begin", "start", "commence", "conclude", "finish", "end", "launch", "open", "follow", "close",
    "go", "come", "take", "receive",
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

/// How a clause promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// "will", "shall".
    Will,
    /// "is to be", "are to be".
    IsToBe,
    /// "undertake to".
    Undertakes,
}

/// The verb of a promise.
#[derive(Debug, Clone, Copy)]
pub(super) struct Verb {
    form: Form,
    /// Where its first word is, behind the subject.
    pub(super) begins: usize,
    /// Where the words for what is done are.
    pub(super) main: usize,
}

/// The verb with which a clause may promise something: the only one of its kind.
pub(super) fn of(words: &[Word<'_>]) -> Option<Verb> {
    let is_will = |word: &Word<'_>| {
        word.any(&["will", "shall"]) || word.raw.ends_with("’ll") || word.raw.ends_with("'ll")
    };
    let mut wills = words.iter().enumerate().filter(|(_, word)| is_will(word)).map(|(at, _)| at);
    if let Some(at) = wills.next() {
        let begins = at + usize::from(!words.get(at)?.any(&["will", "shall"]));
        return wills.next().is_none().then(|| Verb {
            form: Form::Will,
            begins,
            main: past_adverbs(words, at + 1),
        });
    }
    let undertakes = words.iter().position(|word| word.any(&["undertake", "undertakes", "undertook"]));
    if let Some(begins) = undertakes {
        return one_of(words, begins + 1, &["to"]).then_some(Verb {
            form: Form::Undertakes,
            begins,
            main: begins + 2,
        });
    }
    let begins = (0..words.len())
        .find(|at| one_of(words, *at, &["is", "are"]) && phrase(words, at + 1, &["to", "be"]))?;
    // What is recommended is to be done, too.
    let asked = |word: &Word<'_>| {
        word.starts("recommend")
            || word.any(&[
                "it", "this", "which", "that", "should", "asks", "most", "all", "they", "each", "both",
            ])
    };
    let asked = begins == 0 || range(words, 0, begins).iter().any(asked);
    (!asked).then(|| Verb { form: Form::IsToBe, begins, main: past_adverbs(words, begins + 3) })
}

impl Verb {
    /// Whether what is done is promised: by those that write, or of things.
    pub(super) fn promises(&self, own: bool, does: &[Word<'_>]) -> bool {
        let Some(first) = does.first() else { return false };
        match self.form {
            Form::Undertakes => own && !first.any(&NO_ACTS),
            Form::IsToBe => is_done(does),
            Form::Will if first.is("be") => is_done(range(does, past_adverbs(does, 1), does.len())),
            Form::Will if first.is("have") => own || has_been_done(range(does, 1, does.len())),
            Form::Will => own && !first.any(&NO_ACTS) && !is_to_the_reader(does) || happens(does),
        }
    }
}

/// "(We will) provide an update": to tell of the work is none.
fn is_to_the_reader(does: &[Word<'_>]) -> bool {
    does.iter().any(|word| word.any(&["update", "updates"]))
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
    // "You will be able to read it": then it is there.
    let there =
        phrase(words, 0, &["able", "to"]) && one_of(words, 2, &["read", "see", "find", "download", "use"]);
    there || words.first().is_some_and(|first| !first.any(&NOT_DONE))
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
