//! Sentences that say when the super-complaint was made, received, found eligible or withdrawn.

use super_complaints::model::{Discrepancy, Event, EventKind, Party, Text};
use super_complaints::{PartialDate, Scheme};

use crate::dates;
use crate::mention::{MADE, behalf_before, complaint, subject_end, verb_before, without_aside};
use crate::parties::{Named, Names};
use crate::words::{Word, one_of, phrase, range, span};

use crate::reading::answer::responses::parties;
use crate::reading::report::dated::is_within;
use crate::reading::state::{PAGE, Reading};

mod behalf;
mod labels;
use behalf::after_behalf;

/// What happened, when, and who did it.
pub(super) struct Happened {
    pub(super) kind: EventKind,
    pub(super) date: PartialDate,
    /// The words of the date.
    pub(super) when: (usize, usize),
    /// The words that say what happened.
    pub(super) what: (usize, usize),
    pub(super) who: Vec<Named>,
}

/// Words before a date; `ln` is what a scanner makes of `In`.
const AT: [&str; 3] = ["in", "on", "ln"];

impl Reading<'_, '_> {
    /// Reads a sentence about what happened to the super-complaint; true if it is one. After such a sentence "it" is
    /// the super-complaint.
    pub(in crate::reading) fn event_sentence(
        &mut self,
        block: usize,
        words: &[Word<'_>],
        is_known: bool,
    ) -> bool {
        let it = || it_happened(self.names, words).filter(|_| is_known);
        let Some(found) = happened(self.names, words).or_else(|| labelled(words)).or_else(it) else {
            return speaks_of_it(words);
        };
        let own = |party: &Party| self.record.made_by.contains(party);
        let made = found.kind == EventKind::Submitted || found.kind == EventKind::Withdrawn;
        let strange = made && !self.record.made_by.is_empty() && !found.who.iter().all(|it| own(&it.party));
        if strange {
            self.trace.left(block, "it is about a super-complaint of another body");
            return false;
        }
        self.event(block, words, &found);
        true
    }

    pub(super) fn event(&mut self, block: usize, words: &[Word<'_>], found: &Happened) {
        let stem = found.kind.as_str().replace('_', "-");
        let known = self.record.events.iter().position(|event| event.kind == found.kind);
        let at = known.unwrap_or(self.record.events.len());
        if known.is_none() {
            let Ok(id) = stem.parse() else { return };
            let mut event = Event::new(id, found.kind);
            event.date = Some(found.date);
            event.by = parties(&found.who);
            event.sources = self.source(block);
            self.record.events.push(event);
        }
        let entity = format!("event:{stem}");
        let Some(event) = self.record.events.get_mut(at) else { return };
        if event.date == Some(found.date) {
            self.trace.stated(span(range(words, found.what.0, found.what.1)), &entity, "kind");
            self.trace.stated(span(range(words, found.when.0, found.when.1)), &entity, "date");
        } else if let (Ok(field), Ok(says)) = (Text::new("date"), Text::new(found.date.to_string())) {
            let mut otherwise = Discrepancy::new(field, says);
            otherwise.sources.extend(PAGE.parse());
            event.discrepancies.push(otherwise);
        }
    }
}

/// What a sentence says that happened, if the date stands directly beside it.
fn happened(names: &Names<'_>, words: &[Word<'_>]) -> Option<Happened> {
    (0..words.len()).find_map(|at| {
        let end = complaint(words, at)?;
        active(names, words, at, end)
            .or_else(|| passive(names, words, at, end))
            .or_else(|| relative(names, words, at, end))
            .or_else(|| decided(names, words, at, end))
            .or_else(|| received_by_us(names, words, at, end))
    })
}

/// Whether a sentence mentions the super-complaint, and nothing else that is made or received: "it" in the next one is the
/// super-complaint.
fn speaks_of_it(words: &[Word<'_>]) -> bool {
    const OTHERS: [&str; 14] = [
        "report",
        "evidence",
        "plan",
        "letter",
        "response",
        "reply",
        "recommendation",
        "recommendations",
        "request",
        "review",
        "statement",
        "complaint",
        "data",
        "findings",
    ];
    (0..words.len()).any(|at| complaint(words, at).is_some()) && !words.iter().any(|word| word.any(&OTHERS))
}

/// "It was found eligible in June 2020", "HMICFRS received it on 18 March 2020".
fn it_happened(names: &Names<'_>, words: &[Word<'_>]) -> Option<Happened> {
    if one_of(words, 0, &["it"]) && one_of(words, 1, &["was"]) {
        let (kind, done) = participle(words, 2, true)?;
        let (date, when) = after(words, after_recipient(names, words, done))?;
        return Some(Happened { kind, date, when, what: (0, done), who: Vec::new() });
    }
    let (who, end) = names.list(words, 0);
    let received = !who.is_empty() && phrase(words, end, &["received", "it"]);
    let (date, when) = after(words, end + 2).filter(|_| received)?;
    Some(Happened { kind: EventKind::Received, date, when, what: (0, end + 2), who })
}

/// "In March 2020 the Centre made a super-complaint", "HMICFRS received the super-complaint on 18 March 2020".
fn active(names: &Names<'_>, words: &[Word<'_>], at: usize, end: usize) -> Option<Happened> {
    let made = verb_before(words, at, &MADE);
    let verb = made.or_else(|| verb_before(words, at, &["received"]))?;
    let kind = if made.is_some() { EventKind::Submitted } else { EventKind::Received };
    let subject = subject_end(words, verb);
    let to = after_behalf(names, words, after_recipient(names, words, end));
    let dated = after(words, to).or_else(|| opening(words).map(|(date, end)| (date, (0, end))))?;
    let subject = behalf_before(names, words, subject).map_or(subject, |(_, from)| from);
    let subject = without_aside(words, subject);
    let opens = opening(words).map_or(0, |(_, end)| end);
    let whole =
        |start: &usize| names.list(words, *start).1 == subject || ends_at(names, words, *start, subject);
    let nearest = || names.before(words, subject).map(|(_, start)| start);
    let start = [opens, 0].into_iter().find(|start| *start < subject && whole(start)).or_else(nearest)?;
    let (mut who, _) = names.list(words, start);
    if who.is_empty() {
        who.extend(names.proper(words, start).map(|(named, _)| named));
    }
    // A date at the beginning is that of the verb only if the subject follows it.
    let (date, when) = after(words, to).or(Some(dated).filter(|_| start == opens && opens > 0))?;
    Some(Happened { kind, date, when, what: (start, end), who })
}

