//! What is true of a record in each world that agrees with it: worked out the long way, without the crate's own logic.
//!
//! The laws are those of `docs/data-model.md`, "What is known in part". A world settles everything that the record leaves
//! open: who is meant, when each document was there, what an unread response says.

use serde_json::Value;

use super::random::{DAYS, SEATS};

/// A set of seats.
pub(crate) type Set = u8;
pub(crate) const MEMBERS: Set = 0b0000_0111;
const OPTIONAL: Set = 0b0000_1000;
const GUILD: Set = 0b0001_0000;
const EVERYBODY: Set = 0b0011_1111;

/// Before and after all days of the calendar.
const BEFORE: usize = 0;
const AFTER: usize = 6;

/// How near an answer came.
pub(crate) const REPORTED: usize = 1;
pub(crate) const REPRESENTED: usize = 2;
pub(crate) const IN_PART: usize = 3;
pub(crate) const ANSWERED: usize = 4;

/// The choices of one world: each of so many, found in the order in which they are asked for.
#[derive(Default)]
pub(crate) struct Choices {
    taken: Vec<(usize, usize)>,
    next: usize,
}

impl Choices {
    /// One of so many, as this world has it.
    pub(crate) fn one_of(&mut self, count: usize) -> usize {
        assert!(count > 0, "a choice of nothing");
        if self.next == self.taken.len() {
            self.taken.push((0, count));
        }
        self.next += 1;
        self.taken[self.next - 1].0
    }

    fn is_so(&mut self) -> bool {
        self.one_of(2) == 1
    }

    /// Goes on to the next world, if there is one.
    pub(crate) fn advance(&mut self) -> bool {
        self.taken.truncate(self.next);
        self.next = 0;
        while let Some((at, count)) = self.taken.pop() {
            if at + 1 < count {
                self.taken.push((at + 1, count));
                return true;
            }
        }
        false
    }
}

/// A row in a world.
#[derive(Debug, Clone, Default)]
pub(crate) struct TrueRow {
    /// Of whom an answer is asked.
    pub expected: Set,
    /// Those of them who were to leave it to another.
    pub left: Set,
    /// How near an answer came that is recorded, by seat.
    pub levels: [usize; 6],
    /// Of whom an answer may exist that is not recorded.
    pub unsearched: Set,
    /// Those who were asked to answer by days none of which has passed.
    pub pending: Set,
    /// The addressees party by party, then those asked otherwise.
    pub parties: Vec<Set>,
}

/// A world.
#[derive(Debug, Clone, Default)]
pub(crate) struct World {
    /// Whether the report was there on the date.
    pub asked: bool,
    pub row: TrueRow,
}

struct Teller<'a> {
    record: &'a Value,
    as_of: usize,
    gang: Set,
    choices: &'a mut Choices,
}

fn list<'v>(of: &'v Value, field: &str) -> &'v [Value] {
    of.get(field).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn text<'v>(of: &'v Value, field: &str) -> Option<&'v str> {
    of.get(field).and_then(Value::as_str)
}

fn day(name: &str) -> usize {
    1 + DAYS.iter().position(|day| *day == name).expect("a day of the calendar")
}

/// The first and the last day of a date.
fn span(date: Option<&str>) -> (usize, usize) {
    let Some(date) = date else { return (BEFORE, AFTER) };
    let Some((from, to)) = date.trim_matches(['[', ']']).split_once("..") else {
        return (day(date), day(date));
    };
    let end = |name: &str, open| if name.is_empty() { open } else { day(name) };
    (end(from, BEFORE), end(to, AFTER))
}

/// The days on which a document may have come to be there; it answers what was there from a day on.
fn there(document: &Value, after: usize) -> Vec<usize> {
    let (sent, published, seen) =
        (span(text(document, "sent")), span(text(document, "published")), span(text(document, "seen")));
    let mut days = Vec::new();
    for moment in 0..=AFTER {
        let mut possible = moment >= after;
        if document.get("sent").is_some() {
            // Sent on that day, and published and seen on that day or later.
            possible &= (sent.0..=sent.1).contains(&moment);
            possible &= document.get("published").is_none() || published.1 >= moment;
            possible &= seen.1 >= moment;
            // Whoever saw it did so after its publication.
            possible &= document.get("published").is_none() || published.0 <= seen.1;
        } else if document.get("published").is_some() {
            possible &= (published.0..=published.1).contains(&moment) && seen.1 >= moment;
        } else {
            possible &= seen.1 >= moment;
        }
        if possible {
            days.push(moment);
        }
    }
    days
}

