//! Verbs that take a position, and what stands behind them.

use super::Clause;

/// What a verb does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    Accept,
    Reject,
    Dispute,
    Note,
    /// To carry something out, which takes a position only if it is denied.
    Act,
    /// To share a view, which takes a position only if it is denied.
    Share,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Base,
    Third,
    Past,
    Ing,
}

/// When a verb takes a position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    Always,
    /// "We comply with it" tells what is done, "we shall comply with it" takes a position.
    Later,
}

struct Verb {
    forms: [&'static str; 4],
    /// One of these stands behind it.
    with: &'static [&'static [&'static str]],
    sense: Sense,
    when: When,
}

const fn verb(
    forms: [&'static str; 4],
    with: &'static [&'static [&'static str]],
    sense: Sense,
    when: When,
) -> Verb {
    Verb { forms, with, sense, when }
}

const VERBS: [Verb; 36] = [
    verb(["accept", "accepts", "accepted", "accepting"], &[&[]], Sense::Accept, When::Always),
    verb(["endorse", "endorses", "endorsed", "endorsing"], &[&[]], Sense::Accept, When::Always),
    verb(["adopt", "adopts", "adopted", "adopting"], &[&[]], Sense::Accept, When::Always),
    verb(["agree", "agrees", "agreed", "agreeing"], &[&["with"], &["to"]], Sense::Accept, When::Always),
    verb(["concur", "concurs", "concurred", "concurring"], &[&["with"]], Sense::Accept, When::Always),
    verb(["subscribe", "subscribes", "subscribed", "subscribing"], &[&["to"]], Sense::Accept, When::Always),
    verb(["sign", "signs", "signed", "signing"], &[&["up", "to"]], Sense::Accept, When::Always),
    verb(["stand", "stands", "stood", "standing"], &[&["by"]], Sense::Accept, When::Always),
    verb(["say", "says", "said", "saying"], &[&["yes", "to"]], Sense::Accept, When::Always),
    verb(["take", "takes", "taken", "taking"], &[&["on"], &["up"]], Sense::Accept, When::Always),
    verb(["comply", "complies", "complied", "complying"], &[&["with"]], Sense::Accept, When::Later),
    verb(["abide", "abides", "abided", "abiding"], &[&["by"]], Sense::Accept, When::Later),
    verb(["reject", "rejects", "rejected", "rejecting"], &[&[]], Sense::Reject, When::Always),
    verb(["decline", "declines", "declined", "declining"], &[&[]], Sense::Reject, When::Always),
    verb(["decide", "decides", "decided", "deciding"], &[&["against"]], Sense::Reject, When::Always),
    verb(["disagree", "disagrees", "disagreed", "disagreeing"], &[&["with"]], Sense::Reject, When::Always),
    verb(["dispute", "disputes", "disputed", "disputing"], &[&[]], Sense::Dispute, When::Always),
    verb(
        ["take", "takes", "taken", "taking"],
        &[
            &["issue", "with"],
            &["a", "different", "view", "on"],
            &["a", "different", "view", "of"],
            &["a", "different", "view", "from"],
        ],
        Sense::Dispute,
        When::Always,
    ),
    verb(["note", "notes", "noted", "noting"], &[&[]], Sense::Note, When::Always),
    verb(["act", "acts", "acted", "acting"], &[&["on"], &["upon"]], Sense::Act, When::Always),
    verb(["implement", "implements", "implemented", "implementing"], &[&[]], Sense::Act, When::Always),
    verb(["pursue", "pursues", "pursued", "pursuing"], &[&[]], Sense::Act, When::Always),
    verb(
        ["share", "shares", "shared", "sharing"],
        &[
            &["the", "view", "taken", "in"],
            &["the", "view", "expressed", "in"],
            &["the", "view", "behind"],
            &["the", "reasoning", "behind"],
            &["the", "reasoning", "of"],
        ],
        Sense::Share,
        When::Always,
    ),
    verb(["approve", "approves", "approved", "approving"], &[&["of"]], Sense::Accept, When::Always),
    verb(["embrace", "embraces", "embraced", "embracing"], &[&[]], Sense::Accept, When::Always),
    verb(["go", "goes", "went", "going"], &[&["along", "with"]], Sense::Accept, When::Always),
    verb(["gone", "", "", ""], &[&["along", "with"]], Sense::Accept, When::Always),
    verb(["took", "", "taken", ""], &[&["on"], &["up"]], Sense::Accept, When::Always),
    verb(["follow", "follows", "followed", "following"], &[&[]], Sense::Accept, When::Later),
    verb(["honour", "honours", "honoured", "honouring"], &[&[]], Sense::Accept, When::Later),
    verb(["oppose", "opposes", "opposed", "opposing"], &[&[]], Sense::Reject, When::Always),
    verb(["refuse", "refuses", "refused", "refusing"], &[&[]], Sense::Reject, When::Always),
    verb(["turn", "turns", "turned", "turning"], &[&["down"]], Sense::Reject, When::Always),
    verb(["take", "takes", "took", "taking"], &[&["note", "of"]], Sense::Note, When::Always),
    verb(["contest", "contests", "contested", "contesting"], &[&[]], Sense::Dispute, When::Always),
    verb(["take", "takes", "taken", "taking"], &[&["exception", "to"]], Sense::Dispute, When::Always),
];

/// Verbs before which the words that introduce what they are about may stand: "to 25 its members agree", "it has been agreed".
const LEADS: [&str; 4] = ["agree", "concur", "subscribe", "comply"];

/// A verb of the list in a sentence.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) sense: Sense,
    pub(super) form: Form,
    pub(super) when: When,
    /// Where what stands behind it begins.
    pub(super) end: usize,
    /// Whether the words that introduce what it is about are missing: "recommendation 5 we have agreed to" has them, "to 25 its
    /// members agree" has not.
    pub(super) bare: bool,
}

/// The verb at a place.
pub(super) fn at(clause: &Clause<'_>, at: usize) -> Option<Found> {
    const FORMS: [Form; 4] = [Form::Base, Form::Third, Form::Past, Form::Ing];
    let word = clause.at(at);
    VERBS.iter().find_map(|verb| {
        let which = verb.forms.iter().position(|form| *form == word && !word.is_empty())?;
        let form =
            if matches!(word, "took" | "went" | "gone") { Form::Past } else { FORMS.get(which).copied()? };
        let with = verb.with.iter().find_map(|with| Some((*with, clause.after(at + 1, with)?)));
        let (end, bare) = match with {
            Some((_, end)) => (end, false),
            // "To 25 its members agree in principle", "it has been agreed by", "with it we are happy to comply".
            None if LEADS.contains(&verb.forms[0]) => (at + 1, true),
            None => return None,
        };
        Some(Found { sense: verb.sense, form, when: verb.when, end, bare })
    })
}

/// The words before what a verb is about, where it stands first: "To 25 its members agree".
pub(super) fn leads(word: &str, clause: &Clause<'_>, at: usize) -> bool {
    let verb = clause.at(at);
    let of = |it: &&Verb| it.forms.contains(&verb);
    VERBS.iter().filter(of).any(|it| it.with.iter().any(|with| with.first() == Some(&word)))
}
