//! Promises: "We will publish guidance by March 2024". Hopes, plans and intentions are not promises.

use super::clause::{Clause, Much, Negation};
use super::forms::Form;
use super::lists::{ACTS, CARRY_OUT};
use super::statement::{Promise, Speaker, Subject};
use crate::numbers;
use crate::reading::times::found::Found;
use crate::words::Word;

/// Words that begin a condition.
const CONDITIONS: [&[&str]; 6] = [
    &["subject", "to"],
    &["provided", "that"],
    &["provided"],
    &["depending", "on"],
    &["conditional", "on"],
    &["if"],
];

/// What is promised cannot be the answer itself, or its opposite.
const TAKES_BACK: &[&str] = &[
    "refusal",
    "retraction",
    "withdrawal",
    "rejection",
    "correction",
    "objection",
    "opposite",
    "reverse",
    "u-turn",
    "contrary",
    "acceptance",
    "answer",
    "response",
    "responses",
    "reply",
    "replies",
    "decision",
    "position",
    "statement",
    "view",
    "views",
    "reasons",
    "mistake",
    "error",
    "alternative",
    "instead",
];

/// Words that are not allowed in a question within a sentence: "review whether …".
const NOT_ASKED: [&str; 24] = [
    "not", "no", "never", "none", "if", "unless", "until", "but", "although", "though", "however", "except",
    "without", "accept", "accepts", "accepted", "reject", "rejects", "rejected", "agree", "agrees", "we",
    "i", ";",
];

