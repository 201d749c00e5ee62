//! Statements that there is no answer: "has yet to respond", "no response has been received".

use super::clause::{Clause, Negation};
use super::statement::{Speaker, Subject};

const ANSWERS: [&str; 5] = ["response", "responses", "reply", "replies", "answer"];
const ANSWER: [&str; 3] = ["respond", "reply", "answer"];
const ANSWERED: [&str; 3] = ["responded", "replied", "answered"];
const GIVEN: [&str; 8] =
    ["received", "provided", "published", "given", "sent", "submitted", "recorded", "available"];
const AWAITED: [&str; 5] = ["awaited", "outstanding", "pending", "due", "overdue"];

impl Clause<'_> {
    /// The bodies that have not answered, according to a clause. With a time after it, it may be outdated.
    pub(super) fn silence(&self, subject: &Subject, at: usize, timed: bool) -> Option<Speaker> {
        // With a date, "has not responded" may be an old story; "will respond by March" says what it says today.
        if timed && self.group(at).is_none_or(|group| group.auxiliaries != ["will"]) {
            return None;
        }
        match subject {
            Subject::Speaker(speaker) => {
                self.is_silent(at).then(|| speaker.clone()).or_else(|| self.waits(at))
            }
            _ => None,
        }
    }

    /// "(The Home Office) has yet to respond", "has not responded to it", "failed to reply".
    fn is_silent(&self, at: usize) -> bool {
        let yet = self.after_one(at, &[&["has", "yet", "to"], &["have", "yet", "to"], &["is", "yet", "to"]]);
        let failed = self.after_one(
            at,
            &[&["failed", "to"], &["has", "failed", "to"], &["have", "failed", "to"], &["had", "yet", "to"]],
        );
        if let Some(end) = yet.or(failed).filter(|at| self.any(*at, &ANSWER)) {
            return self.to_the_item(end + 1, true);
        }
        let more_time: [&[&str]; 4] = [
            &["asked", "for", "more", "time"],
            &["has", "asked", "for", "more", "time"],
            &["have", "asked", "for", "more", "time"],
            &["requested", "more", "time"],
        ];
        if let Some(end) = self.after_one(at, &more_time) {
            let respond = self.after(end, &["to"]).filter(|to| self.any(*to, &ANSWER)).map(|to| to + 1);
            return self.to_the_item(respond.unwrap_or(end), false);
        }
        // Who will answer has not answered.
        if let Some(group) =
            self.group(at).filter(|it| it.auxiliaries == ["will"] && it.negation == Negation::None)
        {
            let replies = self.any(group.main, &ANSWER).then_some(group.main + 1);
            let gives =
                self.any(group.main, &["publish", "provide", "send", "give"]).then_some(group.main + 1);
            let article =
                |at: usize| at + usize::from(self.any(at, &["a", "an", "its", "our", "their", "the", "my"]));
            let formal = |at: usize| at + usize::from(self.any(at, &["full", "formal", "final", "written"]));
            let gives = gives.map(article).map(formal).filter(|at| self.any(*at, &ANSWERS)).map(|at| at + 1);
            return replies.or(gives).is_some_and(|end| self.to_the_item(end, true));
        }
        let Some(group) = self.group(at).filter(|group| group.negation == Negation::Not) else {
            return false;
        };
        if group.auxiliaries == ["be"]
            && group.yet
            && let Some(end) = self
                .after_one(group.main, &[&["in", "a", "position", "to"], &["able", "to"], &["ready", "to"]])
        {
            return self.any(end, &ANSWER) && self.to_the_item(end + 1, true);
        }
        let past = group.auxiliaries == ["have"] || group.auxiliaries == ["had"];
        let did = group.auxiliaries == ["did"];
        if past && self.any(group.main, &ANSWERED) || did && self.any(group.main, &ANSWER) {
            return self.to_the_item(group.main + 1, true);
        }
        let gives = ["given", "provided", "published", "sent", "submitted", "made"];
        let gave = past && self.any(group.main, &gives)
            || did && self.any(group.main, &["give", "provide", "publish", "send"]);
        let article =
            group.main + 1 + usize::from(self.any(group.main + 1, &["a", "an", "any", "its", "their"]));
        gave && self.any(article, &ANSWERS) && self.to_the_item(article + 1, false)
    }

    /// "(We) have received no response from the Home Office", "are still waiting for one".
    fn waits(&self, at: usize) -> Option<Speaker> {
        let group = self.group(at)?;
        let received =
            group.auxiliaries == ["have"] || group.auxiliaries == ["had"] || group.auxiliaries == ["did"];
        let receive = self.any(group.main, &["received", "receive"]);
        if group.auxiliaries == ["have", "had"]
            && group.negation == Negation::None
            && self.text(group.main) == "no"
        {
            return self.awaited_of(group.main + 1);
        }
        let main = group.main + usize::from(self.text(group.main) == "still");
        if received && receive {
            let no = self.text(group.main + 1) == "no" && group.negation == Negation::None;
            let any = self.any(group.main + 1, &["a", "an", "any"]) && group.negation == Negation::Not;
            return if no || any { self.awaited_of(group.main + 2) } else { None };
        }
        let waiting = self.after_one(main, &[&["waiting", "for"], &["awaiting"]])?;
        let plain = group.auxiliaries == ["be"] && group.negation == Negation::None;
        // "We are waiting for the Home Office to reply."
        if plain
            && self.text(waiting - 1) == "for"
            && let Some((speaker, to)) = self.speaker(waiting)
            && self.text(to) == "to"
            && self.any(to + 1, &ANSWER)
        {
            return self.to_the_item(to + 2, true).then_some(speaker);
        }
        let article = waiting + usize::from(self.any(waiting, &["a", "an", "the", "its", "their", "any"]));
        if plain { self.awaited_of(article) } else { None }
    }

    /// "No response (from the Home Office) has been received", "A response is awaited", "Awaiting response".
    fn no_answer(&self) -> Option<Speaker> {
        let no = self.any(0, &["no", "nothing"]);
        let article = usize::from(no || self.any(0, &["a", "an", "the", "its", "their"]));
        // "The Home Office's response remains outstanding."
        let whose = self.speaker(0).filter(|(_, end)| self.any(*end, &ANSWERS) && !no);
        let (speaker, at) = match whose {
            Some((speaker, end)) => (speaker, end + 1),
            None if self.any(article, &ANSWERS) => self.source(article + 1)?,
            None if self.text(0) == "nothing" => (Speaker::Owner, 1),
            None => return None,
        };
        let at = self.past_the_item(at);
        let mut at = at;
        let mut not = no;
        let mut verbs = 0;
        while self.any(
            at,
            &["has", "have", "had", "is", "was", "were", "are", "been", "not", "yet", "still", "remains"],
        ) {
            if self.text(at) == "not" {
                if not {
                    return None;
                }
                not = true;
            }
            verbs += usize::from(!self.any(at, &["not", "yet", "still"]));
            at += 1;
        }
        let is = verbs > 0;
        let said = self.any(at, &GIVEN) && not || self.any(at, &AWAITED) && !not;
        let nothing = self.text(0) == "no" && !is && self.is_end(at);
        if nothing {
            return Some(speaker);
        }
        if !said {
            return None;
        }
        let (later, end) = self.source(at + 1)?;
        let end = self.past_the_item(end);
        self.is_end(self.past_yet(end)).then_some(if later == Speaker::Owner { speaker } else { later })
    }

    /// Without a body as a subject: "No response received", "Awaiting response", "A response is awaited".
    pub(super) fn nobody_answers(&self) -> Option<Speaker> {
        let at = usize::from(self.text(0) == "still");
        let waiting = self.after_one(at, &[&["awaiting"], &["waiting", "for"]]);
        let waiting = waiting.map(|at| at + usize::from(self.any(at, &["a", "an", "the"])));
        waiting.and_then(|at| self.awaited_of(at)).or_else(|| self.no_answer())
    }

    /// "response from the Home Office (to this recommendation)", to the end: from whom.
    fn awaited_of(&self, at: usize) -> Option<Speaker> {
        if !self.any(at, &ANSWERS) {
            return None;
        }
        let (speaker, end) = self.source(at + 1)?;
        let end = self.past_the_item(end);
        self.is_end(self.past_yet(end)).then_some(speaker)
    }

    fn source(&self, at: usize) -> Option<(Speaker, usize)> {
        if self.text(at) == "from" { self.speaker(at + 1) } else { Some((Speaker::Owner, at)) }
    }

    fn past_the_item(&self, at: usize) -> usize {
        let item = self.after_one(at, &[&["to"], &["on"], &["about"]]).and_then(|to| self.item(to));
        item.unwrap_or(at)
    }

    fn past_yet(&self, at: usize) -> usize {
        let yet: [&[&str]; 5] = [&["yet"], &["to", "date"], &["so", "far"], &["as", "yet"], &["at", "all"]];
        self.after_one(at, &yet).unwrap_or(at)
    }

    /// Whether only "to the recommendation", "to us", "yet" or nothing follows.
    fn to_the_item(&self, at: usize, formally: bool) -> bool {
        let at = if formally { self.past_adverbs(at) } else { at };
        let to_us = self.after_one(at, &[&["to", "us"], &["to", "it"], &["to", "them"]]).unwrap_or(at);
        self.is_end(self.past_yet(self.past_the_item(to_us)))
    }
}