/// The date that a sentence begins with, and the position after it and a comma.
fn opening(words: &[Word<'_>]) -> Option<(PartialDate, usize)> {
    let (date, after) = dates::at(words, 1).filter(|_| one_of(words, 0, &AT))?;
    Some((date, after + usize::from(one_of(words, after, &[","]))))
}

fn ends_at(names: &Names<'_>, words: &[Word<'_>], start: usize, end: usize) -> bool {
    let named = !one_of(words, start, &AT);
    named && names.proper(words, start).is_some_and(|(_, next)| next == end)
}

/// "The super-complaint was submitted by Hestia in May 2019", "the super-complaint, received on 18 March 2020".
fn passive(names: &Names<'_>, words: &[Word<'_>], at: usize, end: usize) -> Option<Happened> {
    const THIS: [&str; 5] = ["the", "this", "its", "their", "our"];
    let first = at - usize::from(at > 0 && one_of(words, at - 1, &["police"]));
    let article = first.checked_sub(1)?;
    // "A super-complaint was made by Hestia in May 2019": another one, unless it says by whom.
    let first_said = one_of(words, article, &["a"]);
    let own = first_said
        || one_of(words, article, &THIS)
        || words.get(article).is_some_and(|word| word.possessor().is_some() || word.raw == "’");
    let of = if one_of(words, end, &["of", "by", "from"]) {
        names.list(words, end + 1)
    } else {
        (Vec::new(), end)
    };
    let end = if of.0.is_empty() { after_topic(words, end) } else { end };
    // "The super-complaint of Hestia, which was made on 31 May 2019"
    let end = if !of.0.is_empty() && one_of(words, of.1, &[",", "was"]) { of.1 } else { end };
    let comma = end + usize::from(one_of(words, end, &[","]));
    let that = comma + usize::from(one_of(words, comma, &["that", "which"]));
    let was = that + usize::from(one_of(words, that, &["was"]));
    let verb = was + usize::from(one_of(words, was, &["formally", "first"]));
    // "A response to the super-complaint was made in May 2019"
    let other = is_within(words, article, was > that && that == comma) && !whose_is(words, article);
    if !own || other {
        return None;
    }
    let (kind, done) = participle(words, verb, was > that)?;
    let to = after_recipient(names, words, done);
    let (who, by) =
        if one_of(words, to, &["by", "from"]) { names.list(words, to + 1) } else { (Vec::new(), to) };
    if one_of(words, by, &["by", "from"]) || first_said && who.is_empty() {
        return None; // by somebody that is not known
    }
    let to = after_recipient(names, words, by);
    let opens = || before(words, article).filter(|_| was > that);
    let (date, when) = after(words, to).or_else(opens)?;
    let who = if kind == EventKind::Received || kind == EventKind::FoundEligible { Vec::new() } else { who };
    Some(Happened { kind, date, when, what: (article, by), who })
}