/// Whether words may promise anything: most sentences have none of the verbs that do.
pub(in crate::reading) fn may_promise(words: &[Word<'_>]) -> bool {
    const VERBS: [&str; 9] =
        ["will", "shall", "would", "commit", "commits", "committed", "undertake", "undertakes", "going"];
    // "We’ll", and words with letters that are not seen.
    words.iter().any(|word| word.any(&VERBS) || word.raw.contains('\'') || !word.raw.is_ascii())
}

impl Clause<'_> {
    /// The promise that a clause makes, and whose it is.
    pub(super) fn promise(
        &self,
        subject: &Subject,
        at: usize,
        time: Option<&Found>,
    ) -> Option<(Promise, Speaker)> {
        let group = self.group(at)?;
        let all = group.much == Much::Plain || group.much == Much::All;
        let due = |condition, of_item| Promise { due: time.cloned(), condition, of_item };
        let own_team = matches!(subject, Subject::Thing { .. }) && self.is_own_team(at);
        if matches!(subject, Subject::Speaker(_)) || own_team {
            let speaker = if let Subject::Speaker(speaker) = subject { speaker } else { &Speaker::Owner };
            if time.is_some() && (self.ensures(&group) || self.will_have(&group)) {
                return Some((due(None, false), speaker.clone()));
            }
            let verb = self.committed(&group).or_else(|| {
                let will = group.is(&["will"], Negation::None) && all;
                self.verb(group.main, &ACTS).filter(|(_, form, _)| will && *form == Form::Base)
            });
            let (verb, _, end) = verb?;
            if self.time_of_another(end, time) {
                return None;
            }
            let (condition, of_item) = self.rest(verb, end, false)?;
            return Some((due(condition, of_item), speaker.clone()));
        }
        // "Any inspection would be subject to funding": that it takes place at all is the promise.
        if let Some(end) = self.after(group.main, &["subject", "to"])
            && group.is(&["would", "to be"], Negation::None)
            && *subject == (Subject::Thing { asked: true })
            && self.is_open(end, self.tokens.len())
        {
            return Some((due(self.words_of(group.main, self.tokens.len()), false), Speaker::Owner));
        }
        if *subject != Subject::NoItem && self.by_then(&group, time) {
            return Some((due(None, *subject == Subject::Item), Speaker::Owner));
        }
        let of_item = || self.verb(group.main, &CARRY_OUT).filter(|_| *subject == Subject::Item);
        let (verb, form, end) = self.verb(group.main, &ACTS).or_else(of_item)?;
        if !group.is(&["will", "to be"], Negation::None) || form != Form::Past || !all {
            return None;
        }
        if *subject == Subject::Item && !CARRY_OUT.contains(verb) {
            return None;
        }
        let (speaker, end) = self.agent(end)?;
        if self.time_of_another(end, time) {
            return None;
        }
        let (condition, of_item) = self.rest(verb, end, true)?;
        Some((due(condition, of_item || *subject == Subject::Item), speaker))
    }

    /// "(The review) will be complete by June 2024", "(it) will conclude by June 2024", "(Officers) will have been trained
    /// by June 2024": what will be so by a time.
    fn by_then(&self, group: &super::clause::Group, time: Option<&Found>) -> bool {
        const READY: [&[&str]; 11] = [
            &["complete"],
            &["completed"],
            &["finished"],
            &["ready"],
            &["available"],
            &["operational"],
            &["live"],
            &["in", "place"],
            &["fully", "in", "place"],
            &["up", "and", "running"],
            &["in", "use"],
        ];
        const HAVE: [&[&str]; 5] = [&["received"], &["completed"], &["attended"], &["undertaken"], &["had"]];
        const ENDS: [&[&str]; 12] = [
            &["conclude"],
            &["report"],
            &["finish"],
            &["begin"],
            &["start"],
            &["commence"],
            &["launch"],
            &["take", "place"],
            &["go", "live"],
            &["be", "completed"],
            &["end"],
            &["open"],
        ];
        if time.is_none() || !matches!(group.much, Much::Plain | Much::All) {
            return false;
        }
        let plain = |end: usize| self.is_open(end, self.tokens.len());
        if group.is(&["will", "to be"], Negation::None) {
            return self.after_one(group.main, &READY).is_some_and(plain);
        }
        if group.is(&["will"], Negation::None) {
            return self.after_one(group.main, &ENDS).is_some_and(plain);
        }
        if group.is(&["will", "have"], Negation::None)
            && let Some(end) = self.after_one(group.main, &HAVE)
        {
            return end < self.tokens.len() && plain(end);
        }
        let done = group.is(&["will", "have", "been"], Negation::None);
        let verb = self.verb(group.main, &ACTS).filter(|(_, form, _)| done && *form == Form::Past);
        verb.is_some_and(|(.., end)| plain(end) && !(end..self.tokens.len()).any(|at| self.text(at) == "by"))
    }

    /// "(We) will have trained all officers (by June 2024)", "(we) will have an agreement in place", "will have a draft ready".
    fn will_have(&self, group: &super::clause::Group) -> bool {
        if !group.is(&["will", "have"], Negation::None) || !matches!(group.much, Much::Plain | Much::All) {
            return false;
        }
        let all = self.tokens.len();
        let named = |at: usize| self.names_item(at);
        if (group.main..all).any(|at| self.any(at, TAKES_BACK) || named(at) || self.text(at) == "by") {
            return false;
        }
        let ready =
            |at: usize| self.after_one(at, &[&["in", "place"], &["ready"], &["completed"], &["finished"]]);
        let verb = self.verb(group.main, &ACTS).filter(|(_, form, _)| *form == Form::Past);
        let found = (group.main..all).find(|at| ready(*at).is_some());
        match (verb, found) {
            (Some((.., end)), _) => end < all && self.is_open(end, all),
            (None, Some(at)) => all > group.main + 1 && self.is_open(group.main, at) && self.is_open(at, all),
            (None, None) => false,
        }
    }

    /// "(We will) ensure that all officers are trained", with nothing in it that denies, doubts or limits.
    fn ensures(&self, group: &super::clause::Group) -> bool {
        let at = self.after_one(group.main, &[&["ensure", "that"], &["make", "sure", "that"], &["ensure"]]);
        let Some(at) = at.filter(|_| group.is(&["will"], Negation::None)) else { return false };
        let plain = |at: usize| {
            !self.any(at, &NOT_ASKED)
                && !self.any(at, &[",", "(", "it", "this", "you", "should", "would", "may"])
        };
        let named = |at: usize| self.any(at, &["recommendation", "recommendations", "action", "actions"]);
        (at..self.tokens.len()).all(plain)
            && at < self.tokens.len()
            && !(at..self.tokens.len()).any(|at| self.any(at, TAKES_BACK) || named(at))
    }

    /// "Our training team", "officials": part of the body that speaks.
    fn is_own_team(&self, to: usize) -> bool {
        const TEAMS: [&str; 10] = [
            "team",
            "teams",
            "unit",
            "lead",
            "leads",
            "department",
            "directorate",
            "board",
            "office",
            "group",
        ];
        to == 1 && self.text(0) == "officials"
            || self.text(0) == "our" && to > 1 && to <= 6 && self.any(to - 1, &TEAMS) && self.is_open(1, to)
    }

    /// "(We) are committed to publishing", "(We) undertake to publish".
    fn committed(&self, group: &super::clause::Group) -> Option<(&'static str, Form, usize)> {
        let committed =
            group.is(&["be"], Negation::None).then(|| self.after(group.main, &["committed", "to"]));
        // "The NPCC has committed to publishing it".
        let has = group.is(&["have"], Negation::None);
        let has = has.then(|| self.after(group.main, &["committed", "to"])).flatten();
        let commits = || {
            let plain = group.is(&[], Negation::None) && self.any(group.main, &["commit", "commits"]);
            (plain && self.text(group.main + 1) == "to").then_some(group.main + 2)
        };
        if let Some(at) = committed.flatten().or(has).or_else(commits) {
            return self.verb(at, &ACTS).filter(|(_, form, _)| *form == Form::Ing);
        }
        let undertakes = group.is(&[], Negation::None) && self.any(group.main, &["undertake", "undertakes"]);
        let going = group.is(&["be"], Negation::None) && self.text(group.main) == "going";
        let to = (undertakes || going) && self.text(group.main + 1) == "to";
        self.verb(group.main + 2, &ACTS).filter(|(_, form, _)| to && *form == Form::Base)
    }

    /// Whether a word names items: an action plan is none.
    fn names_item(&self, at: usize) -> bool {
        self.any(at, &["recommendation", "recommendations", "action", "actions"])
            && !self.any(at + 1, &["plan", "plans"])
    }

    /// What is promised, up to a condition: the words of the condition, and whether it mentions the recommendation.
    fn rest(&self, verb: &str, from: usize, passive: bool) -> Option<(Option<(usize, usize)>, bool)> {
        const THINKS: [&str; 6] = ["to", "consider", "think", "explor", "look", "discuss"];
        let end = self.tokens.len();
        // "We will begin to consider it" promises nothing.
        if matches!(verb, "begin" | "start") && THINKS.iter().any(|it| self.text(from).starts_with(it)) {
            return None;
        }
        let condition = (from..end).find(|at| self.after_one(*at, &CONDITIONS).is_some());
        let until = condition.unwrap_or(end);
        let words = match condition {
            Some(at) => Some(self.words_of(at, end)?),
            None => None,
        };
        let until = until - usize::from(condition.is_some() && until > from && self.text(until - 1) == ",");
        let named = (from..until).any(|at| self.names_item(at));
        // "We will publish it": the thing that was asked for, and not the recommendation.
        let brings_out = ["publish", "issue", "release", "finalise", "finish", "complete"].contains(&verb);
        if self.text(from) == "it" && from + 1 == until && brings_out {
            return Some((words, false));
        }
        if let Some(item) = self.item(from) {
            // To implement it in part, or to review it, is not to carry it out.
            let (much, end) = self.scope(item, Much::Plain)?;
            let whole = matches!(much, Much::Plain | Much::All) && end == until;
            return (whole && CARRY_OUT.contains(verb)).then_some((words, true));
        }
        // "Training for response officers": no answer.
        let police = |at: usize| {
            self.any(at, &["response"])
                && self.any(at + 1, &["officers", "officer", "teams", "team", "policing", "units"])
        };
        if (from..until).any(|at| self.any(at, TAKES_BACK) && !police(at)) {
            return None;
        }
        // To implement "most of it", or another recommendation, is not to implement this one.
        if CARRY_OUT.contains(verb) && (named || self.object(from).is_some())
            || self.names_another(from, until)
        {
            return None;
        }
        let by = |at: &usize| self.text(*at) == "by";
        if passive && (from..until).any(|at| by(&at)) {
            return None;
        }
        // "by Q1" may be a date; "by working with forces" is a way.
        let dated = (from..until).filter(by).any(|at| !self.text(at + 1).ends_with("ing"));
        (self.is_open(from, until) && !dated || self.asks(from, until)).then_some((words, named))
    }

    /// "review whether …", "publish a report on how far …": a question within the sentence, to its end.
    fn asks(&self, from: usize, to: usize) -> bool {
        let question =
            (from..to).find(|at| self.any(*at, &["whether", "how", "what", "why", "where", "which"]));
        let Some(question) = question else { return false };
        // "We will train staff where resources allow" asks nothing.
        let bare = question == from && !self.any(question, &["where", "which"]);
        let asks = bare || self.any(question - 1, &["on", "into", "of", "about"]);
        let plain = |at: usize| !self.any(at, &NOT_ASKED) && !self.any(at, &[",", "("]);
        asks && self.is_open(from, question) && (question..to).all(plain)
    }

    /// Whether the time belongs to a word within what is promised: "staff recruited in 2023", "guidance for use from
    /// March".
    fn time_of_another(&self, from: usize, time: Option<&Found>) -> bool {
        const TAKE: [&str; 11] = [
            "use",
            "force",
            "effect",
            "effective",
            "apply",
            "operation",
            "launch",
            "data",
            "events",
            "valid",
            "changes",
        ];
        let Some(time) = time else { return false };
        let before = |at: &usize| self.tokens.get(*at).is_some_and(|token| token.at < time.words.0);
        let Some(last) = (from..self.tokens.len()).rfind(before) else { return false };
        let word = self.text(last);
        let participle = word.len() > 4 && word.ends_with("ed") && !matches!(word, "need" | "speed")
            || matches!(
                word,
                "made" | "set" | "held" | "begun" | "given" | "taken" | "written" | "built" | "seen" | "sent"
            );
        // "A report on crime in 2020": which of the two was in 2020, is not said.
        let point = self
            .words
            .get(time.words.0)
            .is_some_and(|word| word.any(&["in", "on", "from", "after", "before"]));
        let topic = || (from..last).any(|at| self.any(at, &["on", "about", "of", "into", "since"]));
        // "Data by 30 June" are not those of that date; "data in 2020" may be.
        let takes = TAKE.contains(&word) && (point || !matches!(word, "data" | "events" | "changes" | "use"));
        participle || takes || point && topic()
    }

    /// Whether an item is named by a number.
    fn names_another(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| {
            let next =
                self.tokens.get(at + 1).is_some_and(|next| numbers::item(self.words, next.at).is_some());
            self.any(at, &["recommendation", "recommendations", "action", "actions"]) && next
        })
    }

    /// The words of some tokens.
    fn words_of(&self, from: usize, to: usize) -> Option<(usize, usize)> {
        let tokens = self.tokens.get(from..to)?;
        Some((tokens.first()?.at, tokens.last()?.at + 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn every_promise_has_a_verb_that_promises() {
        for promises in [
            "The NPCC will publish it.",
            "We shall publish it.",
            "We’ll publish it.",
            "We'll publish it.",
            "Kent Police is committed to publishing it.",
            "We undertake to publish it.",
            "We are going to publish it.",
            "Any inspection would be subject to funding.",
        ] {
            assert!(may_promise(&of(promises)), "{promises}");
        }
        assert!(!may_promise(&of("The NPCC has published the guidance that was asked for.")));
    }
}
