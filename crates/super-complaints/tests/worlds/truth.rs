//! What is true of a record in each world that agrees with it: worked out the long way, without the crate's own logic.
//!
//! The laws are those of `docs/data-model.md`, "What is known in part". A world settles everything that the record leaves
//! open: who is meant, when each document was there, what an unread response says.

use serde_json::Value;

use super::choices::Choices;
use super::dates::{AFTER, BEFORE, day, span, there};

/// A set of seats.
pub(crate) type Set = u8;
pub(crate) const MEMBERS: Set = 0b0000_0111;
pub(crate) const OPTIONAL: Set = 0b0000_1000;
pub(crate) const GUILD: Set = 0b0001_0000;
pub(crate) const EVERYBODY: Set = 0b0011_1111;

/// How near an answer came.
pub(crate) const REPORTED: usize = 1;
pub(crate) const REPRESENTED: usize = 2;
pub(crate) const IN_PART: usize = 3;
pub(crate) const ANSWERED: usize = 4;

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

pub(crate) struct Teller<'a> {
    pub(crate) record: &'a Value,
    pub(crate) as_of: usize,
    pub(crate) gang: Set,
    pub(crate) choices: &'a mut Choices,
}

pub(crate) fn list<'v>(of: &'v Value, field: &str) -> &'v [Value] {
    of.get(field).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

pub(crate) fn text<'v>(of: &'v Value, field: &str) -> Option<&'v str> {
    of.get(field).and_then(Value::as_str)
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
    pub(crate) fn items(&self) -> impl Iterator<Item = &Value> {
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
            let owing = if let Some(party) = request.get("through") {
                left |= who;
                let through = self.meant(party, 0)?;
                answers_for |= through;
                through
            } else {
                directly |= who;
                who
            };
            let last = request.get("due").and_then(|due| text(due, "date")).map(day);
            *(if last.is_some_and(|last| self.as_of <= last) { &mut open } else { &mut due }) |= owing;
        }
        // What does not say what it is about is perhaps about this.
        for request in list(record, "requests").iter().filter(|it| list(it, "items").is_empty()) {
            let last = request.get("due").and_then(|due| text(due, "date")).map(day);
            if last.is_some_and(|last| self.as_of <= last) && self.choices.is_so() {
                let through = request.get("through").map(std::slice::from_ref);
                open |= self.all_meant(through.unwrap_or(list(request, "asked")))?;
            }
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
    pub(crate) fn reaches(row: &Value, items: &[Value]) -> bool {
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
}