/// Whether the words before a position are the body that the super-complaint is of: "the Criminal Justice Alliance’s".
fn whose_is(words: &[Word<'_>], at: usize) -> bool {
    words.get(at).is_some_and(|word| word.possessor().is_some() || word.raw == "’")
}

/// "The super-complaint that Hestia made in May 2019".
fn relative(names: &Names<'_>, words: &[Word<'_>], at: usize, end: usize) -> Option<Happened> {
    let end = after_topic(words, end);
    let comma = end + usize::from(one_of(words, end, &[","]));
    let that = one_of(words, comma, &["that", "which"]).then_some(comma + 1)?;
    let (mut who, mut verb) = names.list(words, that);
    if who.is_empty() {
        let (named, next) = names.proper(words, that)?;
        (who, verb) = (vec![named], next);
    }
    let verb = verb + usize::from(one_of(words, verb, &["jointly", "formally", "first", "had"]));
    let done = one_of(words, verb, &MADE).then_some(verb + 1)?;
    let (date, when) = after(words, after_recipient(names, words, done))?;
    Some(Happened { kind: EventKind::Submitted, date, when, what: (at, done), who })
}

/// "On 6 February 2026 the three organisations decided that the super-complaint is eligible": those who decide are
/// the authorities, and the sentence begins with the date, or ends with it.
fn decided(names: &Names<'_>, words: &[Word<'_>], at: usize, end: usize) -> Option<Happened> {
    const DECIDED: [&str; 7] =
        ["decided", "found", "concluded", "determined", "agreed", "confirmed", "ruled"];
    let the = at.checked_sub(1 + usize::from(at > 0 && one_of(words, at - 1, &["police"])))?;
    let that = the.checked_sub(1).filter(|_| one_of(words, the, &["the", "this"]))?;
    // "We decided on 1 July 2021 that …"
    let inside = (3..=6).find_map(|length| {
        let on = that.checked_sub(length).filter(|on| one_of(words, *on, &["on", "in"]))?;
        dates::whole(range(words, on + 1, that)).map(|date| (date, on))
    });
    let verb = inside.map_or(that, |(_, on)| on).checked_sub(1).filter(|_| one_of(words, that, &["that"]))?;
    let is = one_of(words, verb, &DECIDED) && one_of(words, end, &["is", "was"]);
    let not = usize::from(one_of(words, end + 1, &["not"]));
    let (kind, done) = match words.get(end + 1 + not).filter(|_| is)? {
        word if word.is("eligible") && not == 0 => (EventKind::FoundEligible, end + 2),
        word if word.is("eligible") => (EventKind::FoundIneligible, end + 3),
        word if word.is("ineligible") && not == 0 => (EventKind::FoundIneligible, end + 2),
        _ => return None,
    };
    let opens = opening(words);
    let from = opens.map_or(0, |(_, end)| end);
    let whole = |subject: &[Word<'_>]| {
        let (who, next) = names.list(subject, 0);
        let group = subject.last().is_some_and(|word| {
            word.any(&["we", "they", "organisations", "bodies", "authorities", "agencies"])
        });
        // "It was decided"
        let it = subject.len() == 2 && phrase(subject, 0, &["it", "was"]);
        it || group && subject.len() <= 5
            || !who.is_empty() && next == subject.len() && who.iter().all(decides)
    };
    if !whole(range(words, from, verb)) {
        return None;
    }
    let done = done + if phrase(words, done, &["for", "investigation"]) { 2 } else { 0 };
    let dated = inside.map(|(date, on)| (date, (on, that)));
    let (date, when) =
        dated.or_else(|| after(words, done)).or_else(|| opens.map(|(date, end)| (date, (0, end))))?;
    Some(Happened { kind, date, when, what: (verb, done), who: Vec::new() })
}

