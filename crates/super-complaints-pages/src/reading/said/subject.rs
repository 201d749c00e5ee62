//! The subject of a clause: the speaker, or what it is about.

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{Coverage, Party};

use super::clause::Clause;
use super::statement::{Speaker, Subject};
use crate::numbers;
use crate::parties::Named;
use crate::words::Word;

/// Groups of the same seats: a force and its chief constable.
const POLICE: [&str; 3] = ["territorial-forces", "chief-constables", "chief-constables-or-equivalents"];

/// Whether two names are of one party; "forces" are the chief constables of a heading.
fn is_same(owner: &Named, named: &Named) -> bool {
    let police = |named: &Named| named.id().is_some_and(|id| POLICE.contains(&id.as_str()));
    owner.key() == named.key() || police(owner) && police(named)
}

/// Whether all of some parties are members of those for whom a body speaks: chief constables and the NPCC, commissioners and
/// the APCC.
pub(in crate::reading) fn speaks_for(body: &Party, others: &[Party]) -> bool {
    let police = |id: &str| POLICE.contains(&id);
    let commissioners = |id: &str| id.starts_with("pcc") || id == "local-policing-bodies";
    let is: &dyn Fn(&str) -> bool = match body.id.as_ref().map(super_complaints::model::PartyId::as_str) {
        Some("npcc") => &police,
        Some("apcc") => &commissioners,
        _ => return false,
    };
    let member = |party: &Party| party.id.as_ref().is_some_and(|id| is(id.as_str()));
    !others.is_empty() && others.iter().all(member)
}