/// The world of some choices, as far as it matters to a row; `None` if they contradict the record.
pub(crate) fn world(record: &Value, as_of: &str, row: &str, choices: &mut Choices) -> Option<World> {
    let report = list(record, "reports").first()?;
    let (first, last) = span(text(report, "published"));
    let report_day = first + choices.one_of(last - first + 1);
    let document = |id: &str| list(record, "documents").iter().find(|it| text(it, "id") == Some(id));
    let its_document = list(report, "documents").first().and_then(Value::as_str).and_then(document);
    if report.get("published").is_none()
        && let Some(document) = its_document
    {
        // A report without a date is dated by its document.
        let dated = document.get("published").or(document.get("sent"));
        let (from, to) = span(dated.and_then(Value::as_str));
        if !(from..=to).contains(&report_day) || there(document, BEFORE).iter().all(|day| *day < report_day) {
            return None;
        }
    }
    let as_of = day(as_of);
    let mut there_by = Vec::new();
    for response in list(record, "responses") {
        let days = match list(response, "documents").first().and_then(Value::as_str).and_then(document) {
            Some(document) => there(document, report_day),
            None => (report_day..=AFTER).collect(),
        };
        let by = [days.iter().any(|day| *day > as_of), days.iter().any(|day| *day <= as_of)];
        there_by.push(match by {
            [true, true] => choices.is_so(),
            [false, true] => true,
            [true, false] => false,
            [false, false] => return None,
        });
    }
    let gang = if choices.is_so() { MEMBERS | OPTIONAL } else { MEMBERS };
    let mut teller = Teller { record, as_of, gang, choices };
    Some(World { asked: report_day <= as_of, row: teller.row(row, &there_by)? })
}