/// Whether it decides on police super-complaints.
fn decides(named: &Named) -> bool {
    let police = Scheme::find("police").map(|it| it.authorities.as_slice()).unwrap_or_default();
    named.id().is_some_and(|id| police.iter().any(|authority| authority.body == *id))
}

/// "On 20 May 2021, we received a super-complaint from Hestia", "We received the super-complaint on 20 May 2021".
fn received_by_us(names: &Names<'_>, words: &[Word<'_>], at: usize, end: usize) -> Option<Happened> {
    let verb = verb_before(words, at, &["received"])?;
    let we = verb.checked_sub(1).filter(|we| one_of(words, *we, &["we"]))?;
    let opens = opening(words).filter(|(_, end)| *end == we);
    let from = one_of(words, end, &["from", "of", "by"]).then(|| names.list(words, end + 1));
    let known = from.as_ref().is_none_or(|(who, _)| !who.is_empty());
    let known = known && (from.is_some() || one_of(words, at - 1, &["the", "this"]));
    let to = from.map_or(end, |(_, end)| end);
    let (date, when) = after(words, to)
        .filter(|_| we == 0)
        .or_else(|| opens.map(|(date, end)| (date, (0, end))))
        .filter(|_| known)?;
    Some(Happened { kind: EventKind::Received, date, when, what: (we, to), who: Vec::new() })
}