impl Clause<'_> {
    /// What the subject may be, and where the verb begins: the first that makes a sentence counts.
    pub(super) fn subjects(&self) -> Vec<(Subject, usize)> {
        let mut found = Vec::new();
        if let Some((speaker, at)) = self.speaker(0) {
            found.push((Subject::Speaker(speaker), self.past_apposition(at)));
        }
        found.extend(self.item(0).map(|at| (Subject::Item, self.past_description(at))));
        // "This has been implemented": as "it", the item and nothing else, if nothing else was spoken of.
        let this = self.ground.it_is_the_item && self.text(0) == "this" && self.verb_begins(0) == Some(1);
        found.extend(this.then_some((Subject::Item, 1)));
        // "This will be finished by March": the work of the sentence before.
        let later = !this && self.any(0, &["this", "it"]) && self.any(1, &["will", "shall"]);
        if let Some(before) = self.ground.before.filter(|_| self.any(0, &["it", "they", "she", "he"])) {
            found.push((Subject::Speaker(before.clone()), 1));
        }
        found.extend(self.no_item().map(|at| (Subject::NoItem, at)));
        found.extend(self.work(0).map(|(whole, at)| (Subject::Work { whole }, at)));
        found.extend(self.thing());
        found.extend(later.then_some((Subject::Thing { asked: false }, 1)));
        found
    }

    /// The position after ", Gareth Ollerenshaw,": the person of a post, by name.
    fn past_apposition(&self, at: usize) -> usize {
        let capital = |at: usize| {
            let word = self.tokens.get(at).and_then(|token| self.words.get(token.at));
            word.is_some_and(Word::is_capital)
        };
        let end = (at + 2..at + 7).find(|end| self.text(*end) == ",").filter(|_| self.text(at) == ",");
        end.filter(|end| (at + 1..*end).all(capital)).map_or(at, |end| end + 1)
    }

    /// The speaker, and the position after the words that name it.
    pub(super) fn speaker(&self, at: usize) -> Option<(Speaker, usize)> {
        let one = self.ground.owner.len() == 1 && self.ground.owner.iter().all(|owner| !owner.is_group());
        if self.any(at, &["we"]) && self.text(at + 1) != "and" || self.any(at, &["i"]) && one {
            return Some((Speaker::Owner, at + 1));
        }
        // "The Department", "my office": the body of the heading by a common word.
        let short = at + usize::from(self.any(at, &["the", "our", "this"]));
        let names_owner =
            self.ground.owner.iter().any(|owner| self.ground.names.is_short_for(self.text(short), owner));
        let whole = || self.tokens.get(short).is_some_and(|token| self.whole_name(token.at));
        if one && names_owner && (short > at || self.text(at) == "ministers") && !whole() {
            return Some((Speaker::Owner, short + 1));
        }
        // "The Chief Constable" of a force.
        let post = || {
            let force = self.after_one(at, &[&["the", "chief", "constable"], &["our", "chief", "constable"]]);
            let pcc = self.after(at, &["the", "police", "and", "crime", "commissioner"]);
            let of =
                |short: &str| self.ground.owner.iter().any(|it| self.ground.names.is_short_for(short, it));
            // In small letters it may be any of them.
            let capital = |end: &usize| {
                let last = self.tokens.get(end - 1).and_then(|token| self.words.get(token.at));
                last.is_some_and(Word::is_capital)
            };
            force.filter(|_| of("force")).or(pcc.filter(|_| of("commissioner"))).filter(capital)
        };
        let alone = |end: &usize| {
            let last = self.tokens.get(end - 1).map_or(0, |token| token.at);
            let next = self.words.get(last + 1);
            !next.is_some_and(|next| next.any(&["of", "for"]) || next.is_capital())
        };
        if one && let Some(end) = post().filter(alone) {
            return Some((Speaker::Owner, end));
        }
        if one && let Some((force, end)) = self.force_of_area(at).filter(|(_, end)| alone(end)) {
            return Some((Speaker::Others(vec![force]), end));
        }
        // "The MPS will …", on a page of the Metropolitan Police Service.
        let letters =
            self.tokens.get(short).and_then(|token| self.words.get(token.at)).map_or("", |word| word.raw);
        let initials =
            (2..=5).contains(&letters.len()) && letters.bytes().all(|byte| byte.is_ascii_uppercase());
        let own = |it: &Named| self.ground.names.has_initials(it, letters);
        if one && short > at && initials && self.ground.owner.iter().all(own) {
            return Some((Speaker::Owner, short + 1));
        }
        if one && let Some(end) = self.after(at, &["my", "office"]) {
            return Some((Speaker::Owner, end));
        }
        if let Some(found) = self.members(at) {
            return Some(found);
        }
        let (named, end) = self.named(at)?;
        // "The NPCC, on behalf of all forces, accepts": it is theirs.
        let behalf = end + usize::from(self.text(end) == ",");
        if let Some(for_whom) = self.after(behalf, &["on", "behalf", "of"]) {
            let (speaker, after) = self.speaker(for_whom)?;
            let after = after + usize::from(self.text(after) == ",");
            // Where no heading says who answers, both are said here.
            return Some(match speaker {
                Speaker::Others(whom) if self.ground.owner.is_empty() => {
                    (Speaker::For(named.into_iter().map(|named| named.party).collect_vec(), whom), after)
                }
                speaker => (speaker, after),
            });
        }
        let same = named.len() == self.ground.owner.len()
            && named.iter().all(|named| self.ground.owner.iter().any(|owner| is_same(owner, named)));
        let others = || Speaker::Others(named.iter().map(|named| named.party.clone()).collect_vec());
        Some((if same { Speaker::Owner } else { others() }, end))
    }

    /// "The Chief Constable", "the Constabulary", "the Force" on the page of a commissioner: that of the area.
    fn force_of_area(&self, at: usize) -> Option<(Party, usize)> {
        let end = self.after_one(
            at,
            &[
                &["the", "chief", "constable"],
                &["our", "chief", "constable"],
                &["the", "constabulary"],
                &["the", "force"],
            ],
        )?;
        // In small letters it may be any of them.
        let last = self.tokens.get(end - 1).and_then(|token| self.words.get(token.at));
        let party = self.ground.names.force_of(self.ground.owner.first()?)?;
        last.is_some_and(Word::is_capital).then_some((party, end))
    }

    /// Whether a longer name begins at a word: "the College of Policing" is not a short name.
    fn whole_name(&self, at: usize) -> bool {
        let longer = self.words.get(at + 1).is_some_and(|next| next.any(&["of", "for"]) || next.is_capital());
        longer || self.ground.names.at(self.words, at.saturating_sub(1)).is_some_and(|(_, end)| end > at + 1)
    }

    /// Bodies and groups of the directory, listed from a position on.
    fn named(&self, at: usize) -> Option<(Vec<Named>, usize)> {
        let from = self.tokens.get(at)?.at;
        // A list counts only if all in it are known: most words begin none.
        self.ground.names.may_begin(self.words, from).then_some(())?;
        let (named, end) = self.ground.names.list(self.words, from);
        let known = !named.is_empty() && named.iter().all(Named::is_resolved);
        let end = self.tokens.iter().position(|token| token.at >= end).unwrap_or(self.tokens.len());
        known.then_some((named, end))
    }

    /// "One force", "15 forces", "some chief constables", "all 43 forces": members of a group. "No force" is no body.
    pub(super) fn members(&self, from: usize) -> Option<(Speaker, usize)> {
        let number_of = self.after(from, &["a", "number", "of"]);
        let from = number_of.unwrap_or(from);
        let all = self.any(from, &["all", "every", "each"]);
        let at = from + usize::from(all);
        let at = self.after(at, &["of", "the"]).or_else(|| self.after(at, &["the"])).unwrap_or(at);
        let word = self.tokens.get(at).and_then(|token| self.words.get(token.at))?;
        let count = numbers::count(word).filter(|count| *count > 0);
        let some = self.any(at, &["some", "several", "most", "many"]) && !all;
        if !all && !some && count.is_none() && number_of.is_none() {
            return None;
        }
        let at = at + usize::from(count.is_some() || some);
        let at = self.after(at, &["of", "the"]).unwrap_or(at);
        if let Some(end) = self.after(at, &["police", "and", "crime", "commissioners"]) {
            const EQUIVALENTS: [&[&str]; 10] = [
                &[",", "mayors", "and", "deputy", "mayors"],
                &["and", "deputy", "mayors"],
                &["and", "mayors"],
                &["or", "their", "equivalents"],
                &["or", "their", "mayoral", "equivalents"],
                &["and", "mayoral", "equivalents"],
                &["and", "their", "equivalents"],
                &["and", "their", "mayoral", "equivalents"],
                &["and", "equivalents"],
                &["or", "equivalents"],
            ];
            let more = self.after_one(end, &EQUIVALENTS);
            let group = if more.is_some() { "pccs-or-equivalents" } else { "PCCs" };
            return Some((self.counted(group, all, count)?, more.unwrap_or(end)));
        }
        let kind = self.after_one(at, &[&["police"], &["territorial"], &["home", "office"]]).unwrap_or(at);
        let named = match self.text(kind) {
            "force" | "forces" => "police forces",
            "pcc" | "pccs" | "commissioner" | "commissioners" => "PCCs",
            "chief" if self.any(kind + 1, &["constable", "constables"]) => "chief constables",
            _ => return None,
        };
        let end = kind + if named == "chief constables" { 2 } else { 1 };
        let end = self.after(end, &["in", "england", "and", "wales"]).unwrap_or(end);
        Some((self.counted(named, all, count)?, end))
    }

    /// So many members of a group, or all.
    fn counted(&self, group: &str, all: bool, count: Option<u32>) -> Option<Speaker> {
        let mut party = self.group_named(group)?;
        let size = 40;
        // "43 forces" without "all" may be all or not.
        if !all && count.is_some_and(|count| count >= size) {
            return None;
        }
        party.coverage = Some(if all { Coverage::All } else { Coverage::Some });
        party.count = count;
        Some(Speaker::Others(vec![party]))
    }

    /// The group of the heading, if a name is that of its members, or the one with that name in the directory.
    fn group_named(&self, name: &str) -> Option<Party> {
        let owner =
            self.ground.owner.first().filter(|owner| self.ground.owner.len() == 1 && owner.is_group());
        let of_owner = owner.and_then(Named::id).filter(|id| {
            let commissioners = id.as_str().starts_with("pcc");
            if name.to_lowercase().starts_with("pccs") {
                commissioners
            } else {
                POLICE.contains(&id.as_str())
            }
        });
        let id = match of_owner {
            Some(id) => id.clone(),
            None => self.ground.names.group(name)?,
        };
        Some(Party::id(id))
    }

    /// "Work", "this work", "work to implement the recommendation", "its implementation".
    fn work(&self, at: usize) -> Option<(bool, usize)> {
        let at = at + usize::from(self.any(at, &["the", "this", "our", "its", "that"]));
        let of = match self.text(at) {
            "work" => self.after_one(
                at + 1,
                &[
                    &["on"],
                    &["to", "implement"],
                    &["to", "deliver"],
                    &["to", "carry", "out"],
                    &["to", "complete"],
                ],
            ),
            "implementation" | "delivery" => self.after(at + 1, &["of"]),
            _ => return None,
        };
        match of {
            Some(of) => self.item(of).map(|end| (true, end)).or_else(|| self.object_asked(of)),
            None => Some((true, at + 1)),
        }
    }

    /// "No part of this recommendation", "none of the recommendations".
    fn no_item(&self) -> Option<usize> {
        self.after_one(0, &[&["no", "part", "of"], &["none", "of"], &["no", "aspect", "of"]])
            .and_then(|of| self.item(of))
    }

    /// A thing that the item asks for, up to the verb: all words for it are among those of the item. Whether it is
    /// the one thing that is asked for comes first.
    fn object_asked(&self, from: usize) -> Option<(bool, usize)> {
        let end = self.verb_begins(from)?;
        self.is_asked(from, end).then(|| (self.is_the_thing_asked(from, end), end))
    }

    /// Anything else up to the verb.
    fn thing(&self) -> Option<(Subject, usize)> {
        let end = self.verb_begins(0).filter(|end| *end > 0)?;
        let plain = self.is_open(0, end) && !self.any(0, &["this", "these", "those", "any", "some"]);
        let asked = self.is_asked(0, end);
        // Another item is not a thing that this one speaks of.
        let item = |at: usize| {
            let named = self.any(at, &["recommendation", "recommendations", "action", "actions"]);
            named && !self.any(at + 1, &["plan", "plans"])
        };
        if (0..end).any(item) {
            return None;
        }
        (plain || asked).then_some((Subject::Thing { asked }, end))
    }

    fn verb_begins(&self, from: usize) -> Option<usize> {
        (from..self.tokens.len())
            .find(|at| self.any(*at, &["is", "are", "was", "were", "has", "have", "will", "shall", "would"]))
    }

    /// Whether all words of a range that name something are among those of what the item asks.
    pub(super) fn is_asked(&self, from: usize, to: usize) -> bool {
        let tokens = self.tokens.get(from..to).unwrap_or_default();
        let mut stems = tokens.iter().filter_map(|token| super::lists::stem(&token.text)).peekable();
        stems.peek().is_some()
            && !tokens.iter().any(|token| matches!(&*token.text, "no" | "not" | "," | ";" | "("))
            && stems.all(|stem| self.ground.asked.names(&stem))
    }

    /// Whether a range names the one thing that the item asks for, in words that are all from the item.
    pub(super) fn is_the_thing_asked(&self, from: usize, to: usize) -> bool {
        let tokens = self.tokens.get(from..to).unwrap_or_default();
        let mut stems = tokens.iter().filter_map(|token| super::lists::stem(&token.text));
        self.is_asked(from, to) && stems.any(|stem| self.ground.asked.is_the_thing(&stem))
    }
}