impl Teller<'_> {
    fn seat(id: &str) -> Set {
        SEATS.iter().position(|seat| *seat == id).map_or(0, |at| 1 << at)
    }

    fn seats(ids: &[Value]) -> Set {
        ids.iter().filter_map(Value::as_str).fold(0, |all, id| all | Self::seat(id))
    }

    /// Whether a text that names the group says how many of it are meant: all, some, or a number.
    fn says_how_many(party: &Value) -> bool {
        ["coverage", "count", "including"].iter().any(|field| party.get(field).is_some())
    }

    fn group(party: &Value) -> Option<&Value> {
        let id = party.as_str().or(text(party, "id"));
        (id == Some("gang")).then_some(party)
    }

    /// Whether some of the group are meant, and not all of it.
    fn is_some(party: &Value) -> bool {
        let excluded = Self::seats(list(party, "excluding"));
        let size = |of: Set| u64::from((of & !excluded).count_ones());
        let count = party.get("count").and_then(Value::as_u64);
        match text(party, "coverage") {
            Some("all") => false,
            Some(_) => count.is_none_or(|count| count < size(MEMBERS | OPTIONAL)),
            None => count.map_or(party.get("including").is_some(), |count| count < size(MEMBERS)),
        }
    }

    /// Whether all of the group who are meant are named.
    fn are_named(party: &Value) -> bool {
        let named = u64::from(Self::seats(list(party, "including")).count_ones());
        Self::is_some(party) && party.get("count").and_then(Value::as_u64).is_some_and(|count| count <= named)
    }

    /// Who is meant by a party; `None` if this world has no such set of members. `unknown` is who it is whom nobody could
    /// identify.
    fn meant(&mut self, party: &Value, unknown: Set) -> Option<Set> {
        let Some(group) = Self::group(party) else {
            let id = party.as_str().or(text(party, "id"));
            return Some(id.map_or(unknown, Self::seat));
        };
        let members = self.gang & !Self::seats(list(group, "excluding"));
        let including = Self::seats(list(group, "including"));
        if !Self::is_some(group) {
            return Some(members | including);
        }
        let count = group.get("count").and_then(Value::as_u64);
        // A text that counts more than there are means all of them, and those whom it names.
        let most = u64::from((members | including).count_ones());
        let least = u64::from(including.count_ones());
        let fits = |meant: &Set| match count {
            Some(count) => u64::from(meant.count_ones()) == count.clamp(least, most),
            None => *meant != 0,
        };
        let is_possible = |meant: &Set| meant & !(members | including) == 0 && meant & including == including;
        let possible: Vec<Set> = (0..16).filter(|meant| is_possible(meant) && fits(meant)).collect();
        if possible.is_empty() {
            return None;
        }
        Some(possible[self.choices.one_of(possible.len())])
    }

    fn all_meant(&mut self, parties: &[Value]) -> Option<Set> {
        let mut all = 0;
        for party in parties {
            all |= self.meant(party, 0)?;
        }
        Some(all)
    }

    /// All who are perhaps meant, in any world.
    fn perhaps_meant(parties: &[Value]) -> Set {
        let of = |party: &Value| match Self::group(party) {
            Some(group) => {
                let including = Self::seats(list(group, "including"));
                let all = (MEMBERS | OPTIONAL) & !Self::seats(list(group, "excluding"));
                if Self::are_named(group) { including } else { all | including }
            }
            None => party.as_str().or(text(party, "id")).map_or(0, Self::seat),
        };
        parties.iter().fold(0, |all, party| all | of(party))
    }

    fn items(&self) -> impl Iterator<Item = &Value> {
        list(self.record, "recommendations").iter()
    }

    fn row(&mut self, id: &str, there: &[bool]) -> Option<TrueRow> {
        let record = self.record;
        let row = list(record, "recommendations").iter().find(|it| text(it, "id") == Some(id))?;
        let mut it = TrueRow::default();
        for party in list(row, "addressees") {
            it.parties.push(self.meant(party, 0)?);
        }
        it.expected = it.parties.iter().fold(0, |all, party| all | party);
        let conjunction = self.all_meant(list(row, "in_conjunction_with"))?;
        let [mut left, mut directly, mut answers_for, mut open, mut due] = [0; 5];
        for request in list(record, "requests").iter().filter(|it| Self::reaches(row, list(it, "items"))) {
            let who = self.all_meant(list(request, "asked"))?;
            it.expected |= who & conjunction;
            it.expected |= self.asked_too(row, request, who);
            let owing = match request.get("through") {
                Some(party) => {
                    left |= who;
                    self.meant(party, 0)?
                }
                None => {
                    directly |= who;
                    who
                }
            };
            if request.get("through").is_some() {
                answers_for |= owing;
            }
            let last = request.get("due").and_then(|due| text(due, "date")).map(day);
            *(if last.is_some_and(|last| self.as_of <= last) { &mut open } else { &mut due }) |= owing;
        }
        it.expected |= answers_for;
        it.pending = open & !due & it.expected;
        it.left = left & !directly & !answers_for & it.expected;
        it.unsearched = it.expected & !it.left & !self.searched(id)?;
        let voices = self.voices(there)?;
        self.hear(row, answers_for, &voices, &mut it);
        Some(it)
    }

    /// Whether what names some items names the item of a row, or the whole of which it is a part.
    fn reaches(row: &Value, items: &[Value]) -> bool {
        items.iter().any(|item| item == &row["id"] || Some(item) == row.get("part_of"))
    }

    fn speaks_for(party: &Value) -> Set {
        if party.as_str().or(text(party, "id")) == Some("guild") { MEMBERS | OPTIONAL } else { 0 }
    }

    /// Those of whom a request asks an answer to an item that is not addressed to them.
    fn asked_too(&mut self, row: &Value, request: &Value, who: Set) -> Set {
        let concerned = |item: &Value| {
            Self::perhaps_meant(list(item, "addressees"))
                | Self::perhaps_meant(list(item, "in_conjunction_with"))
        };
        let named: Vec<&Value> = list(request, "items").iter().collect();
        let about = |it: &&Value| {
            named.contains(&&it["id"])
                || (it.get("part_of").is_some_and(|whole| named.contains(&whole))
                    && it.get("numbered_by").is_none())
        };
        let everywhere = self.items().filter(about).fold(0, |all, item| all | concerned(item));
        let here = concerned(row);
        let mut too = 0;
        for party in list(request, "asked") {
            let theirs = Self::perhaps_meant(std::slice::from_ref(party)) & who & !everywhere;
            let speaks_for = Self::speaks_for(party);
            if theirs == 0 {
                continue;
            }
            if named.len() == 1 || here & speaks_for != 0 {
                too |= theirs;
            } else if everywhere & speaks_for == 0 {
                for seat in (0..6).map(|at| 1 << at).filter(|seat| theirs & seat != 0) {
                    if self.choices.is_so() {
                        too |= seat;
                    }
                }
            }
        }
        too
    }

    /// For whom a search that covers the date found no more on an item than is recorded.
    fn searched(&mut self, item: &str) -> Option<Set> {
        let mut all = 0;
        for search in list(self.record, "searches") {
            let items = list(search, "items");
            if !(items.is_empty() || items.iter().any(|it| it == item)) {
                continue;
            }
            let (first, last) = span(text(search, "date"));
            let covers = match (first >= self.as_of, last >= self.as_of) {
                (true, _) => true,
                (_, false) => false,
                _ => self.choices.is_so(),
            };
            if covers {
                all |= match list(search, "parties") {
                    [] => EVERYBODY,
                    parties => self.all_meant(parties)?,
                };
            }
        }
        Some(all)
    }

    /// Who wrote each response that is there, and those whom nobody could identify.
    fn voices(&mut self, there: &[bool]) -> Option<Vec<(usize, Set)>> {
        let responses = list(self.record, "responses");
        let mut all = Vec::new();
        for (at, response) in responses.iter().enumerate() {
            let replaced = responses
                .iter()
                .zip(there)
                .any(|(later, there)| *there && text(later, "replaces") == text(response, "id"));
            let by = list(response, "by");
            let mut authors = self.all_meant(by)?;
            let is_unknown = |party: &Value| party.as_str().is_none() && party.get("id").is_none();
            if by.is_empty() || by.iter().any(is_unknown) {
                authors |= self.somebody();
            }
            if there[at] && !replaced {
                all.push((at, authors));
            }
        }
        Some(all)
    }

    /// One of the bodies, or somebody else.
    fn somebody(&mut self) -> Set {
        let at = self.choices.one_of(7);
        if at == 6 { 0 } else { 1 << at }
    }

    /// Puts what is said on a row where it belongs.
    fn hear(&mut self, row: &Value, answers_for: Set, voices: &[(usize, Set)], into: &mut TrueRow) {
        let record = self.record;
        for (at, authors) in voices {
            let response = &list(record, "responses")[*at];
            let represented = if authors & GUILD != 0 { self.gang } else { 0 };
            if list(response, "answers").is_empty() {
                let says: [(Set, usize); 4] = [
                    (0, 0),
                    (*authors, ANSWERED),
                    (represented & !authors, REPRESENTED),
                    (represented | authors, ANSWERED),
                ];
                let at = self.choices.one_of(4);
                let (seats, level) = says[at];
                raise(into, seats, level);
                if at == 2 {
                    raise(into, *authors, ANSWERED);
                }
                continue;
            }
            for answer in list(response, "answers") {
                let items = list(answer, "items");
                let of = |item: &Value| self.items().find(|it| it["id"] == *item);
                let items: Vec<Value> = items.iter().filter(|item| of(item).is_some()).cloned().collect();
                let is_part = items.iter().any(|item| item == "r1x") && row["id"] == "r1";
                let names = Self::reaches(row, &items);
                let cut = answer.get("marks").is_some();
                if !(items.is_empty() || names || is_part) {
                    continue;
                }
                if items.is_empty() && !self.choices.is_so() {
                    continue;
                }
                // Of a text that was cut nobody knows whether it answers, or for whom it speaks in the end.
                let says = if cut { self.choices.one_of(3) } else { 1 };
                if says == 0 {
                    continue;
                }
                let in_part = answer.get("part").is_some() || (is_part && !names);
                let nearest = if in_part { IN_PART } else { ANSWERED };
                let mut heard = TrueRow::default();
                self.say(answer, *authors, represented, nearest, &mut heard);
                raise(&mut heard, authors & answers_for, nearest);
                for (at, level) in heard.levels.into_iter().enumerate().filter(|(_, level)| *level > 0) {
                    raise(into, 1 << at, if says == 2 { nearest } else { level });
                }
            }
        }
    }

    fn say(&mut self, answer: &Value, authors: Set, represented: Set, nearest: usize, into: &mut TrueRow) {
        let whose = list(answer, "whose");
        if whose.is_empty() {
            raise(into, authors, nearest);
            raise(into, represented, REPRESENTED);
        }
        for party in whose {
            if let Some(group) = Self::group(party) {
                let meant = self.meant(party, 0).expect("a group has members");
                raise(into, meant & authors, nearest);
                let by_others = meant & !authors;
                let level = if Self::says_how_many(group) { nearest } else { REPRESENTED };
                raise(into, by_others & represented, level);
                raise(into, by_others & !represented, REPORTED);
                if Self::is_some(group) && !Self::are_named(group) {
                    // What it says of some, whoever they are, is told to the others too.
                    let excluded = Self::seats(list(group, "excluding"));
                    raise(into, represented & !excluded, REPRESENTED);
                }
                continue;
            }
            let is_known = party.as_str().is_some() || party.get("id").is_some();
            let body = if is_known { self.meant(party, 0).unwrap_or(0) } else { self.somebody() };
            if body & authors != 0 {
                raise(into, body, nearest);
                raise(into, represented, REPRESENTED);
            } else if body & represented != 0 {
                raise(into, body, nearest);
            } else {
                raise(into, body, REPORTED);
                if body & GUILD != 0 {
                    let gang = self.gang;
                    raise(into, gang, REPRESENTED);
                }
            }
        }
    }
}

fn raise(row: &mut TrueRow, seats: Set, level: usize) {
    for (at, known) in row.levels.iter_mut().enumerate() {
        if seats & (1 << at) != 0 {
            *known = (*known).max(level);
        }
    }
}