/// The position after "about stop and search" behind a super-complaint, directly before a verb or "which".
fn after_topic(words: &[Word<'_>], at: usize) -> usize {
    const ENDS: [&str; 4] = ["was", "which", "that", ","];
    const VERBS: [&str; 9] = ["is", "are", "were", "has", "have", "had", "did", "who", "and"];
    let topic = one_of(words, at, &["on", "about", "into"]);
    let end = (at + 2..words.len().min(at + 16)).find(|end| one_of(words, *end, &ENDS)).filter(|_| topic);
    let plain = |word: &Word<'_>| !word.is_mark() && (!word.any(&VERBS) || word.is("and"));
    end.filter(|end| range(words, at, *end).iter().all(plain)).unwrap_or(at)
}

/// What was done, and the position after it. A decision needs "was": "found eligible" alone may be a condition.
fn participle(words: &[Word<'_>], at: usize, was: bool) -> Option<(EventKind, usize)> {
    const FOUND: [&str; 9] = [
        "found",
        "assessed",
        "deemed",
        "judged",
        "considered",
        "declared",
        "ruled",
        "determined",
        "confirmed",
    ];
    if one_of(words, at, &["received"]) {
        return Some((EventKind::Received, at + 1));
    }
    if one_of(words, at, &["withdrawn"]) && was {
        return Some((EventKind::Withdrawn, at + 1));
    }
    if one_of(words, at, &MADE) && !one_of(words, at, &["put"]) {
        return Some((EventKind::Submitted, at + 1));
    }
    let first = at + if one_of(words, at, &FOUND) && one_of(words, at + 1, &["and"]) { 2 } else { 0 };
    let mut next = first + usize::from(one_of(words, first, &FOUND));
    if next == first || !was {
        return None;
    }
    next += if phrase(words, next, &["to", "be"]) { 2 } else { usize::from(one_of(words, next, &["as"])) };
    let kind = match () {
        () if phrase(words, next, &["not", "eligible"]) => {
            return Some((EventKind::FoundIneligible, next + 2));
        }
        () if one_of(words, next, &["eligible"]) => EventKind::FoundEligible,
        () if one_of(words, next, &["ineligible"]) => EventKind::FoundIneligible,
        () => return None,
    };
    let end = next + 1;
    Some((kind, end + if phrase(words, end, &["for", "investigation"]) { 2 } else { 0 }))
}

/// The position after "to HMICFRS".
fn after_recipient(names: &Names<'_>, words: &[Word<'_>], at: usize) -> usize {
    let list = || names.list(words, at + 1);
    if !one_of(words, at, &["to", "with"]) {
        return at;
    }
    if one_of(words, at + 1, &["us"]) {
        return at + 2;
    }
    let (parties, end) = list();
    if parties.is_empty() { at } else { end }
}

/// The date directly before a position, at the beginning of a sentence: "On 31 May 2019,".
fn before(words: &[Word<'_>], end: usize) -> Option<(PartialDate, (usize, usize))> {
    opening(words).filter(|(_, after)| *after == end).map(|(date, _)| (date, (0, end)))
}

/// The date directly after a position: "on 31 May 2019".
fn after(words: &[Word<'_>], at: usize) -> Option<(PartialDate, (usize, usize))> {
    let (date, end) = dates::at(words, at + 1).filter(|_| one_of(words, at, &AT))?;
    Some((date, (at, end)))
}

/// "Super-complaint received: 18 March 2020": a label and a date, and nothing else.
fn labelled(words: &[Word<'_>]) -> Option<Happened> {
    let colon = words.iter().position(|word| word.raw == ":")?;
    let stop = words.len() - usize::from(words.last().is_some_and(Word::is_stop));
    let date = dates::whole(range(words, colon + 1, stop))?;
    let label = range(words, 0, colon);
    let lead = if phrase(label, 0, &["super-complaint"]) {
        1
    } else if phrase(label, 0, &["super", "complaint"]) {
        2
    } else {
        0
    };
    let first = lead + usize::from(one_of(label, lead, &["date", "was"]));
    // "Date super-complaint submitted"
    let again = if lead == 0 && first > 0 { complaint(label, first).unwrap_or(first) } else { first };
    let to = label.len() - if one_of(label, label.len().saturating_sub(2), &["by"]) { 2 } else { 0 };
    let first = first.max(again);
    let rest = range(label, first, to);
    let kind = match rest {
        [word] if word.any(&["submitted", "made", "lodged"]) => EventKind::Submitted,
        [word] if word.is("received") => EventKind::Received,
        [found, word] if found.is("found") && word.is("eligible") => EventKind::FoundEligible,
        _ => return None,
    };
    (lead > 0 || first > 0).then_some(Happened {
        kind,
        date,
        when: (colon + 1, stop),
        what: (0, colon),
        who: Vec::new(),
    })
}

#[cfg(test)]
mod tests;
